//! Use without a connection.

messages! {
    is_offline =
        "オフラインです。開いたことのあるページと、使ったことのある検索は、このまま使えます。",
        "You are offline. Pages that you have opened, and the search once you have used it, still work.",
        "インターネットにつながっていません。前《まえ》に開《ひら》いたページと、使《つか》ったことのある検索《けんさく》は、使《つか》えます。";
    newer =
        "このサイトの新しい版があります。",
        "There is a newer version of this site.",
        "このサイトが新《あたら》しくなりました。";
    reload = "新しい版を開く", "Open the newer version", "新《あたら》しいほうを開《ひら》く";
    not_kept = "このページはオフラインでは読めません", "This page cannot be read offline", "このページは今《いま》読《よ》めません";
    not_kept_why =
        "インターネットにつながっていないか、サイトから応答がありません。このページは開いたことがないので、このブラウザーに残っていません。",
        "You are not connected, or the site does not answer. This page has not been opened before, so this browser does not have it.",
        "インターネットにつながっていません。はじめて開《ひら》くページなので、このブラウザーに残《のこ》っていません。";
    not_kept_else =
        "開いたことのあるページは読めます。つながったら、読み込み直してください。",
        "Pages that you have opened before can be read. Reload this page when you are connected.",
        "前《まえ》に開《ひら》いたページは読《よ》めます。つながったら、もう一度《いちど》開《ひら》いてください。";
    home = "はじめのページへ", "To the start page", "はじめのページへ";
    title = "オフラインでの利用", "Use without a connection", "インターネットにつながらないとき";
    explained =
        "一度開いたページと、一度使った検索は、インターネットにつながっていなくても使えます。そのために、ページと検索のプログラム・データの写しを、このブラウザーの中だけに残します。つながっているときは、いつも新しいページを読み込みます。",
        "A page once opened and the search once used also work without a connection. For that, copies of the pages and of the program and data of the search are kept in this browser alone. While you are connected, pages are always loaded afresh.",
        "一度《いちど》開《ひら》いたページと、一度《いちど》使《つか》った検索《けんさく》は、インターネットにつながらなくても使《つか》えます。そのために、このブラウザーの中《なか》にだけ、ページなどを残《のこ》します。";
    remove = "残した写しを消し、これからも残さない", "Delete the copies and keep none", "残《のこ》したものを消《け》して、もう残《のこ》さない";
    removed(count) =
        "残していた写し（{count}個）を消し、仕組みを外しました。集めた指摘とメモは消していません。",
        "Deleted the copies ({count} files) and removed what kept them. Findings and notes that you collected are still there.",
        "残《のこ》していたもの（{count}個《こ》）を消《け》しました。集《あつ》めたものとメモは、消《け》していません。";
    off =
        "このブラウザーには写しを残していません。",
        "This browser keeps no copies.",
        "このブラウザーには何《なに》も残《のこ》していません。";
    allow = "オフラインでも使えるようにする", "Make it work without a connection", "つながらないときも使《つか》えるようにする";
    unavailable =
        "このブラウザーでは写しを残せないので、インターネットにつながっているときだけ使えます。",
        "This browser cannot keep copies, so the site works only while you are connected.",
        "このブラウザーには残《のこ》すことができません。インターネットにつながっているときだけ使《つか》えます。";
}
