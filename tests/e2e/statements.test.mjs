// Statements: lists of items written with the keyboard, pasted, moved and deleted; units made one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { Library } from "./support/library.mjs";
import { becomes } from "./support/eventually.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported } from "./support/writing.mjs";

const session = await startSession();

async function statements(t) {
  const { page, plan, keys } = await emptyPlan(session, t);
  await plan.link("Statements").click();
  await keys.button("+ Start the statements");
  const missions = page.getByRole("group", { name: "Missions", exact: true });
  await missions.waitFor();
  const texts = () => missions.getByRole("textbox").evaluateAll((fields) => fields.map((field) => field.value));
  return { page, plan, keys, missions, texts };
}

test("missions are written, moved and deleted by keyboard", async (t) => {
  const { page, plan, keys, missions, texts } = await statements(t);
  await page.getByLabel("Vision").fill("เป็นองค์กรชั้นนำ");
  await missions.getByRole("button", { name: /^\+ Item/ }).focus();
  await keys.press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Missions, item 1");
  await page.keyboard.insertText("หนึ่ง");
  await keys.press("Enter");
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Missions, item 2");
  await page.keyboard.insertText("สอง");
  await keys.press("Alt+ArrowUp");
  await becomes(texts, ["สอง", "หนึ่ง"]);
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Missions, item 1");
  await keys.press("Control+Backspace");
  await becomes(texts, ["หนึ่ง"]);
  await plan.undo.click();
  await becomes(texts, ["สอง", "หนึ่ง"]);
  await missions.getByRole("textbox").first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "สาม\r\nสี่\n\nห้า");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await becomes(texts, ["สอง", "สาม", "สี่", "ห้า", "หนึ่ง"]);
  const [statement] = (await exported(plan)).statements;
  assert.equal(statement.vision, "เป็นองค์กรชั้นนำ");
  assert.deepEqual(statement.missions.map((item) => item.text), ["สอง", "สาม", "สี่", "ห้า", "หนึ่ง"]);
});

test("headed lists and a SWOT are written", async (t) => {
  const { page, plan, keys } = await statements(t);
  await keys.button("+ List");
  await page.getByLabel("Heading").fill("ประเด็นยุทธศาสตร์");
  await keys.press("Tab");
  const list = page.getByRole("group", { name: "ประเด็นยุทธศาสตร์", exact: true });
  await list.waitFor();
  await list.getByRole("button", { name: /^\+ Item/ }).click();
  await page.keyboard.insertText("พัฒนาระบบ");
  await keys.press("Tab");
  const strengths = page.getByRole("group", { name: "Strengths", exact: true });
  await strengths.getByRole("button", { name: /^\+ Item/ }).click();
  await page.keyboard.insertText("บุคลากรมีความรู้");
  await keys.press("Tab");
  const [statement] = (await exported(plan)).statements;
  assert.deepEqual(statement.lists.map(({ heading, items }) => [heading, items.map((item) => item.text)]), [
    ["ประเด็นยุทธศาสตร์", ["พัฒนาระบบ"]],
  ]);
  assert.deepEqual(statement.swot, { strengths: [{ text: "บุคลากรมีความรู้" }] });
});

test("two spellings of a unit become one", async (t) => {
  const { page, plan, keys } = await statements(t);
  await keys.button("Organisation");
  const units = page.getByRole("list", { name: "Units" });
  await units.getByLabel("Name", { exact: true }).first().fill("กองคลัง");
  await page.getByRole("button", { name: "+ Unit", exact: true }).click();
  await becomes(() => units.getByLabel("Abbreviation").count(), 2);
  await units.getByLabel("Abbreviation").last().fill("กค.");
  await page.keyboard.press("Tab");
  await units.getByLabel("Merge into").last().selectOption("กองคลัง");
  await becomes(() => units.getByLabel("Abbreviation").count(), 1);
  const { organisation } = await exported(plan);
  assert.deepEqual(organisation.units.map(({ name, abbreviation }) => [name, abbreviation]), [["กองคลัง", "กค."]]);
});

