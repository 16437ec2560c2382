// Scoring on the screen: assessments and rule tables as grids, the band of a total, and results that are tried out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT, OTHERS } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Grid } from "./support/grid.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { exported } from "./support/writing.mjs";

const session = await startSession();
const ITA = OTHERS[1];
const RESULTS = ["100", "75", "99.23", "99.29", "100", "399.03"];
const GROUPS = {
  IIT: "ผู้มีส่วนได้ส่วนเสียภายใน",
  EIT: "ผู้รับบริการ หรือผู้มีส่วนได้ส่วนเสียภายนอก",
  OIT: "การเปิดเผยข้อมูลสาธารณะ",
};

// All rows of an assessment are in sight at once.
const TALL = { viewport: { width: 1600, height: 2600 } };

async function open(t, title, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  return { page, plan: await new Library(page).openSample(title) };
}

async function openWithResults(t) {
  const { page, plan } = await open(t, AGREEMENT.title);
  const sheet = await plan.sheet("Indicators");
  for (const [index, name] of AGREEMENT.indicators.entries()) await sheet.enter(name, "Result", RESULTS[index]);
  await sheet.shows("Total", "Weighted score", "87.3845");
  return { page, plan, sheet };
}

async function openPanel(page) {
  await page.getByRole("button", { name: "What if", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "What if", exact: true });
  await panel.waitFor();
  return panel;
}

/** The field of an indicator; its name begins with the number. */
const field = (panel, indicator) => panel.getByRole("textbox", { name: indicator });

/** The list that a milestone is picked from. */
const levels = (panel, indicator) => panel.getByRole("combobox", { name: indicator });

async function tries(panel, indicator, result) {
  await field(panel, indicator).fill(result);
  await field(panel, indicator).press("Enter");
}

const totalsSay = (panel, words) => panel.locator("dl").filter({ hasText: words }).waitFor();

test("the ITA of 2564 has its groups, its total and level A, and an edit moves them", async (t) => {
  const { plan } = await open(t, ITA, TALL);
  const sheet = await plan.sheet("Assessment");
  await sheet.shows(GROUPS.IIT, "Computed", "87.05");
  await sheet.shows(GROUPS.EIT, "Computed", "88.46");
  await sheet.shows(GROUPS.OIT, "Computed", "98");
  await sheet.showsAll("Total", ["Score", "Computed", "Level", "Target", "Gap to target"], ["91.85", "91.85", "A", "95", "3.15"]);
  await sheet.shows("การใช้อำนาจ", "Level", "B");

  await sheet.enter("การใช้อำนาจ", "Score", "93.05");
  await sheet.shows("การใช้อำนาจ", "Level", "A");
  await sheet.shows(GROUPS.IIT, "Computed", "89.05");
  await plan.undo.click();
  await sheet.shows(GROUPS.IIT, "Computed", "87.05");
});

test("an assessment is written from nothing by its buttons and the keyboard", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const sheet = await plan.sheet("Assessment");
  await page.getByRole("button", { name: "+ ITA assessment", exact: true }).click();
  await page.getByRole("button", { name: "+ Group", exact: true }).click();
  await becomes(async () => (await sheet.active()).column, 2);
  await sheet.type("IIT");
  await page.keyboard.press("Enter");
  await sheet.row("IIT").waitFor();
  await sheet.select("IIT", "Score");
  await page.getByRole("button", { name: "+ Item", exact: true }).click();
  await becomes(async () => (await sheet.active()).row, "");
  await sheet.type("การใช้อำนาจ");
  await page.keyboard.press("Enter");
  await sheet.enter("การใช้อำนาจ", "Score", "90");
  await sheet.shows("IIT", "Computed", "90");
});

test("the assessment is also read as a document", async (t) => {
  const { page, plan } = await open(t, ITA);
  await plan.sheet("Assessment");
  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.getByRole("heading", { name: GROUPS.EIT }).waitFor();
});

test("the band stands beside the totals", async (t) => {
  const { page } = await openWithResults(t);
  await page.locator(".grid-totals").filter({ hasText: "ระดับมาตรฐานขั้นสูง" }).waitFor();
});

