// Pictures of every page for people to look at: node tests/e2e/screenshots.mjs, after ./dev build.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch } from "./support/browser.mjs";
import { OCSC } from "./support/documents.mjs";
import { Library } from "./support/library.mjs";
import { PAGES } from "./support/plan.mjs";
import { serve, SITE } from "./support/server.mjs";

const OUT = fileURLToPath(new URL("../out/", import.meta.url));
const SCREENS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

await mkdir(OUT, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${server.address}?lang=en#/`);
    const plan = await new Library(page).openSample(OCSC.title);
    await plan.saved();
    const routes = { library: "#/", ...Object.fromEntries(PAGES.map((name) => [name, `#/plan/${plan.key}/${name}`])) };
    for (const language of ["th", "en"]) {
      for (const [name, route] of Object.entries(routes)) {
        await page.goto(`${server.address}?lang=${language}${route}`);
        await page.getByRole("main").getByRole("heading").first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${OUT}${name}-${language}-${colorScheme}-${screen}.png` });
      }
    }
    await context.close();
  }
}
await browser.close();
server.close();
