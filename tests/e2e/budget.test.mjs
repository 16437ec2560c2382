// The Budget sheet: entries from the keyboard and what follows from them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { parse, show } from "./support/figures.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];

async function openBudget(t, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  return { page, plan, budget: await plan.sheet("Budget"), keyboard: page.keyboard };
}

test("the sample shows the printed quarters and their sum", async (t) => {
  const { budget } = await openBudget(t);
  await budget.showsAll(south, [...QUARTERS, "Total"], ["0.0000", "35.2663", "14.4132", "1.0000", "50.6795"]);
  await budget.shows(south, "Unit", "สพข.");
});

test("an edit of a quarter changes every total above it, and no other", async (t) => {
  const { budget } = await openBudget(t);
  const rows = await budget.above(south);
  assert.ok(rows.length >= 3, "a programme, an output and the grand total at least");
  const before = [];
  for (const row of rows) before.push(await budget.texts(row, [...QUARTERS, "Total"]));

  await budget.enter(south, "Q2", "40");

  const added = parse("40") - parse("35.2663");
  await budget.showsAll(south, [...QUARTERS, "Total"], ["0.0000", "40.0000", "14.4132", "1.0000", "55.4132"]);
  for (const [index, row] of rows.entries()) {
    const [q1, q2, q3, q4, total] = before[index];
    const after = [q1, show(parse(q2) + added), q3, q4, show(parse(total) + added)];
    await budget.showsAll(row, [...QUARTERS, "Total"], after);
  }
});

test("the grand total is the sum of the rows without children", async (t) => {
  const { budget } = await openBudget(t, { viewport: { width: 2800, height: 4000 } });
  const rows = budget.root.locator('[role="row"][aria-level]:not([aria-expanded])').filter({ hasNotText: "Grand total" });
  for (const column of [...QUARTERS, "Total"]) {
    const texts = await rows.locator(`[aria-colindex="${await budget.index(column)}"]`).allInnerTexts();
    const sum = texts.reduce((total, text) => total + (parse(text) ?? 0n), 0n);
    await budget.shows("Grand total", column, show(sum));
  }
});

test("typing replaces the entry and keeps the first key", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await budget.type("7");
  await becomes(() => budget.field.inputValue(), "7");
  await budget.type("5");
  await keyboard.press("Enter");
  await budget.shows(south, "Q2", "75.0000");
});

for (const [typed, shown] of [
  ["๔๐.๕", "40.5000"],
  ["1,234.5", "1,234.5000"],
  ["฿12", "12.0000"],
  ["(5)", "-5.0000"],
  ["5-", "-5.0000"],
  ["35266300 บาท", "35.2663"],
  ["2 ล้านบาท", "2.0000"],
  ["0", "0.0000"],
]) {
  test(`the entry ${typed} reads as ${shown}`, async (t) => {
    const { budget } = await openBudget(t);
    await budget.enter(south, "Q3", typed);
    await budget.shows(south, "Q3", shown);
  });
}

test("F2 amends the entry in full precision and Escape restores it", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.enter(south, "Q2", "35.12345678");
  await budget.shows(south, "Q2", "35.1235");
  await budget.select(south, "Q2");
  await keyboard.press("F2");
  await becomes(() => budget.field.inputValue(), "35.12345678");
  await budget.type("9");
  await keyboard.press("Escape");
  await budget.shows(south, "Q2", "35.1235");
  await budget.shows(south, "Total", "50.5367");
});

test("Delete empties an entry; blank is not zero", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await keyboard.press("Delete");
  await budget.showsAll(south, ["Q1", "Q2", "Total"], ["0.0000", "", "15.4132"]);
});

test("Tab commits and goes right, Enter commits and returns below the first cell of the run", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.enter(south, "Q2", "41", "Tab");
  const q3 = await budget.index("Q3");
  await becomes(() => budget.active(), { row: south, column: q3 });
  await budget.type("42");
  await keyboard.press("Enter");
  await budget.showsAll(south, ["Q2", "Q3"], ["41.0000", "42.0000"]);
  // After a run of Tabs, Enter goes below the cell in which the run began.
  await becomes(async () => (await budget.active()).column, await budget.index("Q2"));
});

test("arrows move, Left closes a row, Right opens it, Ctrl+End ends on the grand total", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await keyboard.press("ArrowRight");
  await becomes(() => budget.active(), { row: south, column: await budget.index("Q3") });

  const [parent] = await budget.above(south);
  await parent.getByRole("rowheader").click();
  await becomes(() => parent.getAttribute("aria-expanded"), "true");
  await keyboard.press("ArrowLeft");
  await becomes(() => parent.getAttribute("aria-expanded"), "false");
  await budget.row(south).waitFor({ state: "detached" });
  await keyboard.press("ArrowRight");
  await budget.row(south).waitFor();

  await keyboard.press("Control+End");
  await becomes(async () => (await budget.active()).row, "Grand total");
});

test("the grand total is on screen at load and stays there", async (t) => {
  const { budget, page } = await openBudget(t, { viewport: { width: 1280, height: 800 } });
  const inside = async () => {
    const box = await budget.row("Grand total").boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 800;
  };
  await becomes(inside, true);
  await budget.row(south).hover();
  await page.mouse.wheel(0, 600);
  await budget.row(south).waitFor({ state: "hidden" });
  await becomes(inside, true);
});

