// Links to plans above: from catalogues and of one's own, as a table and as a map; levels of the outline.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { exported } from "./support/writing.mjs";

const session = await startSession();

async function opened(t) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const outline = await plan.sheet("Outline");
  return { page, plan, outline, show: (name) => page.getByRole("button", { name, exact: true }).click() };
}

test("an activity is linked to plans above, and so seen in the table and on the map", async (t) => {
  const { page, plan, show } = await opened(t);
  await show("Linkage");
  await page.getByRole("button", { name: new RegExp(`^Links…\\s*:.*${OCSC.elders}`) }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Links to plans above" });
  await dialog.getByRole("searchbox").fill("แผนแม่บท 20");
  const issue = dialog.getByRole("checkbox", { name: /^20 / });
  await issue.focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("searchbox").fill("reduced inequalities");
  await dialog.getByRole("checkbox").check();
  await dialog.getByText("Add a plan above of your own").click();
  await dialog.getByLabel("Short name of the plan").fill("นโยบายรัฐบาล");
  await dialog.getByLabel("One item a line (id, tab, name)").fill("8.1\tการพัฒนาคน\n9 สังคมสูงวัย");
  await dialog.getByRole("button", { name: "Add the items" }).click();
  await dialog.getByRole("searchbox").fill("สังคมสูงวัย");
  await dialog.getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  const row = page.getByRole("row").filter({ hasText: OCSC.elders });
  await row.getByText("20 การบริการประชาชนและประสิทธิภาพภาครัฐ").waitFor();
  const made = await exported(plan);
  const activity = made.activities.find((known) => known.title === OCSC.elders);
  assert.deepEqual(activity.links.slice(-3), [
    { catalogue: "แผนแม่บท", code: "20", title: "การบริการประชาชนและประสิทธิภาพภาครัฐ" },
    { catalogue: "SDGs", code: "10", title: "ลดความเหลื่อมล้ำ" },
    { catalogue: "นโยบายรัฐบาล", title: "9 สังคมสูงวัย" },
  ]);
  assert.equal(made.rules.catalogues[0].items[0].code, "8.1");

  await show("Map");
  const upper = page.getByRole("button", { name: "SDGs: 10 ลดความเหลื่อมล้ำ" });
  await upper.focus();
  await page.keyboard.press("Enter");
  await becomes(() => upper.getAttribute("aria-pressed"), "true");
  const box = page.getByRole("link", { name: new RegExp(`^Activities: .*${OCSC.elders}`) });
  assert.match(await box.getAttribute("class"), /is-marked/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.filter((found) => ["serious", "critical"].includes(found.impact)).map((found) => found.id), []);
  await box.focus();
  await page.keyboard.press("Enter");
  const budget = await plan.openSheet("Budget");
  await budget.row(OCSC.elders).waitFor();
});

test("levels are renamed, come in and go, and come back", async (t) => {
  const { page, plan, show } = await opened(t);
  const before = (await exported(plan)).outline;
  await show("Levels…");
  const dialog = page.getByRole("dialog", { name: "Levels of the outline" });
  const names = () => dialog.getByLabel("Name of the level").evaluateAll((fields) => fields.map((field) => field.value));
  const known = await names();
  await dialog.getByRole("button", { name: new RegExp(`^Add a level above\\s*: ${known[1]}$`) }).click();
  await becomes(names, [known[0], "New level", ...known.slice(1)]);
  await dialog.getByLabel("Name of the level").nth(1).fill("เป้าหมาย");
  await page.keyboard.press("Tab");
  await becomes(names, [known[0], "เป้าหมาย", ...known.slice(1)]);
  await dialog.getByRole("button", { name: /^Take the level out\s*: เป้าหมาย$/ }).click();
  await becomes(names, known);
  await page.keyboard.press("Escape");
  const shape = (nodes) => nodes.map(({ id, parent, level }) => [id, parent, level]);
  assert.deepEqual(shape((await exported(plan)).outline), shape(before));
});
