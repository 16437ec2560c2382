// How the page grows with the plan: opening, editing and scrolling at several sizes, side by side.

import { planFile } from "./generate.mjs";
import { blanks, frames, SCENARIOS } from "./scrolling.mjs";
import { Visit } from "./visit.mjs";

const OPENINGS = 3;
const EDITS = 40;
// By turns, because an edit takes up to a frame more or less and the machine has better and worse minutes.
const ROUNDS = 4;

/** The figures of each size, in order, each with the name of its part. */
export async function growth(browser, subject, address, sizes) {
  const visits = [];
  const judge = await browser.newPage({ serviceWorkers: "block" });
  for (const size of sizes) visits.push(await Visit.start(browser, subject, address, planFile(size)));
  const figures = visits.map(() => ({}));

  for (const [index, visit] of visits.entries()) {
    const openings = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await visit.open());
    figures[index]["address to painted grid, ms"] = median(openings);
    figures[index]["memory (JS, DOM, wasm), MB"] = (await visit.memory()) / 1e6;
  }
  const edits = visits.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, visit] of visits.entries()) edits[index].push(...(await visit.edits(EDITS, round)));
  }
  for (const [index, times] of edits.entries()) figures[index]["key to painted totals, ms, median"] = median(times);

  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    for (const [index, visit] of visits.entries()) {
      const page = await visit.atTop();
      for (const [figure, value] of Object.entries(await frames(browser, page, scenario))) figures[index][`${name}: ${figure}`] = value;
      await visit.atTop();
      for (const [figure, value] of Object.entries(await blanks(page, scenario, judge))) figures[index][`${name}: ${figure}`] = value;
    }
  }
  for (const visit of visits) await visit.close();
  await judge.close();
  return figures;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
