// The calendar: entries written by keyboard and pasted, a month as a wall calendar, what is due with the way to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";
import { emptyPlan, exported, sample } from "./support/writing.mjs";

const session = await startSession();

test("entries are written by keyboard and pasted, and a bad day is kept as typed", async (t) => {
  const { plan, keys } = await emptyPlan(session, t);
  const calendar = await plan.sheet("Calendar");
  await keys.button("+ Entry");
  await keys.inColumn(calendar, 2);
  await calendar.type("Committee meets");
  await keys.press("Tab");
  await calendar.type("24/12/2564");
  await keys.press("Enter");
  await calendar.shows("Committee meets", "Date", "24 Dec 2021");
  await calendar.select("Committee meets", "Entry");
  await calendar.paste("Committee meets\t24 ธ.ค. 64\nReport of six months\t31 มี.ค. 65\nReport of a year\t30/9/65\n");
  await keys.button("Add 2 rows and paste the rest");
  await calendar.shows("Report of a year", "Date", "30 Sep 2022");
  await calendar.enter("Report of a year", "Date", "31/9/65");
  const wrong = await calendar.cell("Report of a year", "Date");
  await becomes(() => wrong.getAttribute("aria-invalid"), "true");
  await calendar.enter("Report of a year", "Date", "30/9/65");
  await calendar.enter("Report of six months", "Round (months)", "6");
  const said = ({ text, day, round_months }) => [text, day, round_months];
  assert.deepEqual((await exported(plan)).calendar.map(said), [
    ["Committee meets", "2021-12-24", undefined],
    ["Report of six months", "2022-03-31", 6],
    ["Report of a year", "2022-09-30", undefined],
  ]);
  await calendar.select("Report of six months", "Date");
  await keys.press("Control+Delete");
  await becomes(() => calendar.row("Report of six months").count(), 0);
  await plan.undo.click();
  await calendar.row("Report of six months").waitFor();
});

test("what is due stands in its month and leads to where it is written", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await page.clock.setFixedTime(new Date(2021, 11, 20, 12));
  const { frame, calendar: entries } = await sample("opdc-ita-2565");
  const plan = await new Library(page).openSample(frame.title);
  await plan.sheet("Calendar");
  const view = page.getByRole("group", { name: "Shown as" });
  await view.getByRole("button", { name: "Month", exact: true }).click();
  await page.getByRole("heading", { name: "December 2564" }).waitFor();
  const first = entries.find((entry) => entry.day === "2021-12-24");
  const day = page.getByRole("cell").filter({ has: page.getByRole("link", { name: first.text, exact: true }) });
  await becomes(async () => /^24/.test((await day.innerText()).trim()), true);
  await becomes(() => page.locator('td[aria-current="date"] .month-day').innerText(), "20");
  await page.getByRole("button", { name: "Later", exact: true }).click();
  await page.getByRole("heading", { name: "January 2565" }).waitFor();
});

test("a list by month or unit leads to the step that is due", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  const { frame, activities } = await sample("bma-csc-2563");
  const plan = await new Library(page).openSample(frame.title);
  await plan.sheet("Calendar");
  const view = page.getByRole("group", { name: "Shown as" });
  await view.getByRole("button", { name: "List", exact: true }).click();
  const august = page.getByRole("group", { name: "August 2563" });
  await august.waitFor();
  await page.getByRole("group", { name: "Grouped by" }).getByRole("button", { name: "Unit" }).click();
  await becomes(() => august.count(), 0);
  const last = activities[0].steps.at(-1);
  await page.getByRole("link", { name: `Step ends: ${last.title}`, exact: true }).click();
  const steps = await plan.openSheet("Steps");
  await steps.row(last.title).locator(".is-active").waitFor();
});
