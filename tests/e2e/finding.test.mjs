// Sorted and filtered views, and finding and replacing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { NAMES, PLAN, isAt, openRows, shows } from "./support/rows.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const [PLAN_A, OUTPUT, SEED, MANGO, COME, PLAN_B, MODEL, AGAIN] = NAMES;

async function openColumn({ page, budget, press }, row, column) {
  await budget.select(row, column);
  await press("Control+Shift+l");
  const panel = page.getByRole("dialog", { name: `Sort and filter ${column}`, exact: true });
  await panel.waitFor();
  return panel;
}

const header = (budget, name) => budget.root.getByRole("columnheader", { name });

test("44 sort: amounts as numbers, Thai words as in the dictionary, blanks last, each heading for itself", async (t) => {
  const opened = await openRows(session, t);
  const { budget, button, plan } = opened;
  const before = JSON.parse((await plan.exported()).text);

  await (await openColumn(opened, SEED, "Oct")).getByRole("button", { name: "Descending", exact: true }).click();
  await shows(budget, [PLAN_B, MODEL, AGAIN, PLAN_A, OUTPUT, MANGO, SEED, COME]);
  assert.equal(await header(budget, /Oct/).getAttribute("aria-sort"), "descending");
  await opened.page.getByText("sorted by “Oct”, descending").waitFor();
  await isAt(budget, SEED);

  await (await openColumn(opened, SEED, "Oct")).getByRole("button", { name: "Ascending", exact: true }).click();
  await shows(budget, [PLAN_A, OUTPUT, SEED, MANGO, COME, PLAN_B, AGAIN, MODEL]);

  await (await openColumn(opened, SEED, "Name")).getByRole("button", { name: "Ascending", exact: true }).click();
  await shows(budget, [PLAN_B, AGAIN, MODEL, PLAN_A, OUTPUT, MANGO, COME, SEED]);

  // A row stays where it is while it is edited, until the sort is asked for again.
  await budget.enter(SEED, "Name", "กล้า");
  await shows(budget, [PLAN_B, AGAIN, MODEL, PLAN_A, OUTPUT, MANGO, COME, "กล้า"]);
  await button("Reapply").click();
  await shows(budget, [PLAN_B, AGAIN, MODEL, PLAN_A, OUTPUT, "กล้า", MANGO, COME]);
  await plan.undo.click();
  await button("Show all").click();
  await shows(budget, NAMES);
  assert.equal(await header(budget, /Name/).getAttribute("aria-sort"), null);

  const after = JSON.parse((await plan.exported()).text);
  assert.deepEqual(after.activities, before.activities, "a sort is a view: no data moves");
});

test("45 filter by value and by text: headings stay, the count says what is hidden, a reload keeps it", async (t) => {
  const opened = await openRows(session, t);
  const { page, budget, button, plan } = opened;
  let panel = await openColumn(opened, SEED, "Name");
  await panel.getByLabel("Contains").fill("2569");
  await panel.getByRole("button", { name: "Apply", exact: true }).click();
  await shows(budget, [PLAN_A, OUTPUT, MANGO, PLAN_B, MODEL]);
  await page.getByText("5 of 8 rows").waitFor();
  assert.match(await header(budget, /Name/).getAttribute("class"), /is-filtered/);
  await budget.shows("Grand total", "Total", "1,600.50");

  await plan.saved();
  await page.reload();
  await budget.root.waitFor();
  await shows(budget, [PLAN_A, OUTPUT, MANGO, PLAN_B, MODEL]);
  await button("Show all").click();
  await shows(budget, NAMES);

  panel = await openColumn(opened, SEED, "Oct");
  await panel.getByRole("button", { name: "None", exact: true }).click();
  await panel.getByLabel("200.00").check();
  await panel.getByLabel("(blank)").check();
  await panel.getByRole("button", { name: "Apply", exact: true }).click();
  await shows(budget, [PLAN_A, OUTPUT, MANGO, COME]);
  panel = await openColumn(opened, MANGO, "Oct");
  assert.equal(await panel.getByLabel("100.00").isChecked(), false);
  await panel.getByRole("button", { name: "Clear this filter", exact: true }).click();
  await shows(budget, NAMES);
});

