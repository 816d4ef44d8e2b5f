//! Files to take away, written natively and in the browser alike. The same content makes the same bytes.

pub mod csv;
pub mod docx;
mod package;
pub mod xlsx;

#[cfg(test)]
mod tests;
