use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

use super::StandIn;

/// Bytes of a request that are read.
const MAX_BODY_BYTES: usize = 1 << 20;

/// A server in Quickwit's place. It takes any request, notes it, and answers searches, the way a node does that nothing protects.
pub struct QuickwitServer {
    origin: String,
    seen: Arc<Seen>,
    runtime: Option<Runtime>,
}

#[derive(Default)]
struct Seen {
    stand_in: Option<StandIn>,
    requests: Mutex<Vec<(String, Bytes)>>,
    is_down: AtomicBool,
    delay_ms: AtomicU64,
}

impl QuickwitServer {
    /// Serves what an export holds; without one, every search finds nothing.
    pub fn start(stand_in: Option<StandIn>) -> Result<Self> {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), stand_in)
    }

    /// The same at a certain address.
    pub fn start_at(address: SocketAddr, stand_in: Option<StandIn>) -> Result<Self> {
        let listener = TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let seen = Arc::new(Seen { stand_in, ..Seen::default() });
        let router = Router::new().fallback(answer).with_state(seen.clone());
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("the listener is open");
            axum::serve(listener, router).await.expect("the server runs");
        });
        Ok(Self { origin, seen, runtime: Some(runtime) })
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Requests so far, each by method and path, with its body.
    pub fn requests(&self) -> Vec<(String, Bytes)> {
        self.seen.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers 503 from now on, or no longer.
    pub fn set_down(&self, is_down: bool) {
        self.seen.is_down.store(is_down, Ordering::SeqCst);
    }

    /// Time before each answer from now on.
    pub fn set_delay(&self, delay: Duration) {
        self.seen.delay_ms.store(delay.as_millis() as u64, Ordering::SeqCst);
    }
}

impl Drop for QuickwitServer {
    fn drop(&mut self) {
        // A test that is asynchronous itself may not wait for it.
        self.runtime.take().into_iter().for_each(Runtime::shutdown_background);
    }
}

async fn answer(State(seen): State<Arc<Seen>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MAX_BODY_BYTES).await.unwrap_or_default();
    let asked = format!("{} {}", parts.method, parts.uri);
    seen.requests.lock().unwrap_or_else(PoisonError::into_inner).push((asked, body.clone()));
    sleep(Duration::from_millis(seen.delay_ms.load(Ordering::SeqCst))).await;
    if seen.is_down.load(Ordering::SeqCst) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let found = match &seen.stand_in {
        Some(stand_in) => stand_in.answer(&body).map_err(|error| error.to_string()),
        None if body.starts_with(b"{\"query\"") => Ok(r#"{"num_hits":0,"hits":[]}"#.to_owned()),
        None => Err("no query".to_owned()),
    };
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    match found {
        Ok(found) => (headers, found).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, headers, error).into_response(),
    }
}
