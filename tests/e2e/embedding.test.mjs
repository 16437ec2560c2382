// Plans in pages of another origin: the messages, who may send them, and the element that hides them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, test } from "node:test";
import { AGREEMENT, OCSC } from "./support/documents.mjs";
import { becomes, eventually } from "./support/eventually.mjs";
import { Grid } from "./support/grid.mjs";
import { Around, around, startHost } from "./support/host.mjs";
import { SITE } from "./support/server.mjs";
import { startSession } from "./support/session.mjs";

const session = await startSession();
const app = session.address;
const { origin } = new URL(app);
const plan = await readFile(`${SITE}samples/ocsc-2563.json`, "utf8");

const other = await startHost({ "/": around(`${app}?embed=1&lang=en&origin=http://127.0.0.1:1`) });
const script = `<script src="${app}phaen-embed.js"></script>`;
const host = await startHost({
  "/frame": around(`${app}?embed=1&lang=en`),
  "/linked": around(`${app}?embed=1&lang=en&plan=samples/ocsc-2563.json#/plan/x/budget`),
  "/three": `${script}
    <phaen-plan id="a" src="ocsc.json" view="budget" lang="en" changes="delta" buttons="save exit" max-height="400"></phaen-plan>
    <phaen-plan id="b" src="ocsc.json" view="overview" lang="th" readonly></phaen-plan>
    <phaen-plan id="c" src="moac.json" view="indicator:i-kpi-3" lang="en" readonly></phaen-plan>
    <script>
      const heard = [];
      for (const kind of ["load", "change", "save", "exit", "error"])
        addEventListener("phaen-" + kind, ({ target, detail }) => heard.push({ ...detail, at: target.id, kind }));
    </script>`,
  "/hostile": `${script}<phaen-plan id="a" app="/guest" lang="en"></phaen-plan>
    <script>const heard = []; addEventListener("phaen-height", ({ detail }) => heard.push(detail));
    addEventListener("phaen-change", ({ detail }) => heard.push(detail));</script>`,
  "/guest": `<script>
    const say = (message) => parent.postMessage(typeof message === "string" ? message : JSON.stringify(message), "*");
    say("{"); say("[]"); say("null"); say("x".repeat(1e6)); parent.postMessage({ phaen: 1, kind: "height", height: 300 }, "*");
    for (const height of [-5, 0, "900", 1e9, null]) say({ phaen: 1, kind: "height", height });
    say({ phaen: 2, kind: "height", height: 301 }); say({ phaen: 1, kind: "dance" }); say({ phaen: 1, kind: "constructor" });
    say({ phaen: 1, kind: "done", re: 7 }); say({ phaen: 1, kind: "error", re: {} });
    say({ phaen: 1, kind: "height", height: 333 });</script>`,
  "/ocsc.json": JSON.parse(plan),
  "/moac.json": JSON.parse(await readFile(`${SITE}samples/moac-agreement-2566.json`, "utf8")),
});
after(() => [host, other].forEach((site) => site.close()));

async function open(t, site, path, options = {}) {
  const sites = [host.address, other.address];
  const visitor = await session.visitor(t, { viewport: { width: 1300, height: 900 }, sites, ...options });
  const page = await visitor.context.newPage();
  await page.goto(new URL(path, site.address).href);
  return page;
}

async function opened(t, path = "/frame") {
  const page = new Around(await open(t, host, path));
  await page.ready();
  return page;
}

test("a page of another site hands a plan over, is told of changes, gets the plan back and keeps it", async (t) => {
  const page = await opened(t);
  assert.equal((await page.ask({ kind: "configure", id: 1, view: "budget", changes: "delta", buttons: ["save", "exit"] })).kind, "done");
  assert.equal((await page.ask({ kind: "load", id: 2, plan })).title, OCSC.title);
  const budget = new Grid(page.frame, "Budget");
  const status = page.frame.getByRole("status").first();
  await budget.root.waitFor();
  await (await budget.cell(OCSC.south, "Q3")).click();
  await page.page.keyboard.type("7");
  await page.page.keyboard.press("Enter");
  await becomes(async () => (await page.heard("change")).length, 1);
  const [change] = await page.heard("change");
  assert.equal(change.revision, change.before + 1);
  assert.deepEqual(Object.keys(change.delta), ["revision", "activities"]);
  await becomes(() => status.innerText(), "Changed, not saved yet");

  const saved = await page.ask({ kind: "save", id: 3 });
  assert.equal(JSON.parse(saved.file).revision, change.revision);
  await page.ask({ kind: "saved", id: 4, revision: saved.revision, failed: "the disk of the office is full" });
  await becomes(async () => (await status.innerText()).includes("the disk of the office is full"), true);
  await page.ask({ kind: "saved", id: 5, revision: saved.revision });
  await becomes(() => status.innerText(), "Saved");

  await page.frame.getByRole("button", { name: "Undo" }).click();
  await becomes(async () => (await page.heard("change")).length, 2);
  const undone = JSON.parse((await page.ask({ kind: "export", id: 6 })).file);
  assert.deepEqual({ ...undone, revision: 0 }, { ...JSON.parse(plan), revision: 0 });
  assert.match((await page.ask({ kind: "export", id: 7, format: "csv" })).file, /Grand total/);
  await page.frame.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(async () => (await page.heard("save")).length, 2);
  await page.frame.getByRole("button", { name: "Close plan" }).click();
  await becomes(async () => (await page.heard("exit")).map((said) => said.modified), [true]);

  const kept = await page.page.frames()[1].evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, [0, 0], "the browser's storage");
});