test("an entry that cannot be read stays as a marked draft through reload, and Escape drops it", async (t) => {
  const { budget, page, plan, keyboard } = await openBudget(t);
  await budget.enter(south, "Q2", "สามสิบ?");
  const invalid = async (sheet) => (await sheet.cell(south, "Q2")).getAttribute("aria-invalid");
  await becomes(() => invalid(budget), "true");
  await budget.showsAll(south, ["Q2", "Total"], ["สามสิบ?", "50.6795"]);
  assert.notEqual(await message(await budget.cell(south, "Q2")), "");
  await plan.saved();

  await page.reload();
  const again = await plan.openSheet("Budget");
  await becomes(() => invalid(again), "true");
  await again.showsAll(south, ["Q2", "Total"], ["สามสิบ?", "50.6795"]);

  await again.select(south, "Q2");
  await keyboard.press("Escape");
  await again.shows(south, "Q2", "35.2663");
  await becomes(async () => (await invalid(again)) ?? "false", "false");
});

test("copy and paste carry a block, in full precision", async (t) => {
  const { budget, page, keyboard } = await openBudget(t);
  await budget.select(south, "Q1");
  for (let step = 0; step < 3; step += 1) await keyboard.press("Shift+ArrowRight");
  await keyboard.press("Control+C");
  const figures = async () => (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\t").map(parse);
  await becomes(figures, ["0", "35.2663", "14.4132", "1"].map(parse));

  await budget.select(elders, "Q1");
  await keyboard.press("Control+V");
  await budget.showsAll(elders, QUARTERS, ["0.0000", "35.2663", "14.4132", "1.0000"]);
});

test("a block from another program is one edit, its unreadable cells are drafts", async (t) => {
  const { budget, plan } = await openBudget(t);
  const below = "การพัฒนาระบบตำแหน่งและการบริหารกำลังคนภาครัฐ";
  await budget.select(elders, "Q1");
  await budget.paste('1\t"1,000.25"\r\n๒.๕\tไม่ทราบ\r\n');
  await budget.showsAll(elders, ["Q1", "Q2", "Q3"], ["1.0000", "1,000.2500", "0.2149"]);
  await budget.showsAll(below, ["Q1", "Q2"], ["2.5000", "ไม่ทราบ"]);
  assert.equal(await (await budget.cell(below, "Q2")).getAttribute("aria-invalid"), "true");

  await plan.undo.click();
  await budget.showsAll(elders, ["Q1", "Q2"], ["0.0000", "0.0000"]);
  await budget.shows(below, "Q1", "0.1753");
});

test("41 undo and redo work across pages", async (t) => {
  const { budget, plan } = await openBudget(t);
  await budget.enter(south, "Q2", "40");
  await budget.enter(south, "Q3", "20");
  await plan.sheet("Indicators");
  await plan.undo.click();
  await plan.undo.click();
  const later = await plan.sheet("Budget");
  await later.showsAll(south, ["Q2", "Q3", "Total"], ["35.2663", "14.4132", "50.6795"]);
  await plan.redo.click();
  await later.showsAll(south, ["Q2", "Q3", "Total"], ["40.0000", "14.4132", "55.4132"]);
});

test("nothing moves while one types", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  const cell = await budget.select(south, "Q2");
  const places = async () => [await cell.boundingBox(), await (await budget.cell(elders, "Total")).boundingBox()];
  const before = await places();
  await budget.type("123");
  await becomes(() => budget.field.inputValue(), "123");
  assert.deepEqual(await places(), before);
  await keyboard.press("Enter");
  await budget.shows(south, "Q2", "123.0000");
  assert.deepEqual(await places(), before);
});

test("an edit that changed nothing leaves nothing before the next entry", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await keyboard.press("F2");
  await keyboard.press("Tab");
  await budget.type("7");
  await becomes(() => budget.field.inputValue(), "7");
  await keyboard.press("Enter");
  await budget.showsAll(south, ["Q2", "Q3"], ["35.2663", "7.0000"]);
});

test("49, 62 the wheel leaves the active cell, and typing comes back to it", async (t) => {
  const { budget, page, keyboard } = await openBudget(t, { viewport: { width: 1280, height: 700 } });
  await budget.select(south, "Q2");
  const top = () => page.locator(".grid-scroll").evaluate((box) => box.scrollTop);
  for (let turn = 1; turn <= 9; turn += 1) {
    await page.mouse.wheel(0, 100);
    await becomes(top, turn * 100);
  }
  await budget.type("8");
  await keyboard.press("Enter");
  await budget.shows(south, "Q2", "8.0000");
});

test("a draft belongs to its measure", async (t) => {
  const { budget, page } = await openBudget(t);
  await budget.enter(south, "Q2", "30x");
  const invalid = async () => (await budget.cell(south, "Q2")).getAttribute("aria-invalid");
  await becomes(invalid, "true");
  await page.getByRole("button", { name: "Disbursed", exact: true }).click();
  await becomes(invalid, null);
  await page.getByRole("button", { name: "Planned", exact: true }).click();
  await becomes(invalid, "true");
});

/** What is said about a cell that cannot be read. */
function message(cell) {
  return eventually(
    () =>
      cell.evaluate((element) => {
        const ids = element.getAttribute("aria-errormessage") ?? element.getAttribute("aria-describedby") ?? "";
        const texts = ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
        return texts.join(" ").trim() || (element.getAttribute("aria-description") ?? "");
      }),
    (text) => assert.notEqual(text, ""),
  );
}
