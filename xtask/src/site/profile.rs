/// Cargo profile of the browser's programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For visitors: as few bytes as can be.
    Small,
    /// For whoever changes the site and waits for it: compiled soon, as the tests in wasm are, and three times as large.
    Quick,
}

impl Profile {
    /// The name that cargo knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "wasm",
            Self::Quick => "dev",
        }
    }

    /// Folder of cargo's output, below that of the target.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Small => "wasm",
            Self::Quick => "debug",
        }
    }
}
