// A form written with the keyboard alone: fields by their names, choices by the first letters, lists, small tables.

import { becomes } from "./eventually.mjs";
import { type } from "./typing.mjs";

export class FormKeys {
  constructor(page, root = page.getByRole("main")) {
    this.page = page;
    this.root = root;
  }

  /** The part of the form under a heading. */
  section(name) {
    return new FormKeys(this.page, this.root.getByRole("region", { name, exact: true }));
  }

  async focus(role, name) {
    const found = this.root.getByRole(role, { name, exact: true });
    await found.focus();
    return found;
  }

  /** Writes into a field and goes on. Blank leaves it. */
  async write(name, text) {
    if (text === undefined) return;
    await this.focus("textbox", name);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Tab");
  }

  /** Chooses by the first letters of what is offered, in any language. */
  async choose(name, letters) {
    await this.focus("combobox", name);
    await type(this.page, letters);
    await this.page.keyboard.press("Tab");
  }

  /** The first item of a list. */
  async item(list, text) {
    await this.root.getByRole("group", { name: list, exact: true }).getByRole("button", { name: /^\+ Item/ }).focus();
    await this.page.keyboard.press("Enter");
    await this.isIn(`${list}, item 1`);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Tab");
  }

  /** A row at the end of a small table; the keyboard is then in its first field. */
  async row(table, at) {
    await this.root.getByRole("button", { name: new RegExp(`^\\+ Row.*${table}$`) }).focus();
    await this.page.keyboard.press("Enter");
    await becomes(
      () => this.page.evaluate(() => document.activeElement.getAttribute("aria-label")?.split(": ")[0]),
      `${table}, row ${at}`,
    );
  }

  /** Types into the fields of a row from the one that has the keyboard on. */
  async along(...texts) {
    for (const text of texts) {
      await this.page.keyboard.press("Control+A");
      await this.page.keyboard.insertText(text);
      await this.page.keyboard.press("Tab");
    }
  }

  /** Opens what is folded away under a name. */
  async unfold(name) {
    await this.root.locator("summary", { hasText: name }).focus();
    await this.page.keyboard.press("Enter");
  }

  /** Waits until the keyboard is in a field. */
  isIn(label) {
    return becomes(() => this.page.evaluate(() => document.activeElement.getAttribute("aria-label")), label);
  }
}
