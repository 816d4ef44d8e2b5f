// Keeps what was visited usable without a connection. The prerenderer writes `SITE` before this: the files of this version.
//
// Every file but the pages has the hash of its content in its name, and each page names its files: a page and its
// programs, engine and index belong together wherever they come from. This worker keeps files and pages of one version.

const { version, edition, files, shell, pages, engine, model } = SITE;
const ROOT = registration.scope;
const OURS = `kansa-kurabe ${ROOT} `;
const CACHE = OURS + version;
/** How long a page that is kept waits for a newer one. */
const PATIENCE_MS = 4000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  else event.waitUntil(keepLoaded(event.data));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(ROOT)) return;
  const path = address.slice(ROOT.length);
  if (path in files) event.respondWith(file(event, path));
  else if (request.mode !== "navigate") return;
  else if (isPage(path)) event.respondWith(page(event, path));
  else if (folder(path) !== path) event.respondWith(fetch(request).catch(() => redirect(path, request.url)));
});

/** Whether it is the address of a page: each is a folder. */
const isPage = (path) => path === "" || path.endsWith("/");

/** The address of the page that is meant by one without the last slash, or with the name of the file. */
const folder = (path) => path.replace(/(^|\/)index\.html$/, "$1").replace(/(^|\/)[^/.]+$/, "$&/");

/** Hosts lead to the folder; without a host, this does. What is searched for goes along. */
const redirect = (path, url) => Response.redirect(ROOT + folder(path) + new URL(url).search);

/** Takes the shell, and again what the version before was used for. */
async function install() {
  const cache = await caches.open(CACHE);
  const used = await keptBefore();
  const fresh = (path) => new Request(ROOT + path, { cache: "no-cache", integrity: pages[path] });
  await Promise.all([...shell.map((path) => take(cache, path)), ...Object.keys(pages).map((path) => cache.add(fresh(path)))]);
  const again = used.some((path) => /^(engine[-_]|index\/)/.test(path)) ? [...engine] : [];
  if (model && used.some((path) => path.startsWith("index/model-"))) again.push(model);
  const seen = used.filter((path) => isPage(path) && !(path in pages));
  await Promise.allSettled([...again.map((path) => take(cache, path)), ...seen.map((path) => takePage(cache, path))]);
}

/** The paths of what other versions keep. */
async function keptBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map((request) => request.url.slice(ROOT.length));
}

/** A version is in use from now on: the others are of no more use. */
async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
}

/** Keeps what a page had loaded before this worker was there. Who has begun to load the engine needs all of it. */
async function keepLoaded({ address, loaded }) {
  const cache = await caches.open(CACHE);
  const paths = new Set(loaded.map((url) => url.slice(ROOT.length)).filter((path) => path in files));
  if (engine.some((path) => paths.has(path))) engine.forEach((path) => paths.add(path));
  const path = address.slice(ROOT.length);
  await Promise.allSettled([takePage(cache, path), ...[...paths].map((path) => take(cache, path))]);
}

/** Puts a file into the cache. What has the same name in another version is the same. */
async function take(cache, path) {
  const url = ROOT + path;
  const kept = await caches.match(url, { ignoreVary: true });
  await cache.put(url, kept ?? (await fetch(url, { integrity: files[path] })));
}

async function takePage(cache, path) {
  if (isPage(path)) await keepPage(cache, path, await fetch(ROOT + path));
}

/** A page of another version names files that are not kept here; it is shown, but not kept. */
async function keepPage(cache, path, response) {
  if (!response.ok || response.redirected) return;
  const text = await response.clone().text();
  if (text.includes(`<meta name="edition" content="${edition}"`)) await cache.put(ROOT + path, response);
}

/** What is kept of that path. Where what is kept can't be reached, the host is asked, as if there were nothing. */
async function found(path) {
  try {
    return await caches.match(ROOT + path, { cacheName: CACHE, ignoreVary: true });
  } catch (error) {
    console.info("not looked up:", path, error);
  }
}

/** A file whose name says its content: once it is here, nobody else is asked. */
async function file(event, path) {
  const kept = await found(path);
  if (kept) return kept;
  const response = await fetch(event.request);
  // A part of a file, or an answer that no script may look into, is not kept.
  if (response.status === 200) keepAside(event, (cache, copy) => keepFile(cache, path, copy), response);
  return response;
}

async function keepFile(cache, path, response) {
  const hash = await crypto.subtle.digest("SHA-384", await response.clone().arrayBuffer());
  // What was damaged on the way must not stay.
  if (files[path] === `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`) await cache.put(ROOT + path, response);
}

/** A page as the host has it now, else as it was kept, else one that says that there is neither. */
async function page(event, path) {
  const kept = await found(path);
  const fetched = fetch(event.request).then((response) => {
    keepAside(event, (cache, copy) => keepPage(cache, path, copy), response);
    return response.status >= 500 && kept ? kept : response;
  });
  if (!kept) return fetched.catch(() => nothing(path));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([fetched.catch(() => kept), late]);
}

/** The page for what can't be had, which is shown under any address. */
async function nothing(path) {
  const language = Object.keys(pages).find((page) => page.endsWith("/offline/") && path.startsWith(page.slice(0, -"offline/".length)));
  const kept = await found(language ?? "offline/");
  if (!kept) return Response.error();
  const text = (await kept.text()).replace(/<base href="[^"]*"/, () => `<base href="${ROOT}"`);
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Keeps a copy while the page goes on. A browser without room keeps less; nothing else is lost by it. */
function keepAside(event, keep, response) {
  const copy = response.clone();
  const kept = caches.has(CACHE).then(async (there) => there && keep(await caches.open(CACHE), copy));
  event.waitUntil(kept.catch((error) => console.info("not kept:", event.request.url, error)));
}
