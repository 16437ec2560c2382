// A budget written from an empty page: headings, activities, lines, and their amounts by month.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

async function emptyBudget(t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await new Library(page).newPlan.click();
  const plan = await PlanPage.opened(page);
  const budget = await plan.sheet("Budget");
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  const named = async (name) => {
    await becomes(async () => (await budget.active()).column, 2);
    await budget.type(name);
    await page.keyboard.press("Enter");
    await budget.row(name).waitFor();
  };
  return { page, plan, budget, press, named };
}

test("a heading, an activity below it and its months make totals", async (t) => {
  const { page, plan, budget, press, named } = await emptyBudget(t);
  await press("+ Heading");
  await named("ยุทธศาสตร์ที่ 1");
  await budget.select("ยุทธศาสตร์ที่ 1", "Name");
  await press("+ Activity");
  await named("อบรมข้าราชการ");
  await budget.enter("อบรมข้าราชการ", "Oct", "๑,๐๐๐.๕๐", "Tab");
  await budget.type("250");
  await page.keyboard.press("Enter");
  for (const row of ["อบรมข้าราชการ", "ยุทธศาสตร์ที่ 1", "Grand total"]) {
    await budget.showsAll(row, ["Oct", "Nov", "Q1", "Q2", "Total"], ["1,000.50", "250.00", "1,250.50", "", "1,250.50"]);
  }
  await plan.saved();
});

test("a second line makes rows of lines, and their activity is computed", async (t) => {
  const { budget, press, named } = await emptyBudget(t);
  await press("+ Activity");
  await named("จัดประชุม");
  await budget.enter("จัดประชุม", "Q1", "300");
  await budget.select("จัดประชุม", "Name");
  await press("+ Line");
  await named("ค่าตอบแทน");
  await budget.enter("ค่าตอบแทน", "Q2", "200");
  await budget.showsAll("จัดประชุม", ["Q1", "Q2", "Total"], ["300.00", "200.00", "500.00"]);
  assert.equal(await (await budget.cell("จัดประชุม", "Q1")).getAttribute("aria-readonly"), "true");
});

test("a heading goes with what is below it, and comes back", async (t) => {
  const { page, budget, press, named, plan } = await emptyBudget(t);
  await press("+ Heading");
  await named("แผนงาน");
  await budget.select("แผนงาน", "Name");
  await press("+ Activity");
  await named("กิจกรรม");
  await budget.select("แผนงาน", "Name");
  await press("Delete row");
  await budget.row("กิจกรรม").waitFor({ state: "detached" });
  await page.getByText("1 row deleted, with 1 below").waitFor();
  await press("Put it back");
  await budget.select("กิจกรรม", "Name");
  await press("Delete row");
  await budget.row("กิจกรรม").waitFor({ state: "detached" });
  await plan.undo.click();
  await budget.row("กิจกรรม").waitFor();
});

test("the budget leaves as CSV in the unit on screen", async (t) => {
  const { page, budget, press, named } = await emptyBudget(t);
  await press("+ Activity");
  await named("=จัดซื้อ, \"ด่วน\"");
  await budget.enter("=จัดซื้อ, \"ด่วน\"", "Q4", "1234567.89");
  const [file] = await Promise.all([page.waitForEvent("download"), press("Export CSV")]);
  const text = await readFile(await file.path(), "utf8");
  assert.ok(text.startsWith("\ufeffNo.,Name,Unit,"));
  assert.ok(text.includes(`,"'=จัดซื้อ, ""ด่วน""",`), text);
  assert.ok(text.includes(",1234567.89,"), text);
  assert.ok(text.endsWith("\r\n"));
});
