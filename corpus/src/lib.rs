//! The domain of 監査くらべ: reports, findings, passages and their ids. Knows nothing of files, of the search index or of
//! browsers.

#![warn(missing_docs)]

mod category;
mod corpus;
mod id;
mod measure;
mod published_enum;
mod record;
mod value;

pub use category::kind::Kind;
pub use category::strength::Strength;
pub use category::survey_subject::SurveySubject;
pub use category::system_kind::SystemKind;
pub use category::theme::Theme;
pub use category::topic::{Topic, TopicLabel};
pub use corpus::Corpus;
pub use id::{
    ContractId, FindingId, IdError, MeasureId, NoFindingId, NoticeId, PassageId, Slug, SurveyId, SystemId, TableId,
    TermId,
};
pub use measure::answer::{Answer, MatchReason};
pub use measure::notice::{Notice, StatusTotal};
pub use measure::record::Measure;
pub use measure::status::MeasureStatus;
pub use record::cluster::Cluster;
pub use record::contract::{Basis, Contract, Period};
pub use record::finding::{Finding, Note, Occurrence};
pub use record::issue::{Issue, IssueMention};
pub use record::no_finding::NoFinding;
pub use record::original::{FileFormat, FilePage, Original, OriginalFile};
pub use record::passage::Passage;
pub use record::picture::PlacePicture;
pub use record::recurrence::Recurrence;
pub use record::reference::{Reference, Target};
pub use record::report::{Audit, Edition, Report, ReportWords, Section};
pub use record::survey::{Survey, SurveyFigure, SurveyState};
pub use record::system::{Coverage, Form, System};
pub use record::table::{Damage, Table, TableRow};
pub use record::term::Term;
pub use value::amount::{Amount, Unit};
pub use value::date::IsoDate;
pub use value::local_government_code::{LocalGovernmentCode, LocalGovernmentCodeError};
pub use value::printed::{Printed, Quote};
pub use value::procurement::{Method, Procurement};
pub use value::quotation::{EditorialSign, Quotation, QuotePiece, end_of_slip};
pub use value::span::Span;
