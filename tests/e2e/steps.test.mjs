// The schedule: weighted steps written by keyboard, their months and progress.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample } from "./support/writing.mjs";

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

test("the seven steps of the first project of the BMA plan, by keyboard alone", async (t) => {
  const project = (await sample("bma-csc-2563")).activities.find((activity) => activity.steps?.length === 7);
  const { page, plan, keys } = await emptyPlan(session, t);
  const steps = await plan.sheet("Steps");
  await keys.button("+ Activity");
  await keys.inColumn(steps, NAME);
  await steps.type(project.title);
  await keys.press("Enter");
  await steps.row(project.title).waitFor();
  for (const step of project.steps) await writeStep(keys, steps, step);

  await becomes(() => steps.text(project.title, "Weight"), "100");
  assert.equal(await steps.text(project.steps[2].title, "Cumulative"), "60");

  const [activity] = (await exported(plan)).activities;
  // A new plan may be of another year.
  const part = ({ id, months, ...step }) => ({ ...step, ...(months && { months: Object.values(months) }) });
  assert.deepEqual(
    activity.steps.map((step) => part(step)),
    project.steps.map((step) => part(step)),
  );
  // All edits undo: the last mark goes, and comes back.
  await plan.undo.click();
  const last = project.steps.at(-1);
  await becomes(() => steps.text(last.title, "Aug"), "");
  await plan.redo.click();
  await becomes(() => steps.text(last.title, "Aug"), "■?");
  await page.getByRole("button", { name: "Document", exact: true }).click();
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
