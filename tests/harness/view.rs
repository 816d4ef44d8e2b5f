//! Screen and colours in which a visitor sees the site.

use anyhow::Result;
use serde_json::json;

use crate::visitor::Visitor;

/// The colours that a visitor's system asks for.
#[derive(Debug, Clone, Copy)]
pub enum Scheme {
    /// Dark letters on light ground.
    Light,
    /// Light letters on dark ground.
    Dark,
}

impl Visitor {
    /// Resizes the window; `width` in CSS pixels.
    pub async fn resize(&self, width: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", metrics).await
    }

    /// Looks at the page in these colours, which come at once, for a transition has colours of neither.
    pub async fn colour(&self, scheme: Scheme) -> Result<()> {
        let scheme = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.command("Emulation.setEmulatedMedia", json!({ "features": features })).await
    }
}
