use crate::published_enum::published_enum;

published_enum! {
    /// Strength of a finding's wording, the strongest first. Ours: shown beside the report's own kind, never instead of it.
    pub enum Strength: code {
        /// すべきである
        Must = "must";
        /// されたい・すること
        Directed = "directed";
        /// 望ましい
        Desirable = "desirable";
        /// 要望する・期待される
        Hoped = "hoped";
        /// 検討されたい
        Consider = "consider";
        /// A statement of fact without a recommendation.
        Stated = "stated";
    }
}
