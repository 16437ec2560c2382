// A plan leaves as a file and comes back; what is not a plan is refused with the reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const { south, year } = OCSC;

/** An edited copy of the sample: its file, and the library it is listed in. */
async function exportedPlan(t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const library = new Library(page);
  const plan = await library.openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(south, "Q2", "40");
  await budget.shows(south, "Q2", "40.0000");
  await plan.saved();
  const file = await plan.exported();
  await page.goto(`${session.address}?lang=en#/`);
  await library.plan(OCSC.title).waitFor();
  return { page, library, file };
}

const plansListed = (library) => library.plans.getByRole("link").count();

test("an export is a tidy JSON file", async (t) => {
  const { file } = await exportedPlan(t);
  assert.match(file.name, /\.json$/);
  const plan = JSON.parse(file.text);
  assert.equal(plan.format, "phaen.plan");
  assert.equal(plan.version, 1);
  assert.match(file.text, /[^\n]\n$/);
});

test("a plan that was exported and deleted comes back equal", async (t) => {
  const { library, file } = await exportedPlan(t);
  await library.action(OCSC.title, "Delete").click();
  await becomes(() => plansListed(library), 0);
  await library.importText(file.text);
  const plan = await library.openImported(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.showsAll(south, ["Q2", "Total"], ["40.0000", "55.4132"]);
  assert.equal((await plan.exported()).text, file.text);
});

test("a file that is here already asks: keep both", async (t) => {
  const { page, library, file } = await exportedPlan(t);
  await library.importText(file.text);
  await page.getByRole("button", { name: /keep both/i }).click();
  // The import opens the plan it made; only then does the way back lead anywhere.
  await page.waitForURL(/#\/plan\//);
  await page.goto(`${session.address}?lang=en#/`);
  await becomes(() => plansListed(library), 2);
});

test("a file that is here already asks: replace", async (t) => {
  const { page, library, file } = await exportedPlan(t);
  const newer = file.text.replaceAll('"40000000"', '"41000000"');
  assert.notEqual(newer, file.text);
  await library.importText(newer);
  await page.getByRole("button", { name: /replace/i }).click();
  await page.waitForURL(/#\/plan\//);
  await page.goto(`${session.address}?lang=en#/`);
  await becomes(() => plansListed(library), 1);
  const plan = await library.openPlan(OCSC.title);
  await (await plan.sheet("Budget")).shows(south, "Q2", "41.0000");
});

test("what cannot be imported says what is wrong and where, and changes nothing", async (t) => {
  const { library, file } = await exportedPlan(t);
  const changed = (change) => {
    const plan = JSON.parse(file.text);
    change(plan);
    return JSON.stringify(plan);
  };
  const refused = [
    ["{ nonsense", /json/i],
    ['{"format":"other"}', /phaen/i],
    [changed((plan) => (plan.version = 99)), /newer/i],
    [
      changed((plan) => (plan.activities[3].lines[0].planned[year].q2 = "abc")),
      new RegExp(`/activities/3/lines/0/planned/${year}/q2`),
    ],
    ["[".repeat(10_000), /./],
  ];
  for (const [text, reason] of refused) {
    await library.importText(text);
    await eventually(() => library.alert.first().innerText(), (said) => assert.match(said, reason));
    assert.equal(await plansListed(library), 1);
  }
});
