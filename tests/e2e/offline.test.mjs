// The site below any path: it opens without a network after the first visit, and a new version waits until it is asked
// for.

import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { launch, WIDE } from "./support/browser.mjs";
import { OCSC } from "./support/documents.mjs";
import { becomes, eventually, PATIENCE } from "./support/eventually.mjs";
import { Library } from "./support/library.mjs";
import { folder } from "./support/one_file.mjs";
import { serve, SITE } from "./support/server.mjs";
import { watch } from "./support/session.mjs";

const browser = await launch();
after(() => browser.close());

const PATH = "/plans/2569/";
/** The worker starts when the page is idle and fetches the whole site. */
const LONG = 4 * PATIENCE;

/** A site of its own below a path, and a tab in it. */
async function visit(t) {
  const root = join(await folder(t), "site");
  await cp(SITE, root, { recursive: true });
  const server = await serve(root, { path: PATH });
  const context = await browser.newContext({ viewport: WIDE, locale: "en-GB" });
  context.setDefaultTimeout(PATIENCE);
  const complaints = await watch(context, server.address);
  t.after(async () => {
    await context.close();
    server.close();
    assert.deepEqual(complaints, [], "what the pages complained of");
  });
  const page = await context.newPage();
  await page.goto(`${server.address}?lang=en#/`);
  return { root, server, context, page };
}

/** Waits until a version of the site is in use. */
async function isKept(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated", undefined, { timeout: LONG });
}

test("after the first visit the site opens without a network, with its samples", async (t) => {
  const { server, page } = await visit(t);
  await new Library(page).sample(OCSC.title).waitFor();
  await isKept(page);
  server.close();
  await page.goto(`${server.address}index.html?lang=en#/`);
  const plan = await new Library(page).openSample(OCSC.title);
  await (await plan.sheet("Budget")).shows(OCSC.south, "Q2", "35.2663");
});

test("a new version waits, is offered, and is taken without losing work", async (t) => {
  const { root, page, server } = await visit(t);
  await isKept(page);
  await page.goto(`${server.address}?lang=en#/`);
  const plan = await new Library(page).openSample(OCSC.title);
  const budget = await plan.sheet("Budget");

  // The site gets a new version: another page, and a worker that knows it.
  const { createHash } = await import("node:crypto");
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
  const old = await readFile(join(root, "index.html"), "utf8");
  const next = old.replace("<body>", '<body data-version="next">');
  const worker = await readFile(join(root, "worker.js"), "utf8");
  assert.ok(worker.includes(hash(old)), "the worker knows the page");
  await writeFile(join(root, "index.html"), next);
  await writeFile(join(root, "worker.js"), worker.replace(hash(old), hash(next)));

  const version = () => page.evaluate(() => document.body.dataset.version ?? "first");
  // A tab that is opened meanwhile is still of the version in use, and finds the new one.
  await page.reload();
  await (await plan.openSheet("Budget")).shows(OCSC.elders, "Q4", "1.9345");
  assert.equal(await version(), "first");
  const offer = page.getByText("A new version of Phaen is ready");
  await offer.waitFor({ timeout: LONG });
  assert.equal(await version(), "first");
  await budget.enter(OCSC.elders, "Q4", "5");
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await becomes(() => version().catch(() => "loading"), "next");
  await (await plan.openSheet("Budget")).shows(OCSC.elders, "Q4", "5.0000");
  // The older files are gone.
  await eventually(() => page.evaluate(() => caches.keys()), (names) => assert.equal(names.length, 1));
});

test("a version that did not arrive whole is not used", async (t) => {
  const { root, page, server } = await visit(t);
  await isKept(page);
  const worker = await readFile(join(root, "worker.js"), "utf8");
  await writeFile(join(root, "worker.js"), `${worker.replace(/"index\.html","[0-9a-f]+"/, '"index.html","0000000000000000"')}`);
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((done) =>
      registration.addEventListener("updatefound", () => {
        const coming = registration.installing;
        coming.addEventListener("statechange", () => coming.state === "redundant" && done(coming.state));
      }),
    );
    await registration.update().catch(() => {});
    return ended;
  });
  assert.equal(await failed, "redundant");
  await rm(join(root, "index.html"));
  await page.goto(`${server.address}?lang=en#/`);
  await new Library(page).heading.waitFor();
});
