use text::line_form;

/// A text in the form that patterns of the vocabulary meet: the line form without blanks.
pub(super) fn squeeze(text: &str) -> String {
    line_form(text).split_whitespace().collect()
}

/// A sentence in the form that endings meet: without its full stop and a bracket at its end.
pub(super) fn bare_sentence(sentence: &str) -> String {
    let squeezed = squeeze(sentence);
    let mut bare = squeezed.trim_end_matches(['。', '.', '」']);
    while let Some(open) = bare.strip_suffix(')').and_then(|inside| inside.rfind('(')).filter(|at| *at > 0) {
        bare = bare[..open].trim_end_matches(['。', '.']);
    }
    bare.to_owned()
}
