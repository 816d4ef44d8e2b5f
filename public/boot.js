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

const { js, wasm, integrity, offline } = document.querySelector("script[data-wasm]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// What an address already asks for needs the engine with its index: they are fetched beside the page's program, not after
// it. Whoever needs them finds them in the browser's cache; what can't be had will be complained of then.
const keep = (path, how) => fetch(at(path), how).then((response) => response.arrayBuffer()).catch(() => {});
if (document.querySelector("[data-island=search]") && new URLSearchParams(location.search).get("q")) {
  const { content, dataset } = document.querySelector("meta[name=engine]");
  content.split(" ").forEach((path) => keep(path));
  if (dataset.index) keep(dataset.index, { headers: { Range: dataset.range } });
}

// Whatever is fetched is asked for at once: so nothing waits for more than the page and this file.
import(at(offline));

try {
  const program = fetch(at(wasm), { integrity });
  const { default: start } = await import(at(js));
  await start({ module_or_path: program });
} catch (error) {
  // The page stays readable; what needs its program says so.
  document.documentElement.classList.add("no-application");
  console.warn("The page's program did not start:", error);
}
