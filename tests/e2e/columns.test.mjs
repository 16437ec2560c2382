// Columns as one wants them on this device: width, order of sight, and what stays at the left. Numbers are those of the
// checklist in the domain notes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { Menu } from "./support/menu.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;

async function openBudget(t, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  return { page, plan, budget, keyboard: page.keyboard, menu: new Menu(page) };
}

const header = (budget, name) => budget.root.getByRole("columnheader", { name, exact: true });

async function width(budget, name) {
  return Math.round((await header(budget, name).boundingBox()).width);
}

/** Drags the right edge of a heading by so many pixels. */
async function dragEdge(page, budget, name, by) {
  const box = await header(budget, name).boundingBox();
  const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
  await page.mouse.up();
}

async function doubleClickEdge(page, budget, name) {
  const box = await header(budget, name).boundingBox();
  await page.mouse.dblclick(box.x + box.width - 3, box.y + box.height / 2);
}

test("43 a column is as wide as one drags it, and stays so", async (t) => {
  const { page, plan, budget } = await openBudget(t);
  const before = await width(budget, "Q2");
  await dragEdge(page, budget, "Q2", 60);
  await becomes(() => width(budget, "Q2"), before + 60);
  const cell = await budget.cell(south, "Q2");
  assert.equal(Math.round((await cell.boundingBox()).width), before + 60);
  await page.reload();
  const again = await plan.openSheet("Budget");
  await becomes(() => width(again, "Q2"), before + 60);
});

test("43 no column is dragged to nothing, and Escape leaves it as it was", async (t) => {
  const { page, budget, keyboard } = await openBudget(t);
  await dragEdge(page, budget, "Q2", -400);
  await becomes(() => width(budget, "Q2"), 32);
  const before = await width(budget, "Q3");
  await budget.select(south, "Q1");
  const box = await header(budget, "Q3").boundingBox();
  await page.mouse.move(box.x + box.width - 3, box.y + 9);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 50, box.y + 9);
  await page.locator(".grid-guide").waitFor();
  await keyboard.press("Escape");
  await page.mouse.up();
  assert.equal(await width(budget, "Q3"), before);
});

test("43 a double click on the edge fits the column to its longest text", async (t) => {
  const { page, budget } = await openBudget(t);
  for (const name of ["Name", "Q2"]) {
    await dragEdge(page, budget, name, -400);
    await becomes(() => width(budget, name), 32);
    await doubleClickEdge(page, budget, name);
    await eventually(
      () => width(budget, name),
      (width) => assert.ok(width > 60),
    );
    const cut = await budget.root.evaluate((root, index) => {
      const cells = [...root.querySelectorAll(`[role=row] > [aria-colindex="${index}"]`)];
      return cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent);
    }, await budget.index(name));
    assert.deepEqual(cut, [], `texts of ${name} that are cut off`);
  }
});

test("43 a width can be typed", async (t) => {
  const { page, budget, keyboard, menu } = await openBudget(t);
  await budget.select(south, "Q3");
  await keyboard.press("Shift+F10");
  await menu.choose("Width…");
  const field = page.getByRole("spinbutton", { name: "Width in pixels" });
  await field.fill("180");
  await keyboard.press("Enter");
  await becomes(() => width(budget, "Q3"), 180);
  await becomes(async () => (await budget.active()).row, south, "the focus is back in the grid");
});

test("48 a hidden column leaves a gap, and entries go where they are shown", async (t) => {
  const { page, plan, budget, keyboard, menu } = await openBudget(t);
  const [q2, q3] = [await budget.index("Q2"), await budget.index("Q3")];
  const count = await budget.root.getAttribute("aria-colcount");
  await header(budget, "Q2").click({ button: "right" });
  await menu.choose("Hide columns");
  await header(budget, "Q2").waitFor({ state: "detached" });
  assert.equal(await budget.index("Q3"), q3);
  assert.equal(await budget.root.getAttribute("aria-colcount"), count);
  assert.equal(await budget.root.locator(`[aria-colindex="${q2}"]`).count(), 0);

  await budget.enter(south, "Q3", "7");
  await budget.showsAll(south, ["Q1", "Q3", "Total"], ["0.0000", "7.0000", "43.2663"]);
  await budget.select(south, "Q1");
  await keyboard.press("ArrowRight");
  await becomes(() => budget.active(), { row: south, column: q3 });

  // What is copied is what is shown, and a paste passes the hidden column over.
  await budget.select(south, "Q1");
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("Control+C");
  await becomes(() => page.evaluate(() => navigator.clipboard.readText()).then((text) => text.trim()), "0\t7");
  await budget.select(elders, "Q1");
  await budget.paste("1\t2");
  await budget.showsAll(elders, ["Q1", "Q3", "Q4"], ["1.0000", "2.0000", "1.9345"]);

  await page.reload();
  const again = await plan.openSheet("Budget");
  await again.row(south).waitFor();
  assert.equal(await header(again, "Q2").count(), 0);
  await again.root.locator('[data-part="hidden"]').last().dblclick();
  await header(again, "Q2").waitFor();
  await again.shows(elders, "Q2", "0.0000");
});

