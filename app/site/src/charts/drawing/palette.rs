use super::Ink;
use crate::data::HUES;

const TOKENS: &str = include_str!("../../../styles/tokens.css");
const BASE: &str = include_str!("../../../styles/base.css");

/// Colours of the light page, for files that no style sheet reaches.
pub struct Palette {
    hues: [&'static str; HUES],
    accent: &'static str,
    text: &'static str,
    muted: &'static str,
    track: &'static str,
    pub paper: &'static str,
}

impl Palette {
    pub fn light() -> Self {
        let hue = |at: usize| colour(&format!("[data-hue=\"{at}\"] {{ --hue:"));
        Self {
            hues: std::array::from_fn(hue),
            accent: colour("--accent:"),
            text: colour("--ink:"),
            muted: colour("--muted:"),
            track: colour("--line:"),
            paper: colour("--surface:"),
        }
    }

    pub fn colour(&self, ink: Ink) -> &'static str {
        match ink {
            Ink::Hue(hue) => self.hues[usize::from(hue) % HUES],
            Ink::Step(_) => self.accent,
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Track => self.track,
        }
    }
}

/// The value of the token that a declaration names for the light page.
fn colour(declaration: &str) -> &'static str {
    let token = after(BASE, declaration).and_then(|rest| after(rest, "light-dark(var("));
    let token = token.and_then(|rest| rest.split(')').next()).unwrap_or_else(|| panic!("no {declaration} in base.css"));
    let value = after(TOKENS, &format!("{token}: ")).and_then(|rest| rest.split(';').next());
    value.unwrap_or_else(|| panic!("no {token} in tokens.css"))
}

fn after(text: &'static str, sign: &str) -> Option<&'static str> {
    Some(text.split_once(sign)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn palette_takes_the_colours_of_the_style_sheets() {
        let palette = Palette::light();
        let inks = (0..HUES as u8).map(Ink::Hue).chain([Ink::Step(0), Ink::Text, Ink::Muted, Ink::Track]);
        for ink in inks {
            assert!(palette.colour(ink).starts_with('#') && palette.colour(ink).len() == 7, "{ink:?}");
        }
    }
}
