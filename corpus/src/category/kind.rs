use crate::published_enum::published_enum;

published_enum! {
    /// Class of a finding as the report itself declares it (指摘・意見・要望). Never derived from the wording.
    pub enum Kind: label, code {
        /// 指摘: against a rule, or improper.
        Shiteki = "指摘", "shiteki";
        /// 意見: worth improving or considering.
        Iken = "意見", "iken";
        /// 要望: asked for.
        Yobo = "要望", "yobo";
    }
}

impl Kind {
    /// The kind of that code or Japanese word.
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == text || kind.label() == text)
    }
}
