use corpus::{
    Contract, Coverage, FindingId, Form, Printed, Procurement, Quote, Slug, Span, System, SystemId, SystemKind,
};

use crate::dictionaries::system_kinds::SystemKinds;
use crate::rules::report::Rules;

/// A system while it is gathered from sections, lists and findings; its contracts and its kind are not known yet.
#[derive(Debug)]
pub(crate) struct SystemDraft {
    pub(crate) id: SystemId,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) code: Option<String>,
    pub(crate) coverage: Coverage,
    pub(crate) departments: Vec<String>,
    pub(crate) purpose: Option<String>,
    pub(crate) start: Option<Printed<Option<u16>>>,
    pub(crate) form: Option<Printed<Vec<Form>>>,
    pub(crate) development: Option<String>,
    pub(crate) procurement: Option<Procurement>,
    pub(crate) users: Option<String>,
    pub(crate) findings: Vec<FindingId>,
    pub(crate) nothing: Vec<Quote>,
    pub(crate) source: Span,
    pub(crate) elsewhere: Vec<Span>,
}

impl SystemDraft {
    /// The system with its contracts and its kind.
    pub(crate) fn complete(
        self,
        slug: &Slug,
        rules: &Rules,
        contracts: &[Contract],
        kinds: Option<&SystemKinds>,
    ) -> System {
        let own = contracts.iter().filter(|contract| contract.system.as_ref() == Some(&self.id));
        let contracts = own.map(|contract| contract.id.clone()).collect();
        let kind = kinds.map(|kinds| kinds.classify(&self.name, self.purpose.as_deref(), &self.departments));
        let (kind, kind_term) = kind.unwrap_or((SystemKind::Other, None));
        System {
            id: self.id,
            report: slug.clone(),
            municipality: rules.municipality.get_ref().clone(),
            local_government_code: None,
            fiscal_year: slug.fiscal_year(),
            name: self.name,
            aliases: self.aliases,
            code: self.code,
            coverage: self.coverage,
            kind,
            kind_term,
            departments: self.departments,
            purpose: self.purpose,
            start: self.start,
            form: self.form,
            development: self.development,
            procurement: self.procurement,
            users: self.users,
            contracts,
            findings: self.findings,
            nothing: self.nothing,
            source: self.source,
            elsewhere: self.elsewhere,
        }
    }
}
