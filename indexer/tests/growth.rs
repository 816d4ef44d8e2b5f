//! Building a larger corpus takes as much more work as there are more reports.

use std::alloc::System;
use std::path::Path;
use std::time::Duration;

use cpu_time::ProcessTime;
use indexer::build;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Cost of a build.
struct Work {
    allocations: usize,
    bytes: usize,
    /// Processor time.
    time: Duration,
}

/// Builds `copies` copies of the published reports.
fn work(copies: usize) -> Work {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let data = folder.path().join("data");
    let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    xtask::corpus::generate(&reports, copies, &data).expect("the corpus can be made");
    let (region, start) = (Region::new(ALLOCATOR), ProcessTime::now());
    let mut errors = Vec::new();
    let built = build(&data, &folder.path().join("out"), None, &mut errors).expect("the folder can be written to");
    let (time, change) = (start.elapsed(), region.change());
    assert!(built, "{}", String::from_utf8_lossy(&errors));
    Work { allocations: change.allocations, bytes: change.bytes_allocated, time }
}

#[test]
fn build_work_grows_with_corpus() {
    const TIMES: f64 = 4.0;
    let (small, large) = (work(1), work(TIMES as usize));
    let ratio = |large: usize, small: usize| large as f64 / small as f64 / TIMES;
    let allocations = ratio(large.allocations, small.allocations);
    let bytes = ratio(large.bytes, small.bytes);
    let time = large.time.as_secs_f64() / small.time.as_secs_f64() / TIMES;
    println!(
        "of {TIMES} times the reports, a report takes {allocations:.2} × the allocations, {bytes:.2} × the bytes, {time:.2} × the time"
    );
    assert!(allocations < 1.1, "allocations: {allocations}");
    assert!(bytes < 1.3, "bytes: {bytes}");
    // Other programs share the processors and their caches.
    assert!(time < 2.0, "time: {time}");
}
