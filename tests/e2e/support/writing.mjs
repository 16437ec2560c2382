// Plans written from an empty page, and the samples they are held against.

import { readFile } from "node:fs/promises";
import { becomes } from "./eventually.mjs";
import { FormKeys } from "./form.mjs";
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

/** Headings one below the other in the budget, and an activity below the last. Its page is open then. */
export async function writeBranch({ page, plan, keys }, headings, activity) {
  await keys.goTo(plan, "Budget");
  const budget = await plan.openSheet("Budget");
  const add = async (button, name) => {
    await keys.button(button);
    await keys.inColumn(budget, 2);
    await page.keyboard.insertText(name);
    await keys.press("Enter", "ArrowUp");
  };
  for (const [at, heading] of headings.entries()) await add(at === 0 ? "+ Heading" : "+ Subheading", heading);
  await add("+ Activity", activity);
  await keys.press("Alt+Enter");
  await page.waitForURL(/#\/plan\/[^/]+\/activity\/[^/]+$/);
}

/** The first year of the plan, set on its overview. */
export async function setYear({ page, plan, keys }, year) {
  await keys.goTo(plan, "Overview");
  const form = new FormKeys(page);
  await form.unfold("Years and settings of the plan");
  await form.write("First fiscal year", String(year));
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

  /** Goes to a page of the plan. */
  async goTo(plan, name) {
    await plan.link(name).focus();
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL(new RegExp(`#/plan/[^/]+/${name.toLowerCase()}`));
  }

  /** Goes into a grid, to its first cell. */
  async intoGrid(grid) {
    await grid.root.getByRole("textbox").first().focus();
    await this.page.keyboard.press("Control+Home");
    await becomes(async () => (await grid.active()).column, 1);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the focus is in a column of a grid, by its number. */
  async inColumn(grid, column) {
    await becomes(async () => (await grid.active()).column, column);
  }
}
