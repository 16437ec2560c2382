// A sheet on the screen, addressed the way assistive technology does: row by its header, column by `aria-colindex`.

import { arabic } from "./figures.mjs";
import { becomes, eventually } from "./eventually.mjs";
import { type } from "./typing.mjs";

export class Grid {
  constructor(page, name) {
    this.page = page;
    this.root = page.getByRole("treegrid", { name, exact: true }).or(page.getByRole("grid", { name, exact: true }));
  }

  row(name) {
    return this.root.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  rowAt(index) {
    return this.root.locator(`[role="row"][aria-rowindex="${index}"]`);
  }

  async index(column) {
    const header = this.root.getByRole("columnheader", { name: column, exact: true });
    return Number(await header.getAttribute("aria-colindex"));
  }

  /** The cell of a row, which is a name or a row already found, in the column of a name. */
  async cell(row, column) {
    const found = typeof row === "string" ? this.row(row) : row;
    return found.locator(`[aria-colindex="${await this.index(column)}"]`);
  }

  /** As shown, in Arabic digits. */
  async text(row, column) {
    return arabic(await (await this.cell(row, column)).innerText()).trim();
  }

  async texts(row, columns) {
    const texts = [];
    for (const column of columns) texts.push(await this.text(row, column));
    return texts;
  }

  async shows(row, column, expected) {
    await becomes(() => this.text(row, column), expected, `${column} of ${row}`);
  }

  async showsAll(row, columns, expected) {
    await becomes(() => this.texts(row, columns), expected, `${columns} of ${row}`);
  }

  async select(row, column) {
    const cell = await this.cell(row, column);
    await cell.click();
    await eventually(
      () => cell.evaluate((element) => element.contains(document.activeElement)),
      (holds) => {
        if (!holds) throw new Error(`a click did not focus ${column} of ${row}`);
      },
    );
    return cell;
  }

  async enter(row, column, text, key = "Enter") {
    await this.select(row, column);
    await this.type(text);
    await this.page.keyboard.press(key);
  }

  type(text) {
    return type(this.page, text);
  }

  /** Where the focus is: name of the row, index of the column. */
  active() {
    return this.page.evaluate(() => {
      const cell = document.activeElement?.closest("[aria-colindex]");
      const name = cell?.closest('[role="row"]')?.querySelector('[role="rowheader"]');
      return { row: name?.textContent.trim(), column: Number(cell?.getAttribute("aria-colindex")) };
    });
  }

  /** The field in which the active cell is edited. */
  get field() {
    return this.root.locator("input:focus, textarea:focus");
  }

  /** The rows that a row counts into, the nearest first, each as a row; `Grand total` last. */
  async above(name) {
    const rows = await this.root.getByRole("row").evaluateAll((elements) =>
      elements.map((element) => ({
        index: Number(element.getAttribute("aria-rowindex")),
        level: Number(element.getAttribute("aria-level")),
        name: element.querySelector('[role="rowheader"]')?.textContent.trim(),
      })),
    );
    rows.sort((a, b) => b.index - a.index);
    const start = rows.find((row) => row.name === name);
    const above = [];
    let level = start.level;
    for (const row of rows.filter((row) => row.index < start.index && row.level > 0)) {
      if (row.level >= level) continue;
      level = row.level;
      above.push(this.rowAt(row.index));
    }
    return [...above, this.row("Grand total")];
  }

  /** A paste from another program: the browser's own event, with this text as its data. */
  async paste(text) {
    await this.page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }
}
