//! Rows of a table of findings that say a department has none: they speak for the systems listed for it.

use corpus::{Coverage, Quote, Span};

use super::register::{Register, share_department};
use crate::extract::findings::departments;
use crate::structure::body::Body;

pub(super) fn read(register: &mut Register<'_>, body: &Body<'_>) {
    let rules = register.rules;
    let Some(none) = rules.row.as_ref().and_then(|row| row.none.as_ref()) else { return };
    let mut group: Vec<String> = Vec::new();
    for row in &body.rows {
        let cells: Vec<_> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        let [only] = cells.as_slice() else { continue };
        if !none.matches(only) {
            group = departments::split(only, &rules.departments);
            continue;
        }
        // Where several departments share a system, one of them does not speak for the others.
        let in_charge = |department: &String| share_department(std::slice::from_ref(department), &group);
        let listed = register.systems.iter_mut().filter(|system| system.coverage == Coverage::Listed);
        for system in listed.filter(|system| system.departments.iter().all(in_charge)) {
            if !system.departments.is_empty() {
                system.nothing.push(Quote { text: (*only).clone(), source: Span::line(row.line) });
            }
        }
    }
}