test("messages that are none are answered with the reason", async (t) => {
  const page = await opened(t);
  const code = async (message, at) => {
    const before = (await page.heard("error")).length;
    await page.send(message);
    const [said] = await eventually(
      async () => (await page.heard("error")).slice(before),
      (errors) => assert.equal(errors.length, 1),
    );
    assert.equal(said.at, at);
    return [said.code, said.re];
  };
  assert.deepEqual(await code({ phaen: 1, kind: "save", id: 1 }), ["not_configured", 1]);
  await page.ask({ kind: "configure", id: 1 });
  assert.deepEqual(await code({ raw: { phaen: 1, kind: "save", id: 2 } }), ["not_text", undefined]);
  assert.deepEqual(await code("{"), ["not_json", undefined]);
  assert.deepEqual(await code("[1]"), ["not_a_message", undefined]);
  assert.deepEqual(await code({ phaen: 3, kind: "save", id: 2 }, "/phaen"), ["wrong_version", 2]);
  assert.deepEqual(await code({ phaen: 1, kind: "dance", id: 2 }, "/kind"), ["unknown_kind", 2]);
  assert.deepEqual(await code({ phaen: 1, kind: "configure", id: 2, view: "dreams" }, "/view"), ["invalid", 2]);
  assert.deepEqual(await code({ phaen: 1, kind: "configure", id: 3, link: "https://elsewhere.example/" }, "/link"), ["invalid", 3]);
  assert.deepEqual(await code({ phaen: 1, kind: "save", id: 3 }), ["replayed", 3]);
  assert.deepEqual(await code({ phaen: 1, kind: "save", id: 4 }), ["no_plan", 4]);
  assert.deepEqual(await code({ phaen: 1, kind: "load", id: 5, plan: { format: "x" } }, "/plan"), ["unreadable", 5]);
  const broken = JSON.parse(plan);
  broken.activities[0].id = 5;
  assert.deepEqual(await code({ phaen: 1, kind: "load", id: 6, plan: broken }, "/plan/activities/0/id"), ["unreadable", 6]);
  await page.page.evaluate((length) => send("x".repeat(length)), 2 * 64 * 1024 * 1024 + 1);
  await becomes(async () => (await page.heard("error")).at(-1).code, "too_large");
});

