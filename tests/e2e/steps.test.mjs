// The schedule: weighted steps written by keyboard, their months and progress.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { FormKeys } from "./support/form.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample, setYear, writeBranch } from "./support/writing.mjs";

const session = await startSession();

const NAME = 2;
const WEIGHT = 4;
const FIRST_MONTH = 6;

/** Types a text into the active cell of a column and goes on to the next. */
async function cell(keys, steps, column, text) {
  await keys.inColumn(steps, column);
  if (text) await steps.type(text);
  await keys.press("Tab");
}

async function writeStep(keys, steps, step) {
  await keys.button("+ Step");
  await keys.inColumn(steps, NAME);
  await keys.press("ArrowLeft");
  await cell(keys, steps, 1, step.no);
  await cell(keys, steps, NAME, step.title);
  await keys.inColumn(steps, 3);
  await keys.press("Tab");
  await cell(keys, steps, WEIGHT, step.weight);
  await keys.inColumn(steps, 5);
  await keys.press("Tab");
  const months = step.months?.["2563"] ?? [];
  // The sign of a month says, too, that its document leaves it in doubt.
  const mark = step.doubtful ? "/?" : "/";
  for (let month = 1; month <= 12; month += 1) {
    await cell(keys, steps, FIRST_MONTH + month - 1, months.includes(`m${month}`) ? mark : "");
  }
}

/** The headings above an activity from the outermost, as the outline has them. */
function branch(plan, activity) {
  const nodes = [];
  for (let id = activity.node; id; id = nodes[0].parent) nodes.unshift(plan.outline.find((node) => node.id === id));
  return nodes;
}

/** A project with what hangs on it: its headings, its unit, its indicator; names in place of ids. */
function said(plan, activity) {
  const { id: _, node, units, ...own } = activity;
  const unit = (id) => plan.organisation.units.find((unit) => unit.id === id).name;
  const indicator = plan.indicators.find((indicator) => indicator.node === node);
  const { id: __, node: ___, ...measured } = indicator;
  return {
    ...own,
    units: units.map(unit),
    steps: activity.steps.map(({ id, ...step }) => step),
    branch: branch(plan, activity).map(({ code, level, title }) => ({ code, level, title })),
    indicator: measured,
  };
}

