// Copy, cut and paste between the grid and other programs. The numbers are the lines of the list of behaviours.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fixture, paste, taken } from "./support/clipboard.mjs";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;
const BELOW = "การพัฒนาระบบตำแหน่งและการบริหารกำลังคนภาครัฐ";
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];

async function openBudget(t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  return withGrid(page, plan);
}

/** A budget with these activities and their amounts of October and on. */
async function newBudget(t, rows) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await new Library(page).newPlan.click();
  const opened = await withGrid(page, await PlanPage.opened(page));
  const { budget, offer } = opened;
  await budget.select("Grand total", "Name");
  const text = rows.map(([name, ...amounts]) => [name, "", "", "", ...amounts].join("\t")).join("\n");
  await paste(page, { text });
  await offer(rows.length).click();
  await budget.row(rows.at(-1)[0]).waitFor();
  return opened;
}

async function withGrid(page, plan) {
  const budget = await plan.sheet("Budget");
  const status = page.locator(".grid-status");
  return {
    page,
    plan,
    budget,
    keyboard: page.keyboard,
    says: (words) => status.filter({ hasText: words }).waitFor(),
    offer: (count) =>
      page.getByRole("button", { name: `Add ${count} row${count === 1 ? "" : "s"} and paste the rest`, exact: true }),
    extend: async (key, steps) => {
      for (let step = 0; step < steps; step += 1) await page.keyboard.press(`Shift+${key}`);
    },
    isCut: async (row, column) => (await budget.cell(row, column)).evaluate((cell) => cell.classList.contains("is-cut")),
    unread: page.getByRole("region", { name: /could not be read/ }),
  };
}

test("28 copy writes text and a table, 36 raw in the text and as shown in the table", async (t) => {
  const { page, budget, extend } = await openBudget(t);
  await budget.enter(south, "Q2", "35.26634567");
  await budget.select(south, "Q1");
  await extend("ArrowRight", 2);
  const { text, html, isTaken } = await taken(page);
  assert.equal(isTaken, true);
  assert.equal(text, "0\t35.26634567\t14.4132");
  const cells = await page.evaluate((html) => {
    const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
    return [...table.querySelectorAll("td")].map((cell) => [cell.textContent, cell.getAttribute("sdval")]);
  }, html);
  assert.deepEqual(cells.slice(0, 2), [["0.0000", "0"], ["35.2663", "35.26634567"]]);
});

test("29 line breaks and quotes within a cell go out quoted and come back", async (t) => {
  const { page, budget, keyboard } = await newBudget(t, [["หนึ่ง", "1"], ["สอง", "2"]]);
  await budget.select("หนึ่ง", "Name");
  await paste(page, { text: '"บรรทัดแรก\nบรรทัดที่สอง ""ใน"""' });
  const cell = budget.rowAt(2).getByRole("rowheader");
  await becomes(() => cell.textContent().then((text) => text.includes('บรรทัดที่สอง "ใน"')), true);
  await keyboard.press("Escape");
  const { text } = await taken(page);
  assert.equal(text, '"บรรทัดแรก\nบรรทัดที่สอง ""ใน"""');
});

for (const program of ["excel", "libreoffice", "sheets"]) {
  test(`30 paste from ${program}: merged headings, line breaks, currency, exact figures where it gives them`, async (t) => {
    const { page, budget, offer } = await newBudget(t, [["ที่หนึ่ง", "1"]]);
    await page.getByRole("button", { name: "baht", exact: true }).click();
    // Its name stands in the second column; the amounts go to the months from the sixth on.
    await budget.select("ที่หนึ่ง", "Oct");
    const { text, html } = fixture(program);
    await paste(page, { text, html });
    await offer(3).click();
    const row = budget.rowAt(4);
    const shown = program === "excel" ? ["1,234.57", "35,266,300.00"] : ["1,234.57", "35,266,300.25"];
    await becomes(async () => [await budget.text(row, "Nov"), await budget.text(row, "Dec")], shown);
    await becomes(() => budget.text(budget.rowAt(5), "Nov"), "-500.00");
  });
}

