// The lines of the spreadsheet checklist that every editable sheet keeps, on each of them, by number. What needs amounts,
// and what another file looks at more closely, is listed in tests/behaviours.rs with the place of its test.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT, OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { arabic } from "./support/figures.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

/** An editable sheet: a cell for words, one for figures with a text it cannot read, one that takes no entries. */
const SHEETS = [
  {
    name: "Budget",
    sample: OCSC.title,
    words: [OCSC.elders, "Name"],
    figure: [OCSC.elders, "Q3"],
    below: "Q3",
    closed: ["Grand total", "Q3"],
  },
  {
    name: "Indicators",
    sample: AGREEMENT.title,
    words: [AGREEMENT.indicators[1], "Indicator"],
    figure: [AGREEMENT.indicators[1], "Result"],
    below: "Result",
    closed: ["Total", "Score"],
  },
];

/** What a scenario can do and ask. */
class Scene {
  constructor(sheet, page, plan, grid) {
    Object.assign(this, { sheet, page, plan, grid, keyboard: page.keyboard });
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.keyboard.press(key)), Promise.resolve());
  }

  select([row, column]) {
    return this.grid.select(row, column);
  }

  /** Row and column of the active cell, as assistive technology is told. */
  place() {
    return this.page.evaluate(() => {
      const cell = document.activeElement?.closest("[aria-colindex]");
      const row = cell?.closest('[role="row"]');
      return [Number(row?.getAttribute("aria-rowindex")), Number(cell?.getAttribute("aria-colindex"))];
    });
  }

  at(row, column) {
    return becomes(() => this.place(), [row, column]);
  }

  /** Rows and columns of the selection, as far as it is drawn. */
  selected() {
    return this.grid.root.evaluate((root) => {
      const cells = [...root.querySelectorAll('[aria-selected="true"][aria-colindex]:not([role="columnheader"])')];
      const rows = new Set(cells.map((cell) => cell.closest('[role="row"]').getAttribute("aria-rowindex")));
      const columns = new Set(cells.map((cell) => cell.getAttribute("aria-colindex")));
      return [rows.size, columns.size];
    });
  }

  text(cell) {
    return this.grid.text(...cell);
  }

  /** The sheet's count of rows and columns; row 1 is the heading. */
  async size() {
    const count = async (name) => Number(await this.grid.root.getAttribute(name));
    return [await count("aria-rowcount"), await count("aria-colcount")];
  }

  async clean() {
    await this.press("Escape", "Escape");
    while (await this.plan.undo.isEnabled()) await this.plan.undo.click();
  }
}

