// Starts the application. On a site Trunk names its two files in the links `#app-script` and `#app-wasm`; in the
// one-file edition the program stands packed in `#app-packed`, and `packedStart` above this text (`editions/pack.mjs`).

const address = (id) => document.getElementById(id).href;

/** The program, compiled while it arrives; from servers that do not know its type, after it has arrived. */
async function fetched() {
  const answer = await fetch(address("app-wasm"));
  const whole = answer.clone();
  try {
    return await WebAssembly.compileStreaming(answer);
  } catch {
    return WebAssembly.compile(await whole.arrayBuffer());
  }
}

/** The program out of the page. */
function unpacked() {
  const letters = atob(document.getElementById("app-packed").textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { "content-type": "application/wasm" } }));
}

/** Asked early and not used: it makes the browser open the plans' database while the program loads. In a frame of another
 * page storage is not touched. */
function wakeDatabase() {
  if (new URLSearchParams(location.search).has("embed")) return;
  try {
    indexedDB.databases?.().catch(() => {});
  } catch {
    // A foreign frame may not even ask; the program says so where it matters.
  }
}

try {
  wakeDatabase();
  const isPacked = typeof packedStart !== "undefined";
  const arriving = isPacked ? unpacked() : fetched();
  const start = isPacked ? packedStart : import(address("app-script")).then((glue) => glue.default);
  const [program, run] = await Promise.all([arriving, start]);
  await run({ module_or_path: program });
} catch (error) {
  document.getElementById("crash").hidden = false;
  throw error;
} finally {
  document.getElementById("loading").remove();
}
