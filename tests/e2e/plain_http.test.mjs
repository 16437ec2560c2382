// An intranet without https: the browser gives no Web Locks, no clipboard to programs and no worker there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { OCSC } from "./support/documents.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { PlanPage } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession({ host: "intranet.test" });
const { south } = OCSC;

test("a plan is edited, kept and exported", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open();
  assert.equal(await page.evaluate(() => isSecureContext || "locks" in navigator), false);
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(south, "Q2", "40");
  await plan.saved();
  await budget.select(south, "Q2");
  await page.keyboard.press("Control+c");
  await budget.select(south, "Q3");
  await page.keyboard.press("Control+v");
  await budget.shows(south, "Q3", "40.0000");
  await plan.saved();
  await page.reload();
  await (await plan.openSheet("Budget")).shows(south, "Q3", "40.0000");
  const file = await plan.exported();
  assert.match(JSON.stringify(JSON.parse(file.text)), /"40000000"/);
  await page.getByRole("button", { name: "Copy link", exact: true }).click();
  await page.getByText("The link is on the clipboard.").first().waitFor();
  await budget.select(south, "Code");
  await page.keyboard.press("Control+v");
  await budget.shows(south, "Code", new URL(page.url()).href.replace("?lang=en", ""));
});

test("a second tab only reads, and takes over when the first closes", async (t) => {
  const visitor = await session.visitor(t);
  const first = await visitor.open();
  const plan = await new Library(first).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  await budget.enter(south, "Q2", "40");
  await plan.saved();

  const second = await visitor.open(new URL(first.url()).hash);
  const reading = new PlanPage(second);
  const sheet = await reading.openSheet("Budget");
  await reading.says(/read-only/i);
  await sheet.enter(south, "Q2", "1");
  await sheet.shows(south, "Q2", "40.0000");

  await first.close();
  await becomes(() => reading.status.filter({ hasText: /read-only/i }).count(), 0);
  await sheet.enter(south, "Q2", "44");
  await sheet.shows(south, "Q2", "44.0000");
  await reading.saved();
});

test("tabs that know nothing of each other overwrite nothing: the second to write is told so", async (t) => {
  const visitor = await session.visitor(t);
  await visitor.context.addInitScript(() => delete globalThis.BroadcastChannel);
  const first = await visitor.open();
  const plan = await new Library(first).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");
  const second = await visitor.open(new URL(first.url()).hash);
  const other = new PlanPage(second);
  const sheet = await other.openSheet("Budget");

  await budget.enter(south, "Q2", "40");
  await plan.saved();
  await sheet.enter(south, "Q2", "1");
  await other.says(/another tab has saved/);
  await sheet.enter(south, "Q3", "2");
  await sheet.shows(south, "Q3", "2.0000");
  await other.says(/another tab has saved/);
  await budget.enter(south, "Q4", "7");
  await plan.saved();

  await second.reload();
  const read = await other.openSheet("Budget");
  await read.showsAll(south, ["Q2", "Q4"], ["40.0000", "7.0000"]);
  await read.shows(south, "Q3", "14.4132");
});
