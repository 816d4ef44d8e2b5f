/// A word of a query.
pub struct SemanticTerm {
    /// Normalized.
    pub text: String,
    pub row: usize,
    pub weight: f32,
}
