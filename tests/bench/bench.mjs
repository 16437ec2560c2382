// Measures the page as it ships, in three parts: `pair` beside a bare page that does the same work, by turns in one run,
// `scroll` at growing sizes, and `schedule` with many steps. ./dev bench runs all, ./dev bench scroll the second.

import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import { planFile } from "./generate.mjs";
import { growth } from "./growth.mjs";
import { schedule } from "./schedule.mjs";
import { SUBJECTS } from "./subjects.mjs";
import { Visit } from "./visit.mjs";
import { firstLoad } from "./weight.mjs";

const SIZES = [1_000, 10_000];
const GROWING = [1_000, 10_000, 100_000];
const STEPS = 2_000;
const OPENINGS = 7;
const EDITS = 50;
// An edit takes up to a frame more or less, by when in the frame its key falls: one round says too little.
const ROUNDS = 5;
const PASTES = 5;
// Without them a page may not ask for its memory.
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const parts = process.argv.slice(2);
const wants = (part) => parts.length === 0 || parts.includes(part);

// The bar is dragged as well, so it must be there.
const browser = await launch({
  args: ["--enable-blink-features=ForceEagerMeasureMemory"],
  ignoreDefaultArgs: ["--hide-scrollbars"],
});
const servers = await Promise.all(SUBJECTS.map(({ root }) => serve(root, { headers: ISOLATED })));
try {
  if (wants("pair")) await pair();
  if (wants("scroll")) {
    const [subject] = SUBJECTS;
    reportGrowth(await growth(browser, subject, servers[0].address, GROWING));
  }
  if (wants("schedule")) reportAlone(`schedule of ${STEPS.toLocaleString("en")} steps`, await schedule(browser, servers[0].address, STEPS));
} finally {
  await browser.close();
  for (const server of servers) server.close();
}

async function pair() {
  const weights = await byTurns(SUBJECTS, ({ root }, index) => firstLoad(browser, root, `${servers[index].address}?lang=th#/`));
  report("first load without data, bytes", weights);
  for (const size of SIZES) report(`${size.toLocaleString("en")} activities by month`, await measure(planFile(size)));
}

async function measure(text) {
  const visits = await byTurns(SUBJECTS, (subject, index) => Visit.start(browser, subject, servers[index].address, text));
  const openings = await repeated(OPENINGS, () => byTurns(visits, (visit) => visit.open()));
  const memory = await byTurns(visits, (visit) => visit.memory());
  const edits = await repeated(ROUNDS, (round) => byTurns(visits, (visit) => visit.edits(EDITS, round)));
  const pastes = await repeated(PASTES, (round) => byTurns(visits, (visit) => visit.paste(round)));
  await byTurns(visits, (visit) => visit.close());

  const ofRounds = (index, share) => median(edits.map((round) => quantile(round[index], share)));
  return visits.map((_, index) => ({
    "address to painted grid, ms": median(openings.map((times) => times[index])),
    "key to painted totals, ms, median": ofRounds(index, 0.5),
    "key to painted totals, ms, p95": ofRounds(index, 0.95),
    "paste of 200 x 12, ms": median(pastes.map((times) => times[index])),
    "memory (JS, DOM, wasm), MB": memory[index] / 1e6,
  }));
}

async function byTurns(items, work) {
  const results = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}

function repeated(times, work) {
  return byTurns(Array.from({ length: times }), (_, round) => work(round));
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** One line a figure: ours, the bare page's, and how many times the bare page's ours is. */
function report(title, [ours, bare]) {
  const names = SUBJECTS.map(({ name }) => name.padStart(12)).join("");
  console.log(`\n${title.padEnd(40)}${names}${"ratio".padStart(9)}`);
  for (const [figure, value] of Object.entries(ours)) {
    const values = [value, bare[figure]].map((each) => shown(each).padStart(12)).join("");
    console.log(`${figure.padEnd(40)}${values}${(value / bare[figure]).toFixed(2).padStart(9)}`);
  }
}

/** One line a figure: each size, and how many times the smallest the largest is. */
function reportGrowth(figures) {
  const heads = GROWING.map((size) => size.toLocaleString("en").padStart(12)).join("");
  console.log(`\n${"activities by month".padEnd(56)}${heads}${"growth".padStart(9)}`);
  const [least, most] = [figures[0], figures.at(-1)];
  for (const name of Object.keys(least)) {
    const values = figures.map((of) => shown(of[name]).padStart(12)).join("");
    const growth = least[name] > 0 ? (most[name] / least[name]).toFixed(2) : "";
    console.log(`${name.padEnd(56)}${values}${growth.padStart(9)}`);
  }
}

/** One line a figure. */
function reportAlone(title, figures) {
  console.log(`\n${title}`);
  for (const [figure, value] of Object.entries(figures)) console.log(`${figure.padEnd(56)}${shown(value).padStart(12)}`);
}

function shown(value) {
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(1);
}
