// Formulas in the Budget sheet, as they are typed, shown, filled and told wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { paste, taken } from "./support/clipboard.mjs";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;

async function openBudget(t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  return { page, plan, budget: await plan.sheet("Budget"), keyboard: page.keyboard };
}

/** The number of a row in names of cells: the first row below the heads is 1, while nothing is folded. */
async function number(budget, name) {
  return Number(await budget.row(name).getAttribute("aria-rowindex")) - 1;
}

test("a typed formula shows its value, and F2 the formula", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  await budget.enter(south, "Q1", "=350*60*2/1000");
  await budget.showsAll(south, ["Q1", "Total"], ["42.0000", "92.6795"]);
  await budget.select(south, "Q1");
  await keyboard.press("F2");
  await becomes(() => budget.field.inputValue(), "=350*60*2/1000");
  await keyboard.press("Escape");
});

test("a sum over a range follows its cells, and a reload", async (t) => {
  const { page, plan, budget } = await openBudget(t);
  const [from, to] = [await number(budget, south), await number(budget, elders)];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  await budget.enter(south, "Proposed", `=SUM(S${from}:S${from};T${from})`);
  await budget.shows(south, "Proposed", "49.6795");
  await budget.enter(south, "Q2", "40");
  await budget.shows(south, "Proposed", "54.4132");
  await budget.enter(elders, "Proposed", `=COUNT(S${first}:S${last})*0+SUM(S${from}:T${from})`);
  await budget.shows(elders, "Proposed", "54.4132");
  await plan.saved();
  await page.reload();
  await budget.shows(elders, "Proposed", "54.4132");
});

test("an error shows in the totals above it, with a reason", async (t) => {
  const { budget } = await openBudget(t);
  await budget.enter(south, "Q1", "=1/0");
  await budget.showsAll(south, ["Q1", "Q2", "Total"], ["#DIV/0!", "35.2663", "#ERROR!"]);
  await budget.showsAll("Grand total", ["Q1", "Total"], ["#ERROR!", "#ERROR!"]);
  const cell = await budget.cell("Grand total", "Q1");
  assert.equal(await cell.getAttribute("aria-description"), "There is no sum: 1 formula(s) below have no value");
  const own = await budget.cell(south, "Q1");
  assert.match(await own.getAttribute("aria-description"), /divided by zero/);
});

test("filling right shifts references, a formula that cannot be read stays with advice", async (t) => {
  const { budget, keyboard } = await openBudget(t);
  const row = await number(budget, south);
  await budget.enter(south, "Proposed", `=S${row}`);
  await budget.shows(south, "Proposed", "35.2663");
  await budget.select(south, "Proposed");
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("Control+r");
  await budget.shows(south, "Allocated", "14.4132");

  await budget.enter(south, "Q1", "=1+");
  const cell = await budget.cell(south, "Q1");
  await becomes(() => cell.innerText(), "=1+");
  assert.match(await cell.getAttribute("aria-description"), /cannot be read at sign 4/);
});

test("a copied formula shifts its references, also from another page or tab; elsewhere its value is pasted", async (t) => {
  const { page, plan, budget } = await openBudget(t);
  const row = await number(budget, south);
  await budget.enter(south, "Proposed", `=S${row}+1`);
  await budget.shows(south, "Proposed", "36.2663");
  await budget.select(south, "Proposed");
  const copied = await taken(page);
  await plan.sheet("Steps");
  const again = await plan.sheet("Budget");
  await again.select(south, "Allocated");
  await paste(page, copied);
  await again.shows(south, "Allocated", "15.4132");
  // What another program hands on has no note of the formula.
  await again.select(elders, "Allocated");
  await paste(page, { text: copied.text });
  await again.shows(elders, "Allocated", "36.2663");
});

test("35 formulas follow a cell that is cut to its new place, in one step", async (t) => {
  const { page, plan, budget, keyboard } = await openBudget(t);
  const [from, to] = [await number(budget, south), await number(budget, elders)];
  await budget.enter(south, "Proposed", `=S${from}*2`);
  await budget.shows(south, "Proposed", "70.5326");
  await budget.select(south, "Q2");
  const cut = await taken(page, "cut");
  await budget.select(elders, "Q1");
  await paste(page, cut);
  await budget.shows(elders, "Q1", "35.2663");
  await budget.shows(south, "Q2", "");
  await budget.shows(south, "Proposed", "70.5326");
  await budget.select(south, "Proposed");
  await keyboard.press("F2");
  await becomes(() => budget.field.inputValue(), `=R${to}*2`);
  await keyboard.press("Escape");
  await plan.undo.click();
  await budget.showsAll(south, ["Q2", "Proposed"], ["35.2663", "70.5326"]);
});
