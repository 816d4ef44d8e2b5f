//! Values that reports print: money, quantities and methods of procurement.

pub(crate) mod distinct;
pub(crate) mod money;
pub(crate) mod procurement;
pub(crate) mod quantity;