test("items go below others, and carry more than a text", async (t) => {
  const { page, plan, keys, missions, texts } = await statements(t);
  await missions.getByRole("button", { name: /^\+ Item/ }).focus();
  await keys.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await becomes(focused, "Missions, item 1");
  await page.keyboard.insertText("หนึ่ง");
  await keys.press("Enter");
  await becomes(focused, "Missions, item 2");
  await page.keyboard.insertText("สอง");
  await keys.press("Alt+ArrowRight");
  await becomes(focused, "Missions, item 1, item 1");
  await becomes(texts, ["หนึ่ง", "สอง"]);
  await keys.press("Alt+ArrowLeft");
  await becomes(focused, "Missions, item 2");
  await keys.press("Alt+ArrowRight");
  await becomes(focused, "Missions, item 1, item 1");
  await missions.getByRole("button", { name: "More: Missions, item 1", exact: true }).click();
  await missions.getByLabel("Number", { exact: true }).fill("๑");
  await keys.press("Tab");
  const [statement] = (await exported(plan)).statements;
  assert.deepEqual(statement.missions, [{ no: "๑", text: "หนึ่ง", items: [{ text: "สอง" }] }]);
});

test("results of a year before, and what another unit says", async (t) => {
  const { page, plan, keys } = await statements(t);
  await keys.button("+ Results of a year before");
  const year = (await exported(plan)).frame.first_year - 1;
  const results = page.getByRole("group", { name: `Results of fiscal year ${year}` });
  await results.getByRole("button", { name: /^\+ Item/ }).focus();
  await keys.press("Enter");
  await page.keyboard.insertText("อบรม 3 รุ่น");
  await keys.press("Tab");
  await keys.button("+ Statements of another unit");
  await becomes(() => page.getByLabel("Vision").count(), 2);
  await page.getByLabel("Vision").last().fill("ของกระทรวง");
  await keys.press("Tab");
  const { statements: all } = await exported(plan);
  assert.deepEqual(all[0].previous_results, [{ year, items: [{ text: "อบรม 3 รุ่น" }] }]);
  assert.equal(all[1].vision, "ของกระทรวง");
});

test("units stand in a tree, are found by either name, and carry posts and duties; committees by position", async (t) => {
  const { page, plan, keys } = await statements(t);
  await keys.button("Organisation");
  const units = page.getByRole("list", { name: "Units" });
  await units.getByLabel("Name", { exact: true }).first().fill("กรมตัวอย่าง");
  await keys.button("+ Unit");
  await becomes(() => units.getByLabel("Abbreviation").count(), 2);
  await units.getByLabel("Abbreviation").last().fill("กค.");
  await units.getByLabel("Name", { exact: true }).last().fill("กองคลัง");
  await units.getByLabel("Part of").last().selectOption("กรมตัวอย่าง");
  // A unit is no choice for one that it stands below.
  assert.deepEqual(await units.getByLabel("Part of").first().locator("option").allTextContents(), ["–"]);
  await page.getByRole("searchbox", { name: "Find a unit" }).fill("คลัง");
  await becomes(() => units.getByLabel("Abbreviation").count(), 1);
  await page.getByRole("searchbox", { name: "Find a unit" }).fill("กค");
  await page.getByRole("button", { name: /^Posts and duties/ }).click();
  await page.getByLabel("Authorised posts").fill("๒๕");
  await page.getByLabel("Head", { exact: true }).fill("ผู้อำนวยการกอง");
  const duties = page.getByRole("group", { name: "Duties", exact: true });
  await duties.getByRole("button", { name: /^\+ Item/ }).first().focus();
  await keys.press("Enter");
  await page.keyboard.insertText("ดูแลการเงิน");
  await keys.press("Tab");
  await keys.button("+ Committee");
  await page.getByRole("button", { name: /^\+ Member/ }).click();
  await page.getByLabel("Position").fill("ผู้อำนวยการกองคลัง");
  await page.getByLabel("Role").fill("ประธาน");
  await page.getByLabel("Day of the order").fill("1 ต.ค. 2565");
  await keys.press("Tab");
  const { organisation } = await exported(plan);
  const [parent, unit] = organisation.units;
  assert.equal(unit.parent, parent.id);
  assert.deepEqual([unit.head, unit.staffing, unit.duties], ["ผู้อำนวยการกอง", { authorised: 25 }, [{ text: "ดูแลการเงิน" }]]);
  const [committee] = organisation.committees;
  assert.deepEqual(committee.members, [{ position: "ผู้อำนวยการกองคลัง", role: "ประธาน" }]);
  assert.equal(committee.order_date, "2022-10-01");
});

test("who answers for what, with a way there", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  await plan.link("Statements").click();
  await page.getByRole("button", { name: "Responsibility", exact: true }).click();
  await page.getByRole("link", { name: new RegExp(OCSC.elders) }).first().click();
  await page.waitForURL(/\/budget/);
  const budget = await plan.openSheet("Budget");
  await budget.row(OCSC.elders).waitFor();
});
