// Scrolls a sheet as hands do and says what there was to see: frames, the work behind them, blank rows.
//
// Frames are counted in the page, between one animation frame and the next; the work is the CPU time of the page's main
// thread in a frame, from a trace, which other programs on the machine disturb less. Neither can see a blank row: a
// browser scrolls a box on another thread and shows it before the page draws. So blank rows are looked for in what the
// browser put on the screen, in the pictures of a second run: a band as high as a row, in the column of names, that
// holds no ink.

const SECONDS = 3;
const REPEATS = 30;
const WHEELS = 60;
/** Pixels a turn of the wheel: 7,200 a second. */
const WHEEL = 120;
const ROW_HEIGHT = 32;

const KEYS = { ArrowDown: 40, PageDown: 34 };

/** What can be done, by the name it is reported under. */
export const SCENARIOS = {
  "wheel": (page, place) => steadily(SECONDS * WHEELS, WHEELS, () => mouse(page, "mouseWheel", place.middle, { deltaX: 0, deltaY: WHEEL })),
  "drag of the bar": drag,
  "held PageDown": (page) => hold(page, "PageDown"),
  "held ArrowDown": (page) => hold(page, "ArrowDown"),
};

/** Does one of them and measures its frames. */
export async function frames(browser, page, scenario) {
  const place = await page.evaluate(() => probe.place());
  const tracing = await trace(browser);
  await page.evaluate(() => probe.startFrames());
  await scenario(page.connection, place);
  const { frames, keys } = await page.evaluate(() => probe.endFrames());
  const work = await tracing.end();
  return {
    "frames a second": (frames.length / frames.reduce((sum, time) => sum + time, 0)) * 1000,
    "frames over 50 ms": frames.filter((time) => time > 50).length,
    "main thread in a frame, ms, median": quantile(work, 0.5),
    "main thread in a frame, ms, most": Math.max(...work),
    ...(keys.length > 0 && { "key to painted frame, ms, p95": quantile(keys, 0.95) }),
  };
}

/** Does one of them and tells which share of the rows that were shown was blank. */
export async function blanks(page, scenario, judge) {
  const place = await page.evaluate(() => probe.place());
  const pictures = [];
  page.connection.on("Page.screencastFrame", keep);
  await page.connection.send("Page.startScreencast", { format: "jpeg", quality: 70 });
  await scenario(page.connection, place);
  await page.connection.send("Page.stopScreencast");
  page.connection.off("Page.screencastFrame", keep);
  const judged = await judge.evaluate(inked, { pictures, strip: place.names, height: ROW_HEIGHT, width: place.width });
  return { "pictures": pictures.length, "blank rows, %": (100 * judged.blank) / Math.max(1, judged.bands) };

  function keep({ data, sessionId }) {
    pictures.push(data);
    page.connection.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  }
}

/** In a page of its own: counts the bands of a strip that hold no ink. */
async function inked({ pictures, strip, height, width }) {
  let [bands, blank] = [0, 0];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    const scale = image.width / width;
    const box = [strip.left, strip.top, strip.width, strip.height].map((size) => Math.round(size * scale));
    const canvas = new OffscreenCanvas(box[2], box[3]);
    const context = canvas.getContext("2d");
    context.drawImage(image, box[0], box[1], box[2], box[3], 0, 0, box[2], box[3]);
    const { data } = context.getImageData(0, 0, box[2], box[3]);
    const band = Math.round(height * scale);
    for (let top = 0; top + band <= box[3]; top += band) {
      let [least, most] = [255, 0];
      for (let at = top * box[2] * 4; at < (top + band) * box[2] * 4; at += 4) {
        least = Math.min(least, data[at + 1]);
        most = Math.max(most, data[at + 1]);
      }
      bands += 1;
      // Lines between rows are lighter than ink.
      if (most - least < 90) blank += 1;
    }
  }
  return { bands, blank };
}

async function drag(connection, { bar, middle }) {
  const from = { x: bar.x, y: bar.top };
  await mouse(connection, "mouseMoved", from);
  await mouse(connection, "mousePressed", from, { button: "left", buttons: 1, clickCount: 1 });
  const steps = SECONDS * WHEELS;
  await steadily(steps, WHEELS, (step) => {
    const y = bar.top + ((bar.bottom - bar.top) * (step + 1)) / steps;
    return mouse(connection, "mouseMoved", { x: bar.x, y }, { button: "left", buttons: 1 });
  });
  await mouse(connection, "mouseReleased", { x: bar.x, y: bar.bottom }, { button: "left", buttons: 0, clickCount: 1 });
  await mouse(connection, "mouseMoved", middle);
}

async function hold(connection, key) {
  const down = { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode: KEYS[key] };
  await steadily(SECONDS * REPEATS, REPEATS, (turn) => connection.send("Input.dispatchKeyEvent", { ...down, autoRepeat: turn > 0 }));
  await connection.send("Input.dispatchKeyEvent", { ...down, type: "keyUp" });
}

function mouse(connection, type, { x, y }, more = {}) {
  return connection.send("Input.dispatchMouseEvent", { type, x, y, ...more });
}

/** Does something so many times, so many a second, as hardware does: without waiting for an answer. */
async function steadily(times, aSecond, act) {
  const begin = performance.now();
  const acts = [];
  for (let turn = 0; turn < times; turn += 1) {
    acts.push(act(turn));
    const left = begin + ((turn + 1) * 1000) / aSecond - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  await Promise.all(acts);
}

/** The CPU time that the main thread takes for each frame, in milliseconds. */
async function trace(browser) {
  const connection = await browser.newBrowserCDPSession();
  const times = [];
  connection.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) {
      if (event.name === "ProxyMain::BeginMainFrame" && event.tdur !== undefined) times.push(event.tdur / 1000);
    }
  });
  await connection.send("Tracing.start", { transferMode: "ReportEvents", categories: "-*,cc" });
  return {
    async end() {
      const complete = new Promise((resolve) => connection.once("Tracing.tracingComplete", resolve));
      await connection.send("Tracing.end");
      await complete;
      await connection.detach();
      return times.length > 0 ? times : [0];
    },
  };
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
