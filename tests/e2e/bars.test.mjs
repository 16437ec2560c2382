// Around the cells: the formula bar, the list of a choice, pointing at cells for a formula, the keys by question mark.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;

async function openBudget(t, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  const bar = page.getByRole("textbox", { name: "Formula bar", exact: true });
  const name = page.getByRole("textbox", { name: "Name box", exact: true });
  return { page, plan, budget, bar, name, keyboard: page.keyboard };
}

test("the formula bar shows the exact entry and edits it", async (t) => {
  const { budget, bar, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await becomes(() => bar.inputValue(), "35.2663");
  await bar.click();
  await keyboard.press("Control+a");
  await budget.type("40.00000001");
  await becomes(() => budget.root.locator("textarea").inputValue(), "40.00000001");
  await keyboard.press("Enter");
  await budget.shows(south, "Q2", "40.0000");
  await budget.select(south, "Q2");
  await becomes(() => bar.inputValue(), "40.00000001");
});

test("Escape in the formula bar gives the entry up", async (t) => {
  const { budget, bar, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  await bar.click();
  await budget.type("9");
  await keyboard.press("Escape");
  await budget.shows(south, "Q2", "35.2663");
  await becomes(async () => (await budget.active()).row, south);
});

test("the formula bar shows a computed figure in full and takes no entry", async (t) => {
  const { budget, bar } = await openBudget(t);
  await budget.select("Grand total", "Total");
  await becomes(async () => /^\d+\.\d+$/.test(await bar.inputValue()), true);
  assert.equal(await bar.getAttribute("readonly") !== null, true);
});

test("22 a choice cell opens by Alt+Down or Enter, narrows by typing, Escape closes", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  const list = page.getByRole("listbox");
  const options = list.getByRole("option");
  await budget.select(south, "Category");
  await keyboard.press("Alt+ArrowDown");
  await becomes(() => options.count(), 6);
  await keyboard.press("Escape");
  await becomes(() => list.count(), 0);
  await keyboard.press("Enter");
  await becomes(() => options.count(), 6);
  await budget.type("inv");
  await becomes(() => options.allInnerTexts(), ["Investment"]);
  await keyboard.press("Enter");
  await budget.shows(south, "Category", "Investment");
  await becomes(async () => (await budget.active()).row, south);
  await budget.type("sub");
  await becomes(() => options.allInnerTexts(), ["Subsidy"]);
  await options.first().click();
  await budget.shows(south, "Category", "Subsidy");
});

test("22 arrows choose in the open list", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  await budget.select(elders, "Category");
  await keyboard.press("Enter");
  const marked = page.getByRole("option", { selected: true });
  await becomes(() => marked.innerText(), "Not stated");
  await keyboard.press("ArrowDown");
  await becomes(() => marked.innerText(), "Personnel");
  await keyboard.press("End");
  await becomes(() => marked.innerText(), "Other expenses");
  await keyboard.press("Enter");
  await budget.shows(elders, "Category", "Other expenses");
});

test("50 a press on a cell writes its name into the formula, a drag a range", async (t) => {
  const { page, budget, name, bar, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  const q2 = await name.inputValue();
  await budget.select(south, "Q3");
  const q3 = await name.inputValue();
  await budget.select(south, "Q4");
  await budget.type("=");
  await (await budget.cell(south, "Q2")).click();
  await becomes(() => bar.inputValue(), `=${q2}`);
  await (await budget.cell(south, "Q3")).click();
  await becomes(() => bar.inputValue(), `=${q3}`);
  await budget.type("*2+SUM(");
  const box = async (column) => (await budget.cell(south, column)).boundingBox();
  const [from, to] = [await box("Q2"), await box("Q3")];
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await becomes(() => bar.inputValue(), `=${q3}*2+SUM(${q2}:${q3}`);
  await budget.type(")");
  await keyboard.press("Enter");
  // 14.4132 * 2 + 35.2663 + 14.4132
  await budget.shows(south, "Q4", "78.5059");
});

test("50 cursor keys point at cells, Shift at ranges; F4 keeps a reference where it is", async (t) => {
  const { page, budget, name, bar, keyboard } = await openBudget(t);
  await budget.select(south, "Q2");
  const q2 = await name.inputValue();
  await budget.select(south, "Q3");
  const q3 = await name.inputValue();
  await budget.select(south, "Q4");
  await budget.type("=");
  await keyboard.press("ArrowLeft");
  await becomes(() => bar.inputValue(), `=${q3}`);
  await keyboard.press("ArrowLeft");
  await becomes(() => bar.inputValue(), `=${q2}`);
  assert.equal(await page.locator(".pointed-outline").count(), 1);
  await budget.type("*2+SUM(");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Shift+ArrowLeft");
  await becomes(() => bar.inputValue(), `=${q2}*2+SUM(${q2}:${q3}`);
  await keyboard.press("F4");
  await becomes(() => bar.inputValue(), `=${q2}*2+SUM(${q2}:${q3.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`);
  await budget.type(")");
  await keyboard.press("Enter");
  // 35.2663 * 2 + 35.2663 + 14.4132
  await budget.shows(south, "Q4", "120.2121");
  assert.equal(await page.locator(".pointed-outline").count(), 0);
  // Once F2 has given the cursor keys to the text, they move in it.
  await budget.select(south, "Q4");
  await keyboard.press("F2");
  await budget.type("+");
  await keyboard.press("ArrowLeft");
  await budget.type("0");
  await becomes(() => bar.inputValue().then((text) => text.endsWith(")0+")), true);
  await keyboard.press("Escape");
  // The bar above the cells has the same key.
  await bar.click();
  await keyboard.press("Control+a");
  await budget.type(`=${q2}`);
  await keyboard.press("F4");
  await becomes(() => bar.inputValue(), `=${q2.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`);
  await keyboard.press("Enter");
  await budget.shows(south, "Q4", "35.2663");
});

test("63 an entry, a cleared cell and an undo are told to assistive technology", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  const tells = (text) => page.locator("[aria-live]").filter({ hasText: text }).waitFor({ state: "attached" });
  await budget.select(south, "Q2");
  await budget.type("40");
  await keyboard.press("Enter");
  await tells("Q2: 40.0000 entered");
  await keyboard.press("Control+z");
  await tells("Undone");
  await keyboard.press("Control+y");
  await tells("Done again");
});

test("the question mark shows the keys, from the table that binds them", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  const dialog = page.getByRole("dialog");
  await budget.select(south, "Q2");
  await keyboard.press("Shift+?");
  await becomes(() => dialog.count(), 1);
  await dialog.getByText("Ctrl+Shift+Z", { exact: true }).waitFor();
  await keyboard.press("Escape");
  await becomes(() => dialog.count(), 0);
  await becomes(async () => (await budget.active()).row, south);
  // Where words are typed it is a character like any other.
  await budget.select(south, "Name");
  await budget.type("?");
  await becomes(() => budget.field.inputValue(), "?");
  await keyboard.press("Escape");
  assert.equal(await dialog.count(), 0);
});
