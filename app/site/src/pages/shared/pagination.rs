use ui::Route;
use ui::messages::part as messages;
use yew::prelude::*;

/// How many entries a page lists; more go to further pages.
pub const MOST: usize = 300;

/// Which page it is of a list that one page can't hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

impl Part {
    /// Whether the list begins here.
    pub fn is_first(self) -> bool {
        self.number == 1
    }

    /// A title that says which page of the list it is, unless it is the first.
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
                    let href = list.clone().part(number).href();
                    let label = messages::number(number, self.of);
                    html! { <li><a {href} aria-label={label} aria-current={(number == self.number).then_some("page")}>{ number }</a></li> }
                }) }
            </ol></nav>
        }
    }
}

/// Cuts a list into pages that hold at most so many entries each, as long as one item does not hold more. A list without
/// items has one page too.
pub fn parted<T>(items: Vec<T>, most: usize, entries: impl Fn(&T) -> usize) -> impl Iterator<Item = (Part, Vec<T>)> {
    let mut parts = vec![Vec::new()];
    let mut count = 0;
    for item in items {
        let more = entries(&item);
        if count > 0 && count + more > most {
            parts.push(Vec::new());
            count = 0;
        }
        count += more;
        parts.last_mut().expect("there is always one").push(item);
    }
    let of = parts.len();
    (1..).zip(parts).map(move |(number, items)| (Part { number, of }, items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_holds_more_than_it_may() {
        for (items, most, expected) in [
            (&[][..], 3, &[&[][..]][..]),
            (&[1, 1, 1], 3, &[&[1, 1, 1]]),
            (&[1, 1, 1, 1], 3, &[&[1, 1, 1], &[1]]),
            (&[2, 2, 0, 0, 4, 1], 3, &[&[2], &[2, 0, 0], &[4], &[1]]),
            (&[0, 0, 5], 3, &[&[0, 0, 5]]),
        ] {
            let parts: Vec<_> = parted(items.to_vec(), most, |item| *item).collect();
            assert_eq!(parts.iter().map(|(_, items)| items.as_slice()).collect::<Vec<_>>(), expected);
            let numbers = (1..=parts.len()).map(|number| Part { number, of: expected.len() });
            assert!(parts.iter().map(|(part, _)| *part).eq(numbers));
        }
    }
}
