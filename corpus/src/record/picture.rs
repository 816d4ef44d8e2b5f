use serde::{Deserialize, Serialize};

/// A picture of a finding's place in the published original, with frames around its lines (the frames are ours).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlacePicture {
    /// The PNG file, relative to `data/`.
    pub path: String,
    /// The page of the file, 1 being the first.
    pub file_page: u32,
    /// The number printed on it.
    pub page: Option<u32>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
