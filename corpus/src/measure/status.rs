use crate::published_enum::published_enum;

published_enum! {
    /// Status of a measure. As printed where a label is printed; else ours, by the endings of its sentences.
    pub enum MeasureStatus: code {
        /// 措置済み: done, or in force.
        Done = "done";
        /// 一部措置済み: done in part, or for some of what is concerned.
        Partly = "partly";
        /// 措置予定・改善中: decided or under way.
        Planned = "planned";
        /// 検討中: being considered.
        Considering = "considering";
        /// 措置しない: declined, or nothing done.
        Declined = "declined";
        /// No label is printed, and no wording decides.
        Unclear = "unclear";
    }
}
