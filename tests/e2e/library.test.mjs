// The library: what is there at first, what one can make of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { AGREEMENT, OCSC, OTHERS } from "./support/documents.mjs";
import { Library } from "./support/library.mjs";
import { PAGES, PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

async function openLibrary(t) {
  const visitor = await session.visitor(t);
  return new Library(await visitor.open("#/"));
}

test("the library offers every sample by its own title", async (t) => {
  const library = await openLibrary(t);
  await library.heading.waitFor();
  for (const title of [OCSC.title, AGREEMENT.title, ...OTHERS]) await library.sample(title).waitFor();
  assert.equal(await library.samples.getByRole("link").count(), 5);
});

test("the library offers a new plan and the import of a .json file", async (t) => {
  const library = await openLibrary(t);
  await library.newPlan.waitFor();
  await library.import.waitFor();
  assert.ok((await library.file.count()) > 0);
});

test("a sample opens as a copy of one's own", async (t) => {
  const library = await openLibrary(t);
  const first = await library.openSample(OCSC.title);
  const { key } = first;
  const budget = await first.sheet("Budget");
  await budget.enter(OCSC.south, "Q2", "40");
  await budget.shows(OCSC.south, "Q2", "40.0000");
  await first.saved();

  await library.page.goto(`${session.address}?lang=en#/`);
  await library.plan(OCSC.title).waitFor();
  const second = await library.openSample(OCSC.title);
  assert.notEqual(second.key, key);
  await (await second.sheet("Budget")).shows(OCSC.south, "Q2", "35.2663");
});

test("a new plan opens", async (t) => {
  const library = await openLibrary(t);
  await library.newPlan.click();
  const plan = await PlanPage.opened(library.page);
  await plan.navigation.waitFor();
});

test("every page has a link in the navigation and says something", async (t) => {
  const library = await openLibrary(t);
  const plan = await library.openSample(OCSC.title);
  for (const page of PAGES) {
    await plan.link(page[0].toUpperCase() + page.slice(1)).click();
    await library.page.waitForURL(new RegExp(`#/plan/${plan.key}/${page}`));
    await library.page.getByRole("main").getByRole("heading").first().waitFor();
  }
});

test("a plan is renamed, duplicated, deleted, and brought back", async (t) => {
  const library = await openLibrary(t);
  await (await library.openSample(OCSC.title)).saved();
  const home = () => library.page.goto(`${session.address}?lang=en#/`);
  await home();

  await library.action(OCSC.title, "Duplicate").click();
  await becomes(() => library.plans.getByRole("link").count(), 2);

  await library.action(OCSC.title, "Rename").first().click();
  await library.page.getByRole("textbox", { name: "Title", exact: true }).fill("แผนทดลอง");
  await library.page.keyboard.press("Enter");
  await library.plan("แผนทดลอง").waitFor();

  await library.action("แผนทดลอง", "Delete").click();
  await library.plan("แผนทดลอง").waitFor({ state: "detached" });
  await library.page.getByRole("button", { name: /^(Undo|Restore)/ }).first().click();
  await library.plan("แผนทดลอง").waitFor();
});
