// A small budget of two headings with activities, opened from a file: rows as the structure and finding tests know them.

import { Library } from "./library.mjs";
import { becomes } from "./eventually.mjs";

const activity = (id, node, title, months, more = {}) => ({
  id,
  node,
  title,
  lines: [{ id: "l", planned: { 2569: months } }],
  ...more,
});

export const PLAN = {
  format: "phaen.plan",
  version: 1,
  id: "rows",
  revision: 1,
  frame: { title: "แถวของแผน", first_year: 2569 },
  outline: [
    { id: "A", code: "1", title: "แผนงานพื้นฐาน" },
    { id: "A1", parent: "A", code: "1.1", title: "ผลผลิต" },
    { id: "B", code: "2", title: "แผนงานบูรณาการ" },
  ],
  activities: [
    activity("a1", "A1", "เมล็ดพันธุ์", { m1: "100" }, { no: "1" }),
    activity("a2", "A1", "มะม่วง ๒๕๖๙", { m1: "200", m2: "250.50" }, { no: "2" }),
    activity("a3", "A1", "มา", {}, { no: "10" }),
    activity("b1", "B", "แม่แบบ ITA 2569", { m1: "1000" }, { no: "9" }),
    activity("b2", "B", "ita ซ้ำ", { m1: "50" }, { no: "1" }),
  ],
};

export const NAMES = [
  "แผนงานพื้นฐาน",
  "ผลผลิต",
  "เมล็ดพันธุ์",
  "มะม่วง ๒๕๖๙",
  "มา",
  "แผนงานบูรณาการ",
  "แม่แบบ ITA 2569",
  "ita ซ้ำ",
];

/** Opens the budget of the plan, tall enough to show all of it. */
export async function openRows(session, t, plan = PLAN) {
  const visitor = await session.visitor(t, { viewport: { width: 1600, height: 1000 } });
  const page = await visitor.open("#/");
  const library = new Library(page);
  await library.importText(JSON.stringify(plan));
  const opened = await library.openImported(plan.frame.title);
  const budget = await opened.sheet("Budget");
  const button = (name) => page.getByRole("button", { name, exact: true });
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  return { page, plan: opened, budget, button, press };
}

/** The names of the rows in their order, without the total. */
export async function names(budget) {
  const rows = await budget.root.locator('[role="row"][aria-rowindex]').evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number(element.getAttribute("aria-rowindex")),
      name: element.querySelector('[role="rowheader"]')?.textContent.trim(),
    })),
  );
  rows.sort((a, b) => a.index - b.index);
  return rows.map((row) => row.name).filter((name) => name !== undefined && name !== "Grand total");
}

export const shows = (budget, expected) => becomes(() => names(budget), expected, "rows");

/** Where the focus is, once it is there. */
export const isAt = (budget, row) => becomes(async () => (await budget.active()).row, row, "the active row");
