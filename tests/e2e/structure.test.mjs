// Rows that come, go and move: by key, with several selected, undone, and folded by level.

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { NAMES, isAt, openRows, shows } from "./support/rows.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const [PLAN_A, OUTPUT, SEED, MANGO, COME, PLAN_B, MODEL, AGAIN] = NAMES;

test("48 rows are inserted beside the active one, and their names are typed at once", async (t) => {
  const { budget, press, plan } = await openRows(session, t);
  await budget.select(MANGO, "Oct");
  await press("Insert");
  await becomes(() => budget.active(), { row: "", column: 2 });
  await budget.type("ใหม่");
  await press("Enter");
  await shows(budget, [PLAN_A, OUTPUT, SEED, "ใหม่", MANGO, COME, PLAN_B, MODEL, AGAIN]);

  await budget.select(COME, "Name");
  await press("Control+Shift+Enter");
  await becomes(() => budget.active(), { row: "", column: 2 });
  await budget.type("ต่อท้าย");
  await press("Enter");
  await shows(budget, [PLAN_A, OUTPUT, SEED, "ใหม่", MANGO, COME, "ต่อท้าย", PLAN_B, MODEL, AGAIN]);

  // As many as are selected, of the kind of the active row; one step.
  await budget.select(MODEL, "Name");
  await press("Shift+ArrowDown", "Insert");
  await shows(budget, [PLAN_A, OUTPUT, SEED, "ใหม่", MANGO, COME, "ต่อท้าย", PLAN_B, "", "", MODEL, AGAIN]);
  await plan.undo.click();
  await shows(budget, [PLAN_A, OUTPUT, SEED, "ใหม่", MANGO, COME, "ต่อท้าย", PLAN_B, MODEL, AGAIN]);
});

test("48 rows move with their totals, at the edge into the next heading", async (t) => {
  const { budget, press } = await openRows(session, t);
  await budget.select(MANGO, "Name");
  await press("Alt+Shift+ArrowUp");
  await shows(budget, [PLAN_A, OUTPUT, MANGO, SEED, COME, PLAN_B, MODEL, AGAIN]);
  await isAt(budget, MANGO);
  // Two rows together, down past the end of their heading.
  await press("Shift+ArrowDown", "Alt+Shift+ArrowDown");
  await shows(budget, [PLAN_A, OUTPUT, COME, MANGO, SEED, PLAN_B, MODEL, AGAIN]);
  await press("Alt+Shift+ArrowDown");
  await shows(budget, [PLAN_A, OUTPUT, COME, PLAN_B, MANGO, SEED, MODEL, AGAIN]);
  await budget.shows(PLAN_A, "Total", "");
  await budget.shows(PLAN_B, "Total", "1,600.50");
  await budget.shows("Grand total", "Total", "1,600.50");
  await isAt(budget, MANGO);
  // A heading takes everything below it along.
  await budget.select(PLAN_B, "Name");
  await press("Alt+Shift+ArrowUp");
  await shows(budget, [PLAN_B, MANGO, SEED, MODEL, AGAIN, PLAN_A, OUTPUT, COME]);
  await press("Control+z", "Control+z", "Control+z", "Control+z");
  await shows(budget, NAMES);
});

test("48 rows go into a heading and out of it; a folded heading opens for them", async (t) => {
  const { budget, press } = await openRows(session, t);
  await budget.select(PLAN_A, "Name");
  await press("ArrowLeft");
  await shows(budget, [PLAN_A, PLAN_B, MODEL, AGAIN]);
  await budget.select(PLAN_B, "Name");
  await press("Alt+Shift+ArrowRight");
  await shows(budget, NAMES);
  assert.equal(await budget.row(PLAN_B).getAttribute("aria-level"), "2");
  await budget.shows(PLAN_A, "Total", "1,600.50");
  await isAt(budget, PLAN_B);
  await press("Alt+Shift+ArrowLeft");
  await becomes(() => budget.row(PLAN_B).getAttribute("aria-level"), "1");
  await budget.shows(PLAN_A, "Total", "550.50");
});

test("48 62 deleted rows take what is below them, can be put back, and leave the focus on the nearest row", async (t) => {
  const { page, budget, press, button } = await openRows(session, t);
  await budget.select(SEED, "Oct");
  await press("Shift+ArrowDown", "Control+Delete");
  await shows(budget, [PLAN_A, OUTPUT, COME, PLAN_B, MODEL, AGAIN]);
  await isAt(budget, COME);
  await budget.shows("Grand total", "Total", "1,050.00");
  await press("Control+z");
  await shows(budget, NAMES);

  await budget.select(PLAN_A, "Name");
  await press("Control+Delete");
  await shows(budget, [PLAN_B, MODEL, AGAIN]);
  await isAt(budget, PLAN_B);
  await page.getByText("1 row deleted, with 4 below").waitFor();
  await button("Put it back").last().click();
  await shows(budget, NAMES);

  // The last row gives the focus to the one before it, and typing goes on there.
  await budget.select(AGAIN, "Oct");
  await press("Control+Delete");
  await isAt(budget, MODEL);
  await budget.type("7");
  await press("Enter");
  await budget.shows(MODEL, "Oct", "7.00");
});

