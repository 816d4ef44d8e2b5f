use text::{is_japanese, is_kanji};
use textwrap::core::display_width;
use ui::Language;
use ui::messages::Message;

/// Words in a drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label(String);

impl Label {
    /// A drawing has no place for readings above kanji: where readings are promised they stand for them.
    pub fn new(message: &Message) -> Self {
        Self(match Language::current() {
            Language::Easy => message.in_kana(),
            _ => message.plain(),
        })
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// Language, where it is another than the page's.
    pub fn lang(&self) -> Option<&'static str> {
        let is_foreign = match Language::current() {
            Language::Japanese => return None,
            Language::English => is_japanese,
            Language::Easy => is_kanji,
        };
        self.0.contains(is_foreign).then_some(Language::Japanese.tag())
    }

    /// The words in so much room, in units, at a size; what is left out is shown to be.
    pub fn within(self, room: f64, size: f64) -> Self {
        let most = (room * 2.0 / size) as usize;
        if display_width(&self.0) <= most {
            return self;
        }
        let mut cut = String::new();
        for c in self.0.chars() {
            if display_width(&cut) + 4 > most {
                break;
            }
            cut.push(c);
        }
        Self(cut + "…")
    }
}
