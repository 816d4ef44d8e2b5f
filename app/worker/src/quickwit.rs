//! Search by a Quickwit server that the site was built for.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Date, JsString, Promise, Uint8Array};
use search::quickwit::{PendingQuestions, QuickwitEngine, QuickwitResponse};
use search::{Engine, Request};
use ui::transfer::{Failure, await_response};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, DedicatedWorkerGlobalScope, RequestInit};

/// Addresses of the same search, tried one after the other; separated by spaces.
const NODES: Option<&str> = option_env!("KANSA_SEARCH");

/// Time that an address has to answer.
const ANSWER_TIMEOUT_MS: u32 = 6_000;

/// Time for which nothing is asked when no address answered: a key must not wait for each of them.
const REST_MS: f64 = 5_000.0;

/// Pause in typing before anything is asked.
const TYPING_PAUSE_MS: u32 = 120;

/// The server, with what it has answered.
pub struct RemoteSearch {
    scope: DedicatedWorkerGlobalScope,
    pub engine: QuickwitEngine,
    /// The address that answered last.
    node: Cell<usize>,
    /// Nothing is asked before that time.
    rests_until: Cell<f64>,
}

impl RemoteSearch {
    pub fn new(scope: &DedicatedWorkerGlobalScope) -> Self {
        Self {
            scope: scope.clone(),
            engine: QuickwitEngine::default(),
            node: Cell::default(),
            rests_until: Cell::default(),
        }
    }

    /// Answers a request with the dictionaries of an engine; `None` if it is no longer wanted.
    pub async fn search(
        &self,
        local: &Engine,
        request: &Request,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Option<QuickwitResponse>, Failure> {
        let mut has_paused = false;
        loop {
            let questions = match self.engine.search(local, request) {
                Ok(response) => return Ok(Some(response)),
                Err(PendingQuestions(questions)) => questions,
            };
            if !std::mem::replace(&mut has_paused, true) {
                pause(TYPING_PAUSE_MS).await;
                if !is_wanted() {
                    return Ok(None);
                }
            }
            self.ask(questions).await?;
            if !is_wanted() {
                return Ok(None);
            }
        }
    }

    /// Asks at the address that answered last, then at the others.
    async fn ask(&self, questions: Vec<String>) -> Result<(), Failure> {
        let nodes: Vec<&str> = NODES.unwrap_or_default().split_ascii_whitespace().collect();
        let mut failure = Failure::Silence;
        if Date::now() < self.rests_until.get() {
            return Err(failure);
        }
        for tried in 0..nodes.len() {
            let node = (self.node.get() + tried) % nodes.len();
            match self.ask_node(nodes[node], &questions).await {
                Ok(()) => {
                    self.node.set(node);
                    return Ok(());
                }
                Err(other) => failure = other,
            }
        }
        self.rests_until.set(Date::now() + REST_MS);
        Err(failure)
    }

    async fn ask_node(&self, node: &str, questions: &[String]) -> Result<(), Failure> {
        let asked: Vec<Promise> =
            questions.iter().map(|question| self.post(node, question)).collect::<Result<_, _>>()?;
        // All are under way; the slowest decides.
        for (question, asked) in questions.iter().zip(asked) {
            let lost = |_| Failure::Unreachable(node.to_owned());
            let response = await_response(node, asked).await?;
            let body = JsFuture::from(response.array_buffer().map_err(lost)?).await.map_err(lost)?;
            let answer = self.engine.insert(question.clone(), &Uint8Array::new(&body).to_vec());
            answer.map_err(|_| Failure::Damaged(node.to_owned()))?;
        }
        Ok(())
    }

    /// A body without a type, with which the browser asks at once and not first whether it may.
    fn post(&self, node: &str, question: &str) -> Result<Promise, Failure> {
        let body =
            Blob::new_with_str_sequence(&Array::of1(&JsString::from(question))).map_err(|_| Failure::Unsupported)?;
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_body(&body);
        init.set_signal(Some(&AbortSignal::timeout_with_u32(ANSWER_TIMEOUT_MS)));
        Ok(self.scope.fetch_with_str_and_init(node, &init))
    }
}

async fn pause(milliseconds: u32) {
    let pause = Promise::new(&mut |resolve, _| {
        Timeout::new(milliseconds, move || drop(resolve.call0(&wasm_bindgen::JsValue::NULL))).forget();
    });
    drop(JsFuture::from(pause).await);
}
