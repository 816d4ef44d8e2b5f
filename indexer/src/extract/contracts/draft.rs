use corpus::{Amount, Basis, Contract, ContractId, IsoDate, Period, Printed, Procurement, Slug, Span, Unit};

use super::remarks;
use crate::extract::systems::draft::SystemDraft;
use crate::rules::report::Rules;
use crate::structure::body::Body;

/// All that the place of an amount gives.
pub(super) struct LedgerEntry<'a> {
    pub(super) title: String,
    pub(super) basis: Basis,
    pub(super) basis_label: String,
    pub(super) amount: String,
    pub(super) unit: Option<Unit>,
    pub(super) line: u32,
    /// Suffix of the id where a line holds several amounts.
    pub(super) mark: Option<String>,
    pub(super) system: Option<&'a SystemDraft>,
    pub(super) departments: Vec<String>,
    /// The fiscal year to which the amount belongs.
    pub(super) year: Option<Printed<u16>>,
    pub(super) concluded: Option<Printed<IsoDate>>,
    pub(super) period: Option<Printed<Period>>,
    pub(super) procurement: Option<Procurement>,
    /// Rest of its row and column, which may point to notes.
    pub(super) around: String,
}

/// An amount as its own place gives it; its links with sentences and findings need all amounts.
pub(super) struct ContractDraft<'a> {
    pub(super) id: ContractId,
    pub(super) amount: Amount,
    pub(super) entry: LedgerEntry<'a>,
}

/// Departments and system of an amount.
pub(super) struct FindingLink<'a> {
    pub(super) departments: Vec<String>,
    pub(super) system: Option<&'a SystemDraft>,
}

impl ContractDraft<'_> {
    /// The contract with what the sentences about its system and the finding around it say.
    pub(super) fn complete(
        self,
        slug: &Slug,
        body: &Body<'_>,
        rules: &Rules,
        procurement: Option<Procurement>,
        link: FindingLink<'_>,
    ) -> Contract {
        let Self { id, amount, entry } = self;
        Contract {
            id,
            report: slug.clone(),
            municipality: rules.municipality.get_ref().clone(),
            local_government_code: None,
            fiscal_year: slug.fiscal_year(),
            system: link.system.map(|system| system.id.clone()),
            system_name: link.system.map(|system| system.name.clone()),
            departments: link.departments,
            title: entry.title,
            basis: entry.basis,
            basis_label: entry.basis_label,
            amount,
            year: entry.year,
            concluded: entry.concluded,
            period: entry.period,
            procurement: procurement.or(entry.procurement),
            remarks: remarks::below(body, entry.line, &format!("{} {}", entry.amount, entry.around)),
            section: body.outline.path(body.outline.innermost(entry.line)),
            source: Span::line(entry.line),
        }
    }
}
