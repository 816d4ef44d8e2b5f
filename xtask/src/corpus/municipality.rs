const NAME_BEGINNINGS: [&str; 45] = [
    "青", "赤", "秋", "朝", "荒", "池", "石", "泉", "稲", "岩", "上", "梅", "浦", "江", "大", "沖", "小", "柿", "笠",
    "片", "金", "鴨", "亀", "川", "北", "木", "草", "熊", "桜", "佐", "塩", "島", "白", "杉", "関", "高", "滝", "竹",
    "田", "玉", "千", "月", "寺", "富", "豊",
];
const NAME_ENDINGS: [&str; 45] = [
    "浅", "井", "市", "浦", "江", "尾", "岡", "沖", "垣", "形", "川", "木", "岸", "倉", "郷", "崎", "沢", "島", "城",
    "瀬", "園", "田", "台", "滝", "谷", "塚", "津", "寺", "土", "戸", "中", "沼", "野", "橋", "浜", "原", "東", "平",
    "藤", "淵", "堀", "本", "町", "宮", "山",
];

/// A municipality that does not exist, in a fiscal year of its reports.
pub(super) struct MadeMunicipality {
    /// Its name, in Japanese.
    pub(super) name: String,
    /// The fiscal year.
    pub(super) year: u16,
    number: usize,
}

impl MadeMunicipality {
    /// Number of names: more than Japan has municipalities (1,788 with the prefectures).
    const COUNT: usize = NAME_BEGINNINGS.len() * NAME_ENDINGS.len();

    /// The one of the n-th report; after all have one of that year, they have one of the year before.
    pub(super) fn nth(at: usize, year: u16) -> Self {
        let number = at % Self::COUNT;
        let name =
            format!("{}{}市", NAME_BEGINNINGS[number / NAME_ENDINGS.len()], NAME_ENDINGS[number % NAME_ENDINGS.len()]);
        Self { name, year: year.saturating_sub((at / Self::COUNT) as u16), number }
    }

    /// The slug of its report.
    pub(super) fn slug(&self) -> String {
        format!("model-{:04}-{:04}", self.number + 1, self.year)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_are_the_same() {
        let all = || (0..MadeMunicipality::COUNT).map(|at| MadeMunicipality::nth(at, 2022));
        assert_eq!(all().map(|municipality| municipality.name).collect::<HashSet<_>>().len(), MadeMunicipality::COUNT);
        let slugs: HashSet<_> =
            (0..3 * MadeMunicipality::COUNT).map(|at| MadeMunicipality::nth(at, 2022).slug()).collect();
        assert_eq!(slugs.len(), 3 * MadeMunicipality::COUNT);
    }
}
