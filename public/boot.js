// Starts the program of the page. A file of its own, because the content security policy allows no inline script.

// Scripts and workers come from this origin or not at all; no other kind of text becomes code.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    const url = new URL(address, document.baseURI);
    return url.origin === location.origin ? url.href : null;
  },
});

// Who chose another language gets the start page in it; every other address says its language itself.
const chosen = (() => {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
})();
const root = new URL(document.baseURI);
const other = document.querySelector(`link[rel=alternate][hreflang="${CSS.escape(chosen ?? "")}"]`);
if (other && other.hreflang !== document.documentElement.lang && location.pathname === root.pathname && !location.search) {
  location.replace(other.href);
}

// A host that shows a page under the name of its file, or without the last slash: links that are passed on name the folder.
const folder = location.pathname.replace(/\/index\.html$/, "/").replace(/\/[^/.]+$/, "$&/");
if (folder !== location.pathname && location.protocol !== "file:") history.replaceState(history.state, "", folder + location.search + location.hash);

const { js, wasm, integrity, offline } = document.querySelector("script[data-wasm]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// Engine and index of a search in the address, fetched beside the page's program; who needs them complains of failures.
const keep = (path, how) => fetch(at(path), how).then((response) => response.arrayBuffer()).catch(() => {});
if (document.querySelector("[data-island=search]") && new URLSearchParams(location.search).get("q")) {
  const { content, dataset } = document.querySelector("meta[name=engine]");
  content.split(" ").forEach((path) => keep(path));
  if (dataset.index) keep(dataset.index, { headers: { Range: dataset.range } });
}

// All is asked for at once.
import(at(offline));

// Title, live region and paper of a search once typing rests; focus and keyboard.
const REST_MS = 500;
/** Findings that fit into the address of a list. */
const MAX_TAKEN = 100;
function tell() {
  const { title } = document;
  const told = document.querySelector("[data-shown]");
  const paper = document.querySelector(".on-paper");
  const taken = document.querySelector(".take-away");
  const titles = () => document.querySelectorAll(".results .item-title a");
  const filter = ({ parentElement: { textContent, lastElementChild } }) => textContent.slice(0, textContent.length - lastElementChild.textContent.length);
  const set = (element, text) => element.textContent !== text && (element.textContent = text);
  let rest;
  let before = 0;
  const say = () => {
    const words = document.querySelector("#q").value.trim();
    const subject = [words, ...[...document.querySelectorAll(".facets :checked")].map(filter)].filter(Boolean).join("・");
    const summary = document.querySelector(".summary")?.textContent;
    const said = summary ? summary + told.dataset.shown.replace("#", titles().length) : "";
    const ids = [...document.querySelectorAll(".results .finding[data-id]")].slice(0, MAX_TAKEN).map(({ dataset }) => dataset.id);
    taken.hidden = !ids.length;
    taken.firstElementChild.search = `ids=${ids.join(",")}`;
    document.title = (subject && `${subject}｜`) + title;
    set(told, said);
    set(paper, [subject, said, location.href, new Date().toLocaleDateString()].join("　"));
  };
  new MutationObserver(() => {
    clearTimeout(rest);
    rest = setTimeout(say, REST_MS);
    if (before && titles().length > before) {
      titles()[before].focus();
      before = 0;
    }
  }).observe(told.parentElement, { childList: true, characterData: true, subtree: true, attributeFilter: ["aria-busy"] });
  addEventListener("click", ({ target }) => target.matches("button.more") && (before = titles().length));
  addEventListener("submit", () => matchMedia("(pointer: coarse)").matches && document.activeElement.blur());
}
if (document.querySelector("[data-shown]")) tell();

// The device's own way to share; without one the button copies.
if (navigator.share) {
  const share = (event) => {
    if (!event.target.matches("[data-copies=address]")) return;
    event.stopPropagation();
    navigator.share({ title: document.title, url: document.querySelector("#address").textContent }).catch(() => {});
  };
  addEventListener("click", share, true);
}

// A page that a translator or an extension changed breaks its program: the part with state is rendered anew.
const MAX_STARTS = 3;
let starts = 0;
const program = fetch(at(wasm), { integrity });

async function run() {
  const again = starts++;
  const { default: start } = await import(at(js) + (again ? `?${again}` : ""));
  await start({ module_or_path: again ? fetch(at(wasm), { integrity }) : program });
}

function fail(error) {
  // The page stays readable; what needs its program says so.
  document.documentElement.classList.add("no-application");
  console.warn("The page's program did not start:", error);
}

async function runAnew(error) {
  const place = document.querySelector("[data-island]");
  if (!place || starts >= MAX_STARTS) return fail(error);
  console.info("The page was changed by others, and is rendered anew:", error);
  const typed = place.querySelector("input[name=q]")?.value;
  if (typed) {
    const url = new URL(location);
    url.searchParams.set("q", typed);
    history.replaceState(null, "", url);
  }
  const fresh = place.cloneNode(false);
  place.replaceWith(fresh);
  await run().catch(fail);
}

const isBroken = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => isBroken(error) && runAnew(error));
await run().catch((error) => (isBroken(error) ? runAnew(error) : fail(error)));
