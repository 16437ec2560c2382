// Firefox, driven without a window by its own protocol (Marionette): WebDriver's commands as JSON over a socket.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Firefox starts slowly beside other work. */
const PATIENCE = 60_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Nothing leaves, nothing asks, and a download goes where the test finds it. */
const preferences = (downloads) => ({
  "app.update.enabled": false,
  "browser.download.dir": downloads,
  "browser.download.folderList": 2,
  "browser.download.alwaysOpenPanel": false,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "marionette.port": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
});

/** A Firefox for the test, gone after it. Its profile stays while the test runs, also over a restart. */
export async function firefox(t) {
  const profile = await mkdtemp(join(tmpdir(), "phaen-firefox-"));
  const downloads = await mkdtemp(join(tmpdir(), "phaen-downloads-"));
  const lines = Object.entries(preferences(downloads)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  let running = await start(profile);
  t.after(async () => {
    await running.quit();
    for (const path of [profile, downloads]) await rm(path, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    downloads,
    tab: () => running.tab,
    async restart() {
      await running.quit();
      running = await start(profile);
      return running.tab;
    },
  };
}

async function start(profile) {
  const portFile = join(profile, "MarionetteActivePort");
  await rm(portFile, { force: true });
  const child = spawn(executable(), ["--headless", "--no-remote", "--marionette", "--profile", profile, "about:blank"], {
    stdio: "ignore",
  });
  const port = await eventually(async () => Number(await readFile(portFile, "utf8")));
  const connection = await eventually(() => Connection.to(port));
  await connection.ask("WebDriver:NewSession", {});
  await connection.ask("WebDriver:SetTimeouts", { script: PATIENCE, pageLoad: PATIENCE });
  // All columns of a year are on screen.
  await connection.ask("WebDriver:SetWindowRect", { width: 2800, height: 1000 });
  return {
    tab: new Tab(connection),
    async quit() {
      const gone = once(child, "exit");
      await connection.ask("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => child.kill());
      await gone;
    },
  };
}

/** The page as a person finds it: by role and name in a plain reading of them, which is enough here. */
class Tab {
  constructor(connection) {
    this.connection = connection;
  }

  async open(address) {
    await this.connection.ask("WebDriver:Navigate", { url: address });
  }

  /** What the body of a function says in the page. */
  async run(body, ...given) {
    const { value } = await this.connection.ask("WebDriver:ExecuteScript", { script: body, args: given });
    return value;
  }

  /** The element that a selector and a beginning of its text name, once it is there. */
  async find(selector, text = "") {
    const script = `
      const [selector, text] = arguments;
      return [...document.querySelectorAll(selector)].find((found) => found.textContent.trim().startsWith(text)) ?? null;`;
    return eventually(async () => {
      const found = await this.run(script, selector, text);
      assert.ok(found, `no ${selector} "${text}"`);
      return found[ELEMENT];
    });
  }

  async click(selector, text) {
    const id = await this.find(selector, text);
    await this.connection.ask("WebDriver:ElementClick", { id });
  }

  /** Types into what has the focus; `\uE007` is Enter. */
  async type(text) {
    const { value } = await this.connection.ask("WebDriver:GetActiveElement", {});
    await this.connection.ask("WebDriver:ElementSendKeys", { id: value[ELEMENT], text });
  }

  /** Waits until the page reads so. */
  async says(text) {
    await eventually(async () => assert.ok((await this.run("return document.body.innerText")).includes(text), `not there: ${text}`));
  }
}

/** Messages are `length:[type, id, ...]`: 0 asks, 1 answers. */
class Connection {
  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.last = 0;
    this.received = Buffer.alloc(0);
    socket.on("data", (bytes) => this.take(bytes));
    socket.on("close", () => this.waiting.forEach(({ refuse }) => refuse(new Error("Firefox has gone"))));
    socket.on("error", () => {});
  }

  static async to(port) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new Connection(socket);
  }

  ask(command, given) {
    const id = ++this.last;
    const message = JSON.stringify([0, id, command, given]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((answer, refuse) => this.waiting.set(id, { answer, refuse }));
  }

  take(bytes) {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const colon = this.received.indexOf(":");
      const length = Number(this.received.subarray(0, colon).toString());
      if (colon < 0 || this.received.length < colon + 1 + length) return;
      const message = JSON.parse(this.received.subarray(colon + 1, colon + 1 + length).toString("utf8"));
      this.received = this.received.subarray(colon + 1 + length);
      if (Array.isArray(message)) this.answered(message);
    }
  }

  answered([, id, failure, result]) {
    const { answer, refuse } = this.waiting.get(id);
    this.waiting.delete(id);
    if (failure) refuse(new Error(`${failure.error}: ${failure.message}`));
    else answer(result);
  }
}

export async function eventually(read) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await read();
    } catch (complaint) {
      if (Date.now() > deadline) throw complaint;
    }
    await pause(100);
  }
}

function executable() {
  for (const folder of process.env.PATH.split(delimiter)) {
    for (const name of ["firefox-esr", "firefox"]) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // The next one.
      }
    }
  }
  throw new Error("no Firefox on the PATH");
}
