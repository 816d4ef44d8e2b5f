use std::str::FromStr;

use url::Url;

/// Addresses of a Quickwit search behind its proxy, tried one after the other; `KANSA_SEARCH` names them, with spaces between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchServers(Vec<Url>);

/// A text that names no such addresses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no address of a search, as https://search.example/search is; several stand with spaces between them")]
pub struct SearchServersError(String);

impl FromStr for SearchServers {
    type Err = SearchServersError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || SearchServersError(text.to_owned());
        let address = |word: &str| {
            let url = Url::parse(word).map_err(|_| fault())?;
            let is_plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
            let is_fine = matches!(url.scheme(), "http" | "https") && is_plain && url.query().is_none();
            if is_fine { Ok(url) } else { Err(fault()) }
        };
        let addresses = text.split_ascii_whitespace().map(address).collect::<Result<Vec<_>, _>>()?;
        if addresses.is_empty() { Err(fault()) } else { Ok(Self(addresses)) }
    }
}

impl SearchServers {
    /// Their origins, each once, as a policy names them.
    pub fn origins(&self) -> Vec<String> {
        let mut origins: Vec<String> = Vec::new();
        for origin in self.0.iter().map(|url| url.origin().ascii_serialization()) {
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        origins
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_servers_are_addresses() {
        let servers: SearchServers =
            "https://a.example/search  https://a.example/other http://[::1]:8090/".parse().unwrap();
        assert_eq!(servers.origins(), ["https://a.example", "http://[::1]:8090"]);
        for text in [
            "",
            " ",
            "search",
            "ftp://a.example/",
            "https://u:p@a.example/",
            "https://a.example/?q=",
            "https://a.example/#a",
        ] {
            assert!(text.parse::<SearchServers>().is_err(), "{text}");
        }
    }
}
