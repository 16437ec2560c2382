// What the page copies, opened by LibreOffice Calc: each cell arrives as the text or the exact figure that it is.
// Calc's own filters of the clipboard read the HTML and the text; what they made of it is read back as CSV.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { paste, taken } from "../e2e/support/clipboard.mjs";
import { Library } from "../e2e/support/library.mjs";
import { PlanPage } from "../e2e/support/plan.mjs";
import { startSession } from "../e2e/support/session.mjs";

const session = await startSession();

// No., Name, Unit, Proposed, Allocated, Oct, Nov.
const ROWS = [
  ["001", 'จัดประชุม "ระดับชาติ"\nบรรทัดที่สอง', "", "", "", "9999999999999.99", "-1234.5"],
  ["1.10", "งาน ก & <ข>; ค, ง", "", "500.25", "", "0", ""],
  ["3-1", "=รวมทั้งสิ้น", "", "", "0.01", "100", "-0.75"],
];

const quoted = (field) => (/[\t\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

test("a copied block of the budget opens in LibreOffice Calc as it is", async (t) => {
  const copied = await copyOf(t, ROWS);
  const folder = await mkdtemp(join(tmpdir(), "phaen-calc-"));
  t.after(() => rm(folder, { recursive: true, force: true }));

  await t.test("the table: texts stay texts, figures are exact", async () => {
    const cells = await opened(folder, "copied.html", copied.html, "HTML (StarCalc)");
    assert.deepEqual(cells, ROWS);
  });

  await t.test("the text: as typed into Calc, where leading zeros and dashes are Calc's matter", async () => {
    const cells = await opened(folder, "copied.txt", copied.text, "Text - txt - csv (StarCalc):9,34,76,1");
    const typed = ROWS.map((row) => [...row]);
    typed[0][0] = "1";
    typed[1][0] = "1.1";
    typed[2][1] = "#NAME?";
    assert.deepEqual(cells, typed);
  });
});

/** What the page puts on the clipboard for a budget of these rows. */
async function copyOf(t, rows) {
  const visitor = await session.visitor(t);
  const page = await visitor.open("#/");
  await new Library(page).newPlan.click();
  const plan = await PlanPage.opened(page);
  const budget = await plan.sheet("Budget");
  await page.getByRole("button", { name: "baht", exact: true }).click();
  await budget.select("Grand total", "No.");
  await paste(page, { text: rows.map((row) => row.map(quoted).join("\t")).join("\n") });
  await page.getByRole("button", { name: `Add ${rows.length} rows and paste the rest`, exact: true }).click();
  await budget.rowAt(rows.length + 1).waitFor();
  await budget.rowAt(2).locator('[aria-colindex="1"]').click();
  for (let step = 1; step < rows.length; step += 1) await page.keyboard.press("Shift+ArrowDown");
  for (let step = 1; step < rows[0].length; step += 1) await page.keyboard.press("Shift+ArrowRight");
  return taken(page);
}

/** The cells that Calc has after opening a text through a filter: figures bare, texts as they are. */
async function opened(folder, name, text, filter) {
  const file = join(folder, name);
  await writeFile(file, text);
  await promisify(execFile)("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    `--infilter=${filter}`,
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false",
    "--outdir",
    folder,
    file,
  ]);
  return cellsOf(await readFile(join(folder, name.replace(/\.\w+$/, ".csv")), "utf8"));
}

/** The rows of a CSV text. */
function cellsOf(text) {
  const rows = [[]];
  for (const [, quotedField, field, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1).push(quotedField === undefined ? field : quotedField.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}
