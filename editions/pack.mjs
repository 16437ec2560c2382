// Makes the two editions out of a built page: `node editions/pack.mjs FOLDER`. Trunk runs it after every build.
//
// `phaen.html` is the page in one file: program, styles, fonts and samples stand in it, and its policy names its scripts
// by their hashes. `worker.js` gets the list of the site's files, by which the site opens without a network; with
// PHAEN_WORKER=no there is none, so that a page under development is always the newest.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { deflateRawSync } from "node:zlib";

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("which folder? node editions/pack.mjs FOLDER");

/** A quick build is for trying out: its program is large and need not be small. */
const LEVEL = process.env.TRUNK_PROFILE === "debug" ? 1 : 9;
/** The folders whose files the program asks for by name. */
const OWN_FOLDERS = ["samples", "catalogues"];
/** What is in the folder and not needed to open the site. */
const NOT_KEPT = /^(phaen\.html|worker\.js)$/;

const file = (name) => readFileSync(join(folder, name));
const text = (name) => file(name).toString("utf8");
const packed = (bytes) => deflateRawSync(bytes, { level: LEVEL }).toString("base64");

const page = text("index.html");
writeFileSync(join(folder, "phaen.html"), oneFile(page));
if (process.env.PHAEN_WORKER !== "no") withWorker(page);

// --- one file -------------------------------------------------------------------------------------------------------

function oneFile(page) {
  const scripts = [text(found(page, /<script src="\.\/(crash[^"]*)"/)), program(page)];
  const styles = [...page.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"\/?>/g)].map(([, name]) => withFonts(text(name)));
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const [, head, body] = /<head>(.*)<\/head>\s*<body>(.*)<\/body>/s.exec(page);
  const kept = head
    .replace(/<!--.*?-->/gs, "")
    .replace(/<link (?!rel="icon")[^>]*>/g, "")
    .replace(/<script [^>]*><\/script>/g, "")
    .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`);
  const own = OWN_FOLDERS.flatMap((name) => filesBelow(join(folder, name)));
  const parts = [
    owned(kept),
    `<style data-own="">\n${inert("style", styles.join("\n"))}</style>`,
    "</head>",
    "<body>",
    owned(body),
    // Filled in a copy with a plan in it: `format::carried` knows this tag to the letter.
    '<script type="application/json" id="carried" data-own=""></script>',
    ...own.map((name) => `<script type="text/plain" data-file="${name}" data-own="">${packed(file(name))}</script>`),
    `<script type="text/plain" id="app-packed" data-own="">${packed(file(found(page, /id="app-wasm"[^>]*href="\.\/([^"]+)"/)))}</script>`,
    ...scripts.map((script) => `<script type="module" data-own="">${script}</script>`),
  ];
  return `<!doctype html>\n<html lang="th">\n<head>\n${parts.join("\n")}\n</body>\n</html>\n`;
}

/** The program's glue and the loader after it, as one module that imports nothing. */
function program(page) {
  const glue = text(found(page, /id="app-script"[^>]*href="\.\/([^"]+)"/));
  if (/^\s*import[\s{*]/m.test(glue)) throw new Error("the program's glue imports another file");
  const [exported, start] = /^export \{[^}]*?(\w+) as default[^}]*\};?$/m.exec(glue);
  const loader = text(found(page, /<script src="\.\/(start[^"]*)"/));
  // The loader sees the glue's start by this name and need not import it.
  return inert("script", `${glue.replace(exported, `const packedStart = ${start};`)}\n${loader}`);
}

function withFonts(style) {
  return style.replace(/url\("?(fonts\/[^")]+)"?\)/g, (_, name) => `url("data:font/woff2;base64,${file(name).toString("base64")}")`);
}

/** Marks the elements of the page itself: of these a copy is made, and not of what a browser's extension put there. */
function owned(html) {
  return html.replace(/^\s*\n/gm, "").replace(/^ {2,4}<(?!\/)(\w+)/gm, '<$1 data-own=""').trim();
}

/** What would end an element stands in it only by mistake. */
function inert(element, content) {
  if (new RegExp(`</${element}|<!--`, "i").test(content)) throw new Error(`something ends <${element}> too early`);
  return content;
}

function hash(content) {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

// --- the site -------------------------------------------------------------------------------------------------------

/** Writes the worker with the names and hashes of all files, and the link by which the page finds it. */
function withWorker(page) {
  const linked = page.replace("</head>", '<link id="app-worker" href="./worker.js">\n</head>');
  if (linked === page) throw new Error("the page has no head");
  writeFileSync(join(folder, "index.html"), linked);
  const names = filesBelow(folder).filter((name) => !NOT_KEPT.test(name));
  const files = names.map((name) => [name, createHash("sha256").update(file(name)).digest("hex").slice(0, 16)]);
  const worker = readFileSync(new URL("worker.js", import.meta.url), "utf8");
  writeFileSync(join(folder, "worker.js"), worker.replace("const FILES = [];", `const FILES = ${JSON.stringify(files)};`));
}

function filesBelow(root) {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/")).sort();
}

function found(page, pattern) {
  const match = pattern.exec(page);
  if (!match) throw new Error(`the page is not as expected: ${pattern}`);
  return match[1];
}
