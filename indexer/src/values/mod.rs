//! Values that reports print: money, dates, quantities and methods of procurement.

pub(crate) mod date;
pub(crate) mod distinct;
pub(crate) mod money;
pub(crate) mod procurement;
pub(crate) mod quantity;
pub(crate) mod web_address;
