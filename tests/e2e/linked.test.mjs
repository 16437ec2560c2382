// A plan from an address: it is shown, on the page asked for, and cannot be changed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Grid } from "./support/grid.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

test("a plan of the same site opens read-only on the page of the address", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/plan/any/budget", "lang=en&plan=samples/ocsc-2563.json");
  const budget = new Grid(page, "Budget");
  await budget.shows(OCSC.south, "Q2", "35.2663");
  await budget.select(OCSC.south, "Q2");
  await budget.paste("7\tnonsense");
  await budget.showsAll(OCSC.south, ["Q2", "Q3"], ["35.2663", "14.4132"]);
  assert.equal(await (await budget.cell(OCSC.south, "Q3")).getAttribute("aria-invalid"), null);
});

test("a plan of another site is not asked for, and the page says why", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/", "lang=en&plan=https://example.com/plan.json");
  await becomes(() => page.getByRole("alert").filter({ hasText: /another site/ }).count(), 1);
});
