// The targets: what an indicator is to reach, typed as documents say it, and read as figures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample } from "./support/writing.mjs";

const session = await startSession();

test("indicators of the border provinces and their targets, by keyboard alone", async (t) => {
  const wanted = (await sample("ocsc-2563")).indicators.slice(0, 2);
  const { plan, keys } = await emptyPlan(session, t);
  const targets = await plan.sheet("Targets");
  for (const indicator of wanted) {
    await keys.button("+ Indicator");
    await keys.inColumn(targets, 2);
    await targets.type(indicator.title);
    await keys.press("Tab");
    await keys.inColumn(targets, 3);
    await targets.type(indicator.unit);
    // Past the baseline of the year before.
    await keys.press("Tab", "Tab");
    await keys.inColumn(targets, 5);
    await targets.type(indicator.targets.values[0].text);
    await keys.press("Enter");
  }
  const { indicators, frame } = await exported(plan);
  assert.equal(indicators.length, 2);
  for (const [at, written] of indicators.entries()) {
    const { title, unit, targets: expected } = wanted[at];
    assert.equal(written.title, title);
    assert.equal(written.unit, unit);
    assert.deepEqual(written.targets.values, [{ ...expected.values[0], year: frame.first_year }]);
  }
});

test("five years of targets, spans and a change of unit", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const targets = await plan.sheet("Targets");
  const name = (await sample("ocsc-2563")).indicators.find((known) => known.targets?.values?.length > 2).title;
  await targets.shows(name, "Target 2564", "1,200 คน");
  await targets.enter(name, "Target 2564", "12 รุ่น");
  const cell = await targets.cell(name, "Target 2564");
  await becomes(async () => /is-alarm/.test(await cell.getAttribute("class")), true);
  await plan.undo.click();
  await targets.shows(name, "Target 2564", "1,200 คน");
});
