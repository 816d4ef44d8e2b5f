//! Codes that dictionaries give.

/// Defines a code of a dictionary: short, in lower-case letters and hyphens, and copied like a number.
macro_rules! code {
    ($(#[$meta:meta])* $name:ident, $error:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[a-z][a-z-]{1,23}$")))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; $crate::category::code::MAX_CODE_BYTES]);

        impl $name {
            /// A code that is known to be well-formed.
            ///
            /// # Panics
            /// It is not.
            pub const fn new(code: &str) -> Self {
                match $crate::category::code::padded(code) {
                    Some(padded) => Self(padded),
                    None => panic!("a code is 2 to 24 lower-case letters and hyphens"),
                }
            }

            /// The code, as in data and addresses.
            pub fn code(&self) -> &str {
                let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
                std::str::from_utf8(&self.0[..end]).unwrap_or_default()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::IdError;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                $crate::category::code::padded(code)
                    .map(Self)
                    .ok_or_else(|| $crate::id::IdError::$error(code.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::id::IdError;

            fn try_from(code: String) -> Result<Self, Self::Error> {
                code.parse()
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.code().to_owned()
            }
        }
    };
}

pub(crate) use code;

/// Bytes of the longest code.
pub(crate) const MAX_CODE_BYTES: usize = 24;

/// A well-formed code with zeros behind it.
pub(crate) const fn padded(code: &str) -> Option<[u8; MAX_CODE_BYTES]> {
    let bytes = code.as_bytes();
    let mut padded = [0; MAX_CODE_BYTES];
    if bytes.len() < 2 || bytes.len() > MAX_CODE_BYTES || bytes[0] == b'-' {
        return None;
    }
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_lowercase() && bytes[at] != b'-' {
            return None;
        }
        padded[at] = bytes[at];
        at += 1;
    }
    Some(padded)
}
