//! A small model of words, as the tool writes one.

/// Words by meaning: those of one line are nearly alike.
const MEANINGS: [&[&str]; 8] = [
    &["教育", "研修", "講習"],
    &["パスワード", "暗証番号"],
    &["サーバ", "サーバー", "機器"],
    &["鍵", "施錠", "戸締まり"],
    &["職員", "従業員"],
    &["ログ", "記録"],
    &["分析", "点検"],
    &["すべき", "要望", "する", "である", "た"],
];

const WIDTH: usize = MEANINGS.len() + 1;

/// Cost of frequent words, which weigh little.
const FREQUENT_COST: u8 = 20;

/// Bytes of the model.
pub fn bytes() -> Vec<u8> {
    let mut words: Vec<(&str, u8)> =
        (0..).zip(MEANINGS).flat_map(|(meaning, words)| words.iter().map(move |word| (*word, meaning))).collect();
    words.sort();
    let rows = words.len();
    let mut content = [(rows as u32).to_le_bytes(), (rows as u32).to_le_bytes()].concat();
    content.extend([1, WIDTH as u8]);
    content.extend(words.iter().map(|_| 0));
    content.extend(words.iter().map(|(word, _)| word.len() as u8));
    content.extend(words.iter().flat_map(|(word, _)| word.bytes()));
    content.extend(
        words.iter().map(|(_, meaning)| if usize::from(*meaning) + 1 == MEANINGS.len() { FREQUENT_COST } else { 80 }),
    );
    content.extend(vec![u8::MAX; rows.div_ceil(8)]);
    content.extend((0..=u8::MAX).map(|cost| if cost > FREQUENT_COST { u8::MAX } else { 10 }));
    for code in 0..256 {
        let meaning = words.get(code).map(|(_, meaning)| usize::from(*meaning));
        // A little of the last dimension tells the words of one meaning apart.
        content.extend((0..WIDTH).map(|at| {
            if Some(at) == meaning {
                120u8
            } else if at + 1 == WIDTH {
                code as u8 % 7 * 8
            } else {
                0
            }
        }));
    }
    content.extend(0..rows as u8);
    [b"KANSAEMB\x01", &crc32fast::hash(&content).to_le_bytes()[..], &content].concat()
}