test("31 one value fills the selection, a block repeats when the sizes divide", async (t) => {
  const { page, budget, extend } = await openBudget(t);
  await budget.select(south, "Q1");
  await extend("ArrowRight", 3);
  await paste(page, { text: "7" });
  await budget.showsAll(south, QUARTERS, ["7.0000", "7.0000", "7.0000", "7.0000"]);
  await paste(page, { text: "1\t2" });
  await budget.showsAll(south, QUARTERS, ["1.0000", "2.0000", "1.0000", "2.0000"]);
});

test("32 past the last row new rows are offered, one step; past the last column is refused with a count", async (t) => {
  const { page, plan, budget, offer, says } = await newBudget(t, [["หนึ่ง", "1"], ["สอง", "2"]]);
  await budget.select("สอง", "Name");
  const line = (name, oct) => [name, "", "", "", oct].join("\t");
  await paste(page, { text: [line("สอง", "20"), line("สาม", "30"), line("สี่", "40")].join("\n") });
  await says("2 rows lie past the last row");
  await budget.shows("Grand total", "Oct", "21.00");
  await offer(2).click();
  await budget.shows("สี่", "Oct", "40.00");
  await budget.shows("Grand total", "Oct", "91.00");
  await becomes(() => budget.row("สาม").getAttribute("aria-level"), await budget.row("สอง").getAttribute("aria-level"));
  await plan.undo.click();
  await budget.row("สี่").waitFor({ state: "detached" });
  await budget.row("สาม").waitFor({ state: "detached" });
  await budget.shows("Grand total", "Oct", "21.00");

  await budget.select("หนึ่ง", "Q4");
  await paste(page, { text: "1\t2\t3\t4\t\t\t\t8\t9\t10\t11" });
  await says("3 columns do not fit");
});

test("33 Thai digits, commas and currency are read; what cannot be read is listed, and undo takes it back", async (t) => {
  const { page, plan, budget, says, unread } = await openBudget(t);
  await budget.select(elders, "Q1");
  await paste(page, { text: "฿๑,๒๓๔.๕๐\t#REF!\tTHB 2,000,000\n-฿5\t1 234,5\t$3\n" });
  await budget.showsAll(elders, ["Q1", "Q2", "Q3"], ["1,234.5000", "#REF!", "2.0000"]);
  await budget.shows(BELOW, "Q1", "-5.0000");
  await says("3 could not be read");
  await unread.and(page.getByRole("region", { name: "A list of 3 entries that could not be read" })).waitFor();
  await unread.getByText(/could not calculate this cell/).waitFor();

  await unread.getByRole("button", { name: `${BELOW} · Q2`, exact: true }).click();
  await becomes(() => budget.active(), { row: BELOW, column: await budget.index("Q2") });
  await budget.type("6");
  await page.keyboard.press("Enter");
  await unread.and(page.getByRole("region", { name: "A list of 2 entries" })).waitFor();

  await plan.undo.click();
  await plan.undo.click();
  await unread.waitFor({ state: "detached" });
  await budget.showsAll(elders, ["Q1", "Q2", "Q3"], ["0.0000", "0.0000", "0.2149"]);
  const invalid = async (column) => (await budget.cell(BELOW, column)).getAttribute("aria-invalid");
  assert.deepEqual([await invalid("Q2"), await invalid("Q3")], [null, null]);
  await plan.redo.click();
  await budget.showsAll(elders, ["Q1", "Q2", "Q3"], ["1,234.5000", "#REF!", "2.0000"]);
});

test("34 nothing is pasted into rows that are folded away", async (t) => {
  const { page, budget, keyboard } = await newBudget(t, [["หนึ่ง", "1"]]);
  await budget.select("หนึ่ง", "Name");
  await page.getByRole("button", { name: "+ Line", exact: true }).click();
  await becomes(() => budget.row("หนึ่ง").getAttribute("aria-expanded"), "true");
  await budget.select("หนึ่ง", "Name");
  await page.getByRole("button", { name: "+ Activity", exact: true }).click();
  await budget.type("ถัดไป");
  await keyboard.press("Enter");
  await budget.select("หนึ่ง", "Name");
  await keyboard.press("ArrowLeft");
  await becomes(() => budget.row("หนึ่ง").getAttribute("aria-expanded"), "false");
  await budget.select("หนึ่ง", "Nov");
  await paste(page, { text: "5\n6\n" });
  await budget.shows("ถัดไป", "Nov", "6.00");
  await budget.shows("หนึ่ง", "Nov", "");
  await budget.shows("Grand total", "Nov", "6.00");
});

