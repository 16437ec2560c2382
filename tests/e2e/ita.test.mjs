// A measure that follows from an integrity assessment, written from an empty plan by keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample } from "./support/writing.mjs";

const session = await startSession();

/** The field or button of a name, focused as the keyboard would reach it. */
async function focus(page, role, name, within = page) {
  const found = within.getByRole(role, { name, exact: true });
  await found.focus();
  return found;
}

/** Writes into a field of a name and leaves it. */
async function write(page, name, text, within = page) {
  await focus(page, "textbox", name, within);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
}

/** Writes the items of a list, with those below them. Numbers go on by themselves once the first is given. */
async function writeItems(page, list, items) {
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.getByRole("group", { name: list, exact: true }).last().getByRole("button", { name: /^\+ Item/ }).last().focus();
  await page.keyboard.press("Enter");
  let at = `${list}, item 1`;
  await becomes(focused, at);
  const number = async (label, no) => {
    const field = page.getByRole("listitem").filter({ has: page.getByRole("textbox", { name: label, exact: true }) }).last();
    const shown = await field.locator(".item-no").first().textContent();
    if (!no || shown === no) return;
    await focus(page, "button", `More: ${label}`);
    await page.keyboard.press("Enter");
    await write(page, "Number", no, field);
    await focus(page, "button", `More: ${label}`);
    await page.keyboard.press("Enter");
    await focus(page, "textbox", label);
    await page.keyboard.press("End");
  };
  for (const [index, item] of items.entries()) {
    const label = `${list}, item ${index + 1}`;
    if (index > 0) {
      await page.keyboard.press("Enter");
      if (items[index - 1].items) await becomes(focused, `${list}, item ${index}, item ${items[index - 1].items.length + 1}`);
      if (items[index - 1].items) await page.keyboard.press("Alt+ArrowLeft");
      await becomes(focused, label);
    }
    await page.keyboard.insertText(item.text);
    await number(label, item.no);
    for (const [place, below] of (item.items ?? []).entries()) {
      at = `${label}, item ${place + 1}`;
      await page.keyboard.press("Enter");
      if (place === 0) {
        await becomes(focused, `${list}, item ${index + 2}`);
        await page.keyboard.insertText(below.text);
        await page.keyboard.press("Alt+ArrowRight");
        await becomes(focused, at);
      } else {
        await becomes(focused, at);
        await page.keyboard.insertText(below.text);
      }
      await number(at, below.no);
    }
  }
  await page.keyboard.press("Tab");
}

test("the first item of the integrity assessment with its measures, by keyboard alone", async (t) => {
  const source = await sample("opdc-ita-2565");
  const [group] = source.assessments[0].groups;
  const [item] = group.items;
  const units = item.units.map((id) => source.organisation.units.find((unit) => unit.id === id));
  const short = (unit) => unit.abbreviation ?? unit.name;

  const { page, plan, keys } = await emptyPlan(session, t);
  await plan.link("Statements").focus();
  await keys.press("Enter");
  await keys.button("Organisation");
  const list = page.getByRole("list", { name: "Units" });
  await list.waitFor();
  const before = await list.getByRole("textbox", { name: "Name", exact: true }).count();
  for (const [index, unit] of units.entries()) {
    await keys.button("+ Unit");
    await becomes(() => list.getByRole("textbox", { name: "Name", exact: true }).count(), before + index + 1);
    const name = unit.abbreviation ? "Abbreviation" : "Name";
    await list.getByRole("textbox", { name, exact: true }).last().focus();
    await page.keyboard.insertText(short(unit));
    await keys.press("Tab");
  }

  const assessment = await plan.sheet("Assessment");
  await keys.button("+ ITA assessment");
  await keys.button("+ Group");
  await keys.inColumn(assessment, 2);
  await assessment.type(group.name);
  await keys.press("Enter");
  await assessment.row(group.name).waitFor();
  await assessment.select(group.name, "Name");
  await keys.button("+ Item");
  await keys.inColumn(assessment, 2);
  await keys.press("ArrowLeft");
  await keys.inColumn(assessment, 1);
  await assessment.type(item.no);
  await keys.press("Tab");
  await assessment.type(item.name);
  await keys.press("Tab", "Tab");
  await keys.inColumn(assessment, 4);
  await assessment.type(item.score);
  await keys.press("Enter");
  await assessment.shows(item.name, "Score", item.score);

  await keys.button("Measures");
  const section = page.getByRole("heading", { level: 2, name: `${item.no} ${item.name}` });
  await section.waitFor();
  await page.getByRole("textbox", { name: "Responsible", exact: true }).first().focus();
  await page.keyboard.insertText(units.map(short).join(", "));
  await keys.press("Tab");
  for (const [index, measure] of item.measures.entries()) {
    await page.getByRole("button", { name: /^\+ Measure/ }).first().focus();
    await keys.press("Enter");
    const fields = page.locator(".measure");
    await becomes(() => fields.count(), index + 1);
    await write(page, "No.", measure.no, fields.nth(index));
    await write(page, "Measure", measure.text, fields.nth(index));
    if (measure.items) await writeItems(page, measure.text, measure.items);
  }
  await writeItems(page, "Evidence", item.evidence);
  await writeItems(page, "Assignment", item.assignment);
  await write(page, "Assigned units", units.map(short).join(", "));

  const made = await exported(plan);
  const [written] = made.assessments[0].groups[0].items;
  const named = (ids, organisation) => ids.map((id) => short(organisation.units.find((unit) => unit.id === id)));
  const said = ({ no, name, score, measures, evidence, assignment, units: own, assigned_units }, organisation) => ({
    no,
    name,
    score,
    measures: measures.map(({ id, ...measure }) => measure),
    evidence,
    assignment,
    units: named(own, organisation),
    assigned: named(assigned_units, organisation),
  });
  assert.deepEqual(said(written, made.organisation), said(item, source.organisation));
  // All edits undo.
  await plan.undo.focus();
  await keys.press("Enter");
  const again = (await exported(plan)).assessments[0].groups[0].items[0];
  assert.equal(again.assigned_units, undefined);
});
