// The page of one activity: written from an empty plan by keyboard, money moved within the year, and the way there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample, writeBranch } from "./support/writing.mjs";

const session = await startSession();

/** What is said of an activity, with names in place of ids. */
function said(plan, activity) {
  const titles = [];
  for (let id = activity.node; id; ) {
    const node = plan.outline.find((known) => known.id === id);
    titles.unshift(node.title);
    id = node.parent;
  }
  const units = activity.units?.map((id) => plan.organisation.units.find((unit) => unit.id === id).abbreviation);
  // A new plan is of another year; what is said in its first year is compared.
  const year = String(plan.frame.first_year);
  return { ...JSON.parse(JSON.stringify(withoutIds(activity)).replaceAll(`"${year}":`, '"year":')), node: titles, units };
}

function withoutIds(value) {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "id").map(([name, of]) => [name, withoutIds(of)]));
}

/** What a person does on the page with the keyboard. */
class Form {
  constructor(page) {
    this.page = page;
  }

  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  async write(label, text) {
    await this.field(label).focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Tab");
  }

  /** Waits until the focus is in a field. */
  inField(label) {
    return becomes(() => this.page.evaluate(() => document.activeElement.getAttribute("aria-label")), label);
  }

  async paste(text) {
    await this.page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }
}

test("the activity of the border provinces is written from an empty plan by keyboard alone", async (t) => {
  const { page, plan, keys } = await emptyPlan(session, t);
  const form = new Form(page);
  const before = await exported(plan);
  const document = await sample("ocsc-2563");
  const expected = said(document, document.activities.find((activity) => activity.title === OCSC.south));

  await plan.link("Statements").focus();
  await keys.press("Enter");
  await keys.button("Organisation");
  const abbreviation = page.getByLabel("Abbreviation").first();
  await abbreviation.focus();
  await page.keyboard.insertText(expected.units[0]);
  await keys.press("Tab");

  await writeBranch({ page, plan, keys }, expected.node, expected.title);
  await form.write("No.", expected.no);
  await form.write("Unit", expected.units[0]);
  await form.write("Granted at first", expected.allocated.year);

  await keys.button("+ Deliverable");
  await form.inField("Deliverable, row 1");
  for (const [at, { no, text }] of expected.deliverables.entries()) {
    await page.keyboard.insertText(text);
    await keys.press("Shift+Tab");
    await page.keyboard.insertText(no);
    await keys.press("Tab");
    if (at + 1 < expected.deliverables.length) {
      await keys.press("Enter");
      await form.inField(`Deliverable, row ${at + 2}`);
    }
  }

  const [task] = expected.tasks;
  await keys.button("+ Task");
  await form.inField("Task, row 1");
  await page.keyboard.insertText(task.text);
  await keys.press("Shift+Tab");
  await page.keyboard.insertText(task.no);
  await keys.press("Tab");
  await page.getByRole("button", { name: /^\+ Item.*Parts of task 1$/ }).focus();
  await keys.press("Enter");
  await form.inField("Parts of task 1, item 1");
  await form.paste(task.items.map((item) => item.text).join("\n"));
  await form.field(`Parts of task 1, item ${task.items.length}`).waitFor();

  await keys.button("+ Line");
  await form.inField("Name, row 1");
  await form.field("Kept by, row 1").focus();
  await page.keyboard.type("quarters");
  await page.getByRole("textbox", { name: "Q1, row 1" }).focus();
  for (const quarter of ["q1", "q2", "q3", "q4"]) {
    await page.keyboard.insertText(expected.lines[0].planned.year[quarter]);
    await keys.press("Tab");
  }
  const after = await exported(plan);
  assert.deepEqual(said(after, after.activities[0]), expected);

  while (await plan.undo.isEnabled()) await plan.undo.click();
  const { revision: _, ...undone } = await exported(plan);
  const { revision: __, ...first } = before;
  assert.deepEqual(undone, first);
});

/** The page of an activity of a sample. */
async function ofSample(t, name) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.select(name, "Name");
  await page.keyboard.press("Alt+Enter");
  await page.waitForURL(/\/activity\//);
  await page.getByRole("heading", { name, exact: true }).first().waitFor();
  return { page, plan, form: new Form(page) };
}

