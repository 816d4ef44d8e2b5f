use std::ops::Range;

use super::matcher::heading::HeadingRule;
use super::matcher::label::Label;
use super::matcher::pattern::{Pattern, Uses};
use super::report::Rules;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

impl Rules {
    /// A warning for each rule that never fired.
    pub fn unused(&self, source: &Source) -> Vec<Diagnostic> {
        let idle = self.acknowledged.iter().filter(|rule| rule.quote.uses.is_zero()).map(|rule| {
            source
                .warning_at(rule.quote.place.clone(), "nothing is wrong any more with what this acknowledges")
                .hint("take it out")
        });
        let unfired = self.unfired().into_iter().map(|(key, place)| {
            source
                .warning_at(place.clone(), format!("the rule `{key}` never fired"))
                .hint("nothing in report.txt looks like it: correct the rule, or take it out")
        });
        unfired.chain(idle).collect()
    }

    /// The rules that never fired, with their bytes in the `report.toml`.
    pub(crate) fn unfired(&self) -> Vec<(&'static str, &Range<usize>)> {
        let mut unused = Unused(Vec::new());
        unused.see("declared", &self.declared);
        unused.see("counted", &self.counted);
        unused.see("back_matter", &self.back_matter);
        unused.see("no_finding", &self.no_finding);
        unused.see("findings_until", &self.findings_until);
        unused.see("kinds.label", self.kinds.iter().map(|rule| &rule.label));
        unused.see("headings.form", self.headings.iter().flatten());
        unused.see("headings.title", self.headings.iter().flatten().filter_map(|rule| rule.title.as_ref()));
        self.see_extractors(&mut unused);
        self.see_system(&mut unused);
        self.see_contracts(&mut unused);
        unused.see("departments.label", &self.departments.label);
        unused.see("departments.part", &self.departments.part);
        unused.see("departments.bracket", &self.departments.bracket);
        unused.see("departments.heading", &self.departments.heading);
        unused.see("departments.mentioned", &self.departments.mentioned);
        unused.see("departments.aliases.printed", self.departments.aliases.iter().map(|alias| &alias.printed));
        unused.see("summary.section", self.summary.iter().map(|summary| &summary.section));
        unused.see("references", &self.references);
        unused.see("tables.header", &self.tables.header);
        unused.see("tables.tally.row", self.tables.tally.iter().map(|tally| &tally.row));
        unused.see("glossary.line", self.glossary.iter().map(|rule| &rule.line));
        unused.see("glossary.marked", self.glossary.iter().filter_map(|rule| rule.marked.as_ref()));
        self.see_surveys(&mut unused);
        unused.see("notes.quote", self.notes.iter().filter_map(|note| note.quote.as_ref()));
        unused.see("notes.section", self.notes.iter().filter_map(|note| note.section.as_ref()));
        unused.0
    }

    fn see_surveys<'r>(&'r self, unused: &mut Unused<'r>) {
        for survey in &self.survey {
            unused.see("survey.section", [&survey.section]);
            unused.see("survey.question", [&survey.question]);
            unused.see("survey.base", &survey.base);
            unused.see("survey.asked_of", &survey.asked_of);
            unused.see("survey.listed", &survey.listed);
            unused.see("survey.total", &survey.total);
            unused.see("survey.told", &survey.told);
            unused.see("survey.omitted", &survey.omitted);
        }
    }

    fn see_system<'r>(&'r self, unused: &mut Unused<'r>) {
        let system = &self.system;
        unused.see("system.section", &system.section);
        unused.see("system.label", &system.label);
        unused.see("system.text", &system.text);
        unused.see("system.none", &system.none);
        unused.see("system.aliases.printed", system.aliases.iter().map(|alias| &alias.printed));
        unused.see("system.ground.items", system.ground.iter().map(|ground| &ground.items));
        for field in system.profile.fields() {
            unused.see("system.profile.labels", &field.labels);
            unused.see("system.profile.text", &field.text);
            unused.see("system.profile.sentence", &field.sentence);
            unused.see("system.profile.heading", &field.heading);
        }
        for list in &system.lists {
            unused.see("system.lists.name", list.labels());
            unused.see("system.lists.only", &list.only);
        }
    }

    fn see_contracts<'r>(&'r self, unused: &mut Unused<'r>) {
        let contracts = &self.contracts;
        unused.see("contracts.rows", contracts.rows.iter().flat_map(|rows| rows.labels()));
        unused.see("contracts.sheets", contracts.sheets.iter().flat_map(|sheet| sheet.labels()));
        unused.see("contracts.years.section", contracts.years.iter().map(|years| &years.section));
        unused.see("contracts.prose.text", contracts.prose.iter().map(|prose| &prose.text));
    }

    fn see_extractors<'r>(&'r self, unused: &mut Unused<'r>) {
        if let Some(marker) = &self.marker {
            unused.see("marker.mark", [&marker.mark]);
            unused.see("marker.until", &marker.until);
            unused.see("marker.context_from", &marker.context_from);
            unused.see("marker.titled_by.title", marker.titled_by.iter().filter_map(|titled| titled.title.as_ref()));
        }
        if let Some(items) = &self.items {
            unused.see("items.from", &items.from);
            unused.see("items.labels", &items.labels);
            unused.see("items.titles", &items.titles);
            unused.see("items.closing", &items.closing);
            unused.see("items.body", &items.body);
            unused.see("items.until", &items.until);
        }
        if let Some(cell) = &self.cell {
            unused.see("cell.row", [&cell.row]);
            unused.see("cell.label", [&cell.label]);
            unused.see("cell.none", &cell.none);
        }
        if let Some(row) = &self.row {
            unused.see("row.section", &row.section);
            unused.see("row.parts.label", row.parts.iter().map(|part| &part.label));
            unused.see("row.number", &row.number);
            unused.see("row.mark", [&row.mark]);
            unused.see("row.heading", &row.heading);
            unused.see("row.none", &row.none);
            unused.see("row.unit", &row.unit);
        }
        for paragraph in &self.paragraph {
            unused.see("paragraph.within", [&paragraph.within]);
            unused.see("paragraph.section", [&paragraph.section]);
            unused.see("paragraph.wording", [&paragraph.wording]);
        }
    }
}

/// The rules that never fired, with their places.
struct Unused<'r>(Vec<(&'static str, &'r Range<usize>)>);

impl<'r> Unused<'r> {
    fn see<R: Counted + 'r>(&mut self, key: &'static str, rules: impl IntoIterator<Item = &'r R>) {
        let unused = rules.into_iter().map(Counted::count).filter(|(uses, _)| uses.is_zero());
        self.0.extend(unused.map(|(_, place)| (key, place)));
    }
}

/// A rule that counts how often it fires.
trait Counted {
    fn count(&self) -> (&Uses, &Range<usize>);
}

impl Counted for Pattern {
    fn count(&self) -> (&Uses, &Range<usize>) {
        (&self.uses, &self.place)
    }
}

impl Counted for Label {
    fn count(&self) -> (&Uses, &Range<usize>) {
        (&self.uses, &self.place)
    }
}

impl Counted for HeadingRule {
    fn count(&self) -> (&Uses, &Range<usize>) {
        (&self.uses, &self.form.place)
    }
}
