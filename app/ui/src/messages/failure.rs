//! Failures, and remedies.

messages! {
    unsupported =
        "このブラウザーでは検索のプログラム（WebAssembly）が動きません。新しいブラウザーでお試しください。",
        "This browser cannot run the search program (WebAssembly). Please try a newer browser.",
        "このブラウザーでは、さがすプログラム（WebAssembly）が動《うご》きません。新《あたら》しいブラウザーをつかってください。";
    program =
        "検索のプログラムを読み込めなかったか、途中で止まりました。くり返すときは、ページを再読み込みしてください。",
        "The search program did not load, or stopped. If this happens again, please reload the page.",
        "さがすプログラムを読《よ》みこめないか、とちゅうで止《と》まりました。もういちどためしてもだめなときは、ページをもういちど読《よ》みこんでください。";
    silence =
        "長いあいだ応答がありませんでした。通信が遅いか、切れているかもしれません。",
        "No answer for a long time. The connection may be slow.",
        "長《なが》いあいだ返事《へんじ》がありません。インターネットがおそいか、切《き》れているかもしれません。";
    unreachable(file) =
        "{file} を受け取れませんでした。通信が切れているかもしれません。",
        "{file} did not arrive. The connection may be broken.",
        "{file} がとどきませんでした。インターネットが切《き》れているかもしれません。";
    refused(file, status) = "{file} がサーバーにありませんでした（{status}）。", "{file} is not on the server ({status}).", "{file} がサーバーにありませんでした（{status}）。";
    truncated(loaded, total) =
        "検索用のデータが途中で切れました（{total} バイトのうち {loaded} バイト）。",
        "The search index ended early ({loaded} of {total} bytes).",
        "さがすためのデータが、とちゅうで切《き》れました（{total}バイトのうち{loaded}バイト）。";
    version(index, program) =
        "検索用のデータ（形式 {index}）とプログラム（形式 {program}）の版が合いません。ページを再読み込みしてください。",
        "The search index (format {index}) and the program (format {program}) do not fit. Please reload the page.",
        "さがすためのデータ（{index}）とプログラム（{program}）があいません。ページをもういちど読《よ》みこんでください。";
    damaged(what) =
        "検索用のデータが壊れています（{what}）。ページを再読み込みしてください。",
        "The search index is damaged ({what}). Please reload the page.",
        "さがすためのデータがこわれています（{what}）。ページをもういちど読《よ》みこんでください。";
}
