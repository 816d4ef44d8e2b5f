//! Long journeys split into shares that run at the same time: one browser leaves a core idle.

/// Number of journeys that split a list.
pub const SHARES: usize = 4;

/// Every `SHARES`-th entry, from number `share` on.
pub fn share<T>(list: impl IntoIterator<Item = T>, share: usize) -> impl Iterator<Item = T> {
    list.into_iter().skip(share).step_by(SHARES)
}

/// A test for each share of a journey, which takes the number of the share.
macro_rules! in_shares {
    ($journey:path: $($name:ident = $share:literal),+) => {
        const _: () = assert!([$($share),+].len() == $crate::share::SHARES);
        $(
            #[tokio::test]
            async fn $name() -> anyhow::Result<()> {
                $journey($share).await
            }
        )+
    };
}

pub(crate) use in_shares;

#[test]
fn share_every_entry_is_in_one() {
    let mut all: Vec<usize> = (0..SHARES).flat_map(|number| share(0..10, number)).collect();
    all.sort();
    assert_eq!(all, (0..10).collect::<Vec<_>>());
}
