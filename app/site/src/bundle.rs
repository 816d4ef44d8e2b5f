/// The WebAssembly module that a page loads. Each is of its own, so that a page loads no more than it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WasmBundle {
    /// The parts that all pages have: the keyboard, copying, loading ahead.
    Page,
    /// The same and the search.
    Search,
    /// The same and the comparison.
    Compare,
}
