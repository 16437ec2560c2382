// Starts the application: Trunk names its two files in the links `#app-script` and `#app-wasm`.

const address = (id) => document.getElementById(id).href;

try {
  const { default: start } = await import(address("app-script"));
  await start({ module_or_path: address("app-wasm") });
} catch (error) {
  document.getElementById("crash").hidden = false;
  throw error;
} finally {
  document.getElementById("loading").remove();
}
