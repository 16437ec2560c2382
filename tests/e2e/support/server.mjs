// A static server as plain as the ones it stands for: files, right types, no compression, any sub-path.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const SITE = fileURLToPath(new URL("../../../target/site/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Serves the folder `root` below `path` on a free port; returns the address of its page and `close`. */
export async function serve(root, { path = "/", headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const wanted = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = wanted.startsWith(path) ? fileBelow(root, wanted.slice(path.length)) : undefined;
    const body = file && (await readFile(file).catch(() => undefined));
    if (body === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", ...headers });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}${path}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileBelow(root, name) {
  const file = normalize(join(root, name === "" || name.endsWith("/") ? `${name}index.html` : name));
  return file.startsWith(normalize(root + sep)) ? file : undefined;
}