test("48 the column of names cannot be hidden; all columns come back at once", async (t) => {
  const { budget, keyboard, menu } = await openBudget(t);
  await budget.select(south, "Unit");
  await keyboard.press("Shift+ArrowLeft");
  await keyboard.press("Shift+ArrowLeft");
  await keyboard.press("Shift+F10");
  await menu.choose("Hide columns");
  await header(budget, "No.").waitFor({ state: "detached" });
  await header(budget, "Unit").waitFor({ state: "detached" });
  assert.equal(await header(budget, "Name").count(), 1);
  await keyboard.press("Shift+F10");
  await menu.choose("Show all columns");
  await header(budget, "No.").waitFor();
  await header(budget, "Unit").waitFor();
});

test("42 the heading and the chosen columns stay in sight", async (t) => {
  const { page, budget, menu } = await openBudget(t, { viewport: { width: 1280, height: 700 } });
  const scroller = page.locator(".grid-scroll");
  const left = async (name) => Math.round((await header(budget, name).boundingBox()).x);
  const scroll = (x, y) => scroller.evaluate((box, to) => box.scrollTo(...to), [x, y]);
  const [no, name, unit] = [await left("No."), await left("Name"), await left("Unit")];
  const top = (await header(budget, "Name").boundingBox()).y;

  await scroll(300, 320);
  await becomes(() => left("Unit"), unit - 300);
  assert.deepEqual([await left("No."), await left("Name")], [no, name]);
  assert.equal((await header(budget, "Name").boundingBox()).y, top);

  await scroll(0, 0);
  await becomes(() => left("Unit"), unit);
  await header(budget, "Unit").click({ button: "right" });
  await menu.choose("Freeze to this column");
  await scroll(300, 0);
  await becomes(() => scroller.evaluate((box) => box.scrollLeft), 300);
  await becomes(() => left("Unit"), unit);

  await header(budget, "Unit").click({ button: "right" });
  await menu.choose("Unfreeze columns");
  await becomes(() => left("Name"), name - 300);
});

test("42 columns that stay never cover more than three fifths", async (t) => {
  const { page, budget } = await openBudget(t, { viewport: { width: 390, height: 800 } });
  const box = await page.locator(".grid-scroll").boundingBox();
  const covered = await budget.root.evaluate((root) => {
    const frozen = [...root.querySelectorAll("[role=columnheader].is-frozen")];
    return frozen.reduce((sum, head) => sum + head.getBoundingClientRect().width, 0);
  });
  assert.ok(covered <= box.width * 0.6, `${covered} of ${box.width}`);
});

test("letters and numbers name cells as formulas do, whatever is hidden or folded", async (t) => {
  const { page, budget, keyboard, menu } = await openBudget(t);
  const letter = async (column) => page.locator(`.grid-letter[data-column="${await budget.index(column)}"]`).innerText();
  const number = (row) => budget.row(row).locator(".grid-number").innerText();
  assert.deepEqual([await letter("No."), await letter("Name"), await letter("Q1")], ["A", "B", "R"]);
  const before = await number(south);
  assert.match(before, /^\d+$/);

  await header(budget, "Unit").click({ button: "right" });
  await menu.choose("Hide columns");
  await header(budget, "Unit").waitFor({ state: "detached" });
  assert.equal(await letter("Q1"), "R");

  // Fold the heading above: the rows behind it keep their numbers.
  const [parent] = await budget.above(south);
  const heading = budget.rowAt(await parent.getAttribute("aria-rowindex"));
  const numbers = () => budget.root.locator(".grid-rows .grid-number").allInnerTexts();
  assert.deepEqual((await numbers()).map(Number).sort((one, other) => one - other), (await numbers()).map((_, at) => at + 1));
  await heading.getByRole("rowheader").click();
  await keyboard.press("ArrowLeft");
  await becomes(() => heading.getAttribute("aria-expanded"), "false");
  await budget.row(south).waitFor({ state: "detached" });
  const after = (await numbers()).map(Number).sort((one, other) => one - other);
  assert.ok(!after.includes(Number(before)), "the number of a folded row is not given to another");
  assert.ok(after.at(-1) > after.length, "the others keep theirs");
});
