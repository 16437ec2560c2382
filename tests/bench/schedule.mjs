// The schedule at its size: steps as rows beside their bars, scrolled as the budget is.

import { Grid } from "../e2e/support/grid.mjs";
import { Library } from "../e2e/support/library.mjs";
import { FIRST, stepsFile, TITLE } from "./generate.mjs";
import { blanks, frames, SCENARIOS } from "./scrolling.mjs";
import { Visit } from "./visit.mjs";

const SUBJECT = {
  query: "?lang=en#/",
  async load(page, text) {
    const library = new Library(page);
    await library.importText(text);
    const plan = await library.openImported(TITLE);
    await plan.sheet("Steps");
    await plan.saved();
  },
};

/** The figures of scrolling a schedule of so many steps. */
export async function schedule(browser, address, steps) {
  const visit = await Visit.start(browser, SUBJECT, address, stepsFile(steps));
  const judge = await browser.newPage({ serviceWorkers: "block" });
  const { page } = visit;
  page.connection = await visit.context.newCDPSession(page);
  const atTop = async () => {
    await page.evaluate(() => probe.scrollToTop());
    await new Grid(page, "Steps").select(FIRST, "Unit");
  };
  const figures = {};
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    for (const measure of [() => frames(browser, page, scenario), () => blanks(page, scenario, judge)]) {
      await atTop();
      for (const [figure, value] of Object.entries(await measure())) figures[`${name}: ${figure}`] = value;
    }
  }
  await visit.close();
  await judge.close();
  return figures;
}