test("money is moved within the year, told on both sides, and back", async (t) => {
  const { page, plan } = await ofSample(t, OCSC.south);
  const open = () => page.getByRole("button", { name: "+ Transfer", exact: true }).click();
  await open();
  const dialog = page.getByRole("dialog", { name: "Transfer money" });
  const options = await dialog.getByLabel("The other side").locator("option").allTextContents();
  await dialog.getByLabel("The other side").selectOption({ label: options.find((option) => option.includes(OCSC.elders)) });
  await dialog.getByLabel("Amount").fill("มาก");
  await dialog.getByRole("button", { name: "Record the transfer" }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel("Amount").fill("0.6795");
  await dialog.getByLabel("Date").fill("2 มี.ค. 2563");
  await dialog.getByLabel("Reason").fill("เร่งรัดการใช้จ่าย");
  await dialog.getByRole("button", { name: "Record the transfer" }).click();
  await dialog.waitFor({ state: "detached" });
  const after = page.locator(".field", { hasText: "Allocated after transfers" });
  await after.getByText("50.0000 million baht").waitFor();

  // Money from outside has one side.
  await open();
  await dialog.getByLabel("Direction").selectOption("in");
  await dialog.getByLabel("Amount").fill("1");
  await dialog.getByRole("button", { name: "Record the transfer" }).click();
  await after.getByText("51.0000 million baht").waitFor();

  const transfers = page.getByRole("table", { name: "Transfers" });
  const moved = transfers.getByRole("row").filter({ hasText: OCSC.elders });
  await moved.getByText("เร่งรัดการใช้จ่าย").waitFor();
  await moved.getByRole("button").click();
  await moved.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Put it back" }).click();
  await moved.waitFor();
  const { activities } = await exported(plan);
  const sides = activities.flatMap((activity) => activity.transfers ?? []).filter((side) => !side.supplementary);
  assert.deepEqual(sides.map((side) => [side.year, side.period, side.date, side.amount]).sort(), [
    [2563, "m6", "2020-03-02", "-679500"],
    [2563, "m6", "2020-03-02", "679500"],
  ]);
  const budget = await plan.sheet("Budget");
  await budget.showsAll(OCSC.south, ["Allocated"], ["51.0000"]);

  // All of them stand in one list, and each leads to its activities.
  await page.getByRole("button", { name: "Transfers", exact: true }).click();
  const list = page.getByRole("table", { name: /· Transfers · Fiscal year 2563 · million baht$/ });
  const rows = list.locator("tbody").getByRole("row");
  await becomes(() => rows.count(), 2);
  const within = rows.filter({ hasText: OCSC.elders });
  await within.getByRole("rowheader", { name: "2 March 2020" }).waitFor();
  assert.deepEqual(await within.getByRole("cell").allInnerTexts().then((texts) => texts.slice(2)), ["0.6795", "เร่งรัดการใช้จ่าย"]);
  const sums = await list.locator("tfoot").getByRole("row").allInnerTexts();
  assert.deepEqual(sums.map((text) => text.trim().split(/\t|\n/).filter(Boolean)), [
    ["Moved within the plan, net zero", "0.6795"],
    ["From outside of the plan, net", "1.0000"],
  ]);
  await within.getByRole("link", { name: new RegExp(OCSC.elders) }).click();
  await page.getByRole("heading", { name: OCSC.elders, exact: true }).first().waitFor();
});

test("cost items come to an amount that is held against the plan", async (t) => {
  const { page, form } = await ofSample(t, OCSC.elders);
  await page.getByRole("button", { name: "+ Cost item", exact: true }).focus();
  await page.keyboard.press("Enter");
  await form.inField("Cost item, row 1");
  await form.paste("ค่าอาหารกลางวัน\t60\tคน\t2\t350\nค่าวิทยากร\t6\tชั่วโมง\t\t1,200");
  await becomes(() => form.field("Rate (baht), row 2").inputValue(), "1,200");
  await page.getByText("The items come to 0.0492 million baht").waitFor();
  await form.write("Times, row 2", "หลาย");
  await becomes(() => form.field("Times, row 2").getAttribute("aria-invalid"), "true");
  await form.write("Times, row 2", "2");
  await page.getByText("The items come to 0.0564 million baht").waitFor();
});

test("releases over the allocation are a finding, which leads back", async (t) => {
  const { page, plan, form } = await ofSample(t, OCSC.south);
  await page.getByRole("button", { name: "+ Release", exact: true }).click();
  await form.inField("Amount, row 1");
  await page.keyboard.insertText("60");
  await page.keyboard.press("Tab");
  await page.getByRole("region", { name: "Budget" }).getByText("-9.3205 million baht").waitFor();
  await plan.link("Checks").click();
  await page.getByText("which is 9.3205 million baht over the allocation of 50.6795 million baht").waitFor();
});

test("one goes from activity to activity, and reads each as a form", async (t) => {
  const { page } = await ofSample(t, OCSC.south);
  const first = page.url();
  await page.keyboard.press("Alt+PageDown");
  await page.waitForURL((url) => url.href !== first && /\/activity\//.test(url.href));
  // The address changes before the page does.
  await page.getByRole("heading", { name: OCSC.south, exact: true }).waitFor({ state: "detached" });
  await becomes(() => page.evaluate(() => document.activeElement.className), "activity");
  await page.keyboard.press("Alt+PageUp");
  await page.waitForURL(first);
  await page.getByRole("button", { name: "Document", exact: true }).click();
  await page.getByText("แผนงานบูรณาการขับเคลื่อนการแก้ไขปัญหาจังหวัดชายแดนใต้").first().waitFor();
  await becomes(() => page.locator(".activity-form").count(), 0);
});
