// The clipboard between this page and other programs: the browser's own events, with what they would carry.

import { readFileSync } from "node:fs";

const FIXTURES = new URL("../../fixtures/clipboard/", import.meta.url);

/** What a program put on the clipboard: its text and its HTML. */
export function fixture(program) {
  const read = (kind) => readFileSync(new URL(`${program}.${kind}`, FIXTURES), "utf8");
  return { text: read("tsv"), html: read("html") };
}

/** Copies or cuts the selection; gives what the page put into the event. */
export function taken(page, kind = "copy") {
  return page.evaluate((kind) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return {
      text: clipboardData.getData("text/plain"),
      html: clipboardData.getData("text/html"),
      isTaken: event.defaultPrevented,
    };
  }, kind);
}

/** Pastes what another program, or this page, put on the clipboard. */
export function paste(page, { text, html }) {
  return page.evaluate(
    ({ text, html }) => {
      const clipboardData = new DataTransfer();
      if (text !== undefined) clipboardData.setData("text/plain", text);
      if (html !== undefined) clipboardData.setData("text/html", html);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    },
    { text, html },
  );
}