test("48 a duplicate keeps what is planned, not what was spent", async (t) => {
  const { page, budget, press, button } = await openRows(session, t);
  await button("Disbursed").click();
  await budget.enter(MODEL, "Oct", "300");
  await budget.select(MODEL, "Oct");
  await press("Control+Shift+d");
  await shows(budget, [...NAMES.slice(0, 7), MODEL, AGAIN]);
  await page.getByText(/1 row duplicated with texts/).waitFor();
  const rows = budget.row(MODEL);
  await becomes(() => rows.count(), 2);
  const oct = await budget.index("Oct");
  const cells = () => rows.locator(`[aria-colindex="${oct}"]`).allInnerTexts();
  await becomes(async () => (await cells()).map((text) => text.trim()), ["300.00", ""]);
  await button("Planned").click();
  await becomes(async () => (await cells()).map((text) => text.trim()), ["1,000.00", "1,000.00"]);
});

test("48 what cannot be done to rows is refused with the reason", async (t) => {
  const { page, budget, press } = await openRows(session, t);
  const says = (text) => page.getByText(text).first().waitFor();
  await budget.select("Grand total", "Name");
  await press("Control+Delete");
  await says(/The total follows from the other rows/);
  await budget.select(SEED, "Name");
  await press("Alt+Shift+ArrowRight");
  await says(/no heading at this level/);
  await budget.select(PLAN_A, "Name");
  await press("Alt+Shift+ArrowLeft");
  await says(/outermost level already/);
  await shows(budget, NAMES);
});

test("the buttons act on all selected rows", async (t) => {
  const { budget, press, button } = await openRows(session, t);
  await budget.select(SEED, "Name");
  await press("Shift+ArrowDown");
  await button("Keep by quarters").click();
  await budget.showsAll(SEED, ["Oct", "Q1"], ["", "100.00"]);
  await budget.showsAll(MANGO, ["Oct", "Q1"], ["", "450.50"]);
  await button("Dismiss").click();
  await budget.select(SEED, "Name");
  await press("Shift+ArrowDown");
  await button("Delete row").click();
  await shows(budget, [PLAN_A, OUTPUT, COME, PLAN_B, MODEL, AGAIN]);
});

test("rows are folded to a level and opened again", async (t) => {
  const { budget, button } = await openRows(session, t);
  await budget.select(SEED, "Oct");
  await button("Show level 1").click();
  await shows(budget, [PLAN_A, PLAN_B]);
  await button("Show level 2").click();
  await shows(budget, [PLAN_A, OUTPUT, PLAN_B, MODEL, AGAIN]);
  await button("Show all levels").click();
  await shows(budget, NAMES);
});

test("indicators come, go and move within their group", async (t) => {
  const plan = {
    format: "phaen.plan",
    version: 1,
    id: "indicators",
    revision: 1,
    frame: { title: "ตัวชี้วัดของแผน", first_year: 2569 },
    indicators: ["ก", "ข", "ค"].map((title, at) => ({ id: `i${at}`, title })),
    agreements: [
      {
        id: "g",
        title: "คำรับรอง",
        perspectives: [{ id: "p", title: "มิติที่ 1" }],
        entries: ["i0", "i1", "i2"].map((indicator) => ({ indicator, perspective: "p", weight: "20" })),
      },
    ],
  };
  const { plan: opened, press } = await openRows(session, t, plan);
  const sheet = await opened.sheet("Indicators");
  await shows(sheet, ["มิติที่ 1", "ก", "ข", "ค", "Total"]);
  await sheet.select("ค", "Weight");
  await press("Alt+Shift+ArrowUp");
  await shows(sheet, ["มิติที่ 1", "ก", "ค", "ข", "Total"]);
  await press("Control+Shift+Enter");
  await shows(sheet, ["มิติที่ 1", "ก", "ค", "New indicator", "ข", "Total"]);
  await sheet.enter("New indicator", "Weight", "40");
  await sheet.shows("Total", "Weight", "100");
  await sheet.select("ก", "Indicator");
  await press("Control+Delete");
  await shows(sheet, ["มิติที่ 1", "ค", "New indicator", "ข", "Total"]);
  await sheet.shows("Total", "Weight", "80");
  await press("Control+z");
  await shows(sheet, ["มิติที่ 1", "ก", "ค", "New indicator", "ข", "Total"]);
});
