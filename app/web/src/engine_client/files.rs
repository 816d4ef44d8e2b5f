//! Files of the search engine, as the page's head names them; `boot.js` reads the same.

use crate::browser::dom::all;

/// The engine's script and module, the manifest of its index, and the index itself where that is fetched whole.
pub fn engine_files() -> Vec<String> {
    let named = engine("content");
    named.iter().flat_map(|names| names.split(' ')).map(str::to_owned).collect()
}

/// An index that is read by ranges, with the header `Range` of the bytes that open it.
pub fn index_opening() -> Option<(String, String)> {
    Some((engine("data-index")?, engine("data-range")?))
}

fn engine(attribute: &str) -> Option<String> {
    all("meta[name=engine]").first()?.get_attribute(attribute)
}