test("34 45 hidden rows are never touched", async (t) => {
  const opened = await openRows(session, t);
  const { page, budget, button, press } = opened;
  const panel = await openColumn(opened, SEED, "Name");
  await panel.getByLabel("Contains").fill("2569");
  await page.keyboard.press("Enter");
  await shows(budget, [PLAN_A, OUTPUT, MANGO, PLAN_B, MODEL]);

  await budget.select(MANGO, "Dec");
  await budget.paste("1\n2\n3\n");
  await budget.shows(MODEL, "Dec", "3.00");
  await budget.select(MANGO, "Oct");
  await press("Shift+ArrowDown", "Shift+ArrowDown", "Delete");
  await budget.shows(MODEL, "Oct", "");
  // A heading with hidden rows below it is not deleted, and rows do not move in an order that is not the document's.
  await budget.select(PLAN_A, "Name");
  await press("Control+Delete");
  await page.getByText(/The filter hides rows below/).first().waitFor();
  await budget.select(MODEL, "Oct");
  await press("Alt+Shift+ArrowUp");
  await page.getByText(/sorted or filtered/).first().waitFor();
  // A new row is shown until the filter is applied again.
  await press("Control+Shift+Enter");
  await becomes(() => budget.active(), { row: "", column: 2 });
  await budget.type("ใหม่");
  await press("Enter");
  await shows(budget, [PLAN_A, OUTPUT, MANGO, PLAN_B, MODEL, "ใหม่"]);
  await button("Reapply").click();
  await budget.row("ใหม่").waitFor({ state: "detached" });

  await button("Show all").click();
  await budget.row(SEED).waitFor();
  await budget.showsAll(SEED, ["Oct", "Dec"], ["100.00", ""]);
  await budget.showsAll(COME, ["Oct", "Dec"], ["", ""]);
  await budget.showsAll(AGAIN, ["Oct", "Dec"], ["50.00", ""]);
});

test("62 a row that is filtered away gives the focus to the nearest one", async (t) => {
  const opened = await openRows(session, t);
  const { budget, page, press } = opened;
  const panel = await openColumn(opened, COME, "Name");
  await panel.getByLabel("Contains").fill("ita");
  await page.keyboard.press("Enter");
  await shows(budget, [PLAN_B, MODEL, AGAIN]);
  await isAt(budget, PLAN_B);
  await press("ArrowDown");
  await isAt(budget, MODEL);
});

test("45 Escape closes the panel and gives the focus back", async (t) => {
  const opened = await openRows(session, t);
  const panel = await openColumn(opened, COME, "Oct");
  await becomes(() => panel.getByLabel("Contains").evaluate((field) => field === document.activeElement), true);
  await opened.press("Escape");
  await panel.waitFor({ state: "detached" });
  await isAt(opened.budget, COME);
});