test("the tables in use come into the plan and are edited there", async (t) => {
  const { page, plan, sheet: indicators } = await openWithResults(t);
  assert.ok(await indicators.root.isVisible());
  await plan.link("Agreement").click();
  await page.getByRole("button", { name: "Rule tables", exact: true }).click();
  await page.getByRole("button", { name: "Copy the tables in use into the plan", exact: true }).click();
  const sheet = new Grid(page, "Rule tables");
  await sheet.shows("ระดับคุณภาพ", "From", "90");
  await sheet.enter("ระดับคุณภาพ", "From", "87");
  await sheet.shows("ระดับคุณภาพ", "From", "87");
  assert.equal((await exported(plan)).rules.tables.length, 1);

  await plan.sheet("Indicators");
  await page.locator(".grid-totals").filter({ hasText: "ระดับคุณภาพ" }).waitFor();
  await plan.undo.click();
  await sheet.shows("ระดับคุณภาพ", "From", "90");
});

test("what is tried changes the totals of the panel and nothing of the plan until it is adopted", async (t) => {
  const { page, plan, sheet } = await openWithResults(t);
  const before = await exported(plan);
  const panel = await openPanel(page);
  await totalsSay(panel, "87.3845");
  await levels(panel, AGREEMENT.indicators[1]).selectOption("100");
  await totalsSay(panel, "92.3845");
  await totalsSay(panel, "ระดับคุณภาพ");
  assert.equal(await sheet.text("Total", "Weighted score"), "87.3845");
  assert.deepEqual((await exported(plan)).indicators, before.indicators);

  await panel.getByRole("button", { name: "Adopt", exact: true }).click();
  await sheet.shows("Total", "Weighted score", "92.3845");
  await plan.undo.click();
  await sheet.shows("Total", "Weighted score", "87.3845");
});

test("an entry that cannot be read is said beside its field and not tried", async (t) => {
  const { page } = await openWithResults(t);
  const panel = await openPanel(page);
  await tries(panel, AGREEMENT.indicators[3], "มาก");
  await panel.getByRole("alert").waitFor();
  assert.equal(await field(panel, AGREEMENT.indicators[3]).getAttribute("aria-invalid"), "true");
  assert.ok(await panel.getByRole("button", { name: "Adopt", exact: true }).isDisabled());
});

test("a slider moves by the keyboard", async (t) => {
  const { page } = await openWithResults(t);
  const panel = await openPanel(page);
  const slider = panel.getByRole("slider", { name: AGREEMENT.indicators[3] });
  await slider.focus();
  await page.keyboard.press("End");
  await eventually(
    () => panel.locator("dl").innerText(),
    (text) => assert.match(text, /91\.1345/),
  );
});

test("what lifts us: the least result of each indicator, or that none would", async (t) => {
  const { page } = await openWithResults(t);
  const panel = await openPanel(page);
  const lifts = panel.getByRole("list", { name: "What lifts us to the next band", exact: true });
  const item = (name) => lifts.getByRole("listitem").filter({ hasText: name });
  // A quarter of 20 points is 5 more, of 15 points 3.75: each of the three alone is enough; full marks have no more to give.
  for (const index of [1, 3, 5]) await item(AGREEMENT.indicators[index]).filter({ hasText: "total" }).waitFor();
  for (const index of [0, 2, 4]) await item(AGREEMENT.indicators[index]).filter({ hasText: "none would" }).waitFor();
  await item(AGREEMENT.indicators[3]).getByRole("button").click();
  await totalsSay(panel, "ระดับคุณภาพ");
});

