// Keeps the site's files, so that it opens without a network after the first visit.
//
// A version is all files of one build or none: what arrives is held against its hash. A new version waits beside the one
// in use until no tab is left or a person asks for it. Only files of the list are answered here; everything else, such
// as a plan's address, goes to the network as if there were no worker.

const FILES = [];

const SCOPE = registration.scope;
const PREFIX = `phaen ${SCOPE} `;
const HASHES = new Map(FILES);
const version = digest(new TextEncoder().encode(JSON.stringify(FILES)));
const cacheName = version.then((hash) => PREFIX + hash);

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});

/** The name of the file that a request asks for, if it is one of the list. The page itself takes any query. */
function nameOf(request) {
  const { href, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || !href.startsWith(SCOPE)) return undefined;
  const name = pathname.slice(new URL(SCOPE).pathname.length) || "index.html";
  return HASHES.has(name) && (search === "" || name === "index.html") ? name : undefined;
}

async function answer(name, request) {
  const cache = await caches.open(await cacheName);
  // The browser may have cleared it.
  return (await cache.match(keyOf(name))) ?? fetch(request);
}

async function keepAll() {
  const cache = await caches.open(await cacheName);
  const names = await ownCaches();
  for (const name of HASHES.keys()) {
    const key = keyOf(name);
    const known = await firstOf(names, key);
    await cache.put(key, known ?? (await fetched(name)));
  }
}

/** A file as this version has it. Anything else ends the installation; the browser tries again at a later visit. */
async function fetched(name) {
  const response = await fetch(new URL(name, SCOPE), { cache: "no-cache" });
  const body = await response.arrayBuffer();
  if (!response.ok || (await digest(body)) !== HASHES.get(name)) throw new Error(`${name} is not of this version`);
  // Built anew, because a redirected answer may not open a page.
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body, { headers });
}

async function firstOf(names, key) {
  for (const name of names) {
    const response = await (await caches.open(name)).match(key);
    if (response) return response;
  }
  return undefined;
}

/** Other sites of the same server have caches, too. */
async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

async function forgetOthers() {
  const kept = await cacheName;
  for (const name of await ownCaches()) if (name !== kept) await caches.delete(name);
}

function keyOf(name) {
  const key = new URL(name, SCOPE);
  key.search = HASHES.get(name);
  return key.href;
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
