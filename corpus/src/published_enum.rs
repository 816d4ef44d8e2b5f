/// Defines an enum by the names of its variants: the first is that in the data, which serde and the schema take; the
/// second, where there is one, is a Japanese label or a code for addresses.
///
/// ```text
/// published_enum! {
///     /// The doc comment.
///     pub enum Kind: label, code {
///         Shiteki = "指摘", "shiteki";
///     }
/// }
/// ```
macro_rules! published_enum {
    (
        $(#[$meta:meta])* pub enum $name:ident: $first:ident, $second:ident {
            $($(#[$doc:meta])* $variant:ident = $published:literal, $other:literal;)*
        }
    ) => {
        $crate::published_enum::published_enum! {
            $(#[$meta])* pub enum $name: $first { $($(#[$doc])* $variant = $published;)* }
        }

        impl $name {
            #[doc = concat!("The ", stringify!($second), ".")]
            pub fn $second(self) -> &'static str {
                match self {
                    $(Self::$variant => $other,)*
                }
            }
        }
    };
    (
        $(#[$meta:meta])* pub enum $name:ident: $first:ident {
            $($(#[$doc:meta])* $variant:ident = $published:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $published)] $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are listed everywhere.
            pub const ALL: [Self; [$($published),*].len()] = [$(Self::$variant),*];

            #[doc = concat!("The ", stringify!($first), " under which it is published.")]
            pub fn $first(self) -> &'static str {
                match self {
                    $(Self::$variant => $published,)*
                }
            }
        }
    };
}

pub(crate) use published_enum;
