// A browser that is a process of our own with a profile that lasts, so that it can be killed and started again.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ARGUMENTS, executable, WIDE } from "./browser.mjs";
import { eventually } from "./eventually.mjs";

export async function startMortalBrowser(t) {
  const profile = await mkdtemp(join(tmpdir(), "phaen-profile-"));
  let running;

  async function kill() {
    if (running === undefined) return;
    const { child } = running;
    running = undefined;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  t.after(async () => {
    await kill();
    await eventually(() => rm(profile, { recursive: true, force: true }), () => {});
  });

  return {
    kill,
    /** Starts the browser if it is not running, and opens an address in it. */
    async open(address) {
      running ??= await start(profile);
      const [context] = running.browser.contexts();
      const page = await context.newPage();
      await page.setViewportSize(WIDE);
      await page.goto(address);
      return page;
    },
  };
}

async function start(profile) {
  const portFile = join(profile, "DevToolsActivePort");
  await rm(portFile, { force: true });
  const child = spawn(
    executable(),
    [...ARGUMENTS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: "ignore" },
  );
  const text = await eventually(() => readFile(portFile, "utf8"), (text) => {
    if (!text.includes("\n")) throw new Error("the browser has not named its port yet");
  });
  const [port] = text.split("\n");
  return { child, browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`) };
}
