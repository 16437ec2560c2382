// One browser and one served site for a file of tests. Each test is a visitor of its own, with empty storage,
// and fails if a page logs an error, breaks the Content-Security-Policy, asks for what is not there or for another host.

import assert from "node:assert/strict";
import { after } from "node:test";
import { launch, WIDE } from "./browser.mjs";
import { PATIENCE } from "./eventually.mjs";
import { serve, SITE } from "./server.mjs";

/** For the body of a test file: opens now, closes after its tests. Under another `host` the site is one without https. */
export async function startSession({ host } = {}) {
  const server = await serve(SITE);
  const browser = await launch(host && { args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  if (host) server.address = server.address.replace("127.0.0.1", host);
  after(async () => {
    await browser.close();
    server.close();
  });
  return { address: server.address, visitor: (t, options) => visitor(t, browser, server.address, options) };
}

async function visitor(t, browser, address, { viewport = WIDE, sites = [], tolerates, ...options } = {}) {
  // Tests of the site's worker ask for it: elsewhere it would fetch the whole site for each of them.
  const context = await browser.newContext({ viewport, locale: "en-GB", serviceWorkers: "block", ...options });
  context.setDefaultTimeout(PATIENCE);
  const { hostname, origin } = new URL(address);
  if (hostname === "127.0.0.1") await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const complaints = await watch(context, address, sites);
  t.after(async () => {
    await context.close();
    const others = complaints.filter((complaint) => !tolerates?.test(complaint));
    assert.deepEqual(others, [], "what the pages complained of");
  });
  return {
    context,
    /** Opens a tab at a route such as `#/`; `query` also chooses the language. */
    async open(route = "#/", query = "lang=en") {
      const page = await context.newPage();
      await page.goto(`${address}?${query}${route}`);
      return page;
    },
  };
}

/** A list that fills as pages of `context` go wrong. Other `sites` than that of `address` may be asked, too. */
export async function watch(context, address, sites = []) {
  const complaints = [];
  const origins = [address, ...sites].map((site) => new URL(site).origin);
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
    if (!origins.includes(url.origin) && !["data:", "blob:"].includes(url.protocol)) complaints.push(`asked for ${url}`);
  });
  return complaints;
}
