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

    /** JavaScript, DOM and WebAssembly memory of the page in bytes; the browser collects before it counts. */
    async memory() {
      const { bytes } = await performance.measureUserAgentSpecificMemory();
      return memories.reduce((sum, memory) => sum + memory.buffer.byteLength, bytes);
    },
  };
})();
