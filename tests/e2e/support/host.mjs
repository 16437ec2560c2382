// A site that embeds plans: pages by their path, on a port of its own, so on an origin of its own.

import { createServer } from "node:http";
import { becomes, eventually } from "./eventually.mjs";

/** Serves pages given by path: a text is HTML, an object JSON. */
export async function startHost(pages) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url, "http://localhost").pathname];
    if (page === undefined) return response.writeHead(404).end();
    const isText = typeof page === "string";
    const body = isText ? `<!doctype html><link rel="icon" href="data:,">${page}` : JSON.stringify(page);
    response.writeHead(200, { "content-type": `${isText ? "text/html" : "application/json"}; charset=utf-8` });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with a frame of the application and nothing else, which notes what the frame says. */
export const around = (address) => `<iframe id="frame" style="width:1200px;height:600px" src="${address}"></iframe>
  <script>
    const heard = [];
    addEventListener("message", ({ source, origin, data }) => heard.push({ isFrame: source === frame.contentWindow, origin, ...JSON.parse(data) }));
    const send = (message) => frame.contentWindow.postMessage(typeof message === "object" && !message.raw ? JSON.stringify(message) : message.raw ?? message, "*");
  </script>`;

/** Such a page in a tab: what it sends and what it heard. */
export class Around {
  constructor(page) {
    this.page = page;
    this.frame = page.frameLocator("iframe");
  }

  send(message) {
    return this.page.evaluate((message) => send(message), message);
  }

  heard(kind) {
    return this.page.evaluate((kind) => heard.filter((said) => said.kind === kind), kind);
  }

  async ready() {
    await becomes(async () => (await this.heard("ready")).length, 1);
  }

  /** Sends a request and gives its answer. */
  async ask(message) {
    await this.send({ phaen: 1, ...message });
    return this.answer(message.id);
  }

  answer(id) {
    return eventually(
      () => this.page.evaluate((id) => heard.find((said) => said.re === id), id),
      (said) => {
        if (!said) throw new Error(`no answer to ${id}`);
      },
    );
  }
}
