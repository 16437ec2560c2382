// One page with one plan in it, driven through the roles and names that assistive technology relies on.
// probe.js takes the times inside the page.

import { fileURLToPath } from "node:url";
import { Grid } from "../e2e/support/grid.mjs";
import { type } from "../e2e/support/typing.mjs";
import { FIRST } from "./generate.mjs";

const VIEWPORT = { width: 1600, height: 900 };
const PROBE = fileURLToPath(new URL("probe.js", import.meta.url));

export class Visit {
  /** Brings the plan into the page, which is then at the address to measure. */
  static async start(browser, subject, address, text) {
    const visit = new Visit();
    visit.context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
    await visit.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
    await visit.context.addInitScript({ path: PROBE });
    visit.page = await visit.context.newPage();
    await visit.page.goto(address + subject.query);
    await subject.load(visit.page, text);
    visit.address = visit.page.url();
    return visit;
  }

  /** Milliseconds from the address to the painted grid, in a new tab. */
  async open() {
    await this.page.close();
    this.page = await this.context.newPage();
    await this.page.goto(this.address);
    return this.page.evaluate(() => probe.opened);
  }

  /** Bytes of the open page, after a collection. */
  memory() {
    return this.page.evaluate(() => probe.memory());
  }

  /** Milliseconds from Enter to painted totals, for edits down a column. */
  async edits(count, round) {
    await this.#startAtTop();
    const times = [];
    for (let edit = 0; edit < count; edit += 1) {
      await this.page.evaluate(() => probe.expect("Enter"));
      await type(this.page, String(111 + edit * 7 + round));
      await this.page.keyboard.press("Enter");
      times.push(await this.page.evaluate(() => probe.edited()));
    }
    return times;
  }

  /** Milliseconds from the keys of a paste of 200 x 12 to painted totals. */
  async paste(round) {
    await this.#startAtTop();
    const amounts = (row) => Array.from({ length: 12 }, (_, month) => 1000 * round + row * 12 + month + 1);
    const block = Array.from({ length: 200 }, (_, row) => amounts(row).join("\t")).join("\n");
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await this.page.evaluate(() => probe.expect("v"));
    await this.page.keyboard.press("Control+v");
    return this.page.evaluate(() => probe.edited());
  }

  /** The page at the top of its sheet, the first amount active, with a connection for its input. */
  async atTop() {
    await this.#startAtTop();
    this.page.connection ??= await this.context.newCDPSession(this.page);
    return this.page;
  }

  close() {
    return this.context.close();
  }

  async #startAtTop() {
    await this.page.evaluate(() => probe.scrollToTop());
    await new Grid(this.page, "Budget").select(FIRST, "Oct");
  }
}