test("a scenario is saved, compared, tried again and deleted, and no figure reads it", async (t) => {
  const { page, plan, sheet } = await openWithResults(t);
  const panel = await openPanel(page);
  await levels(panel, AGREEMENT.indicators[1]).selectOption("100");
  await panel.getByRole("textbox", { name: "Name of the scenario", exact: true }).fill("เร่งงานภูมิภาค");
  await page.keyboard.press("Enter");
  const scenarios = panel.getByRole("list", { name: "Scenarios", exact: true });
  await scenarios.getByRole("listitem").filter({ hasText: "92.3845" }).filter({ hasText: "1 score differs" }).waitFor();
  await panel.getByRole("button", { name: "Clear", exact: true }).click();
  await becomes(() => sheet.text("Total", "Weighted score"), "87.3845");
  const { scenarios: kept } = await exported(plan);
  assert.deepEqual(kept.map((scenario) => scenario.name), ["เร่งงานภูมิภาค"]);

  await panel.getByRole("button", { name: "Try เร่งงานภูมิภาค", exact: true }).click();
  await becomes(() => levels(panel, AGREEMENT.indicators[1]).inputValue(), "100");
  await panel.getByRole("button", { name: "Delete เร่งงานภูมิภาค", exact: true }).click();
  await becomes(() => scenarios.getByRole("listitem").count(), 0);
  await plan.undo.click();
  await becomes(() => scenarios.getByRole("listitem").count(), 1);
});

test("the panel closes with Esc and gives the focus back", async (t) => {
  const { page } = await openWithResults(t);
  const panel = await openPanel(page);
  await levels(panel, AGREEMENT.indicators[0]).press("Escape");
  await panel.waitFor({ state: "detached" });
  await becomes(() => page.evaluate(() => document.activeElement.textContent), "What if");
});

test("one missed step round takes two points off the total", async (t) => {
  const { sheet } = await openWithResults(t);
  await sheet.enter(AGREEMENT.indicators[0], "Deduction", "10");
  await sheet.shows("Total", "Weighted score", "85.3845");
});

test("a circular that was put beside the site later is offered, taken as one step, and changes only the plan that took it", async (t) => {
  const circular = {
    format: "phaen.rules",
    version: 1,
    tables: [
      {
        id: "bands-2566",
        title: "ระดับผลตามหนังสือเวียนใหม่",
        applies: "agreement",
        since: 2566,
        until: 2567,
        source: "หนังสือเวียน",
        bands: [{ name: "ดีเด่น", min: "87" }, { name: "ดี", min: "70" }, { name: "พอใช้", min: "0" }],
      },
    ],
  };
  const visitor = await session.visitor(t);
  await visitor.context.route("**/rules/index.json", (route) => route.fulfill({ json: { files: ["circular-2566.json"] } }));
  await visitor.context.route("**/rules/circular-2566.json", (route) => route.fulfill({ json: circular }));
  const page = await visitor.open("#/");
  const totals = page.locator(".grid-totals");
  const openWithTotal = async () => {
    const plan = await new Library(page).openSample(AGREEMENT.title);
    const sheet = await plan.sheet("Indicators");
    for (const [index, name] of AGREEMENT.indicators.entries()) await sheet.enter(name, "Result", RESULTS[index]);
    await totals.filter({ hasText: "ระดับมาตรฐานขั้นสูง" }).waitFor();
    await plan.saved();
    return plan;
  };
  const oldKey = (await openWithTotal()).key;
  await page.goto(`${session.address}?lang=en#/`);
  const plan = await openWithTotal();
  const newKey = plan.key;
  assert.notEqual(newKey, oldKey);
  await plan.link("Agreement").click();
  await page.getByRole("button", { name: "Rule tables", exact: true }).click();
  const add = page.getByRole("combobox", { name: "Add a rule table", exact: true });
  await add.getByRole("option", { name: circular.tables[0].title, exact: true }).waitFor({ state: "attached" });
  await add.selectOption("bands-2566");
  const sheet = new Grid(page, "Rule tables");
  await sheet.shows("ดีเด่น", "From", "87");
  await plan.sheet("Indicators");
  await totals.filter({ hasText: "ดีเด่น" }).waitFor();
  assert.deepEqual((await exported(plan)).rules.tables.map(({ id, source }) => ({ id, source })), [{ id: "bands-2566", source: "หนังสือเวียน" }]);

  await page.goto(`${session.address}?lang=en#/plan/${oldKey}/indicators`);
  await totals.filter({ hasText: "ระดับมาตรฐานขั้นสูง" }).waitFor();
  await page.goto(`${session.address}?lang=en#/plan/${newKey}/indicators`);
  await totals.filter({ hasText: "ดีเด่น" }).waitFor();
});
