// Starts the application. A file of its own, because the content security policy allows no inline script.

// Scripts and workers come from this origin or not at all; no other kind of text becomes code.
globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    const url = new URL(address, document.baseURI);
    return url.origin === location.origin ? url.href : null;
  },
});

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const at = (path) => new URL(path, document.baseURI).href;

try {
  const { default: start } = await import(at(js));
  await start({ module_or_path: at(wasm) });
} catch (error) {
  // The page stays readable; what needs the application says so.
  document.documentElement.classList.add("no-application");
  console.warn("The application did not start:", error);
}
