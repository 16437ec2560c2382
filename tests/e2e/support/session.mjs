// One browser and one served site for a file of tests. Each test is a visitor of its own, with empty storage,
// and fails if a page logs an error, breaks the Content-Security-Policy, asks for what is not there or for another host.

import assert from "node:assert/strict";
import { after } from "node:test";
import { launch, WIDE } from "./browser.mjs";
import { PATIENCE } from "./eventually.mjs";
import { serve, SITE } from "./server.mjs";

/** For the body of a test file: opens now, closes after its tests. */
export async function startSession() {
  const server = await serve(SITE);
  const browser = await launch();
  after(async () => {
    await browser.close();
    server.close();
  });
  return { address: server.address, visitor: (t, options) => visitor(t, browser, server.address, options) };
}

async function visitor(t, browser, address, { viewport = WIDE, ...options } = {}) {
  // Tests of the site's worker ask for it: elsewhere it would fetch the whole site for each of them.
  const context = await browser.newContext({ viewport, locale: "en-GB", serviceWorkers: "block", ...options });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
  const complaints = await watch(context, address);
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], "what the pages complained of");
  });
  return {
    /** Opens a tab at a route such as `#/`; `query` also chooses the language. */
    async open(route = "#/", query = "lang=en") {
      const page = await context.newPage();
      await page.goto(`${address}?${query}${route}`);
      return page;
    },
  };
}

/** A list that fills as pages of `context` go wrong. */
export async function watch(context, address) {
  const complaints = [];
  const { origin } = new URL(address);
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  context.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) complaints.push(`asked for ${url}`);
  });
  return complaints;
}
