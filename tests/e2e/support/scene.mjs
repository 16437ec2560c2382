// A scenario on an editable sheet: what it can do and ask, and playing all scenarios on all sheets in one visit.
//
// A sheet is a row of the table in sheets.mjs, which also says which lines of the checklist do not apply to it and why.

import assert from "node:assert/strict";
import { becomes } from "./eventually.mjs";
import { Menu } from "./menu.mjs";
import { SHEETS, goTo, openSheets } from "./sheets.mjs";

export const SIZE = { width: 2400, height: 900 };

/** A figure as it was typed, whatever decimals a sheet shows. */
export const shows = (figure) => new RegExp(`^${figure}(\\.0+)?$`);

/** What a scenario can do and ask. */
class Scene {
  constructor(sheet, page, plan, grid) {
    Object.assign(this, { sheet, page, plan, grid, keyboard: page.keyboard });
    const [first, second, third] = sheet.rows;
    Object.assign(this, { first, second, third, words: [second, sheet.names], figure: [second, sheet.figures] });
    this.said = page.locator(".grid-status");
    this.menu = new Menu(page);
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

  /** The names of the three rows, or what stands in their places. */
  async names() {
    const rows = await this.grid.root.locator('[role="row"][aria-rowindex]').evaluateAll((elements) =>
      elements.map((it) => [Number(it.getAttribute("aria-rowindex")), it.querySelector('[role="rowheader"]')?.textContent.trim()]),
    );
    rows.sort(([a], [b]) => a - b);
    return rows.map(([, name]) => name).filter((name) => name !== undefined);
  }

  /** The names from the first of the three rows on, as many as are asked for. */
  async namesFrom(place, count) {
    return (await this.names()).slice(place, place + count);
  }

  async placeOf(name) {
    return (await this.names()).indexOf(name);
  }

  figures() {
    return Promise.all(this.sheet.rows.map((row) => this.text([row, this.sheet.figures])));
  }

  /** Tells whether the page takes a key for itself. */
  takes(init) {
    return this.page.evaluate(
      (init) => !document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })),
      init,
    );
  }

  async saysSomething() {
    await becomes(async () => (await this.said.innerText()).trim().length > 5, true, "what the status says");
    assert.equal(await this.said.getAttribute("aria-live"), "polite");
  }

  async column(name) {
    await this.select([this.second, name]);
    await this.press("Control+Shift+l");
    const panel = this.page.getByRole("dialog", { name: `Sort and filter ${name}`, exact: true });
    await panel.waitFor();
    return panel;
  }

  async clean() {
    await this.press("Escape", "Escape");
    const all = this.page.getByRole("button", { name: "Show all", exact: true });
    if (await all.isVisible()) await all.click();
    const notices = this.page.getByRole("button", { name: "Dismiss", exact: true });
    while ((await notices.count()) > 0) await notices.first().click();
    while (await this.plan.undo.isEnabled()) await this.plan.undo.click();
  }
}

/** Plays scenarios, by name, on each sheet; each leaves the plan as it was. */
export async function playOnAll(t, session, scenarios) {
  const visitor = await session.visitor(t, { viewport: SIZE });
  const page = await visitor.open("#/");
  const plan = await openSheets(page);
  for (const sheet of SHEETS) {
    await t.test(sheet.name, async (t) => {
      const scene = new Scene(sheet, page, plan, await goTo(plan, sheet));
      for (const [name, play] of Object.entries(scenarios)) {
        const lines = name.split(" ").map((word) => Number.parseInt(word, 10));
        const skip = lines.map((line) => sheet.without[line]).find(Boolean) ?? false;
        await t.test(name, { skip }, async () => {
          try {
            await play(scene);
          } finally {
            await scene.clean();
          }
        });
      }
    });
  }
}
