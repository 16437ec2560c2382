// The one-file edition by double click, and self-contained copies of a plan: what is newer is never hidden.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { launch } from "./support/browser.mjs";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { edition, fileOf, reader } from "./support/one_file.mjs";
import { PAGES, PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const browser = await launch();
after(() => browser.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Chooses who receives the copy and saves it; gives the file. */
async function savedCopy(page, { receiver = "may edit the plan" } = {}) {
  await button(page, "Save a copy").click();
  const dialog = page.getByRole("dialog", { name: "Save as a self-contained copy" });
  await dialog.getByRole("radio", { name: receiver }).check();
  const waiting = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save as a file" }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** A plan of one's own out of a sample, in the one-file edition. */
async function samplePlan(t, visitor) {
  const page = await visitor.open(await edition(t));
  const plan = await new Library(page).openSample(OCSC.title);
  return { page, plan, budget: await plan.sheet("Budget") };
}

test("a file opens from a disk with its samples, and work in it is there again", async (t) => {
  const visitor = await reader(t, browser);
  const path = await edition(t, "แผน 1.html");
  const first = await visitor.open(path);
  await first.getByText("This page was opened from a file").waitFor();
  const plan = await new Library(first).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  const { text } = await plan.exported();
  assert.match(text, /"phaen\.plan"/);
  await first.close();

  const library = new Library(await visitor.open(path));
  const again = await (await library.openPlan(OCSC.title)).sheet("Budget");
  await again.shows(OCSC.elders, "Q4", "5.0000");
});

for (const language of ["en", "th"]) {
  test(`nothing is refused and nothing is asked for, on every page of the file (${language})`, async (t) => {
    const visitor = await reader(t, browser);
    const path = await edition(t);
    const page = await visitor.open(path);
    const plan = await new Library(page).openSample(OCSC.title);
    await plan.saved();
    const { key } = plan;
    await page.close();
    const other = await visitor.open(path, "#/", `lang=${language}`);
    for (const route of ["#/", ...PAGES.map((name) => `#/plan/${key}/${name}`)]) {
      await other.evaluate((hash) => (location.hash = hash), route);
      await other.getByRole("main").getByRole("heading").first().waitFor();
    }
  });
}

test("a self-contained copy brings its plan to whoever opens it", async (t) => {
  const visitor = await reader(t, browser);
  const { page, plan, budget } = await samplePlan(t, visitor);
  await budget.enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  const copy = await savedCopy(page);
  assert.equal(copy.name, `${OCSC.title}.html`);
  await page.getByText("the downloaded file is now the newest of this plan").waitFor();

  const receiver = await reader(t, browser);
  const path = await fileOf(t, copy.name, copy.text);
  const opened = await receiver.open(path, "", "lang=en");
  const received = await (await PlanPage.opened(opened)).sheet("Budget");
  await received.shows(OCSC.elders, "Q4", "5.0000");
  await received.enter(OCSC.elders, "Q4", "6");
  await (await PlanPage.opened(opened)).saved();
  // The copy of a copy is one, too; and the page says which file is the newest.
  const second = await savedCopy(opened);
  assert.equal(second.name, copy.name);
  await opened.getByText(/which is open here, still holds the older work/).waitFor();
  assert.equal(second.text.length - copy.text.length, second.text.split('id="carried"')[1].length - copy.text.split('id="carried"')[1].length);
  const third = await (await reader(t, browser)).open(await fileOf(t, copy.name, second.text));
  await (await (await PlanPage.opened(third)).sheet("Budget")).shows(OCSC.elders, "Q4", "6.0000");
});

test("a copy that is opened again after work says so, and both versions are kept", async (t) => {
  const maker = await reader(t, browser);
  const { page } = await samplePlan(t, maker);
  const copy = await savedCopy(page);
  const path = await fileOf(t, copy.name, copy.text);

  const visitor = await reader(t, browser);
  const first = await visitor.open(path);
  const plan = await PlanPage.opened(first);
  await (await plan.sheet("Budget")).enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  const { key } = plan;
  await first.close();

  const second = await visitor.open(path);
  const dialog = second.getByRole("dialog", { name: "The file and this browser hold different versions" });
  await dialog.getByText(/work .* that is not in the file .* \(1 edit\)/).waitFor();
  await dialog.getByRole("button", { name: "Open the newer work in this browser" }).click();
  const newer = await PlanPage.opened(second);
  assert.equal(newer.key, key);
  await (await newer.sheet("Budget")).shows(OCSC.elders, "Q4", "5.0000");
  await second.close();

  const third = await visitor.open(path);
  await third.getByRole("dialog").getByRole("button", { name: "Open the file's version" }).click();
  const older = await PlanPage.opened(third);
  assert.notEqual(older.key, key);
  await (await older.sheet("Budget")).shows(OCSC.elders, "Q4", "1.9345");
  await third.goto(`${third.url().split("#")[0]}#/`);
  await becomes(() => new Library(third).plans.getByRole("link").count(), 2);
});

test("a file that is ahead of the browser replaces the older version, which can be put back", async (t) => {
  const maker = await reader(t, browser);
  const { page, plan, budget } = await samplePlan(t, maker);
  const older = await savedCopy(page);
  await budget.enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  const newer = await savedCopy(page);

  const visitor = await reader(t, browser);
  const first = await visitor.open(await fileOf(t, "plan.html", older.text));
  await (await PlanPage.opened(first)).saved();
  await first.close();
  const second = await visitor.open(await fileOf(t, "plan.html", newer.text));
  await second.getByRole("dialog").getByRole("button", { name: "Open the file's version" }).click();
  await (await (await PlanPage.opened(second)).sheet("Budget")).shows(OCSC.elders, "Q4", "5.0000");
  await second.goto(`${second.url().split("#")[0]}#/`);
  await second.getByText("Trash (1)").waitFor();
});

test("a copy for reading cannot be changed, and makes a plan of one's own", async (t) => {
  const maker = await reader(t, browser);
  const { page } = await samplePlan(t, maker);
  const copy = await savedCopy(page, { receiver: "is to read it only" });

  const visitor = await reader(t, browser);
  const opened = await visitor.open(await fileOf(t, copy.name, copy.text), "#/plan/any/budget");
  const plan = await PlanPage.opened(opened);
  await plan.says(/^Read-only: this file was made for reading/);
  const budget = await plan.openSheet("Budget");
  await budget.select(OCSC.elders, "Q4");
  await budget.type("9");
  await budget.shows(OCSC.elders, "Q4", "1.9345");
  await button(opened, "Make a copy of my own").click();
  await plan.saved();
  await (await plan.sheet("Budget")).enter(OCSC.elders, "Q4", "9");
  await plan.saved();
});

test("the library takes the plan out of a copy", async (t) => {
  const maker = await reader(t, browser);
  const { page, plan, budget } = await samplePlan(t, maker);
  await budget.enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  const copy = await savedCopy(page);
  const visitor = await session.visitor(t);
  const library = new Library(await visitor.open("#/"));
  await library.importText(copy.text, "copy.html");
  const imported = await library.openImported(OCSC.title);
  await (await imported.sheet("Budget")).shows(OCSC.elders, "Q4", "5.0000");
});

test("the site makes copies from the edition beside it, and saves again into the file that was chosen", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  // The dialog of the system, answered: a file of the site's own.
  await page.evaluate(() => {
    window.showSaveFilePicker = async ({ suggestedName }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  });
  const written = () =>
    page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      return (await handle.getFile()).text();
    }, `${OCSC.title}.html`);
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await button(page, "Save a copy").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save as a file" }).click();
  await page.getByText(/is now the newest file of this plan/).waitFor();
  const before = await written();
  assert.match(before, /^<!doctype html>/);

  await budget.enter(OCSC.elders, "Q4", "5");
  await plan.saved();
  await button(page, "Save a copy").click();
  await page.getByRole("dialog").getByRole("button", { name: `Save into ${OCSC.title}.html` }).click();
  await becomes(async () => (await written()) === before, false);
  const again = await written();

  // Someone else saves into the same file meanwhile: their work stays.
  await page.evaluate(
    async ({ name, text }) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
    },
    { name: `${OCSC.title}.html`, text: again.replace(/"stamp":"[^"]+"/, '"stamp":"another"') },
  );
  await button(page, "Save a copy").click();
  await page.getByRole("dialog").getByRole("button", { name: `Save into ${OCSC.title}.html` }).click();
  await page.getByRole("alert").filter({ hasText: "someone else has saved" }).waitFor();
  assert.match(await written(), /"stamp":"another"/);
});
