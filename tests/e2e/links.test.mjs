// Links to a cell, to an indicator, to a page as it is looked at: copied here, opened there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT, OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Grid } from "./support/grid.mjs";
import { Library } from "./support/library.mjs";
import { Menu } from "./support/menu.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const SAMPLE = "lang=en&plan=samples/ocsc-2563.json";

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

async function copyCell(page, grid, row, column) {
  await grid.select(row, column);
  await page.keyboard.press("Shift+F10");
  await new Menu(page).choose("Copy link to this cell");
  await becomes(() => page.getByText("The link is on the clipboard.").count(), 1);
  return copied(page);
}

test("a link to a cell of a plan on the intranet opens there, selects the cell and gives it the keyboard", async (t) => {
  const visitor = await session.visitor(t, { viewport: { width: 1280, height: 600 } });
  const page = await visitor.open("#/plan/any/budget", SAMPLE);
  const budget = new Grid(page, "Budget");
  const link = new URL(await copyCell(page, budget, OCSC.elders, "Q4"));
  assert.equal(link.searchParams.get("plan"), "samples/ocsc-2563.json");
  assert.match(link.hash, /^#\/plan\/linked\/budget\?cell=activity:[^.]+\.q4$/);

  const other = await session.visitor(t, { viewport: { width: 1280, height: 600 } });
  const there = await other.open(link.hash, link.search.slice(1));
  const cells = new Grid(there, "Budget");
  await becomes(async () => (await cells.active()).row, OCSC.elders);
  assert.equal((await cells.active()).column, await cells.index("Q4"));
  const editor = there.locator("textarea:focus");
  assert.ok(await editor.isVisible());
  await becomes(() => new URL(there.url()).hash, "#/plan/linked/budget");
});

test("a link finds a cell in a folded branch, and what is no more it says", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open();
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  const link = await copyCell(page, budget, OCSC.south, "Q2");
  assert.equal(await page.getByText("It opens only in this browser").count(), 1);
  await page.getByRole("group", { name: "Levels" }).getByRole("button").first().click();
  await becomes(() => budget.row(OCSC.south).count(), 0);
  await page.goto(link);
  await becomes(async () => (await budget.active()).row, OCSC.south);

  await page.goto(link.replace(/activity:[^.]+/, "activity:gone"));
  await becomes(() => page.getByRole("alert").filter({ hasText: "a row that is not in this plan" }).count(), 1);
  await page.goto(`${link}&year=2599`);
  await becomes(() => page.getByRole("alert").filter({ hasText: "a year, round, agreement" }).count(), 1);
});

test("an indicator has an address of its own", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open();
  const plan = await new Library(page).openSample(AGREEMENT.title);
  const indicators = await plan.sheet("Indicators");
  const [, , name] = AGREEMENT.indicators;
  await indicators.select(name, "Weight");
  await page.keyboard.press("Shift+F10");
  await new Menu(page).choose("Open this indicator alone");
  await page.getByRole("heading", { name }).waitFor();
  assert.match(page.url(), /indicators\?indicator=/);
  await page.reload();
  await page.getByRole("heading", { name }).waitFor();
  await page.getByRole("button", { name: "Copy link" }).click();
  await becomes(() => copied(page), page.url().replace("?lang=en", ""));
  await page.goto(page.url().replace(/indicator=.*/, "indicator=gone"));
  await becomes(() => page.getByRole("alert").filter({ hasText: "an indicator that is not in this plan" }).count(), 1);
  await page.getByRole("link", { name: "All indicators" }).click();
  await plan.openSheet("Indicators");
});

test("a link opens a page in the way it was looked at, and no other page", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open();
  const plan = await new Library(page).openSample(OCSC.title);
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  const isPressed = (name) => becomes(() => page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed"), "true");
  const copy = async () => {
    await press("Copy link");
    await page.getByText("The link is on the clipboard.").first().waitFor();
    return copied(page);
  };
  await plan.link("Outline").click();
  await press("Map");
  const map = await copy();
  assert.match(map, /outline\?look=map$/);
  await plan.link("Steps").click();
  await press("Unit");
  const byUnit = await copy();
  assert.match(byUnit, /steps\?group=units$/);
  await press("Outline");
  await plan.link("Budget").click();
  await press("Side by side");
  const beside = await copy();
  assert.match(beside, /budget\?beside=all$/);
  await press("Side by side");

  await plan.link("Outline").click();
  await isPressed("Table");
  await page.goto(map);
  await isPressed("Map");
  await page.goto(byUnit);
  await isPressed("Unit");
  await page.goto(beside);
  await isPressed("Side by side");
  await page.goto(map.replace("look=map", "look=nonsense"));
  await page.getByRole("alert").filter({ hasText: "a year, round, agreement" }).waitFor();
});
