// Starts the application: Trunk names its two files in the links `#app-script` and `#app-wasm`.

const address = (id) => document.getElementById(id).href;

/** The program, compiled while it arrives; from servers that do not know its type, after it has arrived. */
async function compiled() {
  const answer = await fetch(address("app-wasm"));
  const whole = answer.clone();
  try {
    return await WebAssembly.compileStreaming(answer);
  } catch {
    return WebAssembly.compile(await whole.arrayBuffer());
  }
}

/** Asked early and not used: it makes the browser open the plans' database while the program loads. */
function wakeDatabase() {
  try {
    indexedDB.databases?.().catch(() => {});
  } catch {
    // A foreign frame may not even ask; the program says so where it matters.
  }
}

try {
  wakeDatabase();
  const [program, { default: start }] = await Promise.all([compiled(), import(address("app-script"))]);
  await start({ module_or_path: program });
} catch (error) {
  document.getElementById("crash").hidden = false;
  throw error;
} finally {
  document.getElementById("loading").remove();
}
