//! Mentions in a finding.

messages! {
    heading = "このほかの箇所への言及", "Other places that it mentions", "ここに出《で》てくる、報告書《ほうこくしょ》のほかの部分《ぶぶん》";
    in_place(place) = "（{place}）", " ({place})", "（{place}）";
}
