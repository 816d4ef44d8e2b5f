//! Figures.

messages! {
    yen(amount) = "{amount}円", "{amount} yen", "{amount}円《えん》";
    no_amount = "金額の記載なし", "no amount mentioned", "金額《きんがく》は書《か》いてありません";
    percent(share) = "{share}％", "{share}%", "{share}％";
}
