//! Chromium's DevTools protocol over its own socket: unlike a WebDriver it reaches the workers too, whose requests no
//! condition of the page's holds for.

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use super::traffic::{Exchange, Traffic};

/// Time limit of an answer.
const MAX_ANSWER_TIME: Duration = Duration::from_secs(60);

/// A line to the site.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Milliseconds from a request to the first byte of its answer.
    pub latency_ms: f64,
    /// Bytes a second, each way.
    pub throughput: f64,
}

/// A connection to a browser.
pub struct Devtools {
    socket: WebSocket<TcpStream>,
    last: u64,
    line: Option<Line>,
    /// By the number that the browser gives a request; a worker's script is asked for by the page and answered to the worker.
    running: BTreeMap<String, Exchange>,
    done: Vec<Exchange>,
}

/// A tab with a cache and a storage of its own, empty at first.
pub struct Tab {
    context: String,
    session: String,
}

impl Devtools {
    /// Connects to the socket that a browser listens on.
    pub fn connect(port: u16, path: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(MAX_ANSWER_TIME))?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream)?;
        Ok(Self { socket, last: 0, line: None, running: BTreeMap::new(), done: Vec::new() })
    }

    /// Opens a tab whose requests, and those of its workers, go over `line`.
    pub fn open(&mut self, line: Option<Line>) -> Result<Tab> {
        self.line = line;
        let context = self.command_for("", "Target.createBrowserContext", json!({}), "browserContextId")?;
        let blank = json!({ "url": "about:blank", "browserContextId": context });
        let target = self.command_for("", "Target.createTarget", blank, "targetId")?;
        let attached =
            self.command_for("", "Target.attachToTarget", json!({ "targetId": target, "flatten": true }), "sessionId");
        let session = attached?;
        for (method, parameters) in self.first_commands() {
            self.command(&session, method, parameters)?;
        }
        self.command(&session, "Page.enable", json!({}))?;
        Ok(Tab { context, session })
    }

    /// Closes a tab and forgets its cache.
    pub fn close(&mut self, tab: Tab) -> Result<()> {
        self.command("", "Target.disposeBrowserContext", json!({ "browserContextId": tab.context }))?;
        self.running.clear();
        self.done.clear();
        Ok(())
    }

    /// Has a script run in every page that the tab goes to, before the page's own.
    pub fn prepare(&mut self, tab: &Tab, script: &str) -> Result<()> {
        self.command(&tab.session, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).map(drop)
    }

    /// Goes to an address and returns as soon as its page begins.
    pub fn go(&mut self, tab: &Tab, url: &str) -> Result<()> {
        let answer = self.command(&tab.session, "Page.navigate", json!({ "url": url }))?;
        match answer.get("errorText").and_then(Value::as_str) {
            Some(error) => bail!("cannot open {url}: {error}"),
            None => Ok(()),
        }
    }

    /// Value of an expression, or of the promise that it is.
    pub fn evaluate(&mut self, tab: &Tab, expression: &str) -> Result<Value> {
        let wanted = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.command(&tab.session, "Runtime.evaluate", wanted)?;
        if let Some(exception) = answer.get("exceptionDetails") {
            bail!("the page failed: {exception}");
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or_default())
    }

    /// Requests answered since the last call.
    pub fn traffic(&mut self) -> Traffic {
        Traffic::new(std::mem::take(&mut self.done))
    }

    fn command_for(&mut self, session: &str, method: &str, parameters: Value, field: &str) -> Result<String> {
        let answer = self.command(session, method, parameters)?;
        let value = answer.get(field).and_then(Value::as_str);
        value.map(str::to_owned).with_context(|| format!("{method} told no {field}: {answer}"))
    }

    /// Gives a command to a session (none is the browser itself) and waits for the answer.
    fn command(&mut self, session: &str, method: &str, parameters: Value) -> Result<Value> {
        let id = self.send(session, method, parameters)?;
        loop {
            let mut message = self.read().with_context(|| format!("no answer to {method}"))?;
            if message.get("id").and_then(Value::as_u64) == Some(id) {
                ensure!(message.get("error").is_none(), "{method}: {message}");
                return Ok(message["result"].take());
            }
            self.handle_event(&message)?;
        }
    }

    fn send(&mut self, session: &str, method: &str, parameters: Value) -> Result<u64> {
        self.last += 1;
        let mut message = json!({ "id": self.last, "method": method, "params": parameters });
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        self.socket.send(Message::text(message.to_string()))?;
        Ok(self.last)
    }

    fn read(&mut self) -> Result<Value> {
        loop {
            if let Message::Text(text) = self.socket.read()? {
                return Ok(serde_json::from_str(&text)?);
            }
        }
    }

    /// Notes what the browser tells unasked.
    fn handle_event(&mut self, message: &Value) -> Result<()> {
        let (Some(method), Some(told)) = (message.get("method").and_then(Value::as_str), message.get("params")) else {
            return Ok(());
        };
        if method == "Target.attachedToTarget" {
            let session = told.get("sessionId").and_then(Value::as_str).context("a target without a session")?;
            for (method, parameters) in self.first_commands() {
                self.send(session, method, parameters)?;
            }
            self.send(session, "Runtime.runIfWaitingForDebugger", json!({}))?;
        }
        let text = |path| told.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |path| told.pointer(path).and_then(Value::as_f64).unwrap_or_default();
        let key = text("/requestId");
        match method {
            "Network.requestWillBeSent" => {
                self.running.insert(key, Exchange::new(text("/request/url"), number("/timestamp")));
            }
            "Network.requestServedFromCache" => _ = self.running.remove(&key),
            "Network.responseReceived" if told.pointer("/response/fromDiskCache") == Some(&true.into()) => {
                self.running.remove(&key);
            }
            "Network.loadingFinished" => {
                let bytes = number("/encodedDataLength");
                // What came out of the cache after all has none.
                if let Some(exchange) = self.running.remove(&key).filter(|_| bytes > 0.0) {
                    self.done.push(exchange.ended(number("/timestamp"), bytes));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Commands for each target before it runs.
    fn first_commands(&self) -> Vec<(&'static str, Value)> {
        let attach = json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true });
        let mut commands = vec![("Network.enable", json!({})), ("Target.setAutoAttach", attach)];
        if let Some(Line { latency_ms, throughput }) = self.line {
            let conditions = json!({
                "offline": false, "latency": latency_ms, "downloadThroughput": throughput, "uploadThroughput": throughput,
            });
            commands.push(("Network.emulateNetworkConditions", conditions));
        }
        commands
    }
}
