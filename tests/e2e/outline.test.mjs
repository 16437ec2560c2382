// The outline: headings with levels, codes, units and ceilings.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported } from "./support/writing.mjs";

const session = await startSession();

test("headings, their levels and automatic codes, by keyboard alone", async (t) => {
  const { page, plan, keys } = await emptyPlan(session, t);
  const outline = await plan.sheet("Outline");
  const heading = async (button, title, level) => {
    await keys.button(button);
    await keys.inColumn(outline, 2);
    await outline.type(title);
    await keys.press("Tab");
    await keys.inColumn(outline, 3);
    await outline.type(level);
    await keys.press("Enter");
    await outline.shows(title, "Level", level);
  };
  await heading("+ Heading", "สร้างความมั่นคง", "ยุทธศาสตร์");
  await outline.select("สร้างความมั่นคง", "Title");
  await heading("+ Subheading", "แผนงานบูรณาการ", "แผนงาน");
  await heading("+ Heading", "แผนงานพื้นฐาน", "แผนงาน");
  await outline.enter("สร้างความมั่นคง", "Ceiling", "๑,๐๐๐");
  await outline.shows("สร้างความมั่นคง", "Ceiling", "1,000.00");
  await outline.select("สร้างความมั่นคง", "Code");
  await outline.type("1");
  await keys.press("Enter");
  await outline.select("สร้างความมั่นคง", "Code");
  await keys.button("1.2.3");
  await outline.shows("แผนงานบูรณาการ", "Code", "1.1");
  await outline.shows("แผนงานพื้นฐาน", "Code", "1.2");
  const { outline: nodes } = await exported(plan);
  assert.deepEqual(nodes.map((node) => [node.code, node.level]), [
    ["1", "ยุทธศาสตร์"],
    ["1.1", "แผนงาน"],
    ["1.2", "แผนงาน"],
  ]);

  // A unit that is not there is kept as a draft with advice; once there, it is found by its name.
  await outline.enter("แผนงานพื้นฐาน", "Units", "กองคลัง");
  const unit = await outline.cell("แผนงานพื้นฐาน", "Units");
  await becomes(() => unit.getAttribute("aria-invalid"), "true");
  await plan.link("Statements").click();
  await page.getByRole("button", { name: "Organisation", exact: true }).click();
  await page.getByRole("button", { name: "+ Unit", exact: true }).click();
  const units = page.getByRole("list", { name: "Units" });
  await becomes(() => units.getByLabel("Abbreviation").count(), 2);
  await units.getByLabel("Abbreviation").last().fill("กค.");
  await units.getByLabel("Name", { exact: true }).last().fill("กองคลัง");
  await keys.press("Tab");
  await plan.sheet("Outline");
  await outline.enter("แผนงานพื้นฐาน", "Units", "กองคลัง");
  await outline.shows("แผนงานพื้นฐาน", "Units", "กค.");
});
