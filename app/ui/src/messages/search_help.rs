//! The page that tells how to search, with an example for each way.

messages! {
    title = "検索のしかた", "How to search", "さがし方《かた》";
    description =
        "ことばの読まれ方、記号、絞り込み、結果の並び順を、実際の例で説明します。",
        "How words, signs, filters and the order of results work, with real examples.",
        "ことば、記号《きごう》、しぼりこみ、ならび方《かた》を、ほんとうの例《れい》で説明《せつめい》します。";
    lead =
        "どんな文字を入れても検索できます。まちがった書き方というものはありません。例を押すと、その検索が開きます。",
        "Anything you type is searched; there is no wrong way to write. Press an example to run it.",
        "何《なに》を書《か》いてもさがせます。まちがった書《か》き方《かた》はありません。例《れい》をおすと、そのことばでさがします。";
    example = "例", "Example", "例《れい》";
    meaning = "意味", "Meaning", "意味《いみ》";
    words = "ことば", "Words", "ことば";
    several =
        "空白で区切ると、すべてのことばを一つの指摘に含むもの。",
        "Words with spaces between them: all of them in one finding.",
        "あいだをあけると、ぜんぶのことばが入《はい》ったもの。";
    spelling =
        "全角・半角、大文字・小文字、表記ゆれ（サーバ、サーバー）、年の書き方（2022年度、令和4年度）の違いは問いません。",
        "Width, case, variants of spelling (サーバ, サーバー) and ways to write a year (2022年度, 令和4年度) make no difference.",
        "字《じ》の大《おお》きさや、書《か》き方《かた》のちがい（サーバ、サーバー）は、同《おな》じことばになります。";
    signs =
        "ことばの前後の句読点やかっこは、ことばに数えません。",
        "Punctuation and brackets around a word do not count.",
        "ことばの前《まえ》とうしろの記号《きごう》は、ことばにはいりません。";
    latin =
        "3文字までの英字は、独立した語だけを探します（AI は Gmail の中では見つかりません）。4文字からは長い語の一部も、最後に、その印を付けて示します。",
        "Up to three Latin letters are found as a whole word (AI is not found inside Gmail). From four on, pieces of longer words come last and are marked.",
        "3文字《もじ》までの英語《えいご》は、それだけのことばをさがします（AIは、Gmailの中《なか》では見《み》つかりません）。4文字《もじ》からは、長《なが》いことばの一部《いちぶ》も、さいごに出《で》ます。";
    synonym =
        "報告書が別のことばで書いているものは、同義語の辞書でも探し、何で見つかったかを示します。",
        "What the reports call by another word is found by a dictionary of synonyms, and you are told by which.",
        "同《おな》じ意味《いみ》のことばでもさがします。どのことばで見《み》つかったかも出《で》ます。";
    signs_with_meaning = "記号", "Signs", "記号《きごう》";
    phrase =
        "引用符で囲むと、その文字の並びそのもの。語の切れ目は見ないので、\"AI\" は Gmail の中の ai も見つけます。",
        "In quotation marks: exactly these characters, wherever they stand. \"AI\" is found inside Gmail too.",
        "\"\"でかこむと、その文字《もじ》のならびだけをさがします。\"AI\"は、Gmailの中《なか》でも見《み》つかります。";
    without =
        "前にマイナスを付けたことばを含むものを除きます。数だけ（-5）の前のマイナスは、除く印になりません。",
        "Leaves out what has the word behind the minus. A minus before a bare number (-5) has no such meaning.",
        "マイナスをつけたことばが入《はい》ったものは出《だ》しません。数字《すうじ》だけの前《まえ》のマイナス（-5）は、ちがいます。";
    either = "大文字の OR でつなぐと、どちらか。", "With OR in capitals between them: either.", "ORでつなぐと、どちらか。";
    both = "AND でつなぐと、空白と同じく、すべてのことばを含むもの。", "AND means the same as a space: all of the words.", "ANDをあいだに書《か》くと、ぜんぶのことばが入《はい》ったもの。あいだをあけるのと同《おな》じです。";
    either_sign = "「|」は OR と同じです。", "“|” means the same as OR.", "「|」は、ORと同《おな》じです。";
    filters = "絞り込み", "Filters", "しぼりこみ";
    municipality =
        "自治体の名があると、その自治体に絞り込みます。報告書がこのサイトにある自治体だけです。名の一部（千葉県警察の千葉県など）では絞り込みません。",
        "The name of a municipality narrows to it, if its report is on this site. A name inside another word does not.",
        "まちの名前《なまえ》を書《か》くと、そのまちにしぼりこみます。ほかのことばの中《なか》の名前《なまえ》では、しぼりこみません。";
    year =
        "ほかのことばと並んだ年度（令和4年度、2022年度、R4）は、その年度の報告書に絞り込みます。年度だけのときは、ことばとして探します。",
        "A fiscal year beside other words (令和4年度, 2022年度, R4) narrows to reports of that year. Alone it is searched as a word.",
        "年度《ねんど》とほかのことばを書《か》くと、その年度《ねんど》の報告書《ほうこくしょ》にしぼりこみます。年度《ねんど》だけのときは、ことばとしてさがします。";
    kind = "報告書がつけた区分（指摘、意見、要望）。", "The kind that the report gives (指摘, 意見, 要望).", "報告書《ほうこくしょ》のしゅるい（指摘《してき》、意見《いけん》、要望《ようぼう》）。";
    topic = "当サイトがつけた論点。", "A topic, which is ours.", "このサイトがつけたテーマ。";
    department = "課や部署の名の一部。", "A part of the name of a department.", "課《か》の名前《なまえ》の一部《いちぶ》。";
    system = "システムの名の一部。", "A part of the name of a system.", "システムの名前《なまえ》の一部《いちぶ》。";
    unknown =
        "知らない値を書いた欄は、ことばとして探します。",
        "A field with a value that is not known is searched as a word.",
        "知《し》らない名前《なまえ》のときは、ことばとしてさがします。";
    undo =
        "記号や名前がどう読まれたかは検索箱の下に出ます。「ことばとして探す」を押すと、ふつうのことばとして探します。",
        "How signs and names were read is told below the box. “Search as text” makes plain words of them.",
        "記号《きごう》や名前《なまえ》がどう読《よ》まれたかは、さがす箱《はこ》の下《した》に出《で》ます。「ことばとしてさがす」をおすと、ふつうのことばになります。";
    order = "結果の並び順", "Order of results", "ならび方《かた》";
    order_is =
        "すべてのことばを含むものが先です。少ないときは、ことばの代わりに当サイトの論点が合うもの、一部を含むもの、ことばは違っても意味の近いものが続き、そのように示します。それぞれ指摘・意見が先、報告書の本文が後です。",
        "Results with all words come first. Where they are few, those whose topic (ours) stands for a word follow, then those with some of the words or a similar meaning, each told as such. Findings come before report texts.",
        "ぜんぶのことばが入《はい》ったものが先《さき》です。少《すく》ないときは、このサイトがつけたテーマが合《あ》うもの、一部《いちぶ》が入《はい》ったもの、意味《いみ》が近《ちか》いものがつづきます。指摘《してき》・意見《いけん》が先《さき》、報告書《ほうこくしょ》の文《ぶん》があとです。";
    nothing_found =
        "見つからないことは、その問題がないことを意味しません。このサイトにあるのは、載せた報告書だけです。",
        "That nothing is found does not mean that all is well. This site holds only the reports that it lists.",
        "見《み》つからなくても、問題《もんだい》がないという意味《いみ》ではありません。このサイトにあるのは、のせた報告書《ほうこくしょ》だけです。";
}
