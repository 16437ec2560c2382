// The pages of one plan: navigation, status, undo, export.

import { readFile } from "node:fs/promises";
import { Grid } from "./grid.mjs";

export const PAGES = [
  "overview",
  "statements",
  "outline",
  "budget",
  "steps",
  "targets",
  "indicators",
  "agreement",
  "assessment",
  "calendar",
  "checks",
  "compare",
  "print",
];

export class PlanPage {
  constructor(page) {
    this.page = page;
    this.navigation = page.getByRole("navigation", { name: "Plan", exact: true });
    this.status = page.getByRole("status");
    this.undo = page.getByRole("button", { name: "Undo", exact: true });
    this.redo = page.getByRole("button", { name: "Redo", exact: true });
    this.export = page.getByRole("button", { name: "Export JSON", exact: true });
  }

  static async opened(page) {
    await page.waitForURL(/#\/plan\/[^/]+\//);
    return new PlanPage(page);
  }

  /** The local key in the address. */
  get key() {
    return /#\/plan\/([^/]+)\//.exec(this.page.url())[1];
  }

  link(name) {
    return this.navigation.getByRole("link", { name, exact: true });
  }

  /** Goes to a page by its link and gives the sheet of that name. */
  async sheet(name) {
    await this.link(name).click();
    await this.page.waitForURL(new RegExp(`#/plan/[^/]+/${name.toLowerCase()}`));
    return this.openSheet(name);
  }

  /** The sheet of the page that is open. */
  async openSheet(name) {
    const grid = new Grid(this.page, name);
    await grid.root.waitFor();
    return grid;
  }

  async saved() {
    await this.says(/^\s*Saved\s*$/);
  }

  /** Waits for the status to read so. */
  async says(words) {
    await this.status.filter({ hasText: words }).first().waitFor();
  }

  /** The exported file: its name and its text. */
  async exported() {
    const waiting = this.page.waitForEvent("download");
    await this.export.click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
}
