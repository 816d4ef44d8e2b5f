/// What a page loads to come to life. Each is a WebAssembly module of its own, so that a page loads no more than it
/// needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Program {
    /// What all pages have: the keyboard, copying, loading ahead.
    Page,
    /// The same and the search.
    Search,
    /// The same and the comparison.
    Compare,
}
