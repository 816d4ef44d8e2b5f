//! Labels of kinds, topics, functions of systems and other categories.

use corpus::{Audit, Basis, Edition, Form, Kind, Method, Strength, SurveySubject, SystemKind, Theme, Topic};
use search::FilterField;

use crate::TopicNames;

/// Names of the values of a type, each a function of the value. The Japanese one is what the data calls it.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident($type:ident) { $($value:ident = $english:literal, $easy:literal;)* })*) => {
        $(
            $(#[$doc])*
            pub fn $name(value: $type) -> super::Message {
                let others = match value {
                    $($type::$value => const { &[$english, $easy] },)*
                };
                super::Message::label(value.label(), others)
            }
        )*

        #[cfg(test)]
        mod names {
            use super::*;

            #[test]
            fn labels_are_complete_in_every_language() {
                $($(super::super::check::check(
                    concat!(stringify!($type), "::", stringify!($value)),
                    [$type::$value.label(), $english, $easy],
                    &[],
                );)*)*
            }
        }
    };
}

labels! {
    /// 区分
    kind(Kind) {
        Shiteki = "Finding", "指摘《してき》";
        Iken = "Opinion", "意見《いけん》";
        Yobo = "Request", "要望《ようぼう》";
    }
    /// 業務の種類
    system_kind(SystemKind) {
        Residents = "Residents’ register", "住民《じゅうみん》の記録《きろく》";
        Registry = "Family register", "戸籍《こせき》";
        Tax = "Tax and collection", "税金《ぜいきん》";
        Insurance = "Health insurance, pension, care", "健康保険《けんこうほけん》・年金《ねんきん》・介護《かいご》";
        Welfare = "Welfare", "福祉《ふくし》";
        Children = "Children", "子育《こそだ》て";
        Education = "Schools", "学校《がっこう》";
        Library = "Libraries and museums", "図書館《としょかん》・博物館《はくぶつかん》";
        Medical = "Hospitals and health", "病院《びょういん》・医療《いりょう》";
        Water = "Water and sewerage", "水道《すいどう》";
        Disaster = "Fire and disasters", "消防《しょうぼう》・防災《ぼうさい》";
        Facilities = "Booking of facilities", "施設《しせつ》の予約《よやく》";
        Housing = "Housing", "住宅《じゅうたく》";
        Planning = "Planning, works, maps", "都市計画《としけいかく》・工事《こうじ》・地図《ちず》";
        Environment = "Environment and waste", "環境《かんきょう》・ごみ";
        Industry = "Industry and tourism", "産業《さんぎょう》・観光《かんこう》";
        Finance = "Finance and contracts", "お金《かね》・契約《けいやく》";
        Personnel = "Personnel and pay", "職員《しょくいん》・給料《きゅうりょう》";
        Documents = "Documents", "文書《ぶんしょ》の管理《かんり》";
        Online = "Online services", "オンラインの申《もう》しこみ・お知《し》らせ";
        Infrastructure = "Networks and infrastructure", "役所《やくしょ》のネットワーク・土台《どだい》";
        Other = "Other", "その他《ほか》";
    }
    /// 監査の種類
    audit(Audit) {
        External = "Comprehensive external audit", "包括外部監査《ほうかつがいぶかんさ》";
        Administrative = "Administrative audit", "行政監査《ぎょうせいかんさ》";
        Regular = "Regular audit", "定期監査《ていきかんさ》";
        Occasional = "Occasional audit", "随時監査《ずいじかんさ》";
        Works = "Audit of works", "工事監査《こうじかんさ》";
        AidedBodies = "Audit of aided bodies", "財政援助団体等監査《ざいせいえんじょだんたいとうかんさ》";
        ResidentsRequest = "Audit at a resident’s request", "住民監査請求《じゅうみんかんさせいきゅう》";
    }
    /// 版
    edition(Edition) {
        Full = "Full report", "本編《ほんぺん》（ぜんぶ）";
        Summary = "Summary edition", "概要版《がいようばん》（みじかい）";
        Excerpt = "Excerpt", "抜粋《ばっすい》（一部《いちぶ》）";
    }
    /// 設問の主題
    survey_subject(SurveySubject) {
        Procurement = "How it was procured", "買《か》い方《かた》";
        Benefit = "Cost-benefit evaluation", "お金《かね》と効果《こうか》のくらべ方《かた》";
        Form = "Form of the system", "システムの形《かたち》";
        Network = "Network connection", "ネットワークへのつなぎ方《かた》";
        Information = "Information handled", "あつかう情報《じょうほう》";
        Failure = "Failures and defects", "こわれたこと・うまく動《うご》かなかったこと";
    }
    /// 調達方法
    method(Method) {
        Open = "Open competitive tender", "だれでも参加《さんか》できる入札《にゅうさつ》";
        Evaluated = "Open tender judged on quality and price", "ねだんと中身《なかみ》で決《き》める入札《にゅうさつ》";
        Designated = "Designated competitive tender", "役所《やくしょ》が選《えら》んだ会社《かいしゃ》の入札《にゅうさつ》";
        Bidding = "Tender (kind not stated)", "入札《にゅうさつ》（ねだんで会社《かいしゃ》を決《き》める）";
        Proposal = "Public proposal", "提案《ていあん》をくらべて決《き》める（プロポーザル）";
        Quotations = "Comparison of quotations", "見積《みつ》もりをくらべて決《き》める";
        SoleSource = "Discretionary contract with one named company", "1つの会社《かいしゃ》だけにたのむ契約《けいやく》";
        Negotiated = "Discretionary contract", "入札《にゅうさつ》をしない契約《けいやく》（随意契約《ずいいけいやく》）";
    }
    /// 形態
    form(Form) {
        OnPremises = "On premises", "役所《やくしょ》のコンピューターで動《うご》く";
        Cloud = "Cloud", "クラウド（会社《かいしゃ》のコンピューターで動《うご》く）";
        LgwanAsp = "LGWAN-ASP", "LGWAN-ASP（役所《やくしょ》だけのネットワークで使《つか》う）";
        Dedicated = "Cloud over a dedicated line", "クラウド（専用《せんよう》の線《せん》でつなぐ）";
        Standalone = "Stand-alone", "1台《だい》だけで使《つか》う";
        Web = "Web", "Web（ブラウザーで使《つか》う）";
        ClientServer = "Client and server", "専用《せんよう》のソフトで使《つか》う";
        App = "Smartphone app", "スマートフォンのアプリ";
    }
    /// 金額の性質
    basis(Basis) {
        Contract = "Contract price", "契約《けいやく》の金額《きんがく》";
        Commitment = "Amount committed in a year", "1年《ねん》のうちに払《はら》うと決《き》めた金額《きんがく》";
        Introduction = "Cost of introduction", "使《つか》い始《はじ》めるときにかかったお金《かね》";
        Development = "Cost of development", "作《つく》るためにかかったお金《かね》";
        Expenditure = "Cost by year", "1年《ねん》ごとにかかったお金《かね》";
        Budget = "Budget", "予算《よさん》（使《つか》う予定《よてい》のお金《かね》）";
    }
}

