use ui::Route;
use ui::messages::part as messages;
use yew::prelude::*;

/// Most entries that a page lists; more go to further pages.
pub const PAGE_SIZE: usize = 300;

/// A page of a list that one page can't hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageOfList {
    /// Its number, from 1.
    pub number: usize,
    /// The number of pages.
    pub of: usize,
}

impl PageOfList {
    pub fn is_first(self) -> bool {
        self.number == 1
    }

    /// A title with the number of the page, unless it is the first.
    pub fn titled(self, title: String) -> String {
        if self.is_first() { title } else { format!("{title} {}", messages::number(self.number, self.of).plain()) }
    }

    /// The way to the other pages of the list, which begins at that route.
    pub fn view(self, list: &Route) -> Html {
        if self.of == 1 {
            return Html::default();
        }
        html! {
            <nav class="parts" aria-label={messages::parts()}><ol>
                { for (1..=self.of).map(|number| {
                    let href = list.clone().list_page(number).href();
                    let label = messages::number(number, self.of);
                    html! { <li><a {href} aria-label={label} aria-current={(number == self.number).then_some("page")}>{ number }</a></li> }
                }) }
            </ol></nav>
        }
    }
}

/// The number of entries that a list has beyond those shown.
pub fn elsewhere(total: usize, shown: usize) -> Html {
    match total.checked_sub(shown) {
        None | Some(0) => Html::default(),
        Some(more) => html! { <p class="hint">{ messages::elsewhere(more) }</p> },
    }
}

/// Cuts a list into pages of at most `max` entries, as long as one item does not hold more. A list without
/// items has one page too.
pub fn paginate<T>(
    items: Vec<T>,
    max: usize,
    entries: impl Fn(&T) -> usize,
) -> impl Iterator<Item = (PageOfList, Vec<T>)> {
    let mut parts = vec![Vec::new()];
    let mut count = 0;
    for item in items {
        let more = entries(&item);
        if count > 0 && count + more > max {
            parts.push(Vec::new());
            count = 0;
        }
        count += more;
        parts.last_mut().expect("there is always one").push(item);
    }
    let of = parts.len();
    (1..).zip(parts).map(move |(number, items)| (PageOfList { number, of }, items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_hold_at_most_their_size() {
        for (items, max, expected) in [
            (&[][..], 3, &[&[][..]][..]),
            (&[1, 1, 1], 3, &[&[1, 1, 1]]),
            (&[1, 1, 1, 1], 3, &[&[1, 1, 1], &[1]]),
            (&[2, 2, 0, 0, 4, 1], 3, &[&[2], &[2, 0, 0], &[4], &[1]]),
            (&[0, 0, 5], 3, &[&[0, 0, 5]]),
        ] {
            let parts: Vec<_> = paginate(items.to_vec(), max, |item| *item).collect();
            assert_eq!(parts.iter().map(|(_, items)| items.as_slice()).collect::<Vec<_>>(), expected);
            let numbers = (1..=parts.len()).map(|number| PageOfList { number, of: expected.len() });
            assert!(parts.iter().map(|(part, _)| *part).eq(numbers));
        }
    }
}
