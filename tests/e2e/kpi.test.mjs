// An indicator of a performance agreement, written from an empty plan by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FormKeys } from "./support/form.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample, setYear } from "./support/writing.mjs";

const session = await startSession();

/** The indicator without ids; of each value what is read: a unit that all share, words that are its figure. */
function said({ id: _, rounds, baseline, roadmap, ...indicator }) {
  const values = (list) =>
    list && {
      ...list,
      values: list.values.map((value) => {
        const unit = value.unit ?? list.unit ?? indicator.unit;
        return { ...value, text: value.text ?? value.value, ...(unit && { unit }) };
      }),
    };
  return {
    ...indicator,
    baseline: values(baseline),
    roadmap: values(roadmap),
    rounds: rounds.map(({ id: _, ...round }) => round),
  };
}

/** What an agreement says of an indicator: its entry, its perspective, and what its levels are called. */
function agreed({ levels, perspectives, entries }, indicator) {
  const { indicator: _, perspective, ...entry } = entries.find((known) => known.indicator === indicator);
  const { id: __, ...of } = perspectives.find((known) => known.id === perspective);
  return { levels, entry, perspective: of };
}

async function writeValues(form, table, { heading, unit, values }) {
  for (const [at, value] of values.entries()) {
    await form.row(table, at + 1);
    await form.along(String(value.year), value.text ?? value.value);
  }
  await form.write(`${table}: Heading`, heading);
  await form.write(`${table}: Unit of all years`, unit);
}

test("indicator 4 of the agreement is written from an empty plan by keyboard alone", async (t) => {
  const source = await sample("moac-agreement-2566");
  const kpi = source.indicators.find((indicator) => indicator.no === "4");
  const [agreement] = source.agreements;
  const expected = { indicator: said(kpi), agreed: agreed(agreement, kpi.id) };

  const opened = await emptyPlan(session, t);
  const { page, plan, keys } = opened;
  const before = await exported(plan);
  await setYear(opened, source.frame.first_year);

  // Its row, and from there its sheet.
  await keys.goTo(plan, "Indicators");
  const grid = await plan.openSheet("Indicators");
  await keys.button("+ Indicator");
  await keys.inColumn(grid, 2);
  await grid.type(kpi.title);
  await keys.press("Enter", "ArrowUp");
  await grid.row(kpi.title).waitFor();
  await keys.press("Alt+Enter");
  await page.waitForURL(/indicator=/);
  const form = new FormKeys(page);

  const general = form.section("General");
  await general.write("No.", kpi.no);
  await general.write("Unit", kpi.unit);
  await general.choose("Kind", "Cont");
  await general.write("Kind in words", kpi.kind_text);

  const meaning = form.section("Definition and measurement");
  await meaning.item("Definition", kpi.definition[0].text);
  await meaning.write("Scope", kpi.scope);
  await meaning.write("Data source", kpi.data_source);
  await meaning.write("Collection", kpi.collection);
  await meaning.item("Conditions", kpi.conditions[0].text);
  await meaning.write("Benefit", kpi.benefit);

  const criteria = form.section("Criteria");
  await criteria.choose("Start from a template", "Three");
  await criteria.choose("Between levels", "The h");
  await criteria.write("Unit", kpi.criteria.unit);
  for (const [at, { threshold, text }] of kpi.criteria.levels.entries()) {
    await criteria.write(`Levels, row ${at + 1}: Threshold`, threshold);
    await criteria.write(`Levels, row ${at + 1}: Text`, text);
  }

  const values = form.section("Baseline, targets, roadmap");
  await writeValues(values, "Baseline", kpi.baseline);
  await writeValues(values, "Roadmap", kpi.roadmap);

  for (const { months, year, target, operator, checkpoint, unit } of kpi.rounds) {
    await form.choose("Add a round", String(months));
    const round = form.section(`${months} months of ${year}`);
    await round.write("Target", target);
    if (operator) await round.choose("The result must be", operator === ">=" ? "≥" : operator);
    await round.write("Checkpoint", checkpoint);
    await round.write("Unit of the checkpoint", unit);
  }

  // The agreement takes it in by itself; its weight and its perspective are written there.
  await keys.goTo(plan, "Agreement");
  await keys.button("+ Agreement");
  const head = form.section("Agreement");
  for (const [at, { points, label }] of agreement.levels.entries()) {
    await head.row("Levels of points", at + 1);
    await head.along(points, label);
  }
  const { perspective, entry } = expected.agreed;
  const perspectives = form.section("Perspectives");
  await perspectives.row("Perspectives", 1);
  await perspectives.along(perspective.no, perspective.code, perspective.title, perspective.weight);
  const entries = form.section("Indicators and weights");
  await entries.write("Indicators of the agreement, row 1: No.", entry.no);
  await entries.choose("Indicators of the agreement, row 1: Perspective", perspective.no);
  await entries.write("Indicators of the agreement, row 1: Weight", entry.weight);

  const after = await exported(plan);
  const [written] = after.indicators;
  assert.deepEqual({ indicator: said(written), agreed: agreed(after.agreements[0], written.id) }, expected);

  while (await plan.undo.isEnabled()) await plan.undo.click();
  const { revision: _, ...undone } = await exported(plan);
  const { revision: __, ...first } = before;
  assert.deepEqual(undone, first);
});
