//! Lists that one page can't hold.

messages! {
    number(number, of) = "（{of}ページ中{number}ページ目）", "(page {number} of {of})", "（{of}ページの{number}ページめ）";
    parts = "一覧のページ", "Pages of the list", "リストのページ";
    elsewhere(count) = "ほか{count}件", "{count} more", "あと{count}件《けん》";
}
