// The plan of the next year, and plans from templates.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT, OCSC } from "./support/documents.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";
import { exported, sample } from "./support/writing.mjs";

const session = await startSession();

test("a result of this year is the baseline of the next", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(AGREEMENT.title);
  const sheet = await plan.sheet("Indicators");
  await sheet.enter(AGREEMENT.indicators[3], "Result", "99.29");
  const before = await exported(plan);
  await page.goto(page.url().replace(/#.*/, "#/"));
  await new Library(page).action(AGREEMENT.title, "Next year").click();
  const dialog = page.getByRole("dialog", { name: "Next year" });
  await dialog.getByLabel("Carried over as a first draft").check();
  await dialog.getByRole("button", { name: "Make the plan" }).click();
  const next = await PlanPage.opened(page);
  const after = await exported(next);
  assert.equal(after.previous, before.id);
  assert.equal(after.frame.first_year, before.frame.first_year + 1);
  const id = before.indicators.find((known) => known.title === AGREEMENT.indicators[3]).id;
  const rolled = after.indicators.find((known) => known.id === id);
  const year = before.frame.first_year;
  assert.equal(rolled.baseline.values.find((value) => value.year === year).value, "99.29");
  assert.ok(rolled.rounds.every((round) => round.result === undefined && round.year === year + 1));
});

test("a sample is a template: its headings, without what it says", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await new Library(page).samples.getByRole("listitem").filter({ hasText: OCSC.title }).getByRole("button").click();
  const plan = await exported(await PlanPage.opened(page));
  const { outline } = await sample("ocsc-2563");
  assert.deepEqual(plan.outline.map((node) => node.title), outline.map((node) => node.title));
  assert.equal(plan.activities, undefined);
});
