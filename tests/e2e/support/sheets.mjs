// The editable sheets as a table, and a plan that has something in each of them: three rows beside each other, which
// take words in one column and figures in another.

import { Library } from "./library.mjs";
import { Grid } from "./grid.mjs";

const NAMES = ["แม่แบบ", "ข้าว", "กล้า"];
const each = (make) => NAMES.map((title, at) => make(title, at + 1));

const PLAN = {
  format: "phaen.plan",
  version: 1,
  id: "sheets",
  revision: 1,
  frame: { title: "ทุกตาราง", first_year: 2569 },
  outline: [
    { id: "n0", code: "1", title: "หัวข้อหลัก" },
    ...each((title, at) => ({ id: `n${at}`, parent: "n0", code: `1.${at}`, title, ceiling: { 2569: `${at}000` } })),
    { id: "n4", parent: "n0", code: "1.4", title: "วงเงินจากสูตร", ceiling: { 2569: { formula: "=1+1", value: "2" } } },
  ],
  activities: [
    {
      id: "a0",
      node: "n4",
      no: "1",
      title: "กิจกรรมที่มีขั้นตอน",
      lines: [{ id: "l", planned: { 2569: { m1: "4" } } }],
      steps: each((title, at) => ({ id: `s${at}`, no: String(at), title: `ขั้น${title}`, weight: `${at}0` })),
    },
    ...each((title, at) => ({
      id: `a${at}`,
      node: "n4",
      no: `${at + 1}`,
      title: `กิจกรรม${title}`,
      lines: [{ id: "l", planned: { 2569: { m1: String(at), m2: "8" } } }],
    })),
  ],
  indicators: each((title, at) => ({
    id: `i${at}`,
    node: "n0",
    no: String(at),
    title,
    targets: { values: [{ year: 2569, value: String(at) }] },
    criteria: { scoring: "typed" },
    rounds: [{ id: "r", year: 2569, months: 12, result: `${at}` }],
  })),
  agreements: [
    {
      id: "g",
      title: "คำรับรอง",
      perspectives: [{ id: "p", title: "มิติประสิทธิผล" }],
      entries: each((_, at) => ({ indicator: `i${at}`, perspective: "p", weight: `${at}0` })),
    },
  ],
  assessments: [
    {
      id: "s",
      year: 2569,
      groups: [{ code: "IIT", name: "ผู้มีส่วนได้ส่วนเสีย", items: each((name, at) => ({ id: `t${at}`, no: String(at), name, score: `${at}` })) }],
    },
  ],
  rules: {
    tables: [
      { id: "r", title: "ระดับผล", bands: each((name, at) => ({ name, min: String(90 - at), over: String(80 - at) })) },
    ],
  },
};

/**
 * A sheet: the names of its three rows and of the row above them, the columns of names and figures, two columns side by
 * side that take the same, a cell that takes no entries, one that takes one of a list, and the lines of the checklist
 * that do not apply to it, with the reason.
 */
export const SHEETS = [
  {
    name: "Budget",
    rows: NAMES.map((name) => `กิจกรรม${name}`),
    above: "วงเงินจากสูตร",
    names: "Name",
    figures: "Nov",
    pair: ["Oct", "Nov"],
    closed: ["Grand total", "Nov"],
    choice: ["กิจกรรมข้าว", "Category"],
    without: {},
  },
  {
    name: "Steps",
    rows: NAMES.map((name) => `ขั้น${name}`),
    above: "กิจกรรมที่มีขั้นตอน",
    names: "Name",
    figures: "Weight",
    pair: ["No.", "Name"],
    closed: ["ขั้นข้าว", "Cumulative"],
    without: { 22: "no cell takes one of a list" },
  },
  {
    name: "Outline",
    rows: NAMES,
    above: "หัวข้อหลัก",
    names: "Title",
    figures: "Ceiling",
    pair: ["Code", "Title"],
    closed: ["วงเงินจากสูตร", "Ceiling"],
    without: { 22: "no cell takes one of a list" },
  },
  {
    name: "Targets",
    rows: NAMES,
    above: "หัวข้อหลัก",
    names: "Indicator",
    figures: "Target 2569",
    pair: ["No.", "Indicator"],
    closed: ["ข้าว", "Result 2569"],
    without: {
      22: "no cell takes one of a list",
      23: "a target may be any words, so none is unreadable",
      47: "targets are words to a sum: an operator, a number, a unit",
    },
  },
  {
    name: "Indicators",
    rows: NAMES,
    above: "มิติประสิทธิผล",
    names: "Indicator",
    figures: "Result",
    pair: ["No.", "Indicator"],
    closed: ["ข้าว", "Score"],
    without: { 22: "no cell takes one of a list" },
  },
  {
    name: "Assessment",
    rows: NAMES,
    above: "ผู้มีส่วนได้ส่วนเสีย",
    names: "Name",
    figures: "Score",
    pair: ["No.", "Name"],
    closed: ["ข้าว", "Computed"],
    without: { 22: "no cell takes one of a list" },
  },
  {
    name: "Rule tables",
    page: "Agreement",
    rows: NAMES,
    above: "ระดับผล",
    names: "Name",
    figures: "From",
    pair: ["From", "Over"],
    closed: ["ระดับผล", "Over"],
    choice: ["ระดับผล", "How sure"],
    without: {},
  },
];

/** Opens the plan that has something in each sheet. */
export async function openSheets(page) {
  const library = new Library(page);
  await library.importText(JSON.stringify(PLAN));
  return library.openImported(PLAN.frame.title);
}

/** Goes to a sheet of the plan. */
export async function goTo(plan, sheet) {
  await plan.link(sheet.page ?? sheet.name).click();
  if (sheet.page) await plan.page.getByRole("button", { name: sheet.name, exact: true }).click();
  const grid = new Grid(plan.page, sheet.name);
  await grid.row(sheet.rows[1]).waitFor();
  return grid;
}
