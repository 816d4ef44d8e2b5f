//! Tables (表): rows and cells with caption, unit and source, joined where page breaks cut them.

mod around;
pub(crate) mod cell;
pub(crate) mod continuation;
mod damage;
pub(crate) mod draft;
mod header;
pub(crate) mod labelled;
pub(crate) mod mended;
pub(crate) mod row;
mod unit;

use corpus::{Slug, Table};

use super::body::Body;
use crate::rules::report::Rules;

/// All tables in the order of the pages.
pub(crate) fn read_tables(slug: &Slug, body: &Body<'_>, rules: &Rules) -> Vec<Table> {
    let table = |mut draft: draft::TableDraft| {
        let (header, mut rows) = header::split_header(&mut draft, &rules.tables);
        draft::mend_first_column(&mut rows);
        let header: Vec<_> = header.into_iter().map(draft::RowDraft::into_table_row).collect();
        let rows: Vec<_> = rows.into_iter().map(draft::RowDraft::into_table_row).collect();
        let above = around::above(body, draft.span.line_start);
        let below = around::below(body, draft.span.line_end);
        Table {
            id: format!("{slug}-t{}", draft.span.line_start).parse().expect("a slug and a line make an id"),
            report: slug.clone(),
            section: body.outline.path(body.outline.innermost(draft.span.line_start)),
            caption: above.caption,
            unit: above.unit.or(draft.unit),
            source_note: below.source,
            notes: below.notes,
            damage: damage::find_damage(&header, &rows),
            header,
            rows,
            page: None,
            source_url: None,
            source: draft.span,
        }
    };
    body.tables.iter().cloned().map(table).collect()
}
