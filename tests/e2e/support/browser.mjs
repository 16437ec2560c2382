// The machine's own Chromium: Playwright's builds are not downloaded.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** A window in which no column of a year by months is virtualised away. */
export const WIDE = { width: 2800, height: 1000 };

/** Also for a browser that a test starts by itself, to be able to kill it. */
export const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export function launch(options = {}) {
  return chromium.launch({ executablePath: executable(), ...options, args: [...ARGUMENTS, ...(options.args ?? [])] });
}

export function executable() {
  for (const folder of process.env.PATH.split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (runs(path)) return path;
    }
  }
  throw new Error(`no browser on the PATH: looked for ${NAMES.join(", ")}`);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
