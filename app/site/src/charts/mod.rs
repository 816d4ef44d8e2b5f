//! Charts: what the records say, drawn with its table when the site is built.

mod drawing;
mod subjects;

use corpus::Report;
use ui::messages::{Message, charts as messages, figure};
use ui::{Language, Municipality};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::shared::MAX_COLUMNS;

pub use subjects::{charts, procurement};

/// A chart. Its parts say the same in pictures, in numbers and in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its name in addresses.
    pub name: String,
    /// Its subject in two words.
    pub subject: Message,
    /// Result that it shows, as a sentence.
    pub title: Message,
    /// The number of records behind it, and what they are.
    pub base: Message,
    /// The caution before comparing.
    pub caution: Message,
    drawing: drawing::Drawing,
    pub table: Table,
}

/// The numbers of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub head: Vec<Message>,
    pub rows: Vec<Vec<Message>>,
    /// Number of first columns that name what a row is of.
    pub names: usize,
}

impl Chart {
    /// The id of the heading that names the drawing. What it quotes keeps its language there, as no label of text alone can.
    pub fn heading_id(&self) -> String {
        format!("chart-{}", self.name)
    }

    /// The drawing in a page that has its heading.
    pub fn picture(&self) -> Html {
        drawing::picture(&self.drawing, self.heading_id())
    }

    /// The drawing as a file that says of itself what it shows, how much is behind it and where it is from.
    pub fn svg(&self, source: &Message) -> String {
        let remarks = [&self.base, &self.caution, source].map(written);
        drawing::file(&self.drawing, &written(&self.title), &remarks)
    }

    /// The picture of its shared page.
    pub fn card(&self, site: &Message) -> String {
        drawing::card(&self.drawing, &written(&self.title), &written(&self.base), &written(site))
    }

    /// Height of the drawing in its units.
    pub fn height(&self) -> f64 {
        self.drawing.height
    }

    pub fn csv(&self) -> String {
        let plain = |row: &Vec<Message>| row.iter().map(Message::plain).collect();
        ui::files::csv::write(&std::iter::once(&self.table.head).chain(&self.table.rows).map(plain).collect::<Vec<_>>())
    }
}

impl Table {
    pub fn view(&self, heading: String) -> Html {
        let cell = |(at, value): (usize, &Message)| match at < self.names {
            true if at + 1 == self.names => html! { <th scope="row">{ value.clone() }</th> },
            true => html! { <td>{ value.clone() }</td> },
            false => html! { <td class="number">{ value.clone() }</td> },
        };
        html! {
            <div class="table" tabindex="0" role="region" aria-labelledby={heading}>
                <table class="chart-table">
                    <thead><tr>{ for self.head.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }</tr></thead>
                    <tbody>{ for self.rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }) }</tbody>
                </table>
            </div>
        }
    }
}

/// A message where there is no room for readings above the words.
fn written(message: &Message) -> String {
    match Language::current() {
        Language::Easy => message.in_kana(),
        _ => message.plain(),
    }
}

/// Municipalities side by side, or all as one where there are more than can be read.
struct Places<'a>(Vec<(Option<Municipality>, Vec<&'a Report>)>);

impl<'a> Places<'a> {
    fn new(data: &'a SiteData) -> Self {
        let all = data.reports_by_municipality();
        if all.len() > MAX_COLUMNS {
            return Self(vec![(None, all.concat())]);
        }
        Self(all.into_iter().map(|reports| (Some(data.municipality(reports[0])), reports)).collect())
    }
}

fn place_name(place: Option<&Municipality>) -> Message {
    place.map_or_else(messages::all_places, |place| place.name.message())
}

fn ink(place: Option<&Municipality>) -> drawing::Ink {
    place.map_or(drawing::Ink::Step(0), |place| drawing::Ink::Hue(place.hue))
}

fn percent(part: u32, whole: u32) -> f64 {
    f64::from(part) * 100.0 / f64::from(whole.max(1))
}

/// 93％
fn share(percent: f64) -> Message {
    figure::percent(format!("{percent:.0}"))
}

/// From the least of these shares to the most.
fn range(shares: &[f64]) -> Message {
    let (least, most) = shares.iter().fold((f64::MAX, f64::MIN), |(least, most), s| (least.min(*s), most.max(*s)));
    match shares.len() {
        0 | 1 => messages::one_share(share(most.max(0.0))),
        _ => messages::from_to(share(least), share(most)),
    }
}

fn count(number: impl Into<i64>) -> Message {
    Message::parse(&crate::pages::shared::thousands(number.into()))
}