test("35 cut moves on paste, undoable as one step; the cells are marked until then", async (t) => {
  const { page, plan, budget, extend, isCut, says } = await openBudget(t);
  await budget.select(south, "Q2");
  await extend("ArrowRight", 1);
  const cut = await taken(page, "cut");
  await says("cells cut");
  await becomes(() => isCut(south, "Q3"), true);
  await budget.showsAll(south, ["Q2", "Q3"], ["35.2663", "14.4132"]);

  await budget.select(elders, "Q1");
  await paste(page, cut);
  await budget.showsAll(elders, ["Q1", "Q2"], ["35.2663", "14.4132"]);
  await budget.showsAll(south, ["Q2", "Q3"], ["", ""]);
  await becomes(() => isCut(south, "Q3"), false);

  await plan.undo.click();
  await budget.showsAll(elders, ["Q1", "Q2"], ["0.0000", "0.0000"]);
  await budget.showsAll(south, ["Q2", "Q3"], ["35.2663", "14.4132"]);

  // Pasted a second time it is a copy.
  await budget.select(elders, "Q1");
  await paste(page, cut);
  await budget.showsAll(elders, ["Q1", "Q2"], ["35.2663", "14.4132"]);
  await budget.showsAll(south, ["Q2", "Q3"], ["35.2663", "14.4132"]);
});

test("35 a cut can go over its own cells", async (t) => {
  const { page, budget, extend } = await openBudget(t);
  await budget.select(south, "Q2");
  await extend("ArrowRight", 1);
  const cut = await taken(page, "cut");
  await budget.select(south, "Q3");
  await paste(page, cut);
  await budget.showsAll(south, QUARTERS, ["0.0000", "", "35.2663", "14.4132"]);
});

test("35 Escape, another edit or another view ends a cut", async (t) => {
  const { page, budget, keyboard, isCut } = await openBudget(t);
  const ends = [
    () => keyboard.press("Escape"),
    () => budget.enter(south, "Q4", "2"),
    () => page.getByRole("button", { name: "Disbursed", exact: true }).click(),
  ];
  for (const end of ends) {
    await budget.select(south, "Q2");
    const cut = await taken(page, "cut");
    await becomes(() => isCut(south, "Q2"), true);
    await end();
    await becomes(() => isCut(south, "Q2"), false);
    await page.getByRole("button", { name: "Planned", exact: true }).click();
    await budget.select(elders, "Q1");
    await paste(page, cut);
    await budget.shows(elders, "Q1", "35.2663");
    await budget.shows(south, "Q2", "35.2663");
  }
});

test("35 what other text the clipboard holds does not move the cut cells", async (t) => {
  const { page, budget, isCut } = await openBudget(t);
  await budget.select(south, "Q2");
  await taken(page, "cut");
  await budget.select(elders, "Q1");
  await paste(page, { text: "3" });
  await budget.shows(elders, "Q1", "3.0000");
  await budget.shows(south, "Q2", "35.2663");
  await becomes(() => isCut(south, "Q2"), false);
});

test("37 the browser's own keys and events serve, without asking for a permission", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  await page.context().clearPermissions();
  await budget.select(south, "Q2");
  await keyboard.press("Control+C");
  await budget.select(elders, "Q1");
  await keyboard.press("Control+V");
  await budget.shows(elders, "Q1", "35.2663");
  await budget.select(elders, "Q1");
  await keyboard.press("Control+X");
  await budget.select(elders, "Q2");
  await keyboard.press("Control+V");
  await budget.showsAll(elders, ["Q1", "Q2"], ["", "35.2663"]);
});

test("copied amounts keep their worth when the unit on screen is another", async (t) => {
  const { page, budget } = await openBudget(t);
  await budget.select(south, "Q2");
  const copied = await taken(page);
  await page.getByRole("button", { name: "baht", exact: true }).click();
  await budget.select(elders, "Q1");
  await paste(page, copied);
  await budget.shows(elders, "Q1", "35,266,300.00");
});

test("63 what became of a paste is said in a live region", async (t) => {
  const { page, budget } = await openBudget(t);
  await budget.select(elders, "Q1");
  await paste(page, { text: "1\tx" });
  const status = page.locator('[aria-live="polite"].grid-status');
  await status.filter({ hasText: /1 cell\(s\) changed.*1 could not be read/ }).waitFor();
});
