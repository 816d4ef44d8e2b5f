/// The list of suggestions below the search box, by the combobox pattern: the focus stays in the box, the keys choose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listbox {
    /// Shown, if there is anything to show.
    pub open: bool,
    /// Position of the suggestion that Enter takes.
    pub active: Option<usize>,
}

/// Effect of a key on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyEffect {
    /// It changes.
    Change(Listbox),
    /// A suggestion is taken.
    Take(usize),
    /// The key is none of the list's.
    None,
}

impl Listbox {
    /// The list as it opens while somebody types.
    pub const OPEN: Self = Self { open: true, active: None };
    /// The list as nobody sees it.
    pub const CLOSED: Self = Self { open: false, active: None };

    /// Effect of a key, given the number of suggestions. Beyond either end is the box itself.
    pub fn press(self, key: &str, count: usize) -> KeyEffect {
        // Closed before there is anything in it, it stays closed when that comes.
        if key == "Escape" && self.open {
            return KeyEffect::Change(Self::CLOSED);
        }
        if !self.open || count == 0 {
            return KeyEffect::None;
        }
        let becomes = |active| KeyEffect::Change(Self { open: true, active });
        match (key, self.active) {
            ("ArrowDown", None) => becomes(Some(0)),
            ("ArrowDown", Some(at)) => becomes(Some(at + 1).filter(|at| *at < count)),
            ("ArrowUp", None) => becomes(Some(count - 1)),
            ("ArrowUp", Some(at)) => becomes(at.checked_sub(1)),
            ("Enter", Some(at)) if at < count => KeyEffect::Take(at),
            _ => KeyEffect::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(keys: &[&str], expected: KeyEffect) {
        let mut list = Listbox::OPEN;
        let mut last = KeyEffect::None;
        for key in keys {
            last = list.press(key, 2);
            if let KeyEffect::Change(next) = last {
                list = next;
            }
        }
        assert_eq!(last, expected, "{keys:?}");
    }

    #[test]
    fn listbox_keys_move_through_list_and_box() {
        let at = |active| KeyEffect::Change(Listbox { open: true, active });
        check(&["ArrowDown"], at(Some(0)));
        check(&["ArrowDown", "ArrowDown", "ArrowDown"], at(None));
        check(&["ArrowUp"], at(Some(1)));
        check(&["ArrowUp", "ArrowUp", "ArrowUp"], at(None));
        check(&["ArrowDown", "Enter"], KeyEffect::Take(0));
        check(&["Enter"], KeyEffect::None);
        check(&["Escape"], KeyEffect::Change(Listbox::CLOSED));
        check(&["Escape", "ArrowDown"], KeyEffect::None);
        check(&["a"], KeyEffect::None);
        assert_eq!(Listbox::OPEN.press("ArrowDown", 0), KeyEffect::None);
        assert_eq!(Listbox::OPEN.press("Escape", 0), KeyEffect::Change(Listbox::CLOSED));
        assert_eq!(Listbox::CLOSED.press("Escape", 0), KeyEffect::None);
    }
}
