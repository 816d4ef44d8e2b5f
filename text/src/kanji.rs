//! Spellings of kanji: old and new forms (旧字体・新字体), and the iteration mark (々).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::script::is_kanji;

/// Each old form before its new one. Taken from the table `kanji-old-new` of yosina 3.0.0 (MIT license,
/// https://github.com/yosina-lib/yosina), less what differs in a variation selector alone.
const OLD_AND_NEW: &[&str] = &[
    "亞亜啞唖龝穐惡悪鰺鯵壓圧圍囲爲為醫医壹壱稻稲隱隠噓嘘𨳝閏營営榮栄衞衛銳鋭驛駅悅悦閱閲圓円焰焔緣縁艷艶鹽塩奧奥應応橫横歐欧毆殴鶯鴬鷗鴎黃黄溫温穩穏假仮價価畫画會会",
    "壞壊𢌞廻懷懐繪絵槪概蠣蛎擴拡攪撹殼殻覺覚學学嶽岳樂楽渴渇竈竃嚙噛勸勧卷巻寬寛歡歓㵎澗灌潅罐缶觀観諫諌閒間關関陷陥巖巌顏顔歸帰氣気龜亀僞偽戲戯犧犠卻却腳脚舊旧據拠",
    "擧挙虛虚俠侠峽峡强強挾挟敎教狹狭鄕郷堯尭曉暁俱倶區区軀躯驅駆勳勲薰薫羣群徑径惠恵揭掲擕携溪渓𥡴稽經経繼継繫繋莖茎荆荊螢蛍輕軽頸頚鷄鶏藝芸擊撃𨻶隙缺欠儉倹劍剣圈圏",
    "檢検權権獻献硏研縣県險険顯顕驗験鹼鹸嚴厳戶戸吳呉娛娯效効廣広恆恒鑛鉱礦砿號号麴麹吿告國国黑黒歲歳濟済碎砕齋斎劑剤冱冴栅柵櫻桜册冊雜雑參参慘惨棧桟產産蠶蚕贊賛殘残",
    "姊姉絲糸齒歯兒児辭辞濕湿實実屢屡蘂蕊舍舎寫写釋釈壽寿收収繡繍從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将尙尚牀床涉渉燒焼稱称蔣蒋證証醬醤𠀋丈乘乗剩剰壤壌孃嬢條条淨浄",
    "狀状疊畳穰穣讓譲釀醸囑嘱觸触寢寝晉晋眞真刄刃盡尽靱靭圖図粹粋醉酔隨随髓髄數数樞枢瀨瀬淸清聲声靑青靜静齊斉稅税蹟跡攝摂竊窃說説絕絶蟬蝉專専戰戦淺浅潛潜纖繊羡羨賤賎",
    "踐践錢銭禪禅雙双壯壮搜捜插挿搔掻巢巣爭争瘦痩窗窓總総聰聡莊荘裝装騷騒增増臟臓藏蔵卽即屬属續続墮堕驒騨體体對対帶帯滯滞臺台瀧滝擇択澤沢脫脱單単擔担簞箪膽胆團団彈弾",
    "斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁徵徴聽聴敕勅摑掴壺壷遞逓鐵鉄塡填轉転顚顛點点傳伝礪砺黨党檮梼盜盗濤涛燈灯當当禱祷鬪闘鬭闘德徳瀆涜獨独讀読屆届吞呑內内繩縄貳弐邇迩姙妊",
    "禰祢蔥葱黏粘囊嚢惱悩腦脳霸覇駡罵廢廃拜拝賣売蠅蝿剝剥麥麦潑溌發発醱醗髮髪拔抜晚晩蠻蛮祕秘彥彦檜桧姬姫濱浜甁瓶拂払佛仏倂併竝並變変邊辺瓣弁辯弁辨弁辧弁辦弁辮弁步歩",
    "穗穂寶宝襃褒豐豊頰頬沒没飜翻每毎槇槙㑨俣儘侭萬万滿満麵麺默黙餠餅戾戻彌弥藥薬譯訳藪薮豫予餘余與与譽誉搖揺樣様謠謡遙遥慾欲來来萊莱賴頼亂乱覽覧裡裏畧略龍竜兩両獵猟",
    "綠緑壘塁淚涙勵励禮礼靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労樓楼籠篭蠟蝋郞郎祿禄錄録亙亘灣湾屛屏攢攅瑤瑶凛凜煕熙鬮䦰撈𢭐",
];

/// The other forms of each character, its new one first.
static FORMS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut forms: HashMap<char, Vec<char>> = HashMap::new();
    for (old, new) in pairs() {
        forms.entry(old).or_default().insert(0, new);
        forms.entry(new).or_default().push(old);
    }
    forms
});

/// The text with each of its characters in each other form, and with all in their first other one.
pub fn kanji_forms(text: &str) -> Vec<String> {
    let other = |c: char| FORMS.get(&c).into_iter().flatten();
    let mut forms: Vec<String> = Vec::new();
    for c in text.chars() {
        forms.extend(other(c).map(|form| text.replace(c, &form.to_string())));
    }
    if forms.len() > 1 {
        forms.push(text.chars().map(|c| other(c).next().copied().unwrap_or(c)).collect());
    }
    forms
}

/// The text with repeated kanji as the mark, and with the mark written out: 佐々木 and 佐佐木.
pub fn iteration_spellings(text: &str) -> Vec<String> {
    let (mut marked, mut written_out) = (String::new(), String::new());
    let mut before = None;
    for c in text.chars() {
        let repeats = before == Some(c) && is_kanji(c);
        marked.push(if repeats { '々' } else { c });
        let meant = before.filter(|_| c == '々').unwrap_or(c);
        written_out.push(meant);
        before = Some(meant);
    }
    vec![marked, written_out]
}

fn pairs() -> impl Iterator<Item = (char, char)> {
    let mut chars = OLD_AND_NEW.iter().flat_map(|line| line.chars());
    std::iter::from_fn(move || chars.next().zip(chars.next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kanji_forms_are_mutual() {
        for (text, expected) in [
            ("國會", &["国会"][..]),
            ("斎藤", &["齋藤"]),
            ("渡辺", &["渡邊"]),
            ("検収", &["檢収", "検收"]),
            ("辨護", &["弁護"]),
            ("サーバ", &[]),
        ] {
            let spelled = kanji_forms(text);
            assert!(expected.iter().all(|form| spelled.iter().any(|found| found == form)), "{text}: {spelled:?}");
        }
        assert_eq!(pairs().count() * 2, OLD_AND_NEW.iter().map(|line| line.chars().count()).sum::<usize>());
    }

    #[test]
    fn iteration_is_marked_or_written_out() {
        for (text, marked, written) in [
            ("佐々木", "佐々木", "佐佐木"),
            ("人人", "人々", "人人"),
            ("再々委託", "再々委託", "再再委託"),
            ("々", "々", "々"),
            ("サササ", "サササ", "サササ"),
        ] {
            assert_eq!(iteration_spellings(text), [marked, written], "{text}");
        }
    }
}
