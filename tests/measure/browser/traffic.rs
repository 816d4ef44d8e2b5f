//! Requests over the line, and their order: which had to wait for others.

/// A request that was answered over the line.
#[derive(Debug, Clone)]
pub struct Exchange {
    pub url: String,
    /// Seconds of the browser's clock.
    pub start: f64,
    /// Time of the complete answer.
    pub end: f64,
    /// Bytes of the answer, headers and all, as they came over the line.
    pub bytes: u64,
}

impl Exchange {
    /// A request that has begun.
    pub fn new(url: String, start: f64) -> Self {
        Self { url, start, end: f64::INFINITY, bytes: 0 }
    }

    /// The same with its answer.
    pub fn ended(self, end: f64, bytes: f64) -> Self {
        Self { end, bytes: bytes as u64, ..self }
    }
}

/// Requests in the order in which their answers came.
#[derive(Debug, Default)]
pub struct Traffic(Vec<Exchange>);

impl Traffic {
    pub fn new(mut exchanges: Vec<Exchange>) -> Self {
        exchanges.sort_by(|a, b| a.end.total_cmp(&b.end));
        Self(exchanges)
    }

    /// Requests answered within this time of the first request's start.
    pub fn within(self, milliseconds: f64) -> Self {
        let first = self.0.iter().map(|exchange| exchange.start).fold(f64::INFINITY, f64::min);
        Self(self.0.into_iter().filter(|exchange| exchange.end <= first + milliseconds / 1000.0).collect())
    }

    /// All requests.
    pub fn exchanges(&self) -> &[Exchange] {
        &self.0
    }

    /// Bytes that came over the line.
    pub fn bytes(&self) -> u64 {
        self.0.iter().map(|exchange| exchange.bytes).sum()
    }

    /// Longest chain of requests, each begun after the answer of the one before: the number of times that latency was paid.
    ///
    /// The icon of the tab does not count: the browser fetches it when it likes, and nothing waits for it.
    pub fn in_sequence(&self) -> usize {
        // Taking the answer that comes first leaves the most time for others, as with appointments in one room.
        let (mut count, mut free) = (0, f64::NEG_INFINITY);
        for exchange in self.0.iter().filter(|exchange| !exchange.url.contains("/favicon")) {
            if exchange.start >= free {
                (count, free) = (count + 1, exchange.end);
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traffic(times: &[(f64, f64)]) -> Traffic {
        let exchange = |(start, end): &(f64, f64)| Exchange::new(String::new(), *start).ended(*end, 10.0);
        Traffic::new(times.iter().map(exchange).collect())
    }

    #[test]
    fn in_sequence_counts_parallel_requests_once() {
        for (times, in_sequence) in [
            (&[] as &[_], 0),
            (&[(0.0, 1.0)], 1),
            (&[(0.0, 1.0), (0.1, 1.1), (0.2, 3.0)], 1),
            (&[(0.0, 1.0), (1.1, 2.0), (1.2, 2.2), (2.3, 3.0)], 3),
            (&[(0.0, 5.0), (0.0, 1.0), (1.0, 2.0), (2.0, 3.0)], 3),
        ] {
            assert_eq!(traffic(times).in_sequence(), in_sequence, "{times:?}");
        }
    }

    #[test]
    fn in_sequence_ignores_the_icon() {
        let exchange = |url: &str, start, end| Exchange::new(format!("http://a/{url}"), start).ended(end, 10.0);
        let all = Traffic::new(vec![exchange("", 0.0, 1.0), exchange("favicon-1.svg", 1.1, 2.0)]);
        assert_eq!((all.in_sequence(), all.exchanges().len()), (1, 2));
    }

    #[test]
    fn within_drops_later_answers() {
        let early = traffic(&[(10.0, 10.1), (10.1, 10.3), (10.2, 12.0)]).within(500.0);
        assert_eq!((early.exchanges().len(), early.bytes()), (2, 20));
    }
}
