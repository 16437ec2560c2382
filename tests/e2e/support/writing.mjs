// Plans written from an empty page, and the samples they are held against.

import { readFile } from "node:fs/promises";
import { becomes } from "./eventually.mjs";
import { Library } from "./library.mjs";
import { PlanPage } from "./plan.mjs";

const SAMPLES = new URL("../../../public/samples/", import.meta.url);

/** A sample as its file has it. */
export async function sample(name) {
  return JSON.parse(await readFile(new URL(`${name}.json`, SAMPLES), "utf8"));
}

/** An empty plan, and what is done in it with the keyboard alone. */
export async function emptyPlan(session, t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await new Library(page).newPlan.click();
  const plan = await PlanPage.opened(page);
  return { page, plan, keys: new Keys(page) };
}

/** The plan as it would leave. */
export async function exported(plan) {
  await plan.saved();
  return JSON.parse((await plan.exported()).text);
}

class Keys {
  constructor(page) {
    this.page = page;
  }

  /** Presses a button as the keyboard does. */
  async button(name) {
    await this.page.getByRole("button", { name, exact: true }).focus();
    await this.page.keyboard.press("Enter");
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the focus is in a column of a grid, by its number. */
  async inColumn(grid, column) {
    await becomes(async () => (await grid.active()).column, column);
  }
}