test("nobody but the page around is heard, and only if the address does not name another", async (t) => {
  const stranger = new Around(await open(t, other, "/", { tolerates: /target origin/ }));
  await stranger.frame.getByText("Waiting for the page around").waitFor();
  await stranger.send({ phaen: 1, kind: "configure", id: 1 });

  const page = await opened(t);
  // Another frame of the same page, and the frame itself.
  await page.page.evaluate(
    (text) =>
      new Promise((sent) => {
        const sibling = document.createElement("iframe");
        sibling.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(text)}, "*"); parent.sent();</script>`;
        window.sent = sent;
        document.body.append(sibling);
      }),
    JSON.stringify({ phaen: 1, kind: "configure", id: 1 }),
  );
  await page.page.frames()[1].evaluate((text) => postMessage(text, "*"), JSON.stringify({ phaen: 1, kind: "configure", id: 1 }));
  // What comes after them is answered, what they sent is not.
  assert.equal((await page.ask({ kind: "save", id: 9 })).code, "not_configured");
  assert.equal(await page.page.evaluate(() => heard.length), 2);
  assert.deepEqual(await stranger.page.evaluate(() => heard), []);
});

test("a plan from an address of the application's site is shown, and not given to another site", async (t) => {
  const page = await opened(t, "/linked");
  await new Grid(page.frame, "Budget").row(OCSC.south).waitFor();
  await page.ask({ kind: "configure", id: 1, height: "fixed" });
  assert.equal((await page.ask({ kind: "save", id: 2 })).code, "not_yours");
  assert.equal((await page.ask({ kind: "export", id: 3, format: "csv" })).code, "not_yours");
  assert.equal((await page.ask({ kind: "load", id: 4, plan })).code, "invalid");
  assert.equal(await page.frame.getByRole("link", { name: "All plans" }).count(), 0);
});

test("three elements on a page: each has its plan, its view and its height", async (t) => {
  const page = await open(t, host, "/three");
  const frame = (id) => page.frameLocator(`#${id} iframe`);
  const height = (id) => page.locator(`#${id} iframe`).evaluate((frame) => frame.clientHeight);
  const content = (id) => frame(id).locator(".content").evaluate((content) => Math.ceil(content.getBoundingClientRect().height));
  await new Grid(frame("a"), "Budget").root.waitFor();
  await frame("b").getByRole("heading", { level: 1 }).waitFor();
  await frame("c").getByRole("heading", { name: AGREEMENT.indicators[2] }).waitFor();
  await becomes(() => page.evaluate(() => heard.filter(({ kind }) => kind === "load").map(({ at }) => at).sort()), ["a", "b", "c"]);
  // Also one that is out of sight, which browsers tell of no sizes.
  await becomes(async () => (await height("c")) > 600, true);
  for (const id of ["a", "b", "c"]) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await eventually(
      async () => [await height(id), await content(id)],
      ([outer, inner]) => assert.ok(outer === inner && outer > 150, `${id}: ${outer} for ${inner}`),
    );
  }
  assert.ok((await height("a")) < 900, "a long table scrolls inside");

  // Attributes are followed, and so is the height.
  const before = await height("b");
  await page.locator("#b").evaluate((element) => element.setAttribute("view", "checks"));
  await frame("b").locator('[aria-current="page"]', { hasText: "ตรวจสอบ" }).waitFor();
  await becomes(async () => (await height("b")) !== before && (await height("b")) === (await content("b")), true);
  await page.locator("#b").evaluate((element) => element.setAttribute("theme", "dark"));
  await becomes(() => frame("b").locator("html").getAttribute("data-theme"), "dark");
  await page.locator("#b").evaluate((element) => element.setAttribute("lang", "en"));
  await frame("b").getByRole("heading", { name: "Checks" }).waitFor();
  await page.locator("#a").evaluate((element) => element.setAttribute("view", "sheet:budget"));
  await becomes(() => frame("a").getByRole("navigation").count(), 0);

  // A change in one is told by that one.
  const cell = await new Grid(frame("a"), "Budget").cell(OCSC.south, "Q3");
  await cell.click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await becomes(() => page.evaluate(() => heard.filter(({ kind }) => kind === "change").map(({ at }) => at)), ["a"]);
  const { revision, file } = await page.locator("#a").evaluate((element) => element.save());
  assert.equal(JSON.parse(file).revision, revision);
  await page.locator("#a").evaluate((element) => element.setAttribute("readonly", ""));
  const refused = page.locator("#b").evaluate((element) => element.export("csv", "checks").catch((error) => error.code));
  assert.equal(await refused, "invalid");
});

test("a link into an embedded plan leads through the page around it", async (t) => {
  const page = await open(t, host, "/three#a/budget?cell=total.q2");
  const budget = new Grid(page.frameLocator("#a iframe"), "Budget");
  const active = () => page.frames().find((frame) => frame.parentFrame() && frame.url().includes("/budget")) ?? page.frames()[1];
  await eventually(
    () => active().evaluate(() => document.activeElement?.closest('[role="row"]')?.querySelector('[role="rowheader"]')?.textContent),
    (name) => assert.equal(name?.trim(), "Grand total"),
  );
  await budget.root.waitFor();
});

test("what a hostile frame says changes nothing", async (t) => {
  const page = await open(t, host, "/hostile");
  await becomes(() => page.evaluate(() => heard), [{ height: 333 }]);
  assert.equal(await page.locator("#a iframe").evaluate((frame) => frame.clientHeight), 333);
});

test("the demonstration page works", async (t) => {
  const visitor = await session.visitor(t);
  const page = await visitor.context.newPage();
  await page.goto(`${app}embed/demo.html`);
  await page.getByText(`loaded: ${OCSC.title}`).waitFor();
  const budget = new Grid(page.frameLocator("#table iframe"), "Budget");
  await (await budget.cell(OCSC.south, "Q3")).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await page.getByText(/changed from revision \d+ to \d+: activities/).waitFor();
  await page.getByRole("button", { name: "Keep it here" }).click();
  await page.getByText(/kept revision/).waitFor();
  await becomes(() => page.frameLocator("#table iframe").getByRole("status").first().innerText(), "Saved");
  assert.equal(origin, new URL(page.url()).origin);
});
