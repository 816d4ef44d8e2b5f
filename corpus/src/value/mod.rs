//! Values of records, with the words of the report that they were read from.

pub mod amount;
pub mod date;
pub mod local_government_code;
pub mod printed;
pub mod procurement;
pub mod quotation;
pub mod span;
