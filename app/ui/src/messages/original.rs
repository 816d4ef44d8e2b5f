//! The original of a report: where it is, or how to find it.

messages! {
    heading = "原本", "The original", "もとの報告書《ほうこくしょ》";
    open = "原本を開く", "Open the original", "もとの報告書《ほうこくしょ》を開《ひら》く";
    open_page(page) = "原本の{page}頁を開く", "Open page {page} of the original", "もとの報告書《ほうこくしょ》の{page}ページを開《ひら》く";
    open_at(page) = "原本を開く（{page}頁）", "Open the original (page {page})", "もとの報告書《ほうこくしょ》を開《ひら》く（{page}ページ）";
    open_file_page(page) = "原本を開く（PDFの{page}ページ目）", "Open the original (page {page} of the PDF)", "もとの報告書《ほうこくしょ》を開《ひら》く（PDFの{page}ページ目《め》）";
    on_page(file, page) = "原本のファイル：{file}（{page}ページ目）", "File of the original: {file} (page {page})", "もとのファイル：{file}（{page}ページ目《め》）";
    in_sheet(file, sheet) = "原本のファイル：{file}（{sheet}番目のシート）", "File of the original: {file} (sheet {sheet})", "もとのファイル：{file}（{sheet}番目《ばんめ》のシート）";
    in_file(file) = "原本のファイル：{file}", "File of the original: {file}", "もとのファイル：{file}";
    by_machine = "機械で読み取った文字", "Characters recognised by a machine", "コンピューターが読《よ》み取《と》った文字《もじ》";
    by_machine_hint(percent) =
        "原本のこの頁は画像で、文字の情報がない。下の引用は機械が画像から読み取ったもので、誤りがありうる（確からしさ {percent}％）。使う前に必ず原本と見くらべてください。",
        "This page of the original is a picture without text. The quote was recognised by a machine (OCR) and may be wrong (sureness {percent}%). Compare it with the original before you use it.",
        "もとの報告書《ほうこくしょ》のこのページは、写真《しゃしん》です。コンピューターが、写真《しゃしん》から文字《もじ》を読《よ》み取《と》りました。まちがいがあるかもしれません（たしかさ {percent}％）。使《つか》う前《まえ》に、もとの報告書《ほうこくしょ》とくらべてください。";
    see_place = "原本のこの箇所を見る", "See this place in the original", "もとの報告書《ほうこくしょ》のここを見《み》る";
    place_hint =
        "公表されたPDFのその頁を画像にしたもの。赤い枠は当サイトがつけた。",
        "The page of the published PDF as a picture. The red frames are ours.",
        "公開《こうかい》されたPDFのページの写真《しゃしん》です。赤《あか》い線《せん》は、このサイトがつけました。";
    picture_of(page) =
        "原本の{page}頁の画像。この指摘・意見の行が枠で囲まれている。文は上の引用と同じ。",
        "Picture of page {page} of the original. The lines of this finding are framed; they say what is quoted above.",
        "もとの報告書《ほうこくしょ》の{page}ページの写真《しゃしん》。この指摘《してき》の行《ぎょう》に線《せん》がある。文《ぶん》は上《うえ》の引用《いんよう》と同《おな》じ。";
    picture_page(page) = "{page}頁", "Page {page}", "{page}ページ";
    picture_file_page(page) = "PDFの{page}ページ目", "Page {page} of the PDF", "PDFの{page}ページ目《め》";
    unknown(place, year, title) =
        "原本の場所はこのサイトに登録されていません。{place}のウェブサイトの監査のページで、{year}の「{title}」を探してください。",
        "This site does not know where the original is. Please look for “{title}” ({year}) among the audits on the website of {place}.",
        "もとの報告書《ほうこくしょ》がどこにあるかは、このサイトではわかりません。{place}のサイトの監査《かんさ》のページで、{year}の「{title}」をさがしてください。";
    landing(place) = "{place}の掲載ページ", "The page of {place} on its audits", "{place}の監査《かんさ》のページ";
    retrieved(day) = "取得日：{day}", "Retrieved: {day}", "もらった日《ひ》：{day}";
    hash(digits) = "SHA-256：{digits}", "SHA-256: {digits}", "SHA-256：{digits}";
}
