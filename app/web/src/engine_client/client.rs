use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use search::Request;
use ui::transfer::{EngineCommand, EngineEvent, Failure, decode, encode};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::prelude::*;

use super::files::engine_files;
use super::state::{Answer, EngineAction, EngineState, Phase};
use crate::browser::dom;

/// Silence, while an answer is awaited, after which the engine is taken for failed.
const SILENCE_TIMEOUT_MS: u32 = 30_000;

/// Handle of the engine for components.
#[derive(Clone, PartialEq)]
pub struct EngineHandle {
    pub phase: Phase,
    pub answer: Option<Rc<Answer>>,
    /// Starts the worker, if it is not running.
    pub wake: Callback<()>,
    /// Sends a request, and starts the worker for it; only the last request is answered.
    pub ask: Callback<Request>,
    /// Asks for the explanation of the result of that id.
    pub explain: Callback<String>,
    /// Restarts the worker after a failure; the last request is sent again.
    pub retry: Callback<()>,
}

/// The engine.
#[hook]
pub fn use_engine() -> EngineHandle {
    use_context().expect("inside the provider")
}

#[derive(Properties, PartialEq)]
pub struct EngineProviderProps {
    /// Components that use the engine.
    pub children: Html,
}

/// Provides one engine to its children.
#[component]
pub fn EngineProvider(EngineProviderProps { children }: &EngineProviderProps) -> Html {
    let state = use_reducer_eq(EngineState::default);
    let connection = use_memo((), |()| Connection::new(state.dispatcher()));
    let on = |act: fn(&Rc<Connection>)| {
        let connection = connection.clone();
        Callback::from(move |()| act(&connection))
    };
    let engine = EngineHandle {
        phase: state.phase.clone(),
        answer: state.answer.clone(),
        wake: on(Connection::wake),
        retry: on(Connection::retry),
        ask: Callback::from({
            let connection = connection.clone();
            move |request| connection.ask(request)
        }),
        explain: Callback::from({
            let connection = connection.clone();
            move |id| connection.explain(id)
        }),
    };
    html! { <ContextProvider<EngineHandle> context={engine}>{ children.clone() }</ContextProvider<EngineHandle>> }
}

/// Connection to the worker. Cells are borrowed for one step only, never while a dispatcher is called.
struct Connection {
    dispatcher: UseReducerDispatcher<EngineState>,
    running: RefCell<Option<Running>>,
    ready: Cell<bool>,
    /// One restart without the visitor is used up.
    recovered: Cell<bool>,
    serial: Cell<u32>,
    /// The last request that has an answer.
    answered: Cell<u32>,
    request: RefCell<Option<Request>>,
    patience: RefCell<Option<Timeout>>,
}

/// A worker that stops when it is dropped.
struct Running {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Connection {
    fn new(dispatcher: UseReducerDispatcher<EngineState>) -> Rc<Self> {
        Rc::new(Self {
            dispatcher,
            running: RefCell::default(),
            ready: Cell::default(),
            recovered: Cell::default(),
            serial: Cell::default(),
            answered: Cell::default(),
            request: RefCell::default(),
            patience: RefCell::default(),
        })
    }

    fn wake(self: &Rc<Self>) {
        if self.running.borrow().is_none() {
            self.restart();
        }
    }

    fn retry(self: &Rc<Self>) {
        self.recovered.set(false);
        self.restart();
    }

    /// A broken worker is restarted once; the second time the visitor sees a failure.
    fn recover(self: &Rc<Self>) {
        match self.recovered.replace(true) {
            false => self.restart(),
            true => self.fail(Failure::Program),
        }
    }

    fn restart(self: &Rc<Self>) {
        self.stop();
        self.dispatcher.dispatch(EngineAction::SetPhase(Phase::Starting));
        match self.start() {
            Some(running) => {
                *self.running.borrow_mut() = Some(running);
                self.wait();
            }
            None => self.fail(Failure::Unsupported),
        }
    }

