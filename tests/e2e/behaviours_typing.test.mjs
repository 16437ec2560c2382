// Typing, on every editable sheet; the numbers are those of the checklist (tests/behaviours.rs).

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { arabic } from "./support/figures.mjs";
import { playOnAll } from "./support/scene.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const SCENARIOS = {
  "14 typing replaces, and the first key is kept, also a Thai one": async (s) => {
    const before = await s.text(s.words);
    await s.select(s.words);
    await s.grid.type("แผน");
    await becomes(() => s.grid.field.inputValue(), "แผน");
    await s.press("Escape");
    assert.equal(await s.text(s.words), before);
  },
  "15 F2 amends with the caret at the end, F2 again lets arrows move": async (s) => {
    await s.select(s.words);
    const [row, column] = await s.place();
    await s.press("F2");
    const text = await s.grid.field.inputValue();
    assert.ok(text.length > 0);
    await s.press("ArrowLeft");
    await s.at(row, column);
    await s.grid.type("x");
    // Before the last sign with its marks, however many those are.
    const before = [...new Intl.Segmenter("th").segment(text)].at(-1).index;
    await becomes(() => s.grid.field.inputValue(), `${text.slice(0, before)}x${text.slice(before)}`);
    await s.press("F2", "ArrowRight");
    await s.at(row, column + 1);
  },
  "15 a double click amends": async (s) => {
    const cell = await s.grid.cell(...s.words);
    await cell.dblclick();
    await becomes(async () => (await s.grid.field.inputValue()).length > 0, true);
  },
  "16 Escape gives up; Enter, Tab and a click elsewhere take": async (s) => {
    const [row, column] = s.words;
    const index = await (await s.grid.cell(row, column)).evaluate((cell) =>
      cell.closest('[role="row"]').getAttribute("aria-rowindex"),
    );
    const name = () => s.grid.rowAt(index).locator('[role="rowheader"]').innerText();
    for (const [text, leave] of [
      ["หนึ่ง", () => s.press("Enter")],
      ["สอง", () => s.press("Tab")],
      ["สาม", () => s.grid.rowAt(index).locator('[aria-colindex="1"]').click()],
    ]) {
      await s.grid.rowAt(index).locator('[role="rowheader"]').click();
      await s.grid.type(text);
      await leave();
      await becomes(async () => (await name()).trim(), text);
    }
  },
  "17 Alt+Enter breaks the line at the caret": async (s) => {
    await s.select(s.words);
    await s.grid.type("กข");
    await s.press("F2", "ArrowLeft", "Alt+Enter");
    await becomes(() => s.grid.field.inputValue(), "ก\nข");
  },
  "18 Delete clears the selection": async (s) => {
    await s.grid.enter(...s.figure, "5");
    await becomes(async () => (await s.text(s.figure)) !== "", true);
    await s.select(s.figure);
    await s.press("Delete");
    await becomes(() => s.text(s.figure), "");
  },
  "19 Control+Enter fills the selection": async (s) => {
    await s.select(s.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowUp");
    await s.grid.type("7");
    await s.press("Control+Enter");
    const text = (index) => s.grid.rowAt(index).locator(`[aria-colindex="${column}"]`).innerText();
    await becomes(async () => /^7(\.0+)?$/.test((await text(row)).trim()), true);
    await s.at(row, column);
  },
  "20 Control+; is today's date": async (s) => {
    await s.select(s.words);
    await s.press("Control+;");
    const day = await s.page.evaluate(() => new Date().getDate());
    await becomes(async () => Number(/^\d+/.exec(arabic(await s.grid.field.inputValue()))?.[0]), day);
  },
  "21 no key acts while a word is composed": async (s) => {
    await s.select(s.words);
    const place = await s.place();
    for (const key of ["ArrowDown", "Enter", "Delete", "Tab"]) {
      assert.equal(await s.takes({ key, isComposing: true }), false, key);
    }
    await s.at(...place);
  },
  "22 a cell that takes one of a list: it opens, finds by letters, Escape closes it": async (s) => {
    const cell = await s.select(s.sheet.choice);
    const before = (await cell.innerText()).trim();
    const list = s.page.getByRole("listbox");
    await s.press("Alt+ArrowDown");
    await list.waitFor();
    await s.press("Escape");
    await list.waitFor({ state: "detached" });
    await s.press("Enter");
    const options = await list.getByRole("option").allInnerTexts();
    const other = options.map((text) => text.trim()).findLast((text) => text !== before);
    await s.grid.type(other);
    await s.press("Enter");
    await becomes(() => s.text(s.sheet.choice), other);
  },
  "23 what cannot be read stays, with its reason": async (s) => {
    await s.grid.enter(...s.figure, "12x");
    const cell = await s.grid.cell(...s.figure);
    await becomes(() => cell.getAttribute("aria-invalid"), "true");
    assert.match(await cell.getAttribute("aria-description"), /x/);
    await s.select(s.figure);
    await s.press("Escape");
    await becomes(() => cell.getAttribute("aria-invalid"), null);
  },
  "24 a computed cell refuses with a reason, and is copied": async (s) => {
    const cell = await s.select(s.sheet.closed);
    assert.equal(await cell.getAttribute("aria-readonly"), "true");
    await s.grid.type("5");
    await becomes(async () => (await s.page.locator(".grid-status").innerText()).length > 10, true);
    await becomes(async () => (await cell.getAttribute("aria-description"))?.length > 10, true);
  },
};

test("typing, on every sheet", (t) => playOnAll(t, session, SCENARIOS));
