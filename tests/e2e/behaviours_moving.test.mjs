// Going about, selecting, and what assistive technology is told, on every editable sheet; the numbers are those of the checklist (tests/behaviours.rs).

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { playOnAll } from "./support/scene.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const SCENARIOS = {
  "1, 64 arrows move one cell and stop at the edges": async (s) => {
    await s.select(s.words);
    const [row, column] = await s.place();
    await s.press("ArrowDown");
    await s.at(row + 1, column);
    await s.press("ArrowUp", "ArrowRight", "ArrowRight", "ArrowLeft");
    await s.at(row, column + 1);
    await s.press("Control+Home", "ArrowUp");
    await s.at(2, 1);
    await s.press("Control+End");
    const last = await s.place();
    await s.press("ArrowDown", "ArrowRight");
    await s.at(...last);
    await s.press("Home", "ArrowLeft");
    await s.at(last[0], 1);
  },
  "2 Tab goes right, at the row's end to the next row; Shift+Tab back": async (s) => {
    await s.select(s.words);
    const [row, column] = await s.place();
    await s.press("Tab");
    await s.at(row, column + 1);
    await s.press("Shift+Tab");
    await s.at(row, column);
    await s.press("End", "Tab");
    await s.at(row + 1, 1);
    await s.press("Shift+Tab");
    const [, columns] = await s.size();
    await s.at(row, columns);
  },
  "2, 62 Escape and then Tab leaves the table": async (s) => {
    await s.select(s.words);
    await s.press("Escape", "Tab");
    await becomes(() => s.grid.root.evaluate((root) => root.contains(document.activeElement)), false);
  },
  "3 Enter goes down, Shift+Enter up, after Tabs below the first": async (s) => {
    await s.select(s.words);
    const [row, column] = await s.place();
    await s.press("Tab", "Tab", "Enter");
    await s.at(row + 1, column);
    await s.press("Shift+Enter");
    await s.at(row, column);
  },
  "4 Home and End, with Control the first and the last cell": async (s) => {
    await s.select(s.figure);
    const [row] = await s.place();
    const [rows, columns] = await s.size();
    await s.press("Home");
    await s.at(row, 1);
    await s.press("End");
    await s.at(row, columns);
    await s.press("Control+Home");
    await s.at(2, 1);
    await s.press("Control+End");
    await s.at(rows, columns);
  },
  "5 PageDown and PageUp go by a screen": async (s) => {
    await s.press("Control+Home", "PageDown");
    const [rows] = await s.size();
    const [down] = await s.place();
    assert.ok(down > 5 || down === rows, `row ${down}`);
    await s.press("PageUp");
    await s.at(2, 1);
  },
  "6, 9 Control and an arrow go to the edge of the data, with Shift they extend": async (s) => {
    await s.select(s.figure);
    const [row, column] = await s.place();
    const texts = await s.grid.root.locator(`[role="row"][aria-rowindex] > [aria-colindex="${column}"]`).evaluateAll((cells) =>
      cells
        .map((cell) => [Number(cell.parentElement.getAttribute("aria-rowindex")), cell.textContent.trim()])
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text),
    );
    // The heading is row 1.
    const blank = (at) => texts[at - 1] === "";
    const last = texts.length;
    let edge = row + 1;
    if (edge <= last && !blank(edge)) while (edge < last && !blank(edge + 1)) edge += 1;
    else while (edge < last && blank(edge)) edge += 1;
    await s.press("Control+ArrowDown");
    await s.at(Math.min(edge, last), column);
    await s.select(s.figure);
    await s.press("Control+Shift+ArrowDown");
    await becomes(async () => (await s.selected())[0], Math.min(edge, last) - row + 1);
  },
  "7 Control+G goes to the cell of a name": async (s) => {
    await s.press("Control+Home");
    await s.select(s.figure);
    const place = await s.place();
    const name = s.page.getByRole("textbox", { name: "Name box", exact: true });
    const here = await name.inputValue();
    assert.match(here, /^[A-Z]+\d+$/);
    await s.press("Control+Home", "Control+g");
    await becomes(() => name.evaluate((field) => field === document.activeElement), true);
    await s.grid.type(here.toLowerCase());
    await s.press("Enter");
    await s.at(...place);
    await s.press("Control+g");
    await s.grid.type("ZZ9999999");
    await s.press("Enter");
    await becomes(async () => (await s.page.locator(".grid-status").innerText()).includes("ZZ9999999"), true);
  },
  "8 Shift and arrows extend, the anchor stays": async (s) => {
    await s.select(s.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowRight", "Shift+ArrowUp");
    await becomes(() => s.selected(), [2, 2]);
    await s.at(row, column);
    await s.press("ArrowLeft");
    await becomes(() => s.selected(), [1, 1]);
  },
  "8 Shift and a click extend": async (s) => {
    await s.select(s.words);
    const [row, column] = await s.place();
    await s.grid.rowAt(row).locator(`[aria-colindex="${column + 1}"]`).click({ modifiers: ["Shift"] });
    await becomes(() => s.selected(), [1, 2]);
  },
  "10 Control+A takes everything": async (s) => {
    await s.select(s.figure);
    await s.press("Control+a");
    const drawn = await s.grid.root.locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])').count();
    await becomes(async () => (await s.selected())[0], drawn);
  },
  "11 Shift+Space takes the row, Control+Space the column": async (s) => {
    await s.select(s.figure);
    const [, columns] = await s.size();
    await s.press("Shift+Space");
    await becomes(async () => (await s.selected())[0], 1);
    assert.ok((await s.selected())[1] <= columns && (await s.selected())[1] > 4);
    await s.press("ArrowLeft", "Control+Space");
    await becomes(async () => (await s.selected())[1], 1);
    assert.ok((await s.selected())[0] > 3);
  },
  "12 a click on a heading takes the column": async (s) => {
    await s.select(s.words);
    await s.grid.root.getByRole("columnheader", { name: s.sheet.figures, exact: true }).click();
    await becomes(async () => (await s.selected())[1], 1);
    assert.ok((await s.selected())[0] > 3);
  },
  "13 Tab and Enter go round inside a selection": async (s) => {
    await s.select(s.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowRight", "Tab");
    await s.at(row, column + 1);
    await s.press("Tab");
    await s.at(row, column);
    await becomes(() => s.selected(), [1, 2]);
  },
  "54, 55 keys of a Thai keyboard, with Control or the command key": async (s) => {
    await s.grid.enter(...s.figure, "9");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), true);
    await s.select(s.figure);
    const press = (init) =>
      s.page.evaluate(
        (init) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })),
        init,
      );
    await press({ key: "ผ", code: "KeyZ", ctrlKey: true });
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), false);
    await s.select(s.figure);
    await press({ key: "y", code: "KeyY", metaKey: true });
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), true);
  },
  "56, 57 keys of the browser, and keys outside the cells, are left alone": async (s) => {
    await s.select(s.words);
    for (const key of ["w", "t", "n", "l"]) assert.equal(await s.takes({ key, ctrlKey: true }), false, key);
    await s.plan.export.focus();
    for (const key of ["ArrowDown", "Delete", "F2"]) assert.equal(await s.takes({ key }), false, key);
  },
  "58, 59, 60 one tab stop, roles, and counts that do not depend on what is drawn": async (s) => {
    assert.equal(await s.grid.root.locator('[tabindex="0"], textarea, input').count(), 1);
    const [rows, columns] = await s.size();
    assert.ok(rows > 3 && columns > 5);
    const row = s.grid.row(s.words[0]);
    assert.ok(await row.getAttribute("aria-rowindex"));
    assert.equal(await row.getByRole("rowheader").count(), 1);
    assert.ok((await row.getByRole("gridcell").count()) > 3);
  },
  "61 selected and read-only cells say so": async (s) => {
    const cell = await s.select(s.figure);
    await becomes(() => cell.getAttribute("aria-selected"), "true");
    assert.equal(await cell.getAttribute("aria-readonly"), null);
    const closed = await s.grid.cell(...s.sheet.closed);
    assert.equal(await closed.getAttribute("aria-readonly"), "true");
  },
};

test("going about, on every sheet", (t) => playOnAll(t, session, SCENARIOS));
