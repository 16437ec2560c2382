// Runs in the measured page before its own scripts: says when figures are on the screen.
//
// A figure counts as painted in the task after the frame that shows it. The figure watched is the row of the
// grand total, whole, because columns may be virtualised.

globalThis.probe = (() => {
  const memories = [];
  let row;
  let edit;

  // The browser's own count of a page leaves WebAssembly's memory out.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...inputs) => {
      const result = await original(...inputs);
      memories.push((result.instance ?? result).exports.memory);
      return result;
    };
  }

  function total() {
    if (!row?.isConnected) {
      const headers = document.querySelectorAll('[role="rowheader"]');
      row = [...headers].find((header) => header.textContent.trim() === "Grand total")?.closest('[role="row"]');
    }
    return row?.textContent ?? "";
  }

  /** Resolves with the time of the first painted frame for which `holds`. */
  function painted(holds) {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      const frame = () => requestAnimationFrame(() => channel.port2.postMessage(undefined));
      channel.port1.onmessage = () => (holds() ? resolve(performance.now()) : frame());
      frame();
    });
  }

  /** The box in which the sheet scrolls. */
  function scroller() {
    let box = document.querySelector('[role="treegrid"]');
    while (!/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    return box;
  }

  let frames;
  let keys;

  function noteKey() {
    const begin = performance.now();
    painted(() => true).then((end) => keys?.push(end - begin));
  }

  const filledRows = () => [...document.querySelectorAll('[role="rowheader"]')].filter((header) => header.textContent.trim());

  return {
    /** From the address to a grid with its figures, in milliseconds. */
    opened: painted(() => /\d/.test(total()) && filledRows().length > 10),

    /** The next key of this name starts an edit. */
    expect(key) {
      edit = new Promise((resolve) => {
        const start = (event) => {
          if (event.key !== key) return;
          removeEventListener("keydown", start, true);
          const begin = performance.now();
          const before = total();
          painted(() => total() !== before).then((end) => resolve(end - begin));
        };
        addEventListener("keydown", start, true);
      });
    },

    /** From that key to painted totals, in milliseconds. */
    edited: () => edit,

    /** A scroll that is still under way goes on from the top, so it is sent there until it rests. */
    async scrollToTop() {
      for (let rest = 0; rest < 12; rest += 1) {
        if (scroller().scrollTop > 0) rest = 0;
        scroller().scrollTop = 0;
        await new Promise(requestAnimationFrame);
      }
    },

    /** Where hands go, in pixels: the bar's thumb and its way, the middle, the column of names. */
    place() {
      const box = scroller();
      const outer = box.getBoundingClientRect();
      const head = box.querySelector('[role="columnheader"][aria-colindex="2"]').getBoundingClientRect();
      const barWidth = outer.width - box.clientWidth;
      if (barWidth === 0) throw new Error("the sheet has no bar to drag");
      return {
        width: innerWidth,
        middle: { x: outer.left + outer.width / 2, y: outer.top + outer.height / 2 },
        bar: { x: outer.right - barWidth / 2, top: outer.top + barWidth + 6, bottom: outer.bottom - 2 * barWidth - 6 },
        names: {
          left: head.left + 4,
          top: head.bottom + 2,
          width: head.width - 8,
          height: outer.top + box.clientHeight - head.height - head.bottom - 4,
        },
      };
    },

    /** Begins to count frames and keys. */
    startFrames() {
      frames = [];
      keys = [];
      addEventListener("keydown", noteKey, true);
      let last;
      const tick = () => {
        const now = performance.now();
        if (last !== undefined) frames?.push(now - last);
        last = now;
        if (frames) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },

    /** The times between frames, and from keys to painted frames, in milliseconds. */
    async endFrames() {
      await painted(() => true);
      removeEventListener("keydown", noteKey, true);
      const counted = { frames, keys };
      frames = keys = undefined;
      return counted;
    },

    /** JavaScript, DOM and WebAssembly memory of the page in bytes; the browser collects before it counts. */
    async memory() {
      const { bytes } = await performance.measureUserAgentSpecificMemory();
      return memories.reduce((sum, memory) => sum + memory.buffer.byteLength, bytes);
    },
  };
})();