const SCENARIOS = {
  "1, 64 arrows move one cell and stop at the edges": async (s) => {
    await s.select(s.sheet.words);
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
    await s.select(s.sheet.words);
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
  "3 Enter goes down, Shift+Enter up, after Tabs below the first": async (s) => {
    await s.select(s.sheet.words);
    const [row, column] = await s.place();
    await s.press("Tab", "Tab", "Enter");
    await s.at(row + 1, column);
    await s.press("Shift+Enter");
    await s.at(row, column);
  },
  "4 Home and End, with Control the first and the last cell": async (s) => {
    await s.select(s.sheet.figure);
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
  "8 Shift and arrows extend, the anchor stays": async (s) => {
    await s.select(s.sheet.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowRight", "Shift+ArrowUp");
    await becomes(() => s.selected(), [2, 2]);
    await s.at(row, column);
    await s.press("ArrowLeft");
    await becomes(() => s.selected(), [1, 1]);
  },
  "8 Shift and a click extend": async (s) => {
    await s.select(s.sheet.words);
    const [row, column] = await s.place();
    await s.grid.rowAt(row).locator(`[aria-colindex="${column + 1}"]`).click({ modifiers: ["Shift"] });
    await becomes(() => s.selected(), [1, 2]);
  },
  "11 Shift+Space takes the row, Control+Space the column": async (s) => {
    await s.select(s.sheet.figure);
    const [, columns] = await s.size();
    await s.press("Shift+Space");
    await becomes(async () => (await s.selected())[0], 1);
    assert.ok((await s.selected())[1] <= columns && (await s.selected())[1] > 4);
    await s.press("ArrowLeft", "Control+Space");
    await becomes(async () => (await s.selected())[1], 1);
    assert.ok((await s.selected())[0] > 3);
  },
  "10 Control+A takes everything": async (s) => {
    await s.select(s.sheet.figure);
    await s.press("Control+a");
    const drawn = await s.grid.root.locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])').count();
    await becomes(async () => (await s.selected())[0], drawn);
  },
  "12 a click on a heading takes the column": async (s) => {
    await s.select(s.sheet.words);
    await s.grid.root.getByRole("columnheader", { name: s.sheet.figure[1], exact: true }).click();
    await becomes(async () => (await s.selected())[1], 1);
    assert.ok((await s.selected())[0] > 3);
  },
  "13 Tab and Enter go round inside a selection": async (s) => {
    await s.select(s.sheet.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowRight", "Tab");
    await s.at(row, column + 1);
    await s.press("Tab");
    await s.at(row, column);
    await becomes(() => s.selected(), [1, 2]);
  },
  "14 typing replaces, and the first key is kept, also a Thai one": async (s) => {
    const before = await s.text(s.sheet.words);
    await s.select(s.sheet.words);
    await s.grid.type("แผน");
    await becomes(() => s.grid.field.inputValue(), "แผน");
    await s.press("Escape");
    assert.equal(await s.text(s.sheet.words), before);
  },
  "15 F2 amends with the caret at the end, F2 again lets arrows move": async (s) => {
    await s.select(s.sheet.words);
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
    const cell = await s.grid.cell(...s.sheet.words);
    await cell.dblclick();
    await becomes(async () => (await s.grid.field.inputValue()).length > 0, true);
  },
  "16 Escape gives up; Enter, Tab and a click elsewhere take": async (s) => {
    const [row, column] = s.sheet.words;
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
    await s.select(s.sheet.words);
    await s.grid.type("กข");
    await s.press("F2", "ArrowLeft", "Alt+Enter");
    await becomes(() => s.grid.field.inputValue(), "ก\nข");
  },
  "18 Delete clears the selection": async (s) => {
    await s.grid.enter(...s.sheet.figure, "5");
    await becomes(async () => (await s.text(s.sheet.figure)) !== "", true);
    await s.select(s.sheet.figure);
    await s.press("Delete");
    await becomes(() => s.text(s.sheet.figure), "");
  },
  "19 Control+Enter fills the selection": async (s) => {
    await s.select(s.sheet.figure);
    const [row, column] = await s.place();
    await s.press("Shift+ArrowUp");
    await s.grid.type("7");
    await s.press("Control+Enter");
    const text = (index) => s.grid.rowAt(index).locator(`[aria-colindex="${column}"]`).innerText();
    await becomes(async () => /^7(\.0+)?$/.test((await text(row)).trim()), true);
    await s.at(row, column);
  },
  "20 Control+; is today's date": async (s) => {
    await s.select(s.sheet.words);
    await s.press("Control+;");
    const day = await s.page.evaluate(() => new Date().getDate());
    await becomes(async () => Number(/^\d+/.exec(arabic(await s.grid.field.inputValue()))?.[0]), day);
  },
  "23 what cannot be read stays, with its reason": async (s) => {
    await s.grid.enter(...s.sheet.figure, "12x");
    const cell = await s.grid.cell(...s.sheet.figure);
    await becomes(() => cell.getAttribute("aria-invalid"), "true");
    assert.match(await cell.getAttribute("aria-description"), /x/);
    await s.select(s.sheet.figure);
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
  "28 what is copied is text and a table": async (s) => {
    await s.select(s.sheet.words);
    const name = (await s.text(s.sheet.words)).trim();
    const copied = await s.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return [data.getData("text/plain"), data.getData("text/html")];
    });
    assert.equal(copied[0].trim(), name);
    assert.match(copied[1], /<table/);
  },
  "38 undo and redo by their keys": async (s) => {
    const before = await s.text(s.sheet.figure);
    await s.grid.enter(...s.sheet.figure, "9");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), true);
    await s.press("Control+z");
    await becomes(() => s.text(s.sheet.figure), before);
    await s.press("Control+y");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), true);
    await s.press("Control+z", "Control+Shift+z");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), true);
  },
  "40 undo goes back to the cell of the edit": async (s) => {
    await s.select(s.sheet.figure);
    const place = await s.place();
    await s.grid.type("9");
    await s.press("Enter", "Control+Home");
    await s.press("Control+z");
    await s.at(...place);
  },
  "7 Control+G goes to the cell of a name": async (s) => {
    await s.press("Control+Home");
    await s.select(s.sheet.figure);
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
  "47 the status bar counts the selection": async (s) => {
    await s.grid.enter(...s.sheet.figure, "5");
    await s.select(s.sheet.figure);
    await s.press("Shift+ArrowUp");
    const summary = s.page.getByRole("group", { name: "Selection", exact: true });
    await becomes(async () => /Sum .*Average .*Min .*Max /s.test(await summary.innerText()), true);
    await s.press("ArrowUp");
    await becomes(async () => (await summary.innerText()).trim(), "");
  },
  "54, 55 keys of a Thai keyboard, with Control or the command key": async (s) => {
    await s.grid.enter(...s.sheet.figure, "9");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), true);
    await s.select(s.sheet.figure);
    const press = (init) =>
      s.page.evaluate(
        (init) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })),
        init,
      );
    await press({ key: "ผ", code: "KeyZ", ctrlKey: true });
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), false);
    await press({ key: "y", code: "KeyY", metaKey: true });
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.sheet.figure)), true);
  },
  "56, 57 keys of the browser, and keys outside the cells, are left alone": async (s) => {
    await s.select(s.sheet.words);
    const isTaken = (init) =>
      s.page.evaluate(
        (init) => !document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })),
        init,
      );
    for (const key of ["w", "t", "n", "l"]) assert.equal(await isTaken({ key, ctrlKey: true }), false, key);
    await s.plan.export.focus();
    for (const key of ["ArrowDown", "Delete", "F2"]) assert.equal(await isTaken({ key }), false, key);
  },
  "58, 59, 60 one tab stop, roles, and counts that do not depend on what is drawn": async (s) => {
    assert.equal(await s.grid.root.locator('[tabindex="0"], textarea, input').count(), 1);
    const [rows, columns] = await s.size();
    assert.ok(rows > 3 && columns > 5);
    const row = s.grid.row(s.sheet.words[0]);
    assert.ok(await row.getAttribute("aria-rowindex"));
    assert.equal(await row.getByRole("rowheader").count(), 1);
    assert.ok((await row.getByRole("gridcell").count()) > 3);
  },
  "61 selected and read-only cells say so": async (s) => {
    const cell = await s.select(s.sheet.figure);
    await becomes(() => cell.getAttribute("aria-selected"), "true");
    assert.equal(await cell.getAttribute("aria-readonly"), null);
    const closed = await s.grid.cell(...s.sheet.closed);
    assert.equal(await closed.getAttribute("aria-readonly"), "true");
  },
  "2, 62 Escape and then Tab leaves the table": async (s) => {
    await s.select(s.sheet.words);
    await s.press("Escape", "Tab");
    await becomes(() => s.grid.root.evaluate((root) => root.contains(document.activeElement)), false);
  },
};

for (const sheet of SHEETS) {
  test(`the checklist on ${sheet.name}`, async (t) => {
    const visitor = await session.visitor(t);
    const page = await visitor.open("#/");
    const plan = await new Library(page).openSample(sheet.sample);
    const grid = await plan.sheet(sheet.name);
    const scene = new Scene(sheet, page, plan, grid);
    for (const [name, play] of Object.entries(SCENARIOS)) {
      await t.test(name, async () => {
        try {
          await play(scene);
        } finally {
          await scene.clean();
        }
      });
    }
  });
}
