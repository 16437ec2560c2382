// The agreement as it is written and printed, and the sheet of an indicator.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AGREEMENT, OTHERS } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { exported } from "./support/writing.mjs";

const session = await startSession();
const RESULTS = ["100", "75", "99.23", "99.29", "100", "399.03"];

async function open(t, title, options) {
  const visitor = await session.visitor(t, options);
  const page = await visitor.open("#/");
  return { page, plan: await new Library(page).openSample(title) };
}

/** Goes to the sheet of an indicator from its row. */
async function openSheet(page, plan, name) {
  const sheet = await plan.sheet("Indicators");
  await sheet.select(name, "Result");
  await page.getByRole("button", { name: "Open the indicator sheet", exact: true }).click();
  await page.waitForURL(/indicator=/);
  return page.getByRole("main");
}

const section = (main, name) => main.getByRole("region", { name, exact: true });

async function write(field, text) {
  await field.fill(text);
  await field.blur();
}

test("a step marked as missed takes two points off the total, and undo gives them back", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const sheet = await plan.sheet("Indicators");
  for (const [index, name] of AGREEMENT.indicators.entries()) await sheet.enter(name, "Result", RESULTS[index]);
  await sheet.shows("Total", "Weighted score", "87.3845");

  const main = await openSheet(page, plan, AGREEMENT.indicators[0]);
  const round = section(main, "6 months of 2566");
  await round.getByRole("combobox", { name: "Steps of this round, row 1: Mark", exact: true }).selectOption("missed");
  await section(main, "12 months of 2566").getByText(/100 - 10 = 90/).waitFor();
  await page.getByRole("link", { name: /^All indicators/ }).click();
  await (await plan.openSheet("Indicators")).shows("Total", "Weighted score", "85.3845");
  await plan.undo.click();
  await round.waitFor();
  await plan.sheet("Indicators");
  await (await plan.openSheet("Indicators")).shows("Total", "Weighted score", "87.3845");
});

test("criteria are changed on the sheet and the score explains itself there", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const main = await openSheet(page, plan, AGREEMENT.indicators[3]);
  const round = section(main, "12 months of 2566");
  await write(round.getByRole("textbox", { name: "Result, self-reported", exact: true }), "๙๙.๒๙");
  await round.getByText(/^75 ·/).waitFor();
  const criteria = section(main, "Criteria");
  await criteria.getByRole("combobox", { name: "Between levels", exact: true }).selectOption("prorate");
  await round.getByText(/^92\.9 ·/).waitFor();
  await write(criteria.getByRole("textbox", { name: "Levels, row 3: Threshold", exact: true }), "99");
  await round.getByText(/^100 ·/).waitFor();
  await criteria.getByRole("combobox", { name: "Scoring", exact: true }).selectOption("percent");
  await round.getByText(/^99\.29 ·/).waitFor();
});

test("what cannot be read stays with its reason; Esc gives the value back", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const main = await openSheet(page, plan, AGREEMENT.indicators[3]);
  const field = section(main, "Criteria").getByRole("textbox", { name: "Levels, row 1: Threshold", exact: true });
  await write(field, "มาก");
  await main.getByRole("alert").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.inputValue(), "มาก");
  await field.press("Escape");
  assert.equal(await field.inputValue(), "95");
  await becomes(() => main.getByRole("alert").count(), 0);
});

test("what cannot be read is there again after other pages and a reload, counted on export, and mended or given up", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const main = await openSheet(page, plan, AGREEMENT.indicators[3]);
  const threshold = (row) => section(main, "Criteria").getByRole("textbox", { name: `Levels, row ${row}: Threshold`, exact: true });
  await write(threshold(1), "มาก");
  await main.getByRole("alert").waitFor();
  await plan.sheet("Budget");
  await page.goBack();
  await becomes(() => threshold(1).inputValue(), "มาก");
  await page.reload();
  await becomes(() => threshold(1).inputValue(), "มาก");
  await main.getByRole("alert").waitFor();

  // It goes where its row goes, and comes back with it.
  await section(main, "Criteria").getByRole("button", { name: "Move down: Levels, row 1", exact: true }).click();
  await becomes(() => threshold(2).inputValue(), "มาก");
  await becomes(() => threshold(1).inputValue(), "97.5");
  await plan.exported();
  await page.getByText(/1 entry/).waitFor();
  await plan.undo.click();
  await becomes(() => threshold(1).inputValue(), "มาก");

  await write(threshold(1), "๙๔");
  await becomes(() => threshold(1).inputValue(), "94");
  await becomes(() => main.getByRole("alert").count(), 0);
  await plan.undo.click();
  await becomes(() => threshold(1).inputValue(), "มาก");
  await threshold(1).press("Escape");
  await becomes(() => threshold(1).inputValue(), "95");
});

