use crate::category::code::code;

code! {
    /// Theme of an audit (監査テーマ), by its code in `themes.json`: what the report as a whole is about. Ours, not the report's.
    Theme, Theme
}

impl Theme {
    /// 情報システム.
    pub const INFORMATION_SYSTEMS: Self = Self::new("information-systems");
}
