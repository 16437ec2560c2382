// The schedule over time: bars drawn with the pointer, today, progress, what is late, grouping, several years, paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { Grid } from "./support/grid.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, sample } from "./support/writing.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";

const session = await startSession();

/** An activity with steps, all written in the grid: title, weight. */
async function scheduled(t, ...steps) {
  const { page, plan, keys } = await emptyPlan(session, t);
  const grid = await plan.sheet("Steps");
  await keys.button("+ Activity");
  await keys.inColumn(grid, 2);
  await grid.type("Survey");
  await keys.press("Enter");
  await grid.row("Survey").waitFor();
  for (const [title, weight] of steps) {
    await keys.button("+ Step");
    await keys.inColumn(grid, 2);
    await grid.type(title);
    await keys.press("Enter");
    await grid.enter(title, "Weight", weight);
  }
  return { page, plan, grid };
}

async function drag(page, grid, row, from, to) {
  const middle = async (column) => {
    const box = await (await grid.cell(row, column)).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(to)), { steps: 4 });
  await page.mouse.up();
}

const MONTHS = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];

test("bars are drawn, lengthened and shortened with the mouse, and filled with the keyboard", async (t) => {
  const { page, plan, grid } = await scheduled(t, ["Ask", "40"], ["Count", "60"]);
  const shows = (row, marks) => grid.showsAll(row, MONTHS, [...marks].map((sign) => (sign === "x" ? "■" : "")));
  await drag(page, grid, "Ask", "Nov", "Jan");
  await shows("Ask", ".xxx..");
  await shows("Survey", ".xxx..");
  await drag(page, grid, "Ask", "Jan", "Mar");
  await shows("Ask", ".xxxxx");
  await drag(page, grid, "Ask", "Nov", "Jan");
  await shows("Ask", "...xxx");
  // From between its ends a drag selects, as everywhere.
  await drag(page, grid, "Ask", "Feb", "Mar");
  await shows("Ask", "...xxx");
  await page.keyboard.press("Delete");
  await shows("Ask", "...x..");
  await plan.undo.click();
  await plan.undo.click();
  await shows("Ask", ".xxxxx");

  await grid.select("Count", "Dec");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await grid.type("/");
  await page.keyboard.press("Control+Enter");
  await shows("Count", "..xxx.");
});

test("today is a line, and what is late is said, listed and one step away", async (t) => {
  const { page, grid } = await scheduled(t, ["Ask", "40"], ["Count", "60"]);
  await drag(page, grid, "Ask", "Oct", "Nov");
  await drag(page, grid, "Count", "Nov", "Feb");
  await page.getByLabel("At the end of").selectOption("December");
  await grid.enter("Ask", "Done", "50");
  const late = await grid.cell("Ask", "Nov");
  await becomes(() => late.getAttribute("aria-description"), "Over, with 0% of its part of the work done.");
  assert.match(await late.getAttribute("class"), /is-late/);
  const done = await grid.cell("Ask", "Oct");
  assert.match(await done.getAttribute("class"), /is-done/);

  await page.getByRole("button", { name: "Progress", exact: true }).click();
  const panel = page.getByRole("region", { name: "Progress" });
  await panel.getByText("At the end of December: 70% planned, 20% actual").waitFor();
  const items = panel.getByRole("list", { name: "What is late" }).getByRole("listitem");
  await becomes(() => items.count(), 2);
  await items.nth(0).getByText("50% done of 100% planned, 1 month overdue").waitFor();
  await items.nth(1).getByText("0% done of 50% planned").waitFor();
  await items.nth(1).getByRole("button", { name: "Count" }).click();
  await becomes(async () => (await grid.active()).row, "Count");
});

test("today lies within its month by the clock", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await page.clock.setFixedTime(new Date(2020, 1, 15, 12));
  const plan = await new Library(page).openSample((await sample("bma-csc-2563")).frame.title);
  const grid = await plan.sheet("Steps");
  const heading = grid.root.getByRole("columnheader", { name: "Feb", exact: true });
  await becomes(() => heading.getAttribute("aria-current"), "date");
  const [line, cell] = [await page.locator(".grid-today").boundingBox(), await heading.boundingBox()];
  assert.ok(line.x > cell.x && line.x < cell.x + cell.width, `${line.x} in ${cell.x} + ${cell.width}`);
});

