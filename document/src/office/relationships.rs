use crate::office::xml::{attribute, children, parse};
use crate::office::{Package, PackageError};

/// Other parts that a part of an Office file refers to.
#[derive(Debug, Default)]
pub struct Relationships(Vec<Relationship>);

#[derive(Debug)]
struct Relationship {
    id: String,
    /// The last word of its type.
    kind: String,
    target: String,
}

impl Relationships {
    /// Reads those of a part; of the whole file for the empty name.
    pub fn of(package: &mut Package, part: &str) -> Result<Self, PackageError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let file = join(folder, &format!("_rels/{name}.rels"));
        let Some(text) = package.part(&file)? else { return Ok(Self::default()) };
        let document = parse(&file, &text)?;
        let relationship = |node| {
            Some(Relationship {
                id: attribute(node, "Id")?.to_owned(),
                kind: attribute(node, "Type")?.rsplit('/').next()?.to_owned(),
                target: join(folder, attribute(node, "Target")?),
            })
        };
        let inside = |node: &roxmltree::Node| attribute(*node, "TargetMode") != Some("External");
        Ok(Self(children(document.root_element(), "Relationship").filter(inside).filter_map(relationship).collect()))
    }

    /// The part of a kind.
    pub fn target(&self, kind: &str) -> Option<&str> {
        self.0.iter().find(|relationship| relationship.kind == kind).map(|relationship| relationship.target.as_str())
    }

    /// Parts of some kinds, with the ids by which they are referred to.
    pub fn targets(&self, kinds: &[&str]) -> impl Iterator<Item = (&str, &str)> {
        let is_of_kind = |relationship: &&Relationship| kinds.contains(&relationship.kind.as_str());
        self.0.iter().filter(is_of_kind).map(|relationship| (relationship.id.as_str(), relationship.target.as_str()))
    }

    /// The text of the part of a kind; an empty element where there is none.
    pub fn text(&self, package: &mut Package, kind: &str) -> Result<String, PackageError> {
        let text = self.target(kind).map(|part| package.part(part)).transpose()?.flatten();
        Ok(text.unwrap_or_else(|| "<none/>".to_owned()))
    }
}

/// The path of a target as seen from a folder.
fn join(folder: &str, target: &str) -> String {
    let (folder, target) = match target.strip_prefix('/') {
        Some(target) => ("", target),
        None => (folder, target),
    };
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}
