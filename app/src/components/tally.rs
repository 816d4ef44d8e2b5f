use crate::compare::{Cell, Value};

/// Why a cell of a comparison holds no number.
pub fn silent(cell: Cell, value: Value) -> &'static str {
    match (cell, value) {
        (Cell::Nothing, _) => "指摘なし",
        (_, Value::System(Some(_))) => "監査対象外または記載なし",
        _ => "記載なし",
    }
}