messages! {
    and(before, next) = "{before}、{next}", "{before}, {next}", "{before}、{next}";
    no_system = "特定のシステムの名がないもの", "No system named", "システムの名前《なまえ》がないもの";
    text = "本文", "Text", "本文《ほんぶん》";
    systems = "情報システム", "Information systems", "システム";
    surveys = "調査票の回答", "Survey answers", "アンケートの答《こた》え";
    numbered(kind, number) = "{kind}{number}", "{kind} {number}", "{kind}{number}";
    volume(era, year, edition) = "{era} {edition}", "FY{year}, {edition}", "{year}年度《ねんど》 {edition}";
    fiscal_year(year) = "{year}年度", "FY{year}", "{year}年度《ねんど》";
    era_year(era, year) = "{era}（{year}年度）", "FY{year}", "{year}年度《ねんど》";
    strength_must(said) = "{said}", "“must” ({said})", "「すべきである」（しなければいけない）";
    strength_directed(said) = "{said}", "“shall” ({said})", "「されたい」「すること」（してください）";
    strength_desirable(said) = "{said}", "“desirable” ({said})", "「望《のぞ》ましい」（そのほうがいい）";
    strength_hoped(said) = "{said}", "“requested, hoped for” ({said})", "「要望《ようぼう》する」「期待《きたい》される」（してほしい）";
    strength_consider(said) = "{said}", "“to be considered” ({said})", "「検討《けんとう》されたい」（考《かんが》えてください）";
    strength_stated = "事実を述べるもの", "states a fact", "あったことを書《か》いたもの";
    year(era, year) = "{era}", "FY{year}", "{year}年度《ねんど》";
    line(number) = "{number}行目", "line {number}", "{number}行目《ぎょうめ》";
    line_of_text(number) = "{number}行", "line {number}", "{number}行目《ぎょうめ》";
    unsaid = "記載なし", "not mentioned", "書《か》いてありません";
    report = "報告書", "Report", "報告書《ほうこくしょ》";
    in_charge = "所管", "Department", "担当《たんとう》の課《か》";
    report_of(place, title) = "{place}『{title}』", "{place}, “{title}”", "{place}「{title}」";
    report_of_edition(place, title, edition) = "{place}『{title}』（{edition}）", "{place}, “{title}” ({edition})", "{place}「{title}」（{edition}）";
    findings = "指摘・意見", "Findings and opinions", "指摘《してき》・意見《いけん》";
    counts = "件数", "Counts", "件数《けんすう》";
    contracts = "契約と金額", "Contracts and amounts", "契約《けいやく》とお金《かね》";
    read_in_text = "本文で読む", "Read in the report", "報告書《ほうこくしょ》で読《よ》む";
    list_separator = "・", ", ", "・";
    ours = "当サイトの分類", "Classified by this site", "このサイトが分《わ》けたもの";
    total = "計", "Total", "合計《ごうけい》";
    cases(count) = "{count}件", "{count}", "{count}件《けん》";
    procurement = "調達方法", "Method of procurement", "買《か》い方《かた》";
    base(count) = "母数 {count}", "Base: {count}", "ぜんぶで{count}";
    field_municipality = "自治体", "Municipality", "まち";
    field_year = "年度", "Fiscal year", "年度《ねんど》";
    field_kind = "区分", "Kind", "しゅるい";
    field_theme = "監査のテーマ", "Theme", "分野《ぶんや》";
    field_topic = "論点", "Topic", "テーマ";
    field_system = "システム", "System", "システム";
    field_system_kind = "業務", "Function", "仕事《しごと》";
    field_department = "部署", "Department", "課《か》";
}

