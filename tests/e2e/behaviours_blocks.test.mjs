// Filling, and the clipboard, on every editable sheet; the numbers are those of the checklist (tests/behaviours.rs).

import assert from "node:assert/strict";
import { test } from "node:test";
import { paste, taken } from "./support/clipboard.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { playOnAll, shows } from "./support/scene.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();

const SCENARIOS = {
  "23, 33, 63 what a paste cannot read is said and listed": async (s) => {
    await s.select(s.figure);
    await paste(s.page, { text: "12x" });
    await s.page.getByRole("region", { name: /could not be read/ }).waitFor();
    await s.saysSomething();
  },
  "25 Control+D fills down, Control+R to the right": async (s) => {
    const [above] = await s.figures();
    await s.select(s.figure);
    await s.press("Control+d");
    await becomes(() => s.text(s.figure), above);
    const [left, right] = s.sheet.pair;
    const text = await s.text([s.third, left]);
    const place = await s.placeOf(s.third);
    await s.select([s.third, right]);
    await s.press("Control+r");
    const row = s.grid.rowAt(place + 2);
    await becomes(() => s.text([row, right]), text);
  },
  "26 the handle copies one figure": async (s) => {
    await s.grid.enter(s.first, s.sheet.figures, "6");
    await s.select([s.first, s.sheet.figures]);
    const from = await s.page.locator(".fill-handle").boundingBox();
    const to = await (await s.grid.cell(s.third, s.sheet.figures)).boundingBox();
    await s.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await s.page.mouse.down();
    await s.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
    await s.page.mouse.up();
    await eventually(
      () => s.figures(),
      (all) => all.forEach((text) => assert.match(text, shows(6))),
    );
  },
  "27 a double click on the handle fills as far as the column beside it": async (s) => {
    const place = await s.placeOf(s.first);
    await s.select([s.first, s.sheet.names]);
    await s.page.locator(".fill-handle").dblclick();
    await becomes(() => s.namesFrom(place, 3), [s.first, s.first, s.first]);
  },
  "28, 37 what is copied is text and a table, by the browser's own event": async (s) => {
    await s.select(s.words);
    const name = (await s.text(s.words)).trim();
    const copied = await s.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return [data.getData("text/plain"), data.getData("text/html")];
    });
    assert.equal(copied[0].trim(), name);
    assert.match(copied[1], /<table/);
  },
  "29 line breaks and quotes go out quoted and come back": async (s) => {
    await s.select(s.words);
    const [row] = await s.place();
    const text = '"หนึ่ง\nสอง ""สาม"""';
    await paste(s.page, { text });
    await becomes(async () => (await s.grid.rowAt(row).getByRole("rowheader").textContent()).includes('สอง "สาม"'), true);
    await becomes(async () => (await taken(s.page)).text, text);
  },
  "30, 31, 39 rows of other programs come in, one value fills; each is one step": async (s) => {
    const place = await s.placeOf(s.first);
    await s.select([s.first, s.sheet.names]);
    await paste(s.page, { text: "หนึ่ง\r\nสอง\r\n" });
    await becomes(() => s.namesFrom(place, 3), ["หนึ่ง", "สอง", s.third]);
    await s.plan.undo.click();
    await becomes(() => s.namesFrom(place, 3), s.sheet.rows);
    await s.select([s.first, s.sheet.names]);
    await s.press("Shift+ArrowDown", "Shift+ArrowDown");
    await paste(s.page, { text: "ซ้ำ" });
    await becomes(() => s.namesFrom(place, 3), ["ซ้ำ", "ซ้ำ", "ซ้ำ"]);
    await s.plan.undo.click();
    await becomes(() => s.namesFrom(place, 3), s.sheet.rows);
  },
  "32 rows that lie past the last one are offered": async (s) => {
    const names = await s.names();
    const total = ["Grand total", "Total"].includes(names.at(-1)) ? 1 : 0;
    const last = names.length - total + 1;
    await s.grid.rowAt(last).getByRole("rowheader").click();
    await paste(s.page, { text: `${names.at(-1 - total)}\nต่อท้าย` });
    await s.page.getByRole("button", { name: "Add 1 row and paste the rest", exact: true }).click();
    await becomes(() => s.names().then((now) => now.slice(last - 1, last)), ["ต่อท้าย"]);
    await s.plan.undo.click();
    await becomes(() => s.names(), names);
  },
  "33 Thai digits are read": async (s) => {
    await s.select(s.figure);
    await paste(s.page, { text: "๑๒.๕" });
    await eventually(() => s.text(s.figure), (text) => assert.match(text, /^12\.50*$/));
  },
  "34, 45 a filtered row is not touched": async (s) => {
    const panel = await s.column(s.sheet.names);
    await panel.getByLabel(new RegExp(`^${s.second}\\s*\\d+$`)).uncheck();
    await panel.getByRole("button", { name: "Apply", exact: true }).click();
    await s.grid.row(s.second).waitFor({ state: "detached" });
        await s.select([s.first, s.sheet.figures]);
    await paste(s.page, { text: "6\n7" });
    await eventually(() => s.text([s.third, s.sheet.figures]), (text) => assert.match(text, shows(7)));
    await s.page.getByRole("button", { name: "Show all", exact: true }).click();
    await s.grid.row(s.second).waitFor();
    const [first, second] = await s.figures();
    assert.match(first, shows(6));
    assert.doesNotMatch(second, shows(7));
  },
  "35 what is cut moves when it is pasted": async (s) => {
    await s.grid.enter(s.first, s.sheet.figures, "6");
    await s.select([s.first, s.sheet.figures]);
    const cut = await taken(s.page, "cut");
    await becomes(async () => (await s.grid.cell(s.first, s.sheet.figures)).evaluate((it) => it.classList.contains("is-cut")), true);
    await s.select([s.third, s.sheet.figures]);
    await paste(s.page, cut);
    await eventually(() => s.figures(), ([first, , third]) => {
      assert.equal(first, "");
      assert.match(third, shows(6));
    });
    await s.plan.undo.click();
    await eventually(() => s.figures(), ([first]) => assert.match(first, shows(6)));
  },
  "36 a figure goes raw in the text, as shown in the table": async (s) => {
    await s.grid.enter(...s.figure, "1234.5");
    await eventually(() => s.text(s.figure), (text) => assert.match(text, /^1,234\.50*$/));
    await s.select(s.figure);
    const { text, html, isTaken } = await taken(s.page);
    assert.equal(isTaken, true);
    assert.match(text, s.sheet.name === "Targets" ? /^1,234\.5$/ : /^1234\.5$/);
    assert.match(html, />1,234\.50*</);
  },
};

test("filling, on every sheet", (t) => playOnAll(t, session, SCENARIOS));
