// Measures the page as it ships beside a bare one that does the same work, by turns in one run: ./dev bench.

import { launch } from "../e2e/support/browser.mjs";
import { serve } from "../e2e/support/server.mjs";
import { planFile } from "./generate.mjs";
import { SUBJECTS } from "./subjects.mjs";
import { Visit } from "./visit.mjs";
import { firstLoad } from "./weight.mjs";

const SIZES = [1_000, 10_000];
const OPENINGS = 7;
const EDITS = 50;
// An edit takes up to a frame more or less, by when in the frame its key falls: one round says too little.
const ROUNDS = 5;
const PASTES = 5;
// Without them a page may not ask for its memory.
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const browser = await launch({ args: ["--enable-blink-features=ForceEagerMeasureMemory"] });
const servers = await Promise.all(SUBJECTS.map(({ root }) => serve(root, { headers: ISOLATED })));
try {
  const weights = await byTurns(SUBJECTS, ({ root }, index) => firstLoad(browser, root, `${servers[index].address}?lang=th#/`));
  report("first load without data, bytes", weights);
  for (const size of SIZES) report(`${size.toLocaleString("en")} activities by month`, await measure(planFile(size)));
} finally {
  await browser.close();
  for (const server of servers) server.close();
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

function shown(value) {
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(1);
}
