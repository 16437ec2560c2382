// Statements: lists of items written with the keyboard, pasted, moved and deleted; units made one.

import assert from "node:assert/strict";
import { test } from "node:test";
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
  const { page, plan } = await statements(t);
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
