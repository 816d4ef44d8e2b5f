use corpus::{Kind, Measure};

use super::column::{TableColumn, government, joined, number, text};

/// The columns, in their order.
pub(super) const COLUMNS: [TableColumn<Measure>; 21] = [
    TableColumn::text("id", "Its name, for ever", |measure| measure.id.as_str().into()),
    TableColumn::text("notice", "Name of its notice", |measure| measure.notice.as_str().into()),
    TableColumn::text("municipality", "The municipality, in Japanese", |measure| measure.municipality.as_str().into()),
    TableColumn::names(
        "findings",
        "Ids of the findings it answers, the surest first; empty where none is known",
        |measure| joined(measure.answers.iter().map(|answer| answer.finding.as_str())),
    ),
    TableColumn::names("confidence", "Confidence of each, from 0 to 1 (ours)", |measure| {
        joined(measure.answers.iter().map(|answer| answer.confidence.to_string()))
    }),
    TableColumn::names("reasons", "Evidence for the first of them (ours)", |measure| {
        joined(measure.answers.first().into_iter().flat_map(|answer| &answer.reasons).map(|reason| reason.code()))
    }),
    TableColumn::text("kind", "Class of the finding that it answers, normalised: 指摘, 意見, 要望", |measure| {
        measure.kind.map_or("", Kind::label).into()
    }),
    TableColumn::text("number", "Number of the finding as the notice prints it", |measure| text(&measure.number)),
    TableColumn::text("title", "Title of the finding as the notice prints it", |measure| text(&measure.title)),
    TableColumn::names("departments", "The departments in charge", |measure| joined(measure.departments.iter())),
    TableColumn::text("status", "Status", |measure| measure.status.code().into()),
    TableColumn::text("status_label", "The status as printed; empty where it is ours", |measure| {
        text(&measure.status_label)
    }),
    TableColumn::sentences("status_words", "The words that decided the status, where it is ours", |measure| {
        measure.status_words.join("\n").into()
    }),
    TableColumn::text("finding_text", "The finding as the notice repeats it, verbatim", |measure| {
        measure.finding_text.as_str().into()
    }),
    TableColumn::text("text", "The measure, verbatim", |measure| measure.text.as_str().into()),
    TableColumn::text("notified", "The day of the notification, where the notice gives one for it alone", |measure| {
        measure.notified.as_ref().map_or("", |day| day.as_str()).into()
    }),
    TableColumn::number("page", "The printed page", |measure| number(measure.page)),
    TableColumn::number("line_start", "The first line of notice.txt on which it stands", |measure| {
        measure.source.line_start.to_string().into()
    }),
    TableColumn::number("line_end", "The last line", |measure| measure.source.line_end.to_string().into()),
    TableColumn::text("source_url", "Address of its page in the original, where that is known", |measure| {
        text(&measure.source_url)
    }),
    TableColumn::text(
        "local_government_code",
        "全国地方公共団体コード of the municipality, with its check digit: a text, for it may begin with 0",
        |measure| government(&measure.local_government_code),
    ),
];