/// Name of a topic (論点).
pub fn topic(topic: Topic) -> super::Message {
    TopicNames::current().name(topic)
}

/// Name of a theme (監査テーマ).
pub fn theme(theme: Theme) -> super::Message {
    TopicNames::current().theme_name(theme)
}

/// Messages in a row.
pub fn list(items: impl Iterator<Item = super::Message>) -> super::Message {
    items.reduce(and).unwrap_or_default()
}

/// 指摘10
pub fn finding(kind: Kind, number: Option<&str>) -> super::Message {
    number.map_or_else(|| self::kind(kind), |number| numbered(self::kind(kind), super::Message::verbatim(number)))
}

/// Strength of a finding, in the words that make it so.
pub fn strength(strength: Strength) -> super::Message {
    let said = super::Message::verbatim;
    match strength {
        Strength::Must => strength_must(said("「すべきである」")),
        Strength::Directed => strength_directed(said("「されたい」「すること」")),
        Strength::Desirable => strength_desirable(said("「望ましい」")),
        Strength::Hoped => strength_hoped(said("「要望する」「期待される」")),
        Strength::Consider => strength_consider(said("「検討されたい」")),
        Strength::Stated => strength_stated(),
    }
}

/// Fields of an index that name something.
pub fn field(field: FilterField) -> super::Message {
    match field {
        FilterField::Municipality => field_municipality(),
        FilterField::Kind => field_kind(),
        FilterField::Topic => field_topic(),
        FilterField::System => field_system(),
        FilterField::SystemKind => field_system_kind(),
        FilterField::Department => field_department(),
        FilterField::Year => field_year(),
    }
}
