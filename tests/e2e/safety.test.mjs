// Every page in both languages: no script, style or request that the policy refuses, nothing that shuts people out.
// The session itself fails a test whose page breaks the policy or asks for another host.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { OCSC } from "./support/documents.mjs";
import { Library } from "./support/library.mjs";
import { PAGES } from "./support/plan.mjs";
import { startSession } from "./support/session.mjs";
import { SHEETS, openSheets } from "./support/sheets.mjs";

const session = await startSession();
const VIEWPORT = { width: 1280, height: 800 };

for (const language of ["en", "th"]) {
  test(`nothing is refused and nothing leaves, on every page (${language})`, async (t) => {
    const visitor = await session.visitor(t, { viewport: VIEWPORT });
    const page = await visitor.open("#/");
    const plan = await new Library(page).openSample(OCSC.title);
    await plan.saved();
    for (const route of ["#/", ...PAGES.map((name) => `#/plan/${plan.key}/${name}`)]) {
      await page.goto(`${session.address}?lang=${language}${route}`);
      await page.getByRole("main").getByRole("heading").first().waitFor();
    }
  });

  test(`the library and every page with a table are open to everyone (${language})`, async (t) => {
    const visitor = await session.visitor(t, { viewport: VIEWPORT });
    const page = await visitor.open("#/");
    const plan = await openSheets(page);
    await plan.saved();
    const { key } = plan;
    const found = [];
    for (const name of ["library", ...SHEETS.map((sheet) => (sheet.page ?? sheet.name).toLowerCase())]) {
      const route = name === "library" ? "#/" : `#/plan/${key}/${name}`;
      await page.goto(`${session.address}?lang=${language}${route}`);
      await page.getByRole("main").getByRole("heading").first().waitFor();
      if (name === "agreement") await page.getByRole("button", { name: /^(Rule tables|ตารางเกณฑ์)$/ }).click();
      if (name !== "library") await page.getByRole("treegrid").getByRole("rowheader").first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map((it) => `${name}: ${id}: ${it.target} ${it.failureSummary}`)));
    }
    assert.deepEqual(found, []);
  });
}
