use crate::compare::{Cell, Value};
use crate::words::{Words, compare as words};

/// Why a cell of a comparison holds no number.
pub fn silent(cell: Cell, value: Value) -> Words {
    match (cell, value) {
        (Cell::Nothing, _) => words::nothing(),
        (_, Value::System(Some(_))) => words::not_audited(),
        _ => words::not_mentioned(),
    }
}
