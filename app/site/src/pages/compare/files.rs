use ui::Language;
use ui::compare::{Material, ReportDigest};

use crate::data::SiteData;
use crate::hash::short;

/// The folder of the digests of reports. All files in it are named by their content.
pub const DIGEST_FOLDER: &str = "compare/reports";

/// The digest of a report in two forms.
pub struct DigestFile {
    /// Their names without the endings.
    pub stem: String,
    /// For the site.
    pub postcard: Vec<u8>,
    /// For others.
    pub json: Vec<u8>,
}

impl DigestFile {
    /// One hash is in both names, for neither form shows every change of the other.
    pub fn new(digest: &ReportDigest) -> Self {
        let postcard = encode(&Material::Report(Box::new(digest.clone())));
        let json = serde_json::to_vec(digest).expect("a digest is plain data");
        let stem = format!("{DIGEST_FOLDER}/{}-{}", digest.slug, short(&[&postcard[..], &json].concat()));
        Self { stem, postcard, json }
    }
}

/// Questions of an auditor: the file without its ending, and its content.
pub fn guide_file(data: &SiteData, language: Language) -> (String, Vec<u8>) {
    let content = encode(&Material::Guide(data.topics.guide(language)));
    (format!("{DIGEST_FOLDER}/guide-{}", short(&content)), content)
}

fn encode(material: &Material) -> Vec<u8> {
    postcard::to_allocvec(material).expect("material is plain data")
}