test("activities stand below their headings or below their units, also after a reload", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const bma = await sample("bma-csc-2563");
  const plan = await new Library(page).openSample(bma.frame.title);
  const unit = bma.organisation.units.find(({ id }) => bma.activities.some(({ units }) => units?.[0] === id));
  const grid = await plan.sheet("Steps");
  await page.getByRole("group", { name: "Grouped by" }).getByRole("button", { name: "Unit" }).click();
  await grid.row(unit.name ?? unit.abbreviation).waitFor();
  await page.reload();
  await new Grid(page, "Steps").row(unit.name ?? unit.abbreviation).waitFor();
});

test("a plan of several years shows one or all", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const { frame, activities } = await sample("hrd-guideline-2563-2565");
  const plan = await new Library(page).openSample(frame.title);
  const [{ title }] = activities;
  let grid = await plan.sheet("Steps");
  await page.getByLabel("Fiscal year").selectOption("All years");
  await grid.root.getByRole("columnheader", { name: "Q4 2565", exact: true }).waitFor();
  await grid.select(title, "Weight");
  await page.getByRole("button", { name: "+ Step", exact: true }).click();
  await becomes(async () => (await grid.active()).column, 2);
  await grid.type("Ask");
  await page.keyboard.press("Enter");
  await drag(page, grid, "Ask", "Q3 2563", "Q1 2564");
  await grid.showsAll("Ask", ["Q2 2563", "Q3 2563", "Q4 2563", "Q1 2564", "Q2 2564"], ["", "■", "■", "■", ""]);
  await page.getByLabel("Fiscal year").selectOption("2564");
  await grid.showsAll("Ask", ["Oct", "Dec", "Jan"], ["■", "■", ""]);

  grid = await plan.sheet("Budget");
  await page.getByLabel("Fiscal year").selectOption("All years");
  await grid.enter(title, "Proposed 2563", "100");
  await grid.enter(title, "Proposed 2565", "250");
  await grid.showsAll("Grand total", ["Proposed 2563", "Proposed 2564", "Proposed 2565"], ["100.00", "", "250.00"]);

  // Targets show all years at first.
  grid = await plan.sheet("Targets");
  const target = (year) => grid.root.getByRole("columnheader", { name: `Target ${year}`, exact: true });
  await target(2563).waitFor();
  await target(2565).waitFor();
  await page.getByLabel("Fiscal year").selectOption("2565");
  await becomes(() => target(2563).count(), 0);
  await target(2565).waitFor();
});

test("paper says how many rows are folded away, and has the curve that is open", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const { frame, activities } = await sample("bma-csc-2563");
  const plan = await new Library(page).openSample(frame.title);
  const grid = await plan.sheet("Steps");
  const [first] = activities.filter((activity) => activity.steps?.length > 0);
  await grid.select(first.title, "Name");
  await becomes(() => grid.row(first.title).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowLeft");
  await becomes(() => grid.row(first.title).getAttribute("aria-expanded"), "false");
  await page.getByRole("button", { name: /^Progress/ }).click();
  await page.locator(".schedule-curve polyline").first().waitFor();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const title = await page.locator(".printed-sheet .printed-title").textContent();
  assert.match(title, new RegExp(`without ${first.steps.length} rows that are folded away`));
  await page.locator(".schedule-curve svg").waitFor({ state: "visible" });
});

test("paper has all rows, and the heading on every page", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const { frame, activities } = await sample("bma-csc-2563");
  await new Library(page).openSample(frame.title);
  const plan = await PlanPage.opened(page);
  await plan.sheet("Steps");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = page.locator(".printed-sheet");
  const names = await printed.locator("tbody th").allTextContents();
  for (const step of activities.flatMap((activity) => activity.steps ?? [])) assert.ok(names.includes(step.title), step.title);
  const heads = (await printed.locator("thead tr").allTextContents()).join(" ");
  assert.match(heads, new RegExp(`${frame.title.slice(0, 12)}.*B\\.E\\. 2562.*B\\.E\\. 2563.*Oct`, "s"));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await printed.count(), 0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = [...pdf.toString("latin1").matchAll(/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.ok(boxes.length > 1, `${boxes.length} pages`);
  for (const [, width, height] of boxes) assert.ok(Number(width) > Number(height), `${width} x ${height}`);
});
