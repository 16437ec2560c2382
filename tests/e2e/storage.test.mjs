// What the browser keeps: texts set aside, the list in two tabs, how much room there is, what takes time.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { breakPiece, fillLocal } from "./support/stored.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const LIST = "phaen.library";

async function openLibrary(t, options) {
  const visitor = await session.visitor(t, options);
  return { visitor, library: new Library(await visitor.open("#/")) };
}

/** A plan of one's own, saved, with the library open again. */
async function ownPlan(t, options) {
  const { visitor, library } = await openLibrary(t, options);
  const plan = await library.openSample(OCSC.title);
  await plan.saved();
  const { key } = plan;
  await goHome(library);
  await library.plan(OCSC.title).waitFor();
  return { visitor, library, key };
}

const goHome = (library) => library.page.goto(`${session.address}?lang=en#/`);
const count = (library) => library.plans.getByRole("link").count();

test("a stored text that cannot be read is set aside, downloaded, and discarded", async (t) => {
  const { library, key } = await ownPlan(t);
  const { page, setAside } = library;
  assert.equal(await setAside.count(), 0);
  await breakPiece(page, key, "head", "{ broken");
  await page.evaluate((key) => localStorage.removeItem(`phaen.plan.${key}`), key);

  await page.goto(`${session.address}?lang=en#/plan/${key}/budget`);
  await page.getByRole("heading", { name: "This plan could not be opened" }).waitFor();
  await goHome(library);
  const item = setAside.getByRole("listitem").filter({ hasText: OCSC.title });
  await item.waitFor();
  assert.equal(await setAside.getByRole("listitem").count(), 1);

  const waiting = page.waitForEvent("download");
  await item.getByRole("button", { name: /^Download as file/ }).click();
  const download = await waiting;
  assert.match(download.suggestedFilename(), /\.json$/);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(file.format, "phaen.aside");
  assert.equal(file.plan, key);
  assert.ok(file.texts.some(({ name, text }) => name === "head" && text === "{ broken"));

  await item.getByRole("button", { name: /^Discard/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "detached" });
  await item.waitFor();
  await item.getByRole("button", { name: /^Discard/ }).click();
  await dialog.getByRole("button", { name: "Discard" }).click();
  await setAside.waitFor({ state: "detached" });
});

test("looking at the library writes nothing", async (t) => {
  const { library } = await ownPlan(t);
  const { page } = library;
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await page.addInitScript(() => {
    window.writes = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      window.writes.push(this.name);
      return put.apply(this, given);
    };
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...given) {
      window.writes.push(given[0]);
      return setItem.apply(this, given);
    };
  });
  const before = await stored();
  await page.reload();
  await library.space.filter({ hasText: /Uses .+ of the .+/ }).waitFor();
  assert.equal(await stored(), before);
  assert.deepEqual(await page.evaluate(() => window.writes), []);
});

test("a list that cannot be read is set aside before another takes its place", async (t) => {
  const { library } = await ownPlan(t);
  const { page } = library;
  await page.evaluate((key) => localStorage.setItem(key, "[ broken"), LIST);
  await page.reload();
  // The plans come back from the journal.
  await library.plan(OCSC.title).waitFor();
  await library.setAside.getByRole("listitem").filter({ hasText: "The list of plans" }).waitFor();
  const plans = await page.evaluate((key) => JSON.parse(localStorage.getItem(key)).plans.length, LIST);
  assert.equal(plans, 1);
});

test("the list follows what another tab does, and both keep it", async (t) => {
  const { visitor, library: first } = await ownPlan(t);
  const second = new Library(await visitor.open("#/"));
  await second.plan(OCSC.title).waitFor();

  await first.action(OCSC.title, "Duplicate").click();
  await becomes(() => count(second), 2);
  await second.action(`${OCSC.title} (copy)`, "Delete").click();
  await becomes(() => count(first), 1);
  await first.page.getByText("Trash (1)").waitFor();
});

