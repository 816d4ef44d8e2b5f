//! What there is to ask for (語彙): the names that records belong to, and the words of the reports. All of it is taken
//! from the index's own texts when it is first needed.

pub mod names;
pub mod spelling;
pub mod words;
