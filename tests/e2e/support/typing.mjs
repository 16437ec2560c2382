// Typing as a keyboard of any language does it: Playwright's own sends no key for letters that a US keyboard lacks.

const connections = new WeakMap();

export async function type(page, text) {
  if (!connections.has(page)) connections.set(page, await page.context().newCDPSession(page));
  const connection = connections.get(page);
  for (const key of text) {
    await connection.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key, unmodifiedText: key });
    await connection.send("Input.dispatchKeyEvent", { type: "keyUp", key });
  }
}
