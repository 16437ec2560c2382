// Rows that are dragged with the mouse to another place: where they may land, what is said, and one step to take back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { names, NAMES, openRows, PLAN, shows } from "./support/rows.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const [A, A1, a1, a2, a3, B, b1, b2] = NAMES;

/** Where in a row's number: 0 its top, 1 its bottom. */
async function point(grid, name, part) {
  const { x, y, width, height } = await grid.row(name).locator(".grid-number").boundingBox();
  return [x + width / 2, y + height * part];
}

/** Drags the row of a name over others, each with the part of its number, and stays there. */
async function drag(page, grid, name, ...over) {
  await grid.row(name).locator(".grid-number").click();
  await page.mouse.move(...(await point(grid, name, 0.5)));
  await page.mouse.down();
  for (const [row, part] of over) {
    const [x, y] = await point(grid, row, part);
    await page.mouse.move(x, y - 3);
    await page.mouse.move(x, y);
  }
}

const mark = (page) => page.locator(".drop-mark");
const said = (page) => page.locator(".grid-status");

test("headings are dragged before and into others; Escape gives up; undo takes back", async (t) => {
  const { page, plan, press } = await openRows(session, t);
  const outline = await plan.sheet("Outline");
  const before = [A, A1, B];
  await shows(outline, before);

  await drag(page, outline, B, [A1, 0.5], [A, 0.1]);
  await mark(page).waitFor();
  await becomes(() => said(page).innerText(), `Drop before “${A}”`);
  await page.mouse.up();
  await shows(outline, [B, A, A1]);
  await becomes(() => said(page).innerText(), "1 row moved");
  assert.equal(await mark(page).count(), 0);
  await plan.undo.click();
  await shows(outline, before);

  await drag(page, outline, B, [A1, 0.5]);
  await becomes(() => mark(page).getAttribute("class"), "drop-mark is-inside level-2");
  await page.keyboard.press("Escape");
  await becomes(() => mark(page).count(), 0);
  await page.mouse.up();
  await shows(outline, before);
  assert.equal(await plan.undo.isEnabled(), false);

  await drag(page, outline, B, [A1, 0.5]);
  await page.mouse.up();
  await becomes(() => outline.row(B).getAttribute("aria-level"), "3");
  await press("Control+z");
  await becomes(() => outline.row(B).getAttribute("aria-level"), "1");
});

test("what does not fit says why and changes nothing", async (t) => {
  const { page, plan, budget } = await openRows(session, t);
  await drag(page, budget, A, [A1, 0.5]);
  await becomes(() => said(page).innerText(), "A heading cannot be moved below itself.");
  assert.match(await mark(page).getAttribute("class"), /is-refused/);
  await page.mouse.up();
  await shows(budget, NAMES);
  await drag(page, budget, B, [a2, 0.5]);
  await becomes(() => said(page).innerText(), "A heading goes before, behind or into another heading, not among activities.");
  await page.mouse.up();
  await drag(page, budget, a1, [a2, 0.1]);
  await becomes(() => said(page).innerText(), "The rows stand here already.");
  await page.mouse.up();
  await shows(budget, NAMES);
  assert.equal(await plan.undo.isEnabled(), false);
});

test("activities go together, beside others and into a heading, and totals follow", async (t) => {
  const { page, plan, budget } = await openRows(session, t);
  await budget.row(a1).locator(".grid-number").click();
  await budget.row(a2).locator(".grid-number").click({ modifiers: ["Shift"] });
  await page.mouse.move(...(await point(budget, a2, 0.5)));
  await page.mouse.down();
  await page.mouse.move(...(await point(budget, b1, 0.8)));
  await page.mouse.move(...(await point(budget, b1, 0.9)));
  await becomes(() => said(page).innerText(), `Drop behind “${b1}”`);
  await page.mouse.up();
  await shows(budget, [A, A1, a3, B, b1, a1, a2, b2]);
  await budget.shows(B, "Total", "1,600.50");
  // They are still selected, so they go on.
  await page.mouse.move(...(await point(budget, a1, 0.5)));
  await page.mouse.down();
  await page.mouse.move(...(await point(budget, A, 0.4)));
  await page.mouse.move(...(await point(budget, A, 0.5)));
  await becomes(() => said(page).innerText(), `Drop into “${A}”`);
  await page.mouse.up();
  await shows(budget, [A, a1, a2, A1, a3, B, b1, b2]);
  await plan.undo.click();
  await plan.undo.click();
  await shows(budget, NAMES);
  
});

test("indicators are dragged within their group", async (t) => {
  const indicator = (id, title) => ({ id, node: "A1", title });
  const indicators = [indicator("i1", "หนึ่ง"), indicator("i2", "สอง"), indicator("i3", "สาม"), { id: "i4", node: "B", title: "สี่" }];
  const { page, plan } = await openRows(session, t, { ...PLAN, indicators });
  const targets = await plan.sheet("Targets");
  await drag(page, targets, "สาม", ["หนึ่ง", 0.2]);
  await page.mouse.up();
  const order = async () => (await names(targets)).filter((name) => ["หนึ่ง", "สอง", "สาม", "สี่"].includes(name));
  await becomes(order, ["สาม", "หนึ่ง", "สอง", "สี่"]);
  await drag(page, targets, "สาม", ["สี่", 0.2]);
  await becomes(() => said(page).innerText(), "An indicator moves within its group only.");
  await page.mouse.up();
  await becomes(order, ["สาม", "หนึ่ง", "สอง", "สี่"]);
});
