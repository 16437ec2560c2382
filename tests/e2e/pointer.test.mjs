// What a mouse and a finger do to a grid. Numbers are those of the checklist in the domain notes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { Menu } from "./support/menu.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, elders } = OCSC;
const LOW = { width: 1280, height: 640 };

async function openBudget(t, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  return { page, plan, budget, keyboard: page.keyboard, mouse: page.mouse, menu: new Menu(page) };
}

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

async function centre(locator) {
  return middle(await locator.boundingBox());
}

/** The selected cells as rows and columns of the assistive technology: [top, left, bottom, right], as far as drawn. */
function selected(budget) {
  return budget.root.evaluate((root) => {
    const cells = [...root.querySelectorAll('[role="row"] > [aria-selected="true"]')];
    const rows = cells.map((cell) => Number(cell.parentElement.getAttribute("aria-rowindex")));
    const columns = cells.map((cell) => Number(cell.getAttribute("aria-colindex")));
    return [Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)];
  });
}

async function rowIndex(budget, row) {
  return Number(await budget.row(row).getAttribute("aria-rowindex"));
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

// --- selecting --------------------------------------------------------------------------------------------------------

test("8 a drag selects from cell to cell; the anchor stays", async (t) => {
  const { budget, mouse } = await openBudget(t);
  const [from, to] = [await centre(await budget.cell(elders, "Q3")), await centre(await budget.cell(south, "Q1"))];
  await mouse.move(...from);
  await mouse.down();
  await mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await mouse.move(...to);
  await mouse.up();
  const rows = [await rowIndex(budget, south), await rowIndex(budget, elders)];
  const [q1, q3] = [await budget.index("Q1"), await budget.index("Q3")];
  await becomes(() => selected(budget), [Math.min(...rows), q1, Math.max(...rows), q3]);
  assert.deepEqual(await budget.active(), { row: elders, column: q3 });
});

test("8 Shift and a click extends", async (t) => {
  const { budget } = await openBudget(t);
  await budget.select(south, "Q1");
  await (await budget.cell(south, "Q4")).click({ modifiers: ["Shift"] });
  const row = await rowIndex(budget, south);
  await becomes(() => selected(budget), [row, await budget.index("Q1"), row, await budget.index("Q4")]);
  assert.equal((await budget.active()).column, await budget.index("Q1"));
});

test("8 a drag beyond the edge scrolls on, and ends with the press", async (t) => {
  const { page, budget, mouse } = await openBudget(t, { viewport: LOW });
  const scroller = page.locator(".grid-scroll");
  const top = () => scroller.evaluate((box) => box.scrollTop);
  const box = await scroller.boundingBox();
  const start = budget.rowAt(4).locator(`[aria-colindex="${await budget.index("Unit")}"]`);
  const [x, y] = await centre(start);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y + 40);
  await mouse.move(x, box.y + box.height + 30);
  await eventually(top, (top) => assert.ok(top > 400));
  await mouse.move(x, y);
  await twoFrames(page);
  const still = await top();
  await twoFrames(page);
  assert.equal(await top(), still, "it rests while the pointer is inside");
  await mouse.move(x, box.y + box.height + 30);
  await eventually(top, (top) => assert.ok(top > still));
  await mouse.up();
  await twoFrames(page);
  const end = await top();
  await twoFrames(page);
  assert.equal(await top(), end, "it rests after the press");
  const [, , bottom] = await selected(budget);
  assert.ok(bottom > 4 + 400 / 32, "what came into sight is selected");
  await becomes(() => budget.root.evaluate((root) => document.activeElement.closest('[role="row"]').getAttribute("aria-rowindex")), "4");
});

test("8 Escape gives a drag up", async (t) => {
  const { page, budget, mouse, keyboard } = await openBudget(t, { viewport: LOW });
  await budget.select(south, "Q1");
  const before = await selected(budget);
  const [x, y] = await centre(budget.rowAt(5).locator(`[aria-colindex="${await budget.index("Unit")}"]`));
  await mouse.move(x, y);
  await mouse.down();
  await becomes(() => selected(budget).then(([top]) => top), 5);
  const pressed = await selected(budget);
  await mouse.move(x + 150, y + 60);
  await eventually(() => selected(budget), ([, , bottom]) => assert.ok(bottom > 5));
  await keyboard.press("Escape");
  await becomes(() => selected(budget), pressed);
  await mouse.move(x + 150, y + 90);
  await twoFrames(page);
  assert.deepEqual(await selected(budget), pressed);
  await mouse.up();
  assert.notDeepEqual(before, pressed);
});