    fn start(self: &Rc<Self>) -> Option<Running> {
        let files = engine_files();
        let [script, _module, manifest, ..] = files.as_slice() else { return None };
        let script = Url::new_with_base(script, &dom::document().base_uri().ok()??).ok()?.href();
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        // The page names the index of its version, and so the engine's.
        options.set_name(manifest);
        let worker = Worker::new_with_options(&script, &options).ok()?;
        let on = |event: &'static str, act: fn(&Rc<Self>, &Event)| {
            let connection = Rc::downgrade(self);
            EventListener::new(&worker, event, move |event| connection.upgrade().iter().for_each(|c| act(c, event)))
        };
        let broken = |connection: &Rc<Self>, event: &Event| {
            dom::warn("search worker", event);
            connection.recover();
        };
        let listeners = [on("message", Self::receive), on("error", broken), on("messageerror", broken)];
        Some(Running { worker, _listeners: listeners })
    }

    fn stop(&self) {
        self.ready.set(false);
        self.patience.take();
        self.running.take();
    }

    fn fail(&self, failure: Failure) {
        self.stop();
        self.dispatcher.dispatch(EngineAction::SetPhase(Phase::Failed(failure)));
    }

    /// The last request is not sent again.
    fn ask(self: &Rc<Self>, request: Request) {
        if self.running.borrow().is_some() && self.request.borrow().as_ref() == Some(&request) {
            return;
        }
        *self.request.borrow_mut() = Some(request);
        self.serial.set(self.serial.get().wrapping_add(1));
        if self.ready.get() {
            self.post();
        } else {
            self.wake();
        }
    }

    fn post(self: &Rc<Self>) {
        let Some(request) = self.request.borrow().clone() else { return };
        match self.send(&EngineCommand::Search { serial: self.serial.get(), request }) {
            true => self.wait(),
            false => self.fail(Failure::Program),
        }
    }

    /// Nobody waits for an explanation: without an answer, none is shown.
    fn explain(&self, id: String) {
        if let Some(request) = self.request.borrow().clone() {
            self.send(&EngineCommand::Explain { serial: self.serial.get(), request, id });
        }
    }

    fn send(&self, ask: &EngineCommand) -> bool {
        encode(ask).is_some_and(|message| {
            self.running.borrow().as_ref().is_some_and(|r| r.worker.post_message(&message).is_ok())
        })
    }

    /// Begins to wait anew.
    fn wait(self: &Rc<Self>) {
        let connection = Rc::downgrade(self);
        let silent = move || connection.upgrade().iter().for_each(|connection| connection.fail(Failure::Silence));
        self.patience.replace(Some(Timeout::new(SILENCE_TIMEOUT_MS, silent)));
    }

    fn receive(self: &Rc<Self>, event: &Event) {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
        match decode(message) {
            Some(EngineEvent::Loading { loaded, total }) => {
                self.wait();
                self.dispatcher.dispatch(EngineAction::SetPhase(Phase::Loading { loaded, total }));
            }
            Some(EngineEvent::Ready) => {
                self.patience.take();
                self.ready.set(true);
                self.dispatcher.dispatch(EngineAction::SetPhase(Phase::Ready));
                self.post();
            }
            Some(EngineEvent::Answer { serial, response, suggestions }) if serial == self.serial.get() => {
                self.patience.take();
                let question = self.request.borrow().clone();
                if let Some(request) = question {
                    let explanations = Vec::new();
                    let answer = Answer { request, response: *response, suggestions, explanations };
                    let answer = Rc::new(answer);
                    // The second answer has what only means the same.
                    self.dispatcher.dispatch(match self.answered.replace(serial) == serial {
                        true => EngineAction::Refine { answer, may_move: !dom::is_reading_results() },
                        false => EngineAction::Answer(answer),
                    });
                }
            }
            Some(EngineEvent::Explained { serial, id, explanation }) if serial == self.serial.get() => {
                self.dispatcher.dispatch(EngineAction::Explain(id, explanation));
            }
            #[cfg(feature = "quickwit")]
            Some(EngineEvent::Source { serial, source }) if serial == self.serial.get() => dom::show_source(source),
            #[cfg(feature = "quickwit")]
            Some(EngineEvent::Source { .. }) => {}
            Some(EngineEvent::Answer { .. } | EngineEvent::Explained { .. }) => {}
            Some(EngineEvent::Failed(failure)) => self.fail(failure),
            None => self.fail(Failure::Program),
        }
    }
}
