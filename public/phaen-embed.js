// <phaen-plan>: a plan in a page of one's own. docs/embedding.md tells how to use it and what its frame says and hears.
//
//   <script src="https://intranet.example/phaen/phaen-embed.js"></script>
//   <phaen-plan src="plan.json" view="budget" lang="th" readonly></phaen-plan>
//
// It makes a frame of the application that stands beside this file and speaks with it. The page around fetches the plan
// and hands it over, so the frame asks no other site for anything; and it believes nobody but its own frame.

(() => {
  const APPLICATION = new URL("index.html", document.currentScript.src);
  const VERSION = 1;
  const LONGEST = 256 * 1024 * 1024;
  const MOST_HEIGHT = 20_000;
  const KINDS = new Set(["ready", "done", "change", "save", "export", "height", "error", "exit"]);

  class PhaenPlan extends HTMLElement {
    static observedAttributes = ["src", "view", "lang", "theme", "readonly"];

    #frame;
    #origin;
    #last = 0;
    #answers = new Map();
    #isReady = false;
    #given;
    #turn = 0;
    #heard = (event) => this.#hear(event);
    #moved = () => this.#followHash();

    connectedCallback() {
      const address = new URL(this.getAttribute("app") ?? APPLICATION, document.baseURI);
      const asked = { embed: "1", lang: this.lang, theme: this.getAttribute("theme") };
      if (location.origin !== "null") asked.origin = location.origin;
      for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
      this.#origin = address.origin;
      this.#frame = document.createElement("iframe");
      this.#frame.title = this.title || "Phaen";
      this.#frame.allow = "clipboard-write";
      this.#frame.src = address.href;
      // Set piece by piece: a page that allows no inline styles allows this.
      const look = { display: "block", width: "100%", height: this.getAttribute("height") ?? "20rem", border: "0" };
      Object.assign(this.#frame.style, look);
      if (!this.style.display) this.style.display = "block";
      addEventListener("message", this.#heard);
      addEventListener("hashchange", this.#moved);
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(this.#frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#heard);
      removeEventListener("hashchange", this.#moved);
      this.#isReady = false;
      this.#turn += 1;
      this.#frame.remove();
      for (const { reject } of this.#answers.values()) reject(new Error("gone"));
      this.#answers.clear();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#isReady || before === now) return;
      if (name === "src") {
        this.#given = undefined;
        this.#load();
      } else if (name === "readonly") {
        this.#tell("configure", { readonly: now !== null });
      } else if (now !== null) {
        this.#tell("configure", { [name]: now });
      }
    }

    /** Shows a plan: the text of its file, or the object. Resolves with its revision and title. */
    load(plan) {
      this.#given = plan;
      this.#turn += 1;
      return this.#isReady ? this.#ask("load", { plan }) : Promise.resolve();
    }

    /** Resolves with the plan as it is: `revision` and the text of its `file`. */
    save() {
      return this.#ask("save");
    }

    /** Says that a revision was kept, or why it was not; the person reads it in the plan's status. */
    saved(revision, failed) {
      return this.#ask("saved", { revision, failed });
    }

    /** Resolves with a file's `name` and text, its `file`: `json`, `ics`, or `csv` of the table of a page. */
    export(format = "json", page = undefined) {
      return this.#ask("export", { format, page });
    }

    #ask(kind, fields = {}) {
      if (!this.#isReady) return Promise.reject(new Error("the plan is not there yet"));
      const id = (this.#last += 1);
      const answer = new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
      this.#frame.contentWindow.postMessage(JSON.stringify({ phaen: VERSION, kind, id, ...fields }), this.#origin);
      return answer;
    }

    /** The same where the answer changes nothing; what goes wrong is an event. */
    #tell(kind, fields) {
      this.#ask(kind, fields).catch(() => {});
    }

    #hear(event) {
      if (event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return;
      const said = read(event.data);
      if (!said) return;
      if (said.kind === "ready") return this.#begin();
      if (said.kind === "height") return this.#grow(said.height);
      const waiting = this.#answers.get(said.re);
      this.#answers.delete(said.re);
      if (said.kind === "error") {
        waiting?.reject(Object.assign(new Error(String(said.message)), { code: said.code, at: said.at }));
        this.#say("error", said);
      } else if (waiting) {
        waiting.resolve(said);
      } else if (said.re === undefined) {
        this.#say(said.kind, said);
      }
    }

    #begin() {
      this.#isReady = true;
      this.#last = 0;
      const list = (name) => this.getAttribute(name)?.split(/\s+/).filter(Boolean);
      const most = Number.parseInt(this.getAttribute("max-height"), 10);
      this.#tell("configure", {
        lang: this.lang || undefined,
        theme: this.getAttribute("theme") ?? undefined,
        view: this.#linked() ?? this.getAttribute("view") ?? undefined,
        readonly: this.hasAttribute("readonly"),
        height: this.hasAttribute("height") ? "fixed" : "follow",
        most_height: most > 0 ? most : undefined,
        changes: this.getAttribute("changes") ?? undefined,
        buttons: list("buttons"),
        link: this.id && /^https?:/.test(location.href) ? `${location.href.split("#")[0]}#${this.id}/` : undefined,
      });
      this.#say("ready", {});
      this.#load();
    }

    async #load() {
      const turn = (this.#turn += 1);
      let plan = this.#given;
      if (plan === undefined && this.hasAttribute("src")) {
        try {
          const answer = await fetch(new URL(this.getAttribute("src"), document.baseURI));
          if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
          plan = await answer.text();
        } catch (error) {
          if (turn === this.#turn) this.#say("error", { code: "not_fetched", message: String(error) });
          return;
        }
      }
      // Another plan may have been asked for meanwhile.
      if (turn !== this.#turn || !this.#isReady || plan === undefined) return;
      this.#ask("load", { plan }).then(
        (said) => this.#say("load", said),
        () => {},
      );
    }

    #grow(height) {
      const isHeight = Number.isFinite(height) && height > 0 && height <= MOST_HEIGHT;
      if (!isHeight || this.hasAttribute("height")) return;
      this.#frame.style.height = `${Math.ceil(height)}px`;
      this.#say("height", { height });
    }

    /** The place that the page's own address names: `#<id of the element>/budget?cell=…`. */
    #linked() {
      const mark = `#${this.id}/`;
      return this.id && location.hash.startsWith(mark) ? location.hash.slice(mark.length) : undefined;
    }

    #followHash() {
      const view = this.#linked();
      if (this.#isReady && view) this.#tell("configure", { view });
    }

    #say(kind, detail) {
      this.dispatchEvent(new CustomEvent(`phaen-${kind}`, { detail, bubbles: true }));
    }
  }

  /** A message of the frame; `undefined` for what is none. */
  function read(data) {
    if (typeof data !== "string" || data.length > LONGEST) return undefined;
    try {
      const said = JSON.parse(data);
      return said?.phaen === VERSION && KINDS.has(said.kind) ? said : undefined;
    } catch {
      return undefined;
    }
  }

  if (!customElements.get("phaen-plan")) customElements.define("phaen-plan", PhaenPlan);
})();