test("12 a row's number selects it, a drag along the numbers more, the corner everything", async (t) => {
  const { page, budget, mouse } = await openBudget(t);
  const last = Number(await budget.root.getAttribute("aria-colcount"));
  const number = (row) => budget.rowAt(row).locator(".grid-number");
  const first = await budget.index("No.");
  await number(5).click();
  await becomes(() => selected(budget), [5, first, 5, last]);
  assert.match(await number(5).getAttribute("class"), /is-marked/);
  assert.doesNotMatch(await number(6).getAttribute("class"), /is-marked/);
  await mouse.move(...(await centre(number(4))));
  await mouse.down();
  await mouse.move(...(await centre(number(6))));
  await mouse.move(...(await centre(number(7))));
  await mouse.up();
  await becomes(() => selected(budget), [4, first, 7, last]);
  await page.locator('.grid-letters [data-part="corner"]').click();
  const rows = Number(await budget.root.getAttribute("aria-rowcount"));
  await eventually(() => selected(budget), ([top, left, bottom, right]) => {
    assert.deepEqual([top, left, bottom, right], [2, first, rows, last]);
  });
});

test("12 a heading or its letter selects the column, a drag along them more", async (t) => {
  const { page, budget, mouse } = await openBudget(t);
  const heading = (name) => budget.root.getByRole("columnheader", { name, exact: true });
  const letter = async (name) => page.locator(`.grid-letter[data-column="${await budget.index(name)}"]`);
  const columns = async () => (await selected(budget)).filter((_, at) => at % 2 === 1);
  const [q1, q2, q3] = [await budget.index("Q1"), await budget.index("Q2"), await budget.index("Q3")];
  await heading("Q2").click();
  await becomes(columns, [q2, q2]);
  assert.match(await (await letter("Q2")).getAttribute("class"), /is-marked/);
  await (await letter("Q1")).click();
  await becomes(columns, [q1, q1]);
  await mouse.move(...(await centre(heading("Q1"))));
  await mouse.down();
  await mouse.move(...(await centre(heading("Q2"))));
  await mouse.move(...(await centre(heading("Q3"))));
  await mouse.up();
  await becomes(columns, [q1, q3]);
  assert.equal((await budget.active()).column, q1, "the focus is in the grid");
});

// --- the menu ---------------------------------------------------------------------------------------------------------

test("the menu opens by key below the active cell, walks by keys and gives the focus back", async (t) => {
  const { page, budget, keyboard, menu } = await openBudget(t, { viewport: { width: 1600, height: 1400 } });
  const focused = () => page.evaluate(() => document.activeElement.querySelector("span")?.textContent);
  for (const key of ["Shift+F10", "ContextMenu"]) {
    const cell = await (await budget.select(south, "Q2")).boundingBox();
    await keyboard.press(key);
    await becomes(focused, "Cut");
    const box = await menu.root.boundingBox();
    assert.ok(Math.abs(box.x - cell.x) < 3 && Math.abs(box.y - cell.y - cell.height) < 3, "below the cell");
    await keyboard.press("ArrowDown");
    await becomes(focused, "Copy");
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowUp");
    await becomes(focused, "Keys");
    await keyboard.press("Home");
    await becomes(focused, "Cut");
    await keyboard.press("End");
    await becomes(focused, "Keys");
    await keyboard.press("s");
    await becomes(focused, "Sort ascending");
    await keyboard.press("Escape");
    await menu.root.waitFor({ state: "detached" });
    await becomes(() => budget.active(), { row: south, column: await budget.index("Q2") });
  }
  assert.equal(await page.getByRole("menu").count(), 0);
});

test("the menu names the keys of its entries and is for whole rows, whole columns or cells", async (t) => {
  const { budget, keyboard, menu } = await openBudget(t);
  const names = () => menu.items.locator("span").allInnerTexts();
  await budget.select(south, "Q2");
  await keyboard.press("Shift+F10");
  await menu.root.waitFor();
  assert.equal(await menu.item("Duplicate rows").locator("kbd").innerText(), "Ctrl+Shift+D");
  const ofCells = await names();
  assert.ok(["Delete rows", "Hide columns", "Distribute…"].every((name) => ofCells.includes(name)));
  await keyboard.press("Escape");

  await budget.root.getByRole("columnheader", { name: "Q3", exact: true }).click({ button: "right" });
  await menu.root.waitFor();
  const ofColumns = await names();
  assert.ok(ofColumns.includes("Hide columns") && !ofColumns.includes("Delete rows"));
  await keyboard.press("Escape");

  await budget.row(south).locator(".grid-number").click({ button: "right" });
  await menu.root.waitFor();
  const ofRows = await names();
  assert.ok(ofRows.includes("Delete rows") && !ofRows.includes("Hide columns"));
});

