// Filling: Ctrl+D and Ctrl+R, the fill handle, and distributing an amount. The numbers are those of the checklist.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const activity = (id, rest = {}) => ({ id, node: "n", no: "", title: `กิจกรรม ${id}`, ...rest });
const months = (id, amounts, last) => ({ id, planned: { ...(last && { 2568: last }), 2569: amounts } });
const title = "แผนทดลองเติมค่า";
const PLAN = JSON.stringify({
  format: "phaen.plan",
  version: 1,
  id: "filling",
  revision: 1,
  frame: { title, kind: "annual_plan", first_year: 2569 },
  outline: [{ id: "n", title: "แผนงาน" }],
  activities: [
    activity("ก", { no: "1.1", proposed: { 2569: "900" }, allocated: { 2569: "1200.05" }, lines: [months("l1", { m1: "10", m2: "20" }, { m1: "1", m12: "3" })] }),
    activity("ข", { lines: [months("l2", { m1: "5" })] }),
    activity("ค", { lines: [{ id: "l3", keeping: "quarters", planned: { 2569: { q1: "7" } } }] }),
    activity("ง"),
    activity("จ", { marks: ["unfunded"], proposed: { 2569: "50" } }),
  ],
});
const [ka, kha, kho, ngo, cho] = ["ก", "ข", "ค", "ง", "จ"].map((id) => `กิจกรรม ${id}`);
const MONTHS = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"];

async function openBudget(t, options = {}) {
  const visitor = await session.visitor(t, { viewport: { width: 2800, height: 900 }, ...options });
  const page = await visitor.open("#/");
  const library = new Library(page);
  await library.importText(PLAN);
  const plan = await library.openImported(title);
  const budget = await plan.sheet("Budget");
  return { page, plan, budget, keyboard: page.keyboard, handle: page.locator(".fill-handle"), said: page.locator(".grid-status") };
}

/** Presses the handle and moves to the middle of a cell; the button stays down. */
async function pull({ page, budget, handle }, row, column) {
  const from = await handle.boundingBox();
  const to = await (await budget.cell(row, column)).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
}

async function fillTo(at, row, column) {
  await pull(at, row, column);
  await at.page.mouse.up();
}

/** Selects from a cell to one further on in its row. */
async function selectAcross({ budget, keyboard }, row, column, steps) {
  await budget.select(row, column);
  for (let step = 0; step < steps; step += 1) await keyboard.press("Shift+ArrowRight");
}

test("25 Ctrl+D fills a single cell from above and a selection from its first row", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.select(kha, "Nov");
  await keyboard.press("Control+d");
  await budget.shows(kha, "Nov", "20.00");
  await budget.select(ka, "Oct");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Control+d");
  await budget.showsAll(kha, ["Oct", "Nov", "Total"], ["10.00", "20.00", "30.00"]);
});

