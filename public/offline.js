// The page's side of the service worker (sw.js): registers it, says when the page comes without a connection or a newer
// version waits, and removes it. Elements with `data-offline` hold the words; here it is decided which are shown.

const ROOT = new URL(".", import.meta.url).href;
/** Where it is kept that a visitor wants nothing to be kept. */
const CHOICE = "offline";
const serviceWorker = (() => {
  try {
    return navigator.serviceWorker;
  } catch {
    // Storage is denied, and this with it.
  }
})();
const controlled = Boolean(serviceWorker?.controller);

const show = (name, shown = true) =>
  document.querySelectorAll(`[data-offline~="${name}"]`).forEach((element) => (element.hidden = !shown));
const onClick = (name, act) =>
  document.querySelectorAll(`[data-offline-button="${name}"]`).forEach((button) => button.addEventListener("click", act));

const refused = () => localStorage.getItem(CHOICE) === "off";

/** What is kept for later does not compete with what is being waited for (milliseconds). */
const REST_MS = 2000;

async function rest() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => setTimeout(done, REST_MS));
}

async function start() {
  if (refused()) return show("off");
  if (!controlled) await rest();
  const registration = await serviceWorker.register(`${ROOT}sw.js`);
  show("on");
  registration.installing?.addEventListener("statechange", () => {
    const { installing, waiting, active } = registration;
    if (installing || waiting || active) return;
    // There was no room for it.
    show("on", false);
    show("unavailable");
  });
  watch(registration);
  if (controlled) return reach();
  const { active } = await serviceWorker.ready;
  const address = location.href.split(/[?#]/)[0];
  active.postMessage({ address, loaded: performance.getEntriesByType("resource").map((entry) => entry.name) });
}

/** Offers the newer version when it is complete; nothing is loaded anew unasked. */
function watch(registration) {
  let asked = false;
  const offer = () => {
    if (registration.waiting && controlled) show("update");
    registration.installing?.addEventListener("statechange", offer);
  };
  offer();
  registration.addEventListener("updatefound", offer);
  serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    // Another tab has changed over.
    else if (controlled) show("update");
  });
  onClick("update", () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("activate");
    else location.reload();
  });
}

/** Asks whether the host can be reached, and whether it still wants a service worker. */
async function reach() {
  if (!serviceWorker?.controller) return;
  try {
    const { status } = await fetch(`${ROOT}sw.js`, { method: "HEAD", cache: "no-store" });
    show("offline", false);
    if (status === 404 || status === 410) await remove();
  } catch {
    show("offline");
  }
}

/** Forgets all that was kept, and says how much it was. */
async function remove() {
  const registrations = await serviceWorker.getRegistrations();
  await Promise.all(registrations.filter(({ scope }) => scope === ROOT).map((registration) => registration.unregister()));
  let count = 0;
  for (const name of (await caches.keys()).filter((name) => name.startsWith(`kansa-kurabe ${ROOT} `))) {
    count += (await (await caches.open(name)).keys()).length;
    await caches.delete(name);
  }
  return count;
}

addEventListener("online", reach);
addEventListener("offline", reach);
onClick("remove", async () => {
  localStorage.setItem(CHOICE, "off");
  const count = await remove();
  document.querySelectorAll("[data-offline-count]").forEach((element) => (element.textContent = count));
  show("on", false);
  show("removed");
  show("off");
});
onClick("allow", () => {
  localStorage.removeItem(CHOICE);
  location.reload();
});

try {
  await start();
} catch (error) {
  // A browser that keeps nothing, or allows it not here: the site works, with a connection.
  show("unavailable");
  console.info("Nothing is kept for use without a connection:", error);
}
