// What the first visit to a page brings over the wire, except data: raw and as the two usual compressions pack it.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const SHIPPED = /\.(html|js|wasm|css|woff2)$/;

export async function firstLoad(browser, root, address) {
  const page = await browser.newPage({ serviceWorkers: "block" });
  const names = new Set();
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol === "http:") names.add(pathname === "/" ? "index.html" : pathname.slice(1));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.close();

  const sizes = { raw: 0, gzip: 0, brotli: 0 };
  for (const name of names) {
    if (!SHIPPED.test(name)) continue;
    const bytes = await readFile(join(root, name));
    sizes.raw += bytes.length;
    sizes.gzip += gzipSync(bytes, { level: 9 }).length;
    sizes.brotli += brotliCompressSync(bytes).length;
  }
  return sizes;
}