test("25 Ctrl+R fills a single cell from the left and a selection from its first column", async (t) => {
  const at = await openBudget(t);
  await at.budget.select(kha, "Nov");
  await at.keyboard.press("Control+r");
  await at.budget.shows(kha, "Nov", "5.00");
  await selectAcross(at, ka, "Nov", 3);
  await at.keyboard.press("Control+r");
  await at.budget.showsAll(ka, ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"], ["10.00", "20.00", "20.00", "20.00", "20.00", ""]);
});

test("26 one amount is copied, with Ctrl it counts on", async (t) => {
  const at = await openBudget(t);
  await at.budget.select(kha, "Oct");
  await fillTo(at, kha, "Jan");
  await at.budget.showsAll(kha, MONTHS.slice(0, 5), ["5.00", "5.00", "5.00", "5.00", ""]);
  await at.plan.undo.click();
  await at.budget.showsAll(kha, MONTHS.slice(0, 5), ["5.00", "", "", "", ""]);

  await at.budget.select(kha, "Oct");
  await pull(at, kha, "Jan");
  await becomes(() => at.page.locator(".fill-tip").innerText(), "5");
  await at.keyboard.down("Control");
  await becomes(() => at.page.locator(".fill-tip").innerText(), "8");
  await at.page.mouse.up();
  await at.keyboard.up("Control");
  await at.budget.showsAll(kha, MONTHS.slice(0, 5), ["5.00", "6.00", "7.00", "8.00", ""]);
});

test("26 39 two amounts go on as a series, in one step to undo", async (t) => {
  const at = await openBudget(t);
  await selectAcross(at, ka, "Oct", 1);
  await fillTo(at, ka, "Sep");
  const series = MONTHS.map((_, month) => `${(month + 1) * 10}.00`);
  await at.budget.showsAll(ka, [...MONTHS, "Total"], [...series, "780.00"]);
  await at.plan.undo.click();
  await at.budget.showsAll(ka, [...MONTHS.slice(0, 4), "Total"], ["10.00", "20.00", "", "", "30.00"]);
});

test("26 a pull to the left and up counts backwards", async (t) => {
  const at = await openBudget(t);
  await at.budget.enter(ka, "Feb", "30");
  await at.budget.enter(ka, "Mar", "40");
  await selectAcross(at, ka, "Feb", 1);
  await fillTo(at, ka, "Dec");
  await at.budget.showsAll(ka, ["Oct", "Nov", "Dec", "Jan", "Feb"], ["10.00", "20.00", "10.00", "20.00", "30.00"]);
  await at.budget.select(kha, "Oct");
  await fillTo(at, ka, "Oct");
  await at.budget.shows(ka, "Oct", "5.00");
});

test("26 the handle continues months, quarters, dates and numbers of an outline", async (t) => {
  const at = await openBudget(t);
  for (const [first, expected] of [
    ["ธ.ค.", ["ม.ค.", "ก.พ."]],
    ["ไตรมาส ๓", ["ไตรมาส ๔", "ไตรมาส ๑"]],
    ["30 ก.ย. 2569", ["1 ต.ค. 2569", "2 ต.ค. 2569"]],
    ["1.9", ["1.10", "1.11"]],
  ]) {
    await at.budget.enter(ka, "No.", first);
    await at.budget.select(ka, "No.");
    await fillTo(at, kho, "No.");
    // The digits as they stand.
    const shown = async () => [await (await at.budget.cell(kha, "No.")).innerText(), await (await at.budget.cell(kho, "No.")).innerText()];
    await becomes(shown, expected);
  }
});

test("26 50 a formula is filled with its references moved along", async (t) => {
  const at = await openBudget(t);
  await at.budget.select(ka, "Dec");
  const [letters, row] = await at.page.evaluate(() => {
    const cell = document.activeElement.closest("[aria-colindex]");
    const name = (column) => String.fromCharCode(64 + column);
    const column = Number(cell.getAttribute("aria-colindex"));
    return [[name(column - 2), name(column - 1)], Number(cell.closest("[role=row]").getAttribute("aria-rowindex")) - 1];
  });
  await at.budget.type(`=${letters[0]}${row}+${letters[1]}${row}`);
  await at.keyboard.press("Enter");
  await at.budget.shows(ka, "Dec", "30.00");
  await at.budget.select(ka, "Dec");
  await fillTo(at, ka, "Feb");
  await at.budget.showsAll(ka, MONTHS.slice(0, 6), ["10.00", "20.00", "30.00", "50.00", "80.00", ""]);
  await at.budget.select(kha, "Dec");
  await at.keyboard.press("Control+d");
  await at.budget.shows(kha, "Dec", "5.00");
});

test("26 computed and closed cells are passed over and counted", async (t) => {
  const at = await openBudget(t);
  await at.budget.select(ka, "Oct");
  await fillTo(at, ngo, "Oct");
  await becomes(() => at.said.innerText(), "2 cell(s) changed · 1 take no entries and were skipped: This line is kept by quarters, so its months are not known. Edit the quarter, or keep the line by months.");
  await at.budget.shows(kha, "Oct", "10.00");
  await at.budget.shows(ngo, "Oct", "10.00");
  await at.budget.showsAll(kho, ["Oct", "Q1"], ["", "7.00"]);
});

test("26 pulled back inside it clears what is left out; Escape gives the pull up", async (t) => {
  const at = await openBudget(t);
  await selectAcross(at, ka, "Oct", 1);
  await pull(at, ka, "Jun");
  await at.page.locator(".fill-outline").waitFor();
  await at.keyboard.press("Escape");
  await at.page.locator(".fill-outline").waitFor({ state: "detached" });
  await at.page.mouse.up();
  await at.budget.showsAll(ka, ["Oct", "Nov", "Dec"], ["10.00", "20.00", ""]);

  await fillTo(at, ka, "Oct");
  await at.budget.showsAll(ka, ["Oct", "Nov", "Total"], ["10.00", "", "10.00"]);
});

test("27 a double click fills to the end of the neighbour column", async (t) => {
  const at = await openBudget(t);
  await at.budget.enter(kha, "Oct", "5");
  await at.budget.enter(ka, "No.", "1.1");
  await at.budget.select(ka, "No.");
  await at.handle.dblclick();
  // The names beside it go on to the last activity.
  for (const [index, row] of [ka, kha, kho, ngo, cho].entries()) await at.budget.shows(row, "No.", `1.${index + 1}`);
});

test("26 the handle is where the selection ends, and a finger has a larger target", async (t) => {
  const at = await openBudget(t, { hasTouch: true, isMobile: true, viewport: { width: 1400, height: 900 } });
  const cell = await at.budget.select(ka, "Nov");
  const target = await at.handle.evaluate((element) => {
    const { width, height } = getComputedStyle(element, "::before");
    return [parseFloat(width), parseFloat(height)];
  });
  assert.ok(target.every((side) => side >= 24), `${target}`);
  const [box, square] = [await cell.boundingBox(), await at.handle.boundingBox()];
  assert.ok(Math.abs(box.x + box.width - square.x - square.width / 2) < 2);
  assert.ok(Math.abs(box.y + box.height - square.y - square.height / 2) < 2);
});

test("26 after a tap the handle stands beside that of the selection", async (t) => {
  const at = await openBudget(t, { hasTouch: true, isMobile: true, viewport: { width: 1400, height: 900 } });
  const cell = await at.budget.cell(ka, "Nov");
  await cell.tap();
  const offset = async () => {
    const [box, square] = [await cell.boundingBox(), await at.handle.boundingBox()];
    return Math.round(Math.abs(box.x + box.width / 2 - square.x - square.width / 2));
  };
  await becomes(offset, 0);
});

test("26 a pull beyond the edge scrolls and goes on", async (t) => {
  const at = await openBudget(t, { viewport: { width: 1000, height: 700 } });
  await at.budget.select(ka, "Oct");
  const from = await at.handle.boundingBox();
  const box = await at.page.locator(".grid-scroll").boundingBox();
  await at.page.mouse.move(from.x + 4, from.y + 4);
  await at.page.mouse.down();
  await at.page.mouse.move(box.x + box.width + 60, from.y - 8, { steps: 4 });
  await becomes(() => at.page.locator(".grid-scroll").evaluate((box) => box.scrollLeft > 900), true);
  await at.page.mouse.up();
  for (const month of ["Nov", "Mar"]) await at.budget.shows(ka, month, "10.00");
});

async function openDistribute(at, row, rows = 0) {
  await at.budget.select(row, "Name");
  for (let step = 0; step < rows; step += 1) await at.keyboard.press("Shift+ArrowDown");
  await at.page.getByRole("button", { name: "Distribute…", exact: true }).click();
  const dialog = at.page.getByRole("dialog", { name: "Distribute" });
  await dialog.waitFor();
  return dialog;
}

const apply = (dialog) => dialog.getByRole("button", { name: "Distribute", exact: true });

test("39 the allocation is spread evenly to the satang, shown before it is applied, in one step", async (t) => {
  const at = await openBudget(t);
  const dialog = await openDistribute(at, ka);
  const after = dialog.getByRole("row", { name: /^After/ });
  const parts = [...Array(5).fill("100.01"), ...Array(7).fill("100.00")];
  await becomes(() => after.getByRole("cell").allInnerTexts(), [...parts, "1,200.05"]);
  await at.budget.showsAll(ka, ["Oct", "Nov", "Dec"], ["10.00", "20.00", ""]);
  await apply(dialog).click();
  await dialog.waitFor({ state: "detached" });
  await at.budget.showsAll(ka, [...MONTHS, "Total"], [...parts, "1,200.05"]);
  await becomes(async () => (await at.budget.active()).row, ka);
  await becomes(() => at.said.innerText(), "1 row(s) distributed");
  await at.plan.undo.click();
  await at.budget.showsAll(ka, ["Oct", "Nov", "Dec", "Total"], ["10.00", "20.00", "", "30.00"]);
});

test("distribute by last year's shape, by the heading's, and rounded", async (t) => {
  const at = await openBudget(t);
  const dialog = await openDistribute(at, ka, 1);
  await dialog.getByRole("radio", { name: "By last year's plan" }).check();
  await becomes(() => dialog.getByRole("status").innerText(), "1 row(s) can be distributed · 1 cannot");
  await dialog.getByRole("radio", { name: "Another amount, for each row" }).check();
  await dialog.getByRole("textbox", { name: /Amount for each row/ }).fill("๑,๐๐๐");
  await dialog.getByText("The plan holds no amounts of the year before for this row").waitFor();
  const cells = (row) => dialog.getByRole("table", { name: row }).getByRole("row", { name: /^After/ }).getByRole("cell").allInnerTexts();
  const blanks = (count) => Array(count).fill("");
  await becomes(() => cells(ka), ["250.00", ...blanks(10), "750.00", "1,000.00"]);

  await dialog.getByRole("radio", { name: "Evenly" }).check();
  await dialog.getByRole("combobox").selectOption({ label: "Whole hundreds, the rest in the last" });
  await becomes(() => cells(kha), [...blanks(11).map(() => "0.00"), "1,000.00", "1,000.00"]);
  await dialog.getByRole("combobox").selectOption({ label: "Whole baht, the rest in the last" });
  await becomes(() => cells(kha), [...blanks(11).map(() => "83.00"), "87.00", "1,000.00"]);
  await apply(dialog).click();
  await at.budget.showsAll(kha, ["Oct", "Sep", "Total"], ["83.00", "87.00", "1,000.00"]);
  await at.budget.showsAll(ka, ["Oct", "Sep", "Total"], ["83.00", "87.00", "1,000.00"]);
});

test("distribute by a curve that is pasted, cumulative or not, over months and quarters", async (t) => {
  const at = await openBudget(t);
  const dialog = await openDistribute(at, kho);
  await dialog.getByRole("radio", { name: "Another amount, for each row" }).check();
  await dialog.getByRole("textbox", { name: /Amount for each row/ }).fill("200");
  await dialog.getByRole("radio", { name: "By a curve of one's own" }).check();
  const weights = dialog.getByRole("textbox", { name: /Weights/ });
  await weights.fill("32\t54\t77");
  await dialog.getByText("12 or 4 numbers are needed; there are 3").waitFor();
  await becomes(() => apply(dialog).isDisabled(), true);
  await weights.fill("32%\t54%\t77%\t100%");
  await dialog.getByRole("checkbox", { name: "The figures are cumulative" }).check();
  await apply(dialog).click();
  await at.budget.showsAll(kho, ["Q1", "Q2", "Q3", "Q4", "Total"], ["64.00", "44.00", "46.00", "46.00", "200.00"]);
});

test("distribute says why a row cannot be, and Escape returns to the grid", async (t) => {
  const at = await openBudget(t);
  const dialog = await openDistribute(at, cho);
  await dialog.getByText("This activity is unfunded").waitFor();
  await becomes(() => apply(dialog).isDisabled(), true);
  // The focus stays inside: the page behind is inert.
  for (let step = 0; step < 12; step += 1) {
    await at.keyboard.press("Tab");
    assert.ok(await at.page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null));
  }
  await at.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await becomes(async () => (await at.budget.active()).row, cho);
  // From the menu as well as from the button.
  await at.budget.select("แผนงาน", "Name");
  await at.keyboard.press("Shift+F10");
  await at.page.getByRole("menuitem", { name: "Distribute…" }).click();
  await at.page.getByRole("dialog").getByText("This row is the sum of those below it").waitFor();
});
