/// Part of a file that its text leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Omission {
    /// A sheet that the file hides.
    HiddenSheet { name: String },
    /// A sheet that is a chart or a program.
    OtherSheet { name: String },
    /// Surroundings of the content of a web page: heads, navigation, search, foot.
    Frame { characters: usize },
}
