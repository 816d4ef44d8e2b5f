use std::cell::Cell;

thread_local! {
    static CURRENT: Cell<Option<Language>> = const { Cell::new(None) };
}

/// A language of the site's own words. What the reports say stays as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// 日本語
    Japanese,
    /// English
    English,
    /// やさしい日本語: short sentences, everyday words, readings beside the kanji.
    Easy,
}

impl Language {
    /// All languages; their places are those of a message's texts.
    pub const ALL: [Language; 3] = [Language::Japanese, Language::English, Language::Easy];

    /// The tag of the language in HTML (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Language::Japanese => "ja",
            Language::English => "en",
            Language::Easy => "ja-x-easy",
        }
    }

    /// Name in the language itself, with readings for those who need them.
    pub fn name(self) -> &'static str {
        match self {
            Language::Japanese => "日本語",
            Language::English => "English",
            Language::Easy => "やさしい日本語《にほんご》",
        }
    }

    /// Folder of the pages relative to the site's root; Japanese pages lie in the root itself.
    pub fn folder(self) -> &'static str {
        match self {
            Language::Japanese => "",
            Language::English => "en/",
            Language::Easy => "easy/",
        }
    }

    /// The current language: that of the page in the browser, that of the page being rendered elsewhere.
    ///
    /// A page has one language, so it is no parameter of each function that makes text.
    pub fn current() -> Self {
        CURRENT.with(|current| match current.get() {
            Some(language) => language,
            None => {
                let language = Self::of_page();
                current.set(Some(language));
                language
            }
        })
    }

    pub fn set_current(self) {
        CURRENT.with(|current| current.set(Some(self)));
    }

    /// Attribute `lang` of quotes from reports, where the page has another language: a screen reader must not read
    /// Japanese as English, and easy Japanese promises readings that the reports do not give.
    pub fn quote_lang() -> Option<&'static str> {
        (Self::current() != Language::Japanese).then_some(Language::Japanese.tag())
    }

    #[cfg(target_arch = "wasm32")]
    fn of_page() -> Self {
        // A worker has no document, and says nothing to anybody.
        let document = web_sys::window().and_then(|window| window.document());
        let tag = document.and_then(|document| document.document_element()?.get_attribute("lang"));
        Self::ALL.into_iter().find(|language| Some(language.tag()) == tag.as_deref()).unwrap_or(Language::Japanese)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn of_page() -> Self {
        Language::Japanese
    }
}