test("the other button selects what it is pressed on, unless that is selected", async (t) => {
  const { budget, keyboard, menu } = await openBudget(t);
  await budget.select(south, "Q1");
  await keyboard.press("Shift+ArrowRight");
  const row = await rowIndex(budget, south);
  const two = [row, await budget.index("Q1"), row, await budget.index("Q2")];
  await becomes(() => selected(budget), two);
  await (await budget.cell(south, "Q2")).click({ button: "right" });
  await menu.root.waitFor();
  assert.deepEqual(await selected(budget), two);
  await keyboard.press("Escape");
  await (await budget.cell(elders, "Q4")).click({ button: "right" });
  await menu.root.waitFor();
  const other = await rowIndex(budget, elders);
  await becomes(() => selected(budget), [other, await budget.index("Q4"), other, await budget.index("Q4")]);
});

test("the menu copies, cuts and pastes without asking for anything", async (t) => {
  const { page, budget, menu } = await openBudget(t);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText()).then((text) => text.trim());
  await (await budget.cell(south, "Q2")).click({ button: "right" });
  await menu.choose("Copy");
  await becomes(clipboard, "35.2663");
  await (await budget.cell(south, "Q3")).click({ button: "right" });
  await menu.choose("Cut");
  await becomes(clipboard, "14.4132");
  await (await budget.cell(elders, "Q1")).click({ button: "right" });
  await menu.choose("Paste");
  await budget.shows(elders, "Q1", "14.4132");

  // Where a page may not read the clipboard, it does not ask for it.
  await page.context().clearPermissions();
  await (await budget.cell(elders, "Q2")).click({ button: "right" });
  await menu.choose("Paste");
  await page.locator(".grid-status", { hasText: "Ctrl+V" }).waitFor();
  await page.keyboard.press("Control+V");
  await budget.shows(elders, "Q2", "14.4132");
});

test("the menu stays inside the page", async (t) => {
  const { page, budget, keyboard, menu } = await openBudget(t, { viewport: { width: 640, height: 400 } });
  const scroller = page.locator(".grid-scroll");
  await scroller.evaluate((box) => box.scrollIntoView({ block: "end" }));
  const box = await scroller.boundingBox();
  await page.mouse.click(box.x + box.width - 30, box.y + box.height - 50, { button: "right" });
  const inside = async () => {
    const { x, y, width, height } = await menu.root.boundingBox();
    return x >= 0 && y >= 0 && x + width <= 640 && y + height <= 400;
  };
  await becomes(inside, true);
  await keyboard.press("End");
  await menu.item("Keys").waitFor();
  assert.ok(await inside());
});

// --- a finger ---------------------------------------------------------------------------------------------------------

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

/** Fingers by the browser's own protocol: down, moves, up. */
async function finger(page) {
  const connection = await page.context().newCDPSession(page);
  const send = (type, points) => connection.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  return {
    down: (x, y) => send("touchStart", [{ x, y }]),
    move: (x, y) => send("touchMove", [{ x, y }]),
    up: () => send("touchEnd", []),
  };
}

test("a tap selects, two edit, a drag scrolls and selects nothing", async (t) => {
  const { page, budget } = await openBudget(t, PHONE);
  const cell = budget.rowAt(6).locator("[aria-colindex]").first();
  await cell.tap();
  await becomes(() => selected(budget).then(([top]) => top), 6);
  assert.equal(await budget.root.locator("textarea").getAttribute("inputmode"), "none", "no keyboard for a tap");

  const scroller = page.locator(".grid-scroll");
  const box = await scroller.boundingBox();
  const touch = await finger(page);
  const [x, y] = [box.x + 150, Math.min(box.y + box.height, PHONE.viewport.height) - 80];
  await touch.down(x, y);
  for (let step = 1; step <= 8; step += 1) await touch.move(x, y - step * 25);
  await touch.up();
  await eventually(() => scroller.evaluate((box) => box.scrollTop), (top) => assert.ok(top > 50));
  await becomes(() => budget.root.evaluate(() => document.activeElement.closest('[role="row"]').getAttribute("aria-rowindex")), "6");

  await scroller.evaluate((box) => box.scrollTo(0, 0));
  const name = budget.rowAt(6).getByRole("rowheader");
  await name.tap();
  await name.tap();
  await becomes(() => budget.root.locator("textarea").evaluate((field) => field.classList.contains("is-idle")), false);
  assert.equal(await budget.root.locator("textarea").getAttribute("inputmode"), null, "now the keyboard is wanted");
});

