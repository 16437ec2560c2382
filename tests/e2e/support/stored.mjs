// What the browser has stored, changed behind the application's back.

/** Writes `text` over a piece of a plan's snapshot. */
export function breakPiece(page, key, name, text) {
  const write = async ({ key, name, text }) => {
    const answer = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answer(indexedDB.open("phaen"));
    const pieces = database.transaction("pieces", "readwrite").objectStore("pieces");
    if ((await answer(pieces.get([key, name]))) === undefined) throw new Error(`no piece ${name}`);
    await answer(pieces.put(text, [key, name]));
    database.close();
  };
  return page.evaluate(write, { key, name, text });
}

/** Fills local storage to its last character. */
export function fillLocal(page) {
  return page.evaluate(() => {
    let filler = "x".repeat(2 ** 22);
    let filled = "";
    while (filler !== "") {
      try {
        localStorage.setItem("filler", filled + filler);
        filled += filler;
      } catch {
        filler = filler.slice(filler.length / 2 < 1 ? 1 : filler.length / 2);
      }
    }
  });
}