test("46 find: a count, next and previous, whatever the digits, also in folded rows", async (t) => {
  const { page, budget, button, press } = await openRows(session, t);
  await budget.select(PLAN_A, "Name");
  await press("ArrowLeft");
  await shows(budget, [PLAN_A, PLAN_B, MODEL, AGAIN]);
  await press("Control+f");
  const bar = page.getByRole("search", { name: "Find", exact: true });
  await bar.getByRole("searchbox", { name: "Find" }).fill("๒๕๖๙");
  await bar.getByText("2 found", { exact: true }).waitFor();
  await press("Enter");
  await bar.getByText("1 of 2", { exact: true }).waitFor();
  await shows(budget, NAMES);
  await press("Enter");
  await bar.getByText("2 of 2", { exact: true }).waitFor();
  // Behind the last it goes on with the first.
  await press("F3");
  await bar.getByText("1 of 2", { exact: true }).waitFor();
  await press("Shift+F3");
  await bar.getByText("2 of 2", { exact: true }).waitFor();
  await button("Previous").click();
  await bar.getByText("1 of 2", { exact: true }).waitFor();

  await page.getByLabel("Match case").check();
  await bar.getByRole("searchbox", { name: "Find" }).fill("ita");
  await bar.getByText("1 found", { exact: true }).waitFor();
  await page.getByLabel("Match case").uncheck();
  await bar.getByText("2 found", { exact: true }).waitFor();
  await page.getByLabel("Whole cell").check();
  await bar.getByText("Not found", { exact: true }).waitFor();
  await page.getByLabel("Whole cell").uncheck();
  // An amount as it is shown and as it is.
  await bar.getByRole("searchbox", { name: "Find" }).fill("1,000.00");
  await bar.getByText(/^\d+ found$/).waitFor();

  await bar.getByRole("searchbox", { name: "Find" }).fill("มะม่วง");
  await bar.getByText(/^1 (found|of 1)$/).waitFor();
  await press("Enter", "Escape");
  await bar.waitFor({ state: "detached" });
  await isAt(budget, MANGO);
  await press("ArrowDown", "F3");
  await isAt(budget, MANGO);
});

test("46 replace one and all; all is one step", async (t) => {
  const { page, budget, button, press, plan } = await openRows(session, t);
  await budget.select(PLAN_A, "Name");
  await press("Control+h");
  const bar = page.getByRole("search", { name: "Find and replace", exact: true });
  await bar.getByRole("searchbox", { name: "Find" }).fill("ita");
  await bar.getByLabel("Replace with").fill("ITA 2.0");
  await bar.getByText("2 found", { exact: true }).waitFor();
  await button("Next").click();
  await bar.getByText("1 of 2", { exact: true }).waitFor();
  await button("Replace").click();
  await budget.row("แม่แบบ ITA 2.0 2569").waitFor();
  await plan.undo.click();
  await budget.row(MODEL).waitFor();

  await bar.getByText(/found|of 2/).waitFor();
  await button("Replace all").click();
  await bar.getByText("2 cells replaced", { exact: true }).waitFor();
  await budget.row("ITA 2.0 ซ้ำ").waitFor();
  await plan.undo.click();
  await shows(budget, NAMES);

  // In amounts the typed text is what is replaced; computed cells are left alone.
  await bar.getByRole("searchbox", { name: "Find" }).fill("1000");
  await bar.getByLabel("Replace with").fill("3000");
  await bar.getByText("1 found", { exact: true }).waitFor();
  await button("Replace all").click();
  await budget.shows(MODEL, "Oct", "3,000.00");
  await budget.shows(PLAN_B, "Oct", "3,050.00");
});

test("46 finding in ten thousand rows does not stop typing", async (t) => {
  const activities = Array.from({ length: 10_000 }, (_, at) => ({
    id: `x${at}`,
    node: "A",
    title: `กิจกรรมที่ ${at}`,
    lines: [{ id: "l", planned: { 2569: { m1: String(at) } } }],
  }));
  const { page, budget, press, button } = await openRows(session, t, { ...PLAN, id: "many", activities });
  await budget.select(PLAN_A, "Name");
  await press("Control+f");
  const bar = page.getByRole("search", { name: "Find", exact: true });
  await bar.getByRole("searchbox", { name: "Find" }).fill("กิจกรรมที่ 9999");
  await bar.getByText("1 found", { exact: true }).waitFor();
  await press("Enter");
  await bar.getByText("1 of 1", { exact: true }).waitFor();
  await budget.row("กิจกรรมที่ 9999").waitFor();
  await button("Show level 1").click();
  await becomes(() => budget.root.getAttribute("aria-rowcount"), "4");
  await button("Show all levels").click();
  await becomes(() => budget.root.getAttribute("aria-rowcount"), "10005");
});