test("a finger that rests selects and opens the menu; one that moves does not", async (t) => {
  const { page, budget, menu } = await openBudget(t, PHONE);
  const touch = await finger(page);
  const [x, y] = await centre(budget.rowAt(5).locator("[aria-colindex]").first());
  await touch.down(x, y);
  await menu.root.waitFor();
  await touch.up();
  await becomes(() => selected(budget).then(([top]) => top), 5);
  await menu.item("Copy").waitFor();
  await page.keyboard.press("Escape");
  await menu.root.waitFor({ state: "detached" });
});

test("two handles, for a finger alone, extend the selection and scroll", async (t) => {
  const { page, budget } = await openBudget(t, PHONE);
  const handles = page.locator(".grid-handle");
  await budget.rowAt(5).locator("[aria-colindex]").first().tap();
  await becomes(() => handles.evaluateAll((all) => all.filter((one) => one.offsetParent !== null).length), 2);
  const size = await handles.last().boundingBox();
  assert.ok(size.width >= 44 && size.height >= 44);

  const touch = await finger(page);
  const [x, y] = middle(size);
  await touch.down(x, y);
  await touch.move(x + 8, y + 20);
  await touch.move(x + 8, y + 80);
  await becomes(() => selected(budget).then(([top, , bottom]) => [top, bottom]), [5, 8]);
  const box = await page.locator(".grid-scroll").boundingBox();
  await touch.move(x + 8, box.y + box.height - 4);
  await eventually(() => page.locator(".grid-scroll").evaluate((box) => box.scrollTop), (top) => assert.ok(top > 100));
  await touch.up();
  await eventually(() => selected(budget), ([, , bottom]) => assert.ok(bottom > 12));
});

test("a mouse sees no handles", async (t) => {
  const { page, budget } = await openBudget(t);
  await budget.select(south, "Q1");
  assert.equal(await page.locator(".grid-handle").first().isVisible(), false);
});

// --- other ways to look -----------------------------------------------------------------------------------------------

test("66 forced colours show the active cell, the selection and what cannot be read", async (t) => {
  const { page, budget, keyboard } = await openBudget(t, { forcedColors: "active" });
  await budget.enter(south, "Q2", "30x");
  await budget.select(south, "Q1");
  await keyboard.press("Shift+ArrowRight");
  const style = (cell, name) => cell.evaluate((element, name) => getComputedStyle(element)[name], name);
  const [active, invalid, plain] = [
    await budget.cell(south, "Q1"),
    await budget.cell(south, "Q2"),
    await budget.cell(elders, "Q4"),
  ];
  await becomes(() => style(active, "outlineStyle"), "solid");
  assert.equal(await style(invalid, "outlineStyle"), "dashed");
  assert.notEqual(await style(invalid, "backgroundColor"), await style(plain, "backgroundColor"), "it is selected");
  const frozen = budget.row(south).locator(".is-last-frozen");
  assert.equal(await style(frozen, "borderInlineEndWidth"), "2px");
  await page.evaluate(() => document.fonts.ready);
});

test("66 at twice the size the grid still shows rows, and cells come into sight", async (t) => {
  const { page, budget, keyboard } = await openBudget(t, { viewport: { width: 640, height: 400 } });
  await budget.root.waitFor();
  const rows = () =>
    budget.root.evaluate((root) => {
      const box = root.closest(".grid-scroll").getBoundingClientRect();
      const inside = ({ top, bottom }) => top >= Math.max(box.top, 0) && bottom <= Math.min(box.bottom, innerHeight);
      return [...root.querySelectorAll(".grid-rows > [role=row]")].filter((row) => inside(row.getBoundingClientRect())).length;
    });
  await budget.rowAt(3).locator("[aria-colindex]").first().click();
  await page.locator(".grid-scroll").evaluate((box) => box.scrollIntoView({ block: "end" }));
  await eventually(rows, (count) => assert.ok(count >= 4, `${count} rows`));
  for (const key of ["End", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"]) {
    await keyboard.press(key);
    const inSight = () =>
      page.evaluate(() => {
        const cell = document.activeElement.closest("[aria-colindex]").getBoundingClientRect();
        const box = document.activeElement.closest(".grid-scroll").getBoundingClientRect();
        return cell.left >= box.left - 1 && cell.right <= box.right + 1 && cell.top >= box.top && cell.bottom <= box.bottom;
      });
    await becomes(inSight, true, key);
  }
});
