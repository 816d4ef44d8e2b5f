//! Every colour has enough contrast, in light and in dark, and the municipalities' hues can be distinguished.

use std::collections::BTreeMap;

use color::{LinearSrgb, Oklab, OpaqueColor, Srgb, parse_color};
use site::HUES;

const TOKENS: &str = include_str!("../styles/tokens.css");
const BASE: &str = include_str!("../styles/base.css");

/// Contrasts that WCAG asks of text, and of controls.
const TEXT: f32 = 4.5;
const PART: f32 = 3.0;

type Colour = OpaqueColor<Srgb>;
type Values = BTreeMap<String, String>;

#[derive(Debug, Clone, Copy)]
enum Scheme {
    Light,
    Dark,
}

const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

/// The colours as one scheme shows them.
struct Palette {
    values: Values,
    scheme: Scheme,
}

impl Palette {
    /// Reads the custom properties of the style sheets; that of an attribute goes by its selector.
    fn of(scheme: Scheme) -> Self {
        let values = [TOKENS, BASE].into_iter().flat_map(str::lines).filter_map(|line| {
            let (before, declared) = line.split_once("--")?;
            let (name, value) = declared.split_once(':')?;
            let name = match before.trim().strip_suffix('{') {
                Some(selector) => selector.trim(),
                None if before.trim().is_empty() => name,
                None => return None,
            };
            Some((name.to_owned(), value.split(';').next()?.trim().to_owned()))
        });
        Self { values: values.collect(), scheme }
    }

    fn named(&self, name: &str) -> Colour {
        self.value(self.values.get(name).unwrap_or_else(|| panic!("nothing declares {name}")))
    }

    fn hues(&self) -> Vec<Colour> {
        (0..HUES).map(|hue| self.named(&format!("[data-hue=\"{hue}\"]"))).collect()
    }

    /// The steps of the heat map.
    fn heats(&self) -> Vec<Colour> {
        let share = |step| percent(&self.values[&format!("[data-heat=\"{step}\"]")]);
        (1..=4).map(|step| mix(self.named("surface"), self.named("accent"), share(step))).collect()
    }

    fn value(&self, text: &str) -> Colour {
        if let Some(inner) = function(text, "var") {
            return self.named(inner.trim_start_matches("--"));
        }
        if let Some(inner) = function(text, "light-dark") {
            let parts = arguments(inner);
            return self.value(parts[self.scheme as usize]);
        }
        if let Some(inner) = function(text, "color-mix") {
            let parts = arguments(inner);
            assert_eq!(parts[0], "in oklab", "{text}");
            let (second, share) = parts[2].rsplit_once(' ').expect("a share stands behind the colour");
            return mix(self.value(parts[1]), self.value(second), percent(share));
        }
        parse_color(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_alpha_color::<Srgb>().discard_alpha()
    }
}

fn function<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')')
}

/// Splits at commas outside parentheses.
fn arguments(text: &str) -> Vec<&str> {
    let mut depth = 0;
    let outer = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    };
    text.split(outer).map(str::trim).collect()
}

fn percent(text: &str) -> f32 {
    text.trim_end_matches('%').parse::<f32>().expect("a percentage") / 100.0
}

fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    a.convert::<Oklab>().lerp_rect(b.convert(), share).convert()
}

fn contrast(a: Colour, b: Colour) -> f32 {
    let (a, b) = (a.relative_luminance(), b.relative_luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour seen without one kind of cones, after Machado, Oliveira and Fernandes (2009).
fn seen(colour: Colour, cones: [[f32; 3]; 3]) -> OpaqueColor<Oklab> {
    let simulate = |r: f32, g: f32, b: f32| cones.map(|[x, y, z]| (x * r + y * g + z * b).clamp(0.0, 1.0));
    colour.convert::<LinearSrgb>().map(simulate).convert()
}

const ALL_CONES: [[f32; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const WITHOUT_RED: [[f32; 3]; 3] =
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
const WITHOUT_GREEN: [[f32; 3]; 3] =
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

#[test]
fn whatever_is_read_stands_out() {
    for scheme in SCHEMES {
        let palette = Palette::of(scheme);
        let check = |what: &str, front: Colour, behind: Colour, least: f32| {
            let ratio = contrast(front, behind);
            assert!(ratio >= least, "{scheme:?}: {what} has a contrast of {ratio:.2}, {least} is needed");
        };
        for behind in ["paper", "surface", "sunken"] {
            for (front, least) in [("ink", TEXT), ("muted", TEXT), ("accent", TEXT), ("warn", TEXT), ("edge", PART)] {
                check(&format!("{front} on {behind}"), palette.named(front), palette.named(behind), least);
            }
            for (number, hue) in palette.hues().into_iter().enumerate() {
                check(&format!("hue {number} on {behind}"), hue, palette.named(behind), TEXT);
            }
        }
        for (front, behind) in [
            ("ink", "mark"),
            ("muted", "mark"),
            ("accent", "mark"),
            ("on-accent", "accent"),
            ("paper", "ink"),
            ("ink", "warn-bg"),
            ("warn", "warn-bg"),
            ("accent", "warn-bg"),
        ] {
            check(&format!("{front} on {behind}"), palette.named(front), palette.named(behind), TEXT);
        }
        for (step, heat) in palette.heats().into_iter().enumerate() {
            check(&format!("ink on heat {}", step + 1), palette.named("ink"), heat, TEXT);
        }
        let track = mix(palette.named("surface"), palette.named("edge"), 0.3);
        for (number, hue) in palette.hues().into_iter().enumerate() {
            check(&format!("a bar of hue {number} on its track"), hue, track, PART);
        }
    }
}

#[test]
fn hues_differ_for_every_kind_of_eye() {
    for scheme in SCHEMES {
        let hues = Palette::of(scheme).hues();
        for (eyes, cones, least) in
            [("all cones", ALL_CONES, 0.08), ("no red", WITHOUT_RED, 0.03), ("no green", WITHOUT_GREEN, 0.03)]
        {
            for (at, hue) in hues.iter().enumerate() {
                for (before, other) in hues[..at].iter().enumerate() {
                    let distance = seen(*hue, cones).difference(seen(*other, cones));
                    assert!(distance >= least, "{scheme:?}, {eyes}: hues {before} and {at} are {distance:.3} apart");
                }
            }
        }
    }
}

#[test]
fn tokens_are_all_used() {
    let declared = TOKENS.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    let styles = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/styles")).unwrap();
    let all: String = styles.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    for (name, _) in declared {
        assert!(all.contains(&format!("var(--{name})")), "{name} is not used");
    }
}
