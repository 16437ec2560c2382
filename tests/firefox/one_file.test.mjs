// The one-file edition in Firefox, from a folder that nobody may write: it opens, takes a sample, is edited, exports,
// and has the work again after the browser was closed.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { OCSC } from "../e2e/support/documents.mjs";
import { EDITION, fileOf, folder } from "../e2e/support/one_file.mjs";
import { eventually, firefox } from "./marionette.mjs";

const ENTER = "\uE007";

/** What breaks the policy or fails while the page loads and after. */
const LISTENER = `
  window.complaints = [];
  addEventListener("securitypolicyviolation", (event) => complaints.push(event.effectiveDirective + " " + event.blockedURI));
  addEventListener("error", (event) => complaints.push(String(event.message)));`;

/** The edition with the listener in it, which its policy allows by hash; nobody may write the file. */
async function listenedTo(t) {
  const hash = createHash("sha256").update(LISTENER).digest("base64");
  const page = await readFile(EDITION, "utf8");
  const text = page.replace("script-src ", `script-src 'sha256-${hash}' `).replace("</head>", () => `<script>${LISTENER}</script></head>`);
  const path = await fileOf(t, "phaen.html", text);
  await chmod(path, 0o444);
  return path;
}

/** The cell of a row in the column of a name, as a selector and its text. */
const CELL = `
  const [name, column] = arguments;
  const grid = document.querySelector('[role="treegrid"][aria-label="Budget"], [role="grid"][aria-label="Budget"]');
  const header = [...grid.querySelectorAll('[role="columnheader"]')].find((found) => found.textContent.trim() === column);
  const row = [...grid.querySelectorAll('[role="row"]')].find(
    (found) => found.querySelector('[role="rowheader"]')?.textContent.trim() === name);
  const cell = row.querySelector('[aria-colindex="' + header.getAttribute("aria-colindex") + '"]');`;

const shown = (tab, name, column) => tab.run(`${CELL} return cell.innerText.trim();`, name, column);

async function shows(tab, name, column, expected) {
  await eventually(async () => assert.equal(await shown(tab, name, column), expected));
}

/** A file that was downloaded whole. */
async function downloaded(browser, ending) {
  return eventually(async () => {
    const names = await readdir(browser.downloads);
    assert.ok(!names.some((name) => name.endsWith(".part")), "still arriving");
    const name = names.find((name) => name.endsWith(ending));
    assert.ok(name, `no ${ending} among ${names}`);
    return { name, text: await readFile(join(browser.downloads, name), "utf8") };
  });
}

async function enter(tab, name, column, text) {
  const selector = await tab.run(`${CELL} cell.dataset.test = "here"; return '[data-test="here"]';`, name, column);
  await tab.click(selector);
  await tab.run(`document.querySelector('[data-test="here"]').removeAttribute("data-test")`);
  await tab.type(text + ENTER);
}

test("the file opens in Firefox, is edited, exports, and has the work again", async (t) => {
  const browser = await firefox(t);
  const address = `${pathToFileURL(await listenedTo(t))}?lang=en`;
  let tab = browser.tab();
  await tab.open(address);
  await tab.says("This page was opened from a file");
  await tab.click('[aria-labelledby="samples"] a', OCSC.title);
  await tab.click('nav[aria-label="Plan"] a', "Budget");
  await tab.find('[role="treegrid"]');
  await shows(tab, OCSC.elders, "Q4", "1.9345");
  await enter(tab, OCSC.elders, "Q4", "5");
  await shows(tab, OCSC.elders, "Q4", "5.0000");
  await tab.find('[role="status"]', "Saved");

  await tab.click("button", "Export JSON");
  assert.match((await downloaded(browser, ".json")).text, /"format": "phaen\.plan"/);
  await tab.click("button", "Save a copy");
  await tab.click("dialog button", "Save as a file");
  const copy = await downloaded(browser, ".html");
  assert.deepEqual(await tab.run("return window.wrappedJSObject?.complaints ?? window.complaints"), []);

  tab = await browser.restart();
  await tab.open(address);
  await tab.click('[aria-labelledby="your-plans"] a', OCSC.title);
  await tab.click('nav[aria-label="Plan"] a', "Budget");
  await shows(tab, OCSC.elders, "Q4", "5.0000");

  // The copy brings the plan to where nothing is stored.
  const path = join(await folder(t), "สำเนา.html");
  await writeFile(path, copy.text);
  await tab.open(`${pathToFileURL(path)}?lang=en#/plan/any/budget`);
  await shows(tab, OCSC.elders, "Q4", "5.0000");
});
