// Undo, sight, rows and columns, on every editable sheet; the numbers are those of the checklist (tests/behaviours.rs).

import assert from "node:assert/strict";
import { test } from "node:test";
import { becomes, eventually } from "./support/eventually.mjs";
import { SIZE, playOnAll, shows } from "./support/scene.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const SCENARIOS = {
  "38 undo and redo by their keys": async (s) => {
    const before = await s.text(s.figure);
    await s.grid.enter(...s.figure, "9");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), true);
    await s.press("Control+z");
    await becomes(() => s.text(s.figure), before);
    await s.press("Control+y");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), true);
    await s.press("Control+z", "Control+Shift+z");
    await becomes(async () => /^9(\.0+)?$/.test(await s.text(s.figure)), true);
  },
  "40 undo goes back to the cell of the edit": async (s) => {
    await s.select(s.figure);
    const place = await s.place();
    await s.grid.type("9");
    await s.press("Enter", "Control+Home");
    await s.press("Control+z");
    await s.at(...place);
  },
  "41 undo goes back to the page of the edit": async (s) => {
    await s.grid.enter(...s.figure, "9");
    await eventually(() => s.text(s.figure), (text) => assert.match(text, shows(9)));
    await s.plan.link("Overview").click();
    await s.page.waitForURL(/overview/);
    await s.plan.undo.click();
    await s.page.waitForURL(new RegExp((s.sheet.page ?? s.sheet.name).toLowerCase()));
    await s.grid.row(s.second).waitFor();
    await eventually(() => s.text(s.figure), (text) => assert.doesNotMatch(text, shows(9)));
  },
  "42 heading and names stay while one scrolls": async (s) => {
    const name = s.grid.root.getByRole("columnheader", { name: s.sheet.names, exact: true });
    const left = (cell) => cell.boundingBox().then((box) => Math.round(box.x));
    await s.page.setViewportSize({ width: 1015, height: 700 });
    try {
      const before = await left(name);
      await s.select(s.words);
      await s.press("End");
      await becomes(() => s.page.locator(".grid-scroll").evaluate((it) => it.scrollLeft > 0), true);
      assert.equal(await left(name), before);
      assert.equal(await left(s.grid.row(s.second).getByRole("rowheader")), before);
    } finally {
      await s.press("Home");
      await s.page.setViewportSize(SIZE);
    }
  },
  "43 a column is as wide as it is dragged, a double click fits it": async (s) => {
    const header = s.grid.root.getByRole("columnheader", { name: s.sheet.figures, exact: true });
    const width = () => header.boundingBox().then((box) => Math.round(box.width));
    await s.select(s.figure);
    const before = await width();
    const edge = async () => {
      const box = await header.boundingBox();
      return [box.x + box.width - 3, box.y + box.height / 2];
    };
    const [x, y] = await edge();
    await s.page.mouse.move(x, y);
    await s.page.mouse.down();
    await s.page.mouse.move(x + 60, y, { steps: 3 });
    await s.page.mouse.up();
    await becomes(width, before + 60);
    await s.page.mouse.dblclick(...(await edge()));
    await eventually(width, (now) => assert.ok(now < before + 60));
  },
  "44 rows are sorted by names, and back": async (s) => {
    const only = () => s.names().then((names) => names.filter((name) => s.sheet.rows.includes(name)));
    await (await s.column(s.sheet.names)).getByRole("button", { name: "Ascending", exact: true }).click();
    await becomes(only, [s.third, s.second, s.first]);
    await s.page.getByRole("button", { name: "Show all", exact: true }).click();
    await becomes(only, s.sheet.rows);
  },
  "45 a filter by text": async (s) => {
    const panel = await s.column(s.sheet.names);
    await panel.getByLabel("Contains").fill(s.second);
    await s.press("Enter");
    await s.grid.row(s.first).waitFor({ state: "detached" });
    await s.grid.row(s.second).waitFor();
  },
  "46 find counts, goes there, and replaces": async (s) => {
    await s.press("Control+Home", "Control+h");
    const bar = s.page.getByRole("search", { name: "Find and replace", exact: true });
    await bar.getByRole("searchbox", { name: "Find" }).fill(s.second);
    await s.page.getByLabel("Whole cell").check();
    await bar.getByText(/^1 (found|of 1)$/).waitFor();
    await bar.getByLabel("Replace with").fill("แทนแล้ว");
    await s.page.getByRole("button", { name: "Replace all", exact: true }).click();
    await s.grid.row("แทนแล้ว").waitFor();
    await s.page.getByLabel("Whole cell").uncheck();
    await bar.getByRole("searchbox", { name: "Find" }).press("Escape");
    await bar.waitFor({ state: "detached" });
  },
  "47 the status bar counts the selection": async (s) => {
    await s.grid.enter(...s.figure, "5");
    await s.select(s.figure);
    await s.press("Shift+ArrowUp");
    const summary = s.page.getByRole("group", { name: "Selection", exact: true });
    await becomes(async () => /Sum .*Average .*Min .*Max /s.test(await summary.innerText()), true);
    await s.press("ArrowUp");
    await becomes(async () => (await summary.innerText()).trim(), "");
  },
  "48 rows are inserted, moved, duplicated and deleted": async (s) => {
    const place = await s.placeOf(s.first);
    const becomesRows = (...rows) => becomes(() => s.namesFrom(place, rows.length), rows);
    await s.select(s.words);
    await s.press("Insert");
    await becomes(async () => (await s.grid.active()).column, await s.grid.index(s.sheet.names));
    await s.grid.type("ใหม่");
    await s.press("Enter");
    await becomesRows(s.first, "ใหม่", s.second, s.third);
    await s.plan.undo.click();
    await s.plan.undo.click();
    await becomesRows(...s.sheet.rows);
    await s.select(s.words);
    await s.press("Alt+Shift+ArrowUp");
    await becomesRows(s.second, s.first, s.third);
    await s.press("Alt+Shift+ArrowDown", "Alt+Shift+ArrowDown");
    await becomesRows(s.first, s.third, s.second);
    await s.press("Control+Delete");
    await becomesRows(s.first, s.third);
    await s.press("Control+z", "Control+z", "Control+z", "Control+z");
    await becomesRows(...s.sheet.rows);
    await s.select(s.words);
    await s.press("Control+Shift+d");
    await becomesRows(s.first, s.second, s.second, s.third);
  },
  "48 columns are hidden and shown again": async (s) => {
    const header = s.grid.root.getByRole("columnheader", { name: s.sheet.figures, exact: true });
    await header.click({ button: "right" });
    await s.menu.choose("Hide columns");
    await header.waitFor({ state: "detached" });
    await s.select(s.words);
    await s.press("Control+a", "Shift+F10");
    await s.menu.choose("Show all columns");
    await header.waitFor();
  },
  "62 the focus goes to the nearest row when its row is deleted": async (s) => {
    await s.select(s.words);
    await s.press("Control+Delete");
    await becomes(async () => (await s.grid.active()).row, s.third);
  },
  "63 what an edit of many cells did is announced": async (s) => {
    await s.select([s.first, s.sheet.figures]);
    await s.press("Shift+ArrowDown", "Delete");
    await s.saysSomething();
  },
  "65 rows open and close by arrows, each sheet for itself": async (s) => {
    const row = s.grid.row(s.sheet.above);
    const name = await s.select([s.sheet.above, s.sheet.names]);
    assert.equal(await row.getAttribute("aria-expanded"), "true");
    await s.press("ArrowLeft");
    await becomes(() => row.getAttribute("aria-expanded"), "false");
    await s.grid.row(s.second).waitFor({ state: "detached" });
    await s.press("ArrowRight");
    await s.grid.row(s.second).waitFor();
    await becomes(() => row.getAttribute("aria-expanded"), "true");
    assert.ok(await name.evaluate((cell) => cell.contains(document.activeElement)));
  },
  "66 at twice the size, with forced colours and without motion": async (s) => {
    await s.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await s.page.setViewportSize({ width: 640, height: 400 });
    try {
      const cell = await s.select(s.words);
      await becomes(() => cell.evaluate((it) => getComputedStyle(it).outlineStyle), "solid");
      const { wide, tall, moving } = await s.page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        tall: document.querySelector(".grid-scroll").clientHeight,
        moving: document.getAnimations().filter((it) => it.playState === "running").length,
      }));
      assert.ok(wide <= 0, `the page is ${wide} px wider than the window`);
      assert.ok(tall >= 150, `the table is ${tall} px high`);
      assert.equal(moving, 0);
    } finally {
      await s.page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
      await s.page.setViewportSize(SIZE);
    }
  },
};

test("undo, on every sheet", (t) => playOnAll(t, session, SCENARIOS));