test("days are those of the calendar where one is", async (t) => {
  const { library } = await ownPlan(t, { timezoneId: "Asia/Bangkok" });
  const { page } = library;
  await page.evaluate((key) => {
    const list = JSON.parse(localStorage.getItem(key));
    list.plans[0].changed = "2026-03-31T18:30:00.000Z";
    list.plans[0].exported = "2026-02-28T16:59:00.000Z";
    localStorage.setItem(key, JSON.stringify(list));
  }, LIST);
  await page.reload();
  const item = library.plans.getByRole("listitem");
  await item.filter({ hasText: "Changed 1 Apr 2026" }).filter({ hasText: "Exported 28 Feb 2026" }).waitFor();
  await page.goto(`${session.address}?lang=th#/`);
  await page.getByText("แก้ไขล่าสุด 1 เม.ย. 69").waitFor();
});

test("the browser is asked once to keep the plans, after the first was made", async (t) => {
  const { visitor } = await openLibrary(t);
  const page = await visitor.open("about:blank");
  await page.addInitScript(() => {
    const { persist } = StorageManager.prototype;
    StorageManager.prototype.persist = function () {
      sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1;
      return persist.call(this);
    };
  });
  const library = new Library(page);
  const asked = () => page.evaluate(() => sessionStorage.asked ?? "0");
  await goHome(library);
  await library.space.filter({ hasText: /Uses/ }).waitFor();
  assert.equal(await asked(), "0");
  await (await library.openSample(OCSC.title)).saved();
  await becomes(asked, "1");
  await goHome(library);
  await library.action(OCSC.title, "Duplicate").click();
  await becomes(() => count(library), 2);
  assert.equal(await asked(), "1");
});

test("a list that cannot be written says so, and that the plans are saved", async (t) => {
  const { library } = await ownPlan(t);
  await fillLocal(library.page);
  await library.action(OCSC.title, "Duplicate").click();
  const reason = /The list of plans could not be saved.*The plans themselves are saved/;
  await eventually(() => library.alert.first().innerText(), (said) => assert.match(said, reason));
  await becomes(() => count(library), 2);
});

/** A plan file of `size` activities by month. */
function largePlan(text, size) {
  const plan = JSON.parse(text);
  const [activity] = plan.activities;
  plan.id = "large";
  plan.activities = Array.from({ length: size }, (_, at) => ({ ...activity, id: `a${at}` }));
  return JSON.stringify(plan);
}

const sampleText = () => readFile(new URL("../../public/samples/ocsc-2563.json", import.meta.url), "utf8");

test("reading a large file shows what it does, in its place above the page", async (t) => {
  const { library } = await openLibrary(t);
  const { page } = library;
  await library.sample(OCSC.title).waitFor();
  const text = largePlan(await sampleText(), 2_000);
  await page.evaluate(() => {
    window.said = [];
    const region = document.querySelector('[role="status"]');
    const top = () => document.querySelector("#samples")?.getBoundingClientRect().top;
    // What a frame has painted.
    const look = () => {
      window.said.push([region.innerText, top()]);
      requestAnimationFrame(look);
    };
    look();
  });
  await library.importText(text, "large.json");
  await page.waitForURL(/#\/plan\//);
  const said = await page.evaluate(() => window.said.filter(([text]) => text !== ""));
  assert.equal(said[0]?.[0], "Reading large.json…");
  const [[, before]] = await page.evaluate(() => window.said);
  assert.deepEqual(said.map(([, top]) => top), said.map(() => before), "the page moved");
});

test("an import does not pull a person who has left the library", async (t) => {
  const { library, key } = await ownPlan(t);
  const { page } = library;
  const text = JSON.stringify({ ...JSON.parse(await sampleText()), id: "later", title: undefined });
  // The plan is stored only when this test says so.
  await page.evaluate(() => {
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = async function () {
      await new Promise((go) => (window.goOn = go));
      return read.call(this);
    };
  });
  await library.importText(text);
  await page.waitForFunction(() => window.goOn);
  await library.openPlan(OCSC.title);
  const address = page.url();
  assert.ok(address.includes(key));
  await page.evaluate(() => window.goOn());
  const open = page.getByRole("button", { name: "Open", exact: true });
  await open.waitFor();
  assert.equal(page.url(), address);
  await open.click();
  await page.waitForURL((url) => url.hash.startsWith("#/plan/") && !url.hash.includes(key));
});
