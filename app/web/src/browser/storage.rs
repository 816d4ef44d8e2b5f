use web_sys::Storage;

use super::dom::window;

/// The browser keeps nothing: storage is full or denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotKept;

/// Storage of this browser.
pub fn local() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Storage of this window.
pub fn session() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Sets a value of this browser; an empty one is removed.
pub fn write(key: &str, value: &str) -> Result<(), NotKept> {
    let storage = local().ok_or(NotKept)?;
    let written = match value.is_empty() {
        true => storage.remove_item(key),
        false => storage.set_item(key, value),
    };
    written.map_err(|_| NotKept)
}
