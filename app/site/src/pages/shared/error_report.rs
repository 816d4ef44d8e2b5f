use indexer::Publication;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ui::messages::{Message, publication as messages};
use ui::{Language, Route};
use yew::prelude::*;

use crate::data::SiteData;
use crate::site_url::SiteUrl;

/// The report of an error in a record, ready but for what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorReport {
    /// A mail or form with everything filled in; none where no contact is set.
    href: Option<String>,
    /// Text of the report: record, page, version, error.
    lines: Vec<Message>,
    /// Days on which the record was corrected before.
    corrected: Vec<String>,
}

impl ErrorReport {
    /// The report on the record that a page shows.
    pub fn new(data: &SiteData, site: Option<&SiteUrl>, route: &Route, id: &str) -> Self {
        let Publication { details, version, .. } = &data.publication;
        let address = site.map_or_else(|| route.href(), |site| site.page(route, Language::current()));
        let lines = vec![
            messages::line_id(id),
            messages::line_page(&address),
            messages::version(version),
            messages::line_what(),
        ];
        let text: Vec<String> = lines.iter().map(Message::plain).collect();
        let values = [("{id}", id), ("{address}", &address), ("{version}", version), ("{text}", &text.join("\n"))];
        let href = details.contact.as_ref().and_then(|contact| match contact {
            mail if is_mail(mail) => {
                let (subject, body) = (messages::subject(id).plain(), text.join("\r\n") + "\r\n");
                Some(format!("mailto:{mail}?subject={}&body={}", encoded(&subject), encoded(&body)))
            }
            form if is_web(form) => Some(filled(form, &values)),
            _ => None,
        });
        let corrections = data.corrections.iter().filter(|correction| correction.id == id);
        Self { href, lines, corrected: corrections.map(|correction| correction.date.clone()).collect() }
    }

    pub fn view(&self) -> Html {
        let corrected = |date: &String| {
            html! { <p class="ours"><a href={Route::Corrections.href()}>{ messages::corrected(date) }</a></p> }
        };
        html! {
            <div class="report-error" id="report-error">
                { for self.corrected.iter().map(corrected) }
                if let Some(href) = &self.href {
                    <p><a href={href.clone()} rel="nofollow">{ messages::report() }</a></p>
                } else {
                    <details>
                        <summary>{ messages::report() }</summary>
                        <p>{ messages::no_operator() }{ " " }{ messages::no_contact() }{ " " }{ messages::tell() }</p>
                        <ul>{ for self.lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
                    </details>
                }
            </div>
        }
    }
}

/// The address of a form with these values in place of their names.
fn filled(form: &str, values: &[(&str, &str)]) -> String {
    // Piece by piece, so that nothing that was filled in is taken for a name.
    let mut address = String::new();
    let mut rest = form;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        address.push_str(before);
        let value = values.iter().find(|(name, _)| from.starts_with(name));
        address.push_str(&value.map_or_else(|| "%7B".to_owned(), |(_, value)| encoded(value)));
        rest = &from[value.map_or(1, |(name, _)| name.len())..];
    }
    address + rest
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// A mail address, as `site.toml` is checked for.
pub fn is_mail(contact: &str) -> bool {
    contact.contains('@') && contact.chars().all(|c| c.is_ascii_alphanumeric() || "._+-@".contains(c))
}

/// An address on the web: one of another kind would be a trap.
pub fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_is_filled_in_once() {
        let values = [("{id}", "a{text}&b"), ("{text}", "記録：a\n？")];
        for (form, expected) in [
            ("https://a.jp/f?x={id}", "https://a.jp/f?x=a%7Btext%7D%26b"),
            (
                "https://a.jp/f?t={text}&i={id}{",
                "https://a.jp/f?t=%E8%A8%98%E9%8C%B2%EF%BC%9Aa%0A%EF%BC%9F&i=a%7Btext%7D%26b%7B",
            ),
            ("https://a.jp/f", "https://a.jp/f"),
        ] {
            assert_eq!(filled(form, &values), expected);
        }
    }

    #[test]
    fn contact_is_mail_or_web() {
        for (contact, mail, web) in [
            ("info@example.jp", true, false),
            ("https://example.jp/@me", false, true),
            ("javascript:alert(1)@x", false, false),
            ("info@example.jp?bcc=x", false, false),
        ] {
            assert_eq!((is_mail(contact), is_web(contact)), (mail, web), "{contact}");
        }
    }
}
