// The one-file edition on a disk, opened as by a double click.

import assert from "node:assert/strict";
import { chmod, copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WIDE } from "./browser.mjs";
import { PATIENCE } from "./eventually.mjs";
import { SITE } from "./server.mjs";

export const EDITION = join(SITE, "phaen.html");

/** A folder of its own for a test, gone after it. */
export async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), "phaen-files-"));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** The edition in a folder, as a file that nobody may write. */
export async function edition(t, name = "phaen.html") {
  const path = join(await folder(t), name);
  await copyFile(EDITION, path);
  await chmod(path, 0o444);
  return path;
}

/** A file of a text in a folder of its own. */
export async function fileOf(t, name, text) {
  const path = join(await folder(t), name);
  await writeFile(path, text);
  return path;
}

/**
 * A visitor with empty storage, who opens files. It fails if a page complains, breaks its policy, or asks for anything
 * but itself.
 */
export async function reader(t, browser, options = {}) {
  const context = await browser.newContext({ viewport: WIDE, locale: "en-GB", acceptDownloads: true, ...options });
  context.setDefaultTimeout(PATIENCE);
  const complaints = [];
  const opened = new Set();
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
    // A dialog of the system is nothing that a test can answer.
    delete window.showSaveFilePicker;
  });
  context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("request", (request) => {
    const { protocol, pathname } = new URL(request.url());
    const isOwn = protocol === "file:" && opened.has(decodeURIComponent(pathname));
    if (!isOwn && !["data:", "blob:"].includes(protocol)) complaints.push(`asked for ${request.url()}`);
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], "what the pages complained of");
  });
  return {
    async open(path, hash = "", query = "lang=en") {
      opened.add(path);
      const page = await context.newPage();
      await page.goto(`${pathToFileURL(path)}?${query}${hash}`);
      return page;
    },
  };
}
