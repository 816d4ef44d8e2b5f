//! The matrix of topics and municipalities.

words! {
    cell(topic, place, count) = "{topic} {place} {count}件", "{topic}, {place}: {count}", "{topic} {place} {count}件《けん》";
}
