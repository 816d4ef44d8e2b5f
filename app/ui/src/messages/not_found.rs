//! The page for unknown addresses. A host shows one for all languages: it is in Japanese, with a sentence in the
//! others.

messages! {
    title = "ページが見つかりません", "Page not found", "ページが見《み》つかりません";
    description = "お探しのページは見つかりませんでした。", "The page you are looking for was not found.", "さがしているページは、見《み》つかりませんでした。";
    advice =
        "アドレスが変わったか、まちがっているかもしれません。指摘のアドレスは変わりませんので、検索で見つけられます。",
        "The address may have changed or may be wrong. Addresses of findings do not change, so you can find them by searching.",
        "アドレスが変《か》わったか、まちがっているかもしれません。指摘《してき》のアドレスは変《か》わりません。さがすと、見《み》つかります。";
    to_start = "はじめのページへ", "Go to the start page in English", "やさしい日本語《にほんご》のはじめのページへ";
}
