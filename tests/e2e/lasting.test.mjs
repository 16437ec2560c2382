// State that lasts: reload, a killed browser, a second tab.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { startMortalBrowser } from "./support/mortal.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south } = OCSC;

test("a reload brings back the same plan, page and selection", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(south, "Q2", "40");
  const column = await budget.index("Q4");
  await budget.select(south, "Q4");
  await plan.saved();
  const address = page.url();

  await page.reload();
  const again = await plan.openSheet("Budget");
  assert.equal(page.url(), address);
  await again.showsAll(south, ["Q2", "Total"], ["40.0000", "55.4132"]);
  await becomes(() => again.active(), { row: south, column });
});

test("a browser killed after Saved loses nothing", async (t) => {
  const browser = await startMortalBrowser(t);
  const page = await browser.open(`${session.address}?lang=en#/`);
  let plan = await new Library(page).openSample(OCSC.title);
  let budget = await plan.sheet("Budget");
  for (const amount of ["41", "42", "43"]) {
    await budget.enter(south, "Q2", amount);
    await budget.shows(south, "Q2", `${amount}.0000`);
    await plan.saved();
    const address = plan.page.url();
    await browser.kill();

    plan = new PlanPage(await browser.open(address));
    budget = await plan.openSheet("Budget");
    await budget.shows(south, "Q2", `${amount}.0000`);
  }
});

test("a second tab only reads, says so, and takes over when the first closes", async (t) => {
  const visitor = await session.visitor(t);
  const first = await visitor.open("#/");
  const plan = await new Library(first).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(south, "Q2", "40");
  await plan.saved();

  const second = await visitor.open(new URL(first.url()).hash);
  const reading = new PlanPage(second);
  const sheet = await reading.openSheet("Budget");
  await reading.says(/read-only/i);
  await sheet.shows(south, "Q2", "40.0000");
  await sheet.enter(south, "Q2", "1");
  await sheet.shows(south, "Q2", "40.0000");

  await first.close();
  await second.reload();
  const writing = await reading.openSheet("Budget");
  await writing.enter(south, "Q2", "44");
  await writing.shows(south, "Q2", "44.0000");
  await reading.saved();
});
