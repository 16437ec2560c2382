// Thai and English: which one a visitor gets, and the way to the other.

import { test } from "node:test";
import { becomes } from "./support/eventually.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const language = (page) => page.evaluate(() => document.documentElement.lang);
const change = (page, name) => page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click();

test("the address chooses the language", async (t) => {
  const visitor = await session.visitor(t);
  const thai = await visitor.open("#/", "lang=th");
  await becomes(() => language(thai), "th");
  await thai.getByRole("heading", { name: /[ก-๙]/ }).first().waitFor();
  const english = await visitor.open("#/", "lang=en");
  await becomes(() => language(english), "en");
  await english.getByRole("heading", { name: "Plans", exact: true }).waitFor();
});

test("a visitor changes the language and it stays changed", async (t) => {
  const visitor = await session.visitor(t);
  // The visitor's browser prefers English.
  const page = await visitor.open("#/", "");
  await becomes(() => language(page), "en");
  await change(page, /ไทย/);
  await becomes(() => language(page), "th");
  await page.reload();
  await becomes(() => language(page), "th");
  await change(page, /English/);
  await becomes(() => language(page), "en");
  await page.getByRole("heading", { name: "Plans", exact: true }).waitFor();
});