test("the whole of the first project of the BMA plan is written from an empty plan by keyboard alone", async (t) => {
  const source = await sample("bma-csc-2563");
  const project = source.activities.find((activity) => activity.steps?.length === 7);
  const expected = said(source, project);
  const { indicator } = expected;
  const opened = await emptyPlan(session, t);
  const { page, plan, keys } = opened;
  const form = new FormKeys(page);
  await setYear(opened, source.frame.first_year);

  await keys.goTo(plan, "Statements");
  await keys.button("Organisation");
  await page.getByRole("textbox", { name: "Name", exact: true }).first().focus();
  await page.keyboard.insertText(expected.units[0]);
  await keys.press("Tab");

  await writeBranch(opened, expected.branch.map((node) => node.title), project.title);
  await form.write("No.", project.no);
  await form.write("Unit", expected.units[0]);
  await form.write("No. in the list", project.list_no);
  await form.write("Source of money", project.source);
  await form.write("Proposed", project.proposed["2563"]);
  await form.write("Granted at first", project.allocated["2563"]);
  const printed = form.section("Steps");
  await printed.unfold("Head of the printed schedule");
  await printed.write("Schedule no.", project.schedule.no);
  await printed.write("Calendar years in its head", project.schedule.header_years.join(", "));
  await printed.write("Serves indicator no.", project.schedule.indicator_no);
  await printed.write("Serves the indicator", project.schedule.indicator);

  // Codes and levels of its headings.
  await keys.goTo(plan, "Outline");
  const outline = await plan.openSheet("Outline");
  await keys.intoGrid(outline);
  for (const { code, level } of expected.branch) {
    await keys.inColumn(outline, 1);
    if (code) await outline.type(code);
    await keys.press("Tab");
    await keys.inColumn(outline, 2);
    await keys.press("Tab");
    await keys.inColumn(outline, 3);
    if (level) await outline.type(level);
    await keys.press("Enter");
  }

  await keys.goTo(plan, "Steps");
  const steps = await plan.openSheet("Steps");
  await keys.intoGrid(steps);
  while ((await steps.active()).row !== project.title) await keys.press("ArrowDown");
  for (const step of project.steps) await writeStep(keys, steps, step);
  await becomes(() => steps.text(project.title, "Weight"), "100");
  assert.equal(await steps.text(project.steps[2].title, "Cumulative"), "60");
  const last = project.steps.at(-1);
  await keys.press("Control+z");
  await becomes(() => steps.text(last.title, "Aug"), "");
  await keys.press("Control+y");
  await becomes(() => steps.text(last.title, "Aug"), "■?");

  // The indicator of its measure.
  await keys.goTo(plan, "Targets");
  const targets = await plan.openSheet("Targets");
  await keys.button("+ Indicator");
  await keys.inColumn(targets, 2);
  await targets.type(indicator.title);
  await keys.press("Enter");
  await targets.row(indicator.title).waitFor();
  await keys.press("Control+Home", "Alt+Enter");
  await page.waitForURL(/indicator=/);
  const general = form.section("General");
  await general.write("No.", indicator.no);
  await general.write("Unit", indicator.unit);
  await general.choose("Dimension", "Outc");
  await general.write("Sign", indicator.sign);
  await general.choose("Belongs to", "1");
  const meaning = form.section("Definition and measurement");
  await meaning.item("Definition", indicator.definition[0].text);
  await meaning.write("Formula", indicator.formula);
  const values = form.section("Baseline, targets, roadmap");
  for (const [at, { year, text }] of indicator.targets.values.entries()) {
    await values.row("Targets", at + 1);
    await values.along(String(year), text);
  }

  const after = await exported(plan);
  assert.deepEqual(said(after, after.activities[0]), expected);
  await keys.goTo(plan, "Steps");
  await keys.button("Document");
  await page.getByRole("heading", { name: project.title }).waitFor();
});

test("progress is entered at a month, and being late shows", async (t) => {
  const { page, plan, keys } = await emptyPlan(session, t);
  const steps = await plan.sheet("Steps");
  await page.getByLabel("At the end of").selectOption("March");
  await keys.button("+ Activity");
  await keys.inColumn(steps, NAME);
  await steps.type("Survey");
  await keys.press("Enter");
  await steps.row("Survey").waitFor();
  const rows = [["Ask", "20", "100"], ["Count", "30", "50"], ["Tell", "50", "0"]];
  for (const [title, weight, done] of rows) {
    await keys.button("+ Step");
    await keys.inColumn(steps, NAME);
    await steps.type(title);
    await keys.press("Enter");
    await steps.enter(title, "Weight", weight);
    await steps.enter(title, "Oct", "x");
    await steps.enter(title, "Done", done);
  }
  await steps.showsAll("Survey", ["Weight", "Done", "Planned", "Against plan"], ["100", "35", "100", "-65"]);
  await steps.enter("Tell", "Weight", "40");
  await becomes(async () => /is-alarm/.test(await (await steps.cell("Survey", "Weight")).getAttribute("class")), true);
  await steps.enter("Tell", "Nov", "ทำ");
  const wrong = await steps.cell("Tell", "Nov");
  await becomes(() => wrong.getAttribute("aria-invalid"), "true");
  await steps.enter("Tell", "Nov", "50%");
  await steps.shows("Tell", "Nov", "50%");
});

test("months are pasted as marks, in whatever sign", async (t) => {
  const { plan, keys } = await emptyPlan(session, t);
  const steps = await plan.sheet("Steps");
  await keys.button("+ Activity");
  await keys.inColumn(steps, NAME);
  await steps.type("Survey");
  await keys.press("Enter");
  await keys.button("+ Step");
  await keys.inColumn(steps, NAME);
  await steps.type("Ask");
  await keys.press("Enter");
  await steps.select("Ask", "Oct");
  await steps.paste("✓\t/\t\t←\t→\n");
  await steps.showsAll("Ask", ["Oct", "Nov", "Dec", "Jan", "Feb"], ["■", "■", "", "■", "■"]);
});
