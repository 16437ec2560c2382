// A large budget: what scrolling shows, and what a step of the cursor touches.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FIRST, planFile, TITLE } from "../bench/generate.mjs";
import { becomes } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { startSession } from "./support/session.mjs";

const { visitor } = await startSession();

async function openLarge(t, activities) {
  const { open } = await visitor(t, { viewport: { width: 1280, height: 700 } });
  const page = await open("#/");
  const library = new Library(page);
  await library.importText(planFile(activities));
  const plan = await library.openImported(TITLE);
  const budget = await plan.sheet("Budget");
  await budget.select(FIRST, "Oct");
  return { page, budget, box: page.locator(".grid-scroll") };
}

/** The indices of the rows in sight, from top to bottom, by what is at points down the column of names. */
function seen(page) {
  return page.evaluate(() => {
    const name = document.querySelector('[role="columnheader"][aria-colindex="2"]').getBoundingClientRect();
    const [head, foot] = [".grid-head", ".grid-foot"].map((part) => document.querySelector(part).getBoundingClientRect());
    const rows = [];
    for (let y = head.bottom + 10; y < foot.top - 10; y += 16) {
      const row = document.elementFromPoint(name.left + 40, y)?.closest('[role="row"]');
      rows.push(Number(row?.getAttribute("aria-rowindex")));
    }
    return [...new Set(rows)];
  });
}

test("after a leap the rows of the new place are in sight, in the same frame", async (t) => {
  const { page, box } = await openLarge(t, 3_000);
  for (const top of [50_000, 51_000, 0, 90_010]) {
    const shown = await box.evaluate(
      (box, top) =>
        new Promise((resolve) => {
          box.scrollTop = top;
          // The next frame tells of the scroll and draws; the one after it finds what was drawn.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(box.querySelector(".grid-rows").style.transform)));
        }),
      top,
    );
    assert.equal(shown, `translateY(-${top}px)`.replace("-0", "0"));
    const rows = await seen(page);
    const first = Math.floor((top + 10) / 32) + 2;
    assert.deepEqual(rows, Array.from(rows, (_, at) => first + at), `rows at ${top}`);
    assert.ok(rows.length > 8);
  }
});

test("rows out of sight follow a leap, and the focus is still on its cell", async (t) => {
  const { page, budget, box } = await openLarge(t, 3_000);
  await box.evaluate((box) => (box.scrollTop = 60_000));
  const drawn = () =>
    page.evaluate(() => [...document.querySelectorAll(".grid-rows > [role=row]")].map((row) => Number(row.getAttribute("aria-rowindex"))));
  await becomes(async () => {
    const rows = (await drawn()).toSorted((a, b) => a - b);
    return rows.every((row, at) => row === rows[0] + at) && rows[0] < 60_000 / 32 && rows.at(-1) > 60_000 / 32;
  }, true);
  assert.deepEqual(await budget.active(), { row: FIRST, column: 6 });
  await page.keyboard.press("ArrowDown");
  await becomes(() => box.evaluate((box) => box.scrollTop < 1_000), true);
  assert.equal((await budget.active()).column, 6);
});

test("a step of the cursor touches the two cells it leaves and enters, and no other", async (t) => {
  const { page, budget } = await openLarge(t, 200);
  await page.evaluate(() => {
    globalThis.touched = new Set();
    const name = (node) => {
      const cell = (node instanceof Element ? node : node.parentElement).closest("[aria-colindex]");
      // Marks at the edge, such as the row's number and the fill handle, are no cells.
      return cell ? `${cell.closest("[aria-rowindex]").getAttribute("aria-rowindex")}.${cell.getAttribute("aria-colindex")}` : undefined;
    };
    const watch = new MutationObserver((changes) => changes.forEach(({ target }) => touched.add(name(target))));
    watch.observe(document.querySelector('[role="treegrid"]'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const touched = () => page.evaluate(() => [...globalThis.touched.values()].filter(Boolean).toSorted());
  await page.keyboard.press("ArrowDown");
  await becomes(async () => (await budget.active()).row, "กิจกรรมที่ 2");
  assert.deepEqual(await touched(), ["5.6", "6.6"]);
  await page.keyboard.press("Shift+ArrowRight");
  await becomes(touched, ["5.6", "6.6", "6.7"]);
});

test("Ctrl+Down goes over a filled column, and Ctrl+A takes all", async (t) => {
  const { page, budget } = await openLarge(t, 3_000);
  await page.keyboard.press("Control+ArrowDown");
  await becomes(async () => (await budget.active()).row, "Grand total");
  await page.keyboard.press("Control+a");
  await becomes(() => page.locator('[role="row"] > [role="gridcell"]:not([aria-selected])').count(), 0);
});
