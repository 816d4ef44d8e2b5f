//! The subjects of charts, each made from the records.

mod amounts;
mod answers;
mod measures;
mod procurement;
mod strength;
mod topics;

use super::Chart;
use crate::data::SiteData;

pub use procurement::procurement;

/// Every chart that there are records for, in the language that is spoken.
pub fn charts(data: &SiteData) -> Vec<Chart> {
    let first = [procurement(data), amounts::amounts(data), topics::topics(data), strength::strength(data)];
    first.into_iter().chain([measures::measures(data)]).flatten().chain(answers::answers(data)).collect()
}
