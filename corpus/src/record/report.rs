use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::category::kind::Kind;
use crate::category::theme::Theme;
use crate::id::Slug;
use crate::published_enum::published_enum;
use crate::record::original::Original;
use crate::value::date::IsoDate;
use crate::value::local_government_code::LocalGovernmentCode;
use crate::value::span::Span;

/// One audit report (報告書): what its cover and its `report.toml` say of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// Its name, for ever.
    pub slug: Slug,
    /// The municipality, in Japanese (岡山市).
    pub municipality: String,
    /// The municipality as addresses name it, where the slug names it otherwise (`okayama` of `okayama-works-2023`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality_code: Option<String>,
    /// 全国地方公共団体コード; null where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_government_code: Option<LocalGovernmentCode>,
    /// The prefecture, in Japanese (岡山県).
    pub prefecture: String,
    /// The fiscal year of the audit (2019).
    pub fiscal_year: u16,
    /// The fiscal year as printed (令和元年度).
    pub era_year: String,
    /// The legal kind of the audit.
    pub audit: Audit,
    /// Part of the report that the source text holds.
    pub edition: Edition,
    /// The title to show; printed, or put together by us where the source has none.
    pub title: String,
    /// The theme of the audit as printed.
    pub theme: Option<String>,
    /// The themes (監査テーマ) whose topics its findings may have. Ours.
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// Month of publication, `2020-03`.
    pub published: Option<String>,
    /// The day on which it came to this data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added: Option<IsoDate>,
    /// The published original.
    #[serde(flatten)]
    pub original: Original,
    /// Caution for comparing this report with another (ours).
    pub scope_note: Option<String>,
    /// The same words of ours in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub english: Option<ReportWords>,
    /// The same words of ours in やさしい日本語, with the reading of kanji in 《》 behind them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub easy: Option<ReportWords>,
    /// Lines of the source text.
    pub lines: u32,
    /// Findings of each kind as the report itself counts them; empty where it does not.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" })))]
    pub declared: BTreeMap<Kind, u32>,
    /// Findings of each kind as read.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" })))]
    pub found: BTreeMap<Kind, u32>,
    /// The section tree in the order of the pages.
    pub sections: Vec<Section>,
}

impl Report {
    /// The municipality as addresses name it: what `municipality_code` says, else the slug's part.
    pub fn municipality_code(&self) -> &str {
        self.municipality_code.as_deref().unwrap_or(self.slug.municipality())
    }
}

/// Words on a report in another language than Japanese.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// The municipality (Okayama City).
    pub municipality: String,
    /// The prefecture (Okayama Prefecture).
    pub prefecture: String,
    /// Caution for comparing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_note: Option<String>,
}

published_enum! {
    /// The legal kind of an audit.
    pub enum Audit: label {
        /// 包括外部監査: by an outside auditor, 地方自治法第252条の37.
        External = "包括外部監査";
        /// 行政監査: by the municipality's own audit commissioners, 地方自治法第199条第2項.
        Administrative = "行政監査";
        /// 定期監査: by the commissioners at least once a year, on finance, 地方自治法第199条第1項 and 第4項.
        Regular = "定期監査";
        /// 随時監査: by the commissioners whenever they find it needed, 地方自治法第199条第5項.
        Occasional = "随時監査";
        /// 工事監査: by the commissioners on works, as part of the regular or occasional audit, 地方自治法第199条第1項.
        Works = "工事監査";
        /// 財政援助団体等監査: by the commissioners of bodies that the municipality supports, owns a part of, or entrusts with a
        /// facility, 地方自治法第199条第7項.
        AidedBodies = "財政援助団体等監査";
        /// 住民監査請求: by the commissioners at a resident's request, 地方自治法第242条.
        ResidentsRequest = "住民監査請求";
    }
}

published_enum! {
    /// Part of a report that its source text holds.
    pub enum Edition: code, label {
        /// The whole report.
        Full = "full", "本編";
        /// 概要版: the municipality's own summary edition.
        Summary = "summary", "概要版";
        /// A part of the report only.
        Excerpt = "excerpt", "抜粋";
    }
}

/// A heading with the lines it governs, up to the next heading of the same or a higher level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Depth in the tree: 1 is outermost.
    pub level: u8,
    /// The heading as printed, number included.
    pub title: String,
    /// The lines, heading included.
    pub source: Span,
}