test("sheets lead from one indicator to the next, and steps are added by key", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const main = await openSheet(page, plan, AGREEMENT.indicators[0]);
  await main.getByRole("link", { name: "Next indicator →", exact: true }).click();
  await page.waitForURL(/i-kpi-2$/);
  const round = section(main, "6 months of 2566");
  await round.getByRole("button", { name: /^\+ Row.*Steps of this round$/ }).click();
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Steps of this round, row 2: No.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ขั้นตอนใหม่");
  await page.keyboard.press("Tab");
  const { indicators } = await exported(plan);
  assert.equal(indicators[1].rounds[0].steps[1].text, "ขั้นตอนใหม่");
});

test("an agreement is written: a party, a clause of the template, an indicator in another order", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  await plan.link("Agreement").click();
  const main = page.getByRole("main");
  await write(main.getByRole("textbox", { name: "Parties, row 2: Position", exact: true }), "ผู้อำนวยการกอง");
  await main.getByRole("combobox", { name: "Add a clause from the template", exact: true }).selectOption("0");
  await main.getByRole("button", { name: "Move up: Indicators of the agreement, row 2", exact: true }).click();
  await becomes(async () => (await exported(plan)).agreements[0].entries[0].indicator, "i-kpi-2");
  const [agreement] = (await exported(plan)).agreements;
  assert.equal(agreement.parties[1].position, "ผู้อำนวยการกอง");
  assert.deepEqual(agreement.clauses.map((clause) => clause.no), ["1", "2", "3", "6"]);

  await page.getByRole("button", { name: "Document", exact: true }).click();
  await main.getByText(/and ผู้อำนวยการกอง, who makes it/).waitFor();
});

test("agreements are duplicated, renamed and deleted; the indicators stay one", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  await plan.link("Agreement").click();
  await page.getByRole("button", { name: "Duplicate the agreement", exact: true }).click();
  const title = page.getByRole("region", { name: "Agreement", exact: true }).getByRole("textbox", { name: "Title", exact: true });
  await becomes(async () => (await title.inputValue()).endsWith("(copy)"), true);
  await write(title, "รอบที่สอง");
  const after = await exported(plan);
  assert.equal(after.agreements[1].title, "รอบที่สอง");
  assert.equal(after.indicators.length, 6);
  await page.getByRole("button", { name: "Delete the agreement", exact: true }).click();
  await becomes(async () => (await exported(plan)).agreements.length, 1);
});

test("the agreement prints: clauses upright, the annex across, a page for each indicator", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  await plan.link("Agreement").click();
  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.locator(".annex").waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
  assert.equal(boxes[0], false);
  assert.ok(boxes.includes(true));
  assert.ok(boxes.length >= 8, `${boxes.length} pages`);
});

test("an assessment comes from its scheme, has required items, and can be deleted", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  await plan.link("Assessment").click();
  await page.getByRole("combobox", { name: "Add from a scheme", exact: true }).selectOption("1");
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("checkbox", { name: "Required items, row 3: Required", exact: true }).check();
  await becomes(async () => (await exported(plan)).assessments[0].groups[0].items[2].required, true);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Delete the assessment", exact: true }).click();
  await becomes(async () => (await exported(plan)).assessments, undefined);
});

test("a rule table comes from nothing or from those of the program", async (t) => {
  const { page, plan } = await open(t, OTHERS[1]);
  await plan.link("Agreement").click();
  await page.getByRole("button", { name: "Rule tables", exact: true }).click();
  const add = page.getByRole("combobox", { name: "Add a rule table", exact: true });
  await add.selectOption("pmqa-4.0-success");
  await becomes(async () => (await exported(plan)).rules.tables.some((table) => table.id === "pmqa-4.0-success"), true);
  await add.selectOption("*");
  await becomes(async () => (await exported(plan)).rules.tables.some((table) => table.title === "New rule table"), true);
});

test("a milestone is picked; scenarios are renamed and stand side by side", async (t) => {
  const { page, plan } = await open(t, AGREEMENT.title);
  const sheet = await plan.sheet("Indicators");
  for (const [index, name] of AGREEMENT.indicators.entries()) await sheet.enter(name, "Result", RESULTS[index]);
  await page.getByRole("button", { name: "What if", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "What if", exact: true });
  const save = async (points, name) => {
    await panel.getByRole("combobox", { name: AGREEMENT.indicators[1] }).selectOption(points);
    await panel.getByRole("textbox", { name: "Name of the scenario", exact: true }).fill(name);
    await page.keyboard.press("Enter");
    await panel.getByRole("checkbox", { name: `Compare ${name}`, exact: true }).waitFor();
  };
  await save("100", "ดี");
  await save("50", "แย่");
  await write(panel.getByRole("textbox", { name: "Name of แย่", exact: true }), "ช้า");
  await panel.getByRole("checkbox", { name: "Compare ดี", exact: true }).check();
  await panel.getByRole("checkbox", { name: "Compare ช้า", exact: true }).check();
  const total = panel.getByRole("table", { name: "Scenarios beside the plan" }).getByRole("row").filter({ hasText: "Total" });
  await becomes(() => total.innerText().then((text) => text.split(/\s+/).slice(1).join(" ")), "87.3845 92.3845 82.3845");
});
