// The Indicators sheet: results typed into the agreement give the scores that its rules say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { parse } from "./support/figures.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const RESULTS = ["100", "75", "99.23", "99.29", "100", "399.03"];
const SCORES = ["100", "75", "99.23", "75", "100", "75"];

async function openIndicators(t) {
  const visitor = await session.visitor(t);
  const plan = await new Library(await visitor.open("#/")).openSample(AGREEMENT.title);
  return { plan, sheet: await plan.sheet("Indicators") };
}

const figure = async (sheet, row, column) => parse(await sheet.text(row, column));

async function counts(sheet, row, column, expected) {
  await becomes(() => figure(sheet, row, column), parse(expected), `${column} of ${row}`);
}

test("the agreement has its weights and no results yet", async (t) => {
  const { sheet } = await openIndicators(t);
  for (const [index, name] of AGREEMENT.indicators.entries()) {
    await counts(sheet, name, "Weight", index < 2 ? "20" : "15");
    assert.equal(await sheet.text(name, "Score"), "");
  }
  await counts(sheet, AGREEMENT.groups.performance, "Weight", "70");
  await counts(sheet, AGREEMENT.groups.potential, "Weight", "30");
});

test("results typed into it give the scores, and the totals follow each one", async (t) => {
  const { plan, sheet } = await openIndicators(t);
  for (const [index, name] of AGREEMENT.indicators.entries()) {
    await sheet.enter(name, "Result", RESULTS[index]);
    await counts(sheet, name, "Score", SCORES[index]);
  }
  await counts(sheet, AGREEMENT.groups.performance, "Weighted score", "61.1345");
  await counts(sheet, AGREEMENT.groups.potential, "Weighted score", "26.25");
  await counts(sheet, "Total", "Weighted score", "87.3845");

  await plan.undo.click();
  await becomes(() => sheet.text(AGREEMENT.indicators[5], "Score"), "");
});

test("a score explains itself", async (t) => {
  const { sheet } = await openIndicators(t);
  const name = AGREEMENT.indicators[3];
  await sheet.enter(name, "Result", "99.29");
  await counts(sheet, name, "Score", "75");
  const cell = await sheet.cell(name, "Score");
  const description = await cell.evaluate((element) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
    const texts = ids.map((id) => document.getElementById(id)?.textContent ?? "");
    return texts.join(" ").trim() || (element.getAttribute("aria-description") ?? "");
  });
  assert.match(description, /97\.5/);
});
