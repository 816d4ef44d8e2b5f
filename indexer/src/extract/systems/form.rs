use corpus::{Form, Printed};
use text::normalize;

use crate::values::distinct::distinct;

/// Forms in which a system runs, by their words; a report may name several.
pub(super) fn parse_forms(printed: String) -> Printed<Vec<Form>> {
    const WORDS: [(&str, Form); 17] = [
        ("lgwan上のクラウド", Form::LgwanAsp),
        ("lgwanーasp", Form::LgwanAsp),
        ("専用線で接続するクラウド", Form::Dedicated),
        ("クラウド", Form::Cloud),
        ("saas", Form::Cloud),
        ("事業者のサーバ", Form::Cloud),
        ("スタンドアロン", Form::Standalone),
        ("庁内ホスティング", Form::OnPremises),
        ("個別調達サーバ", Form::OnPremises),
        ("個別に調達したサーバ", Form::OnPremises),
        ("購入又はリースしたサーバ", Form::OnPremises),
        ("オンプレミス", Form::OnPremises),
        ("webシステム", Form::Web),
        ("web型", Form::Web),
        ("c/s型", Form::ClientServer),
        ("クライアントサーバ", Form::ClientServer),
        ("スマートフォン専用アプリ", Form::App),
    ];
    let mut rest = normalize(&printed);
    let mut found: Vec<(usize, Form)> = Vec::new();
    for (word, form) in WORDS {
        // A word that was read is blotted out, so that a shorter one inside it is not read again.
        while let Some(at) = rest.find(word) {
            rest.replace_range(at..at + word.len(), &" ".repeat(word.len()));
            found.push((at, form));
        }
    }
    found.sort_unstable();
    let value = distinct(found.into_iter().map(|(_, form)| form));
    Printed { printed, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_forms_reads_words() {
        for (printed, forms) in [
            ("③ LGWAN 上のクラウド（ASP）サービスを利用するシステム", &[Form::LgwanAsp][..]),
            ("④ 専用線で接続するクラウド（ASP）サービス", &[Form::Dedicated]),
            ("インターネット上のクラウド(ASP)サービス", &[Form::Cloud]),
            ("C/S 型、Web 型\n個別調達サーバ", &[Form::ClientServer, Form::Web, Form::OnPremises]),
            ("その他 (ASP、SaaS、IaaS 等)", &[Form::Cloud]),
            ("機器の賃貸借契約", &[]),
        ] {
            assert_eq!(parse_forms(printed.to_owned()).value, forms, "{printed}");
        }
    }
}
