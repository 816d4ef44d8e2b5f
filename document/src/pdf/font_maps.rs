//! Fonts that do not say which characters their codes are, but are laid out as Adobe numbers the Japanese ones.

use std::collections::HashMap;

use hayro_interpret::hayro_cmap::{BfString, CMap, CMapName, load_embedded};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};

/// Collections of characters (registry and ordering) with the table that says their characters.
const COLLECTIONS: [(&[u8], CMapName<'static>); 4] = [
    (b"Japan1", CMapName::AdobeJapan1Ucs2),
    (b"GB1", CMapName::AdobeGb1Ucs2),
    (b"CNS1", CMapName::AdobeCns1Ucs2),
    (b"Korea1", CMapName::AdobeKorea1Ucs2),
];

/// Characters by code, for each font without a table of its own, by its name.
pub struct FontMaps(HashMap<String, FontMap>);

enum FontMap {
    /// Codes number a known collection of characters.
    Collection(Box<Collection>),
    /// Codes are Unicode themselves.
    Unicode,
}

/// A way to number characters, and the characters by their numbers.
struct Collection {
    encoding: CMap,
    characters: CMap,
}

impl FontMaps {
    /// Reads the composite fonts of a file.
    pub fn of(pdf: &Pdf) -> Self {
        let mut maps = HashMap::new();
        for object in pdf.objects() {
            if let Object::Dict(dict) = object
                && let Some((name, map)) = read_font(&dict)
            {
                maps.entry(name).or_insert(map);
            }
        }
        Self(maps)
    }

    /// The characters of a code in the font of that name.
    pub fn characters(&self, font: &str, code: u32) -> Option<BfString> {
        match self.0.get(font)? {
            FontMap::Collection(collection) => {
                let cid = (1..=4).find_map(|bytes| collection.encoding.lookup_cid_code(code, bytes))?;
                collection.characters.lookup_bf_string(cid)
            }
            FontMap::Unicode => char::from_u32(code).map(BfString::Char),
        }
    }
}

fn read_font(dict: &Dict<'_>) -> Option<(String, FontMap)> {
    if dict.get::<Name<'_>>("Subtype")?.as_ref() != b"Type0" || dict.get::<Stream<'_>>("ToUnicode").is_some() {
        return None;
    }
    let name = dict.get::<Name<'_>>("BaseFont")?.as_str().to_owned();
    Some((without_subset_prefix(&name).to_owned(), collection(dict).or_else(|| unicode(dict))?))
}

fn collection(dict: &Dict<'_>) -> Option<FontMap> {
    let descendant = dict.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
    let ordering = descendant.get::<Dict<'_>>("CIDSystemInfo")?.get::<PdfString<'_>>("Ordering")?;
    let (_, table) = COLLECTIONS.into_iter().find(|(known, _)| *known == ordering.as_bytes())?;
    let encoding = match dict.get::<Object<'_>>("Encoding")? {
        Object::Name(name) => predefined(CMapName::from_bytes(name.as_ref()))?,
        Object::Stream(stream) => embedded(&stream)?,
        _ => return None,
    };
    Some(FontMap::Collection(Box::new(Collection { encoding, characters: predefined(table)? })))
}

/// A table of characters that is named the identity.
fn unicode(dict: &Dict<'_>) -> Option<FontMap> {
    let name = dict.get::<Name<'_>>("ToUnicode")?;
    name.as_ref().starts_with(b"Identity").then_some(FontMap::Unicode)
}

fn predefined(name: CMapName<'_>) -> Option<CMap> {
    match name {
        CMapName::IdentityH => Some(CMap::identity_h()),
        CMapName::IdentityV => Some(CMap::identity_v()),
        name => CMap::parse(load_embedded(name)?, load_embedded),
    }
}

fn embedded(stream: &Stream<'_>) -> Option<CMap> {
    CMap::parse(&stream.decoded_data().ok()?, load_embedded)
}

/// Subsets of a font are told apart by six letters before its name.
fn without_subset_prefix(name: &str) -> &str {
    match name.split_once('+') {
        Some((prefix, rest)) if prefix.len() == 6 && prefix.bytes().all(|byte| byte.is_ascii_uppercase()) => rest,
        _ => name,
    }
}
