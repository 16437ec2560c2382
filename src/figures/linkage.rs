//! How a plan serves the plans above it: each heading and activity with its own links and those of the headings above;
//! and the same as a map from plans above over headings and activities to indicators.

mod map;

pub use map::{Map, MapBox, MapPart, map};

use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::outline::{Node, UpperLink};
use crate::plan::tree::{Place, Tree};

/// A heading or an activity.
#[derive(Clone, Copy, Debug)]
pub enum Linking<'a> {
    /// A heading.
    Node(&'a Node),
    /// An activity.
    Activity(&'a Activity),
}

impl<'a> Linking<'a> {
    /// Its own links.
    #[must_use]
    pub fn links(self) -> &'a [UpperLink] {
        match self {
            Linking::Node(node) => &node.links,
            Linking::Activity(activity) => &activity.links,
        }
    }

    /// Its number.
    #[must_use]
    pub fn no(self) -> Option<&'a str> {
        match self {
            Linking::Node(node) => node.code.as_deref().or(node.label.as_deref()),
            Linking::Activity(activity) => activity.no.as_deref(),
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(self) -> Option<&'a str> {
        match self {
            Linking::Node(node) => node.title.as_deref(),
            Linking::Activity(activity) => activity.title.as_deref(),
        }
    }
}

/// A link with the heading it comes from, where it is not the row's own.
pub type Reached<'a> = (&'a UpperLink, Option<&'a Node>);

/// A row of the table.
#[derive(Clone, Debug)]
pub struct LinkageRow<'a> {
    /// Whose links they are.
    pub of: Linking<'a>,
    /// How deep it stands.
    pub level: u16,
    /// Its own links, then those of the headings above, from the nearest.
    pub links: Vec<Reached<'a>>,
}

/// Every heading and activity with the plans above that it serves.
#[derive(Clone, Debug)]
pub struct Linkage<'a> {
    /// The catalogues in use, in the order in which they are first named; `None`: links that name none.
    pub catalogues: Vec<Option<&'a str>>,
    /// The rows in the order of the outline.
    pub rows: Vec<LinkageRow<'a>>,
}

/// The linkage of a plan.
#[must_use]
pub fn linkage(plan: &Plan) -> Linkage<'_> {
    let mut above: Vec<&Node> = Vec::new();
    let mut linkage = Linkage { catalogues: Vec::new(), rows: Vec::new() };
    Tree::of(plan).walk(true, &mut |place, level, _| {
        above.truncate(usize::from(level).saturating_sub(1));
        let of = match place {
            Place::Node(node) => Linking::Node(node),
            Place::Activity(activity) => Linking::Activity(activity),
        };
        let own = of.links().iter().map(|link| (link, None));
        let inherited = above.iter().rev().flat_map(|node| node.links.iter().map(|link| (link, Some(*node))));
        let mut links: Vec<Reached<'_>> = Vec::new();
        for (link, from) in own.chain(inherited) {
            // What is linked twice counts once, from the nearest.
            if !links.iter().any(|(known, _)| is_same(known, link)) {
                links.push((link, from));
            }
        }
        for (link, _) in &links {
            if !linkage.catalogues.contains(&link.catalogue.as_deref()) {
                linkage.catalogues.push(link.catalogue.as_deref());
            }
        }
        linkage.rows.push(LinkageRow { of, level, links });
        if let Place::Node(node) = place {
            above.push(node);
        }
        true
    });
    linkage
}

/// Whether two links lead to the same.
fn is_same(a: &UpperLink, b: &UpperLink) -> bool {
    a.catalogue == b.catalogue && a.code == b.code && a.title == b.title
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::testing::json;

    const PLAN: &str = r#"{"id": "p", "outline": [
        {"id": "n", "links": [{"catalogue": "A", "code": "1", "title": "t"}]}, {"id": "m", "parent": "n"}, {"id": "o"}],
        "activities": [{"id": "x", "node": "m", "links": [{"title": "free"}, {"catalogue": "A", "code": "1", "title": "t"}]},
            {"id": "y", "node": "o"}, {"id": "z", "node": "m"}],
        "indicators": [{"id": "i", "title": "t", "activity": "x"}, {"id": "j", "title": "t", "node": "m"}]}"#;

    #[test]
    fn links_come_down_and_count_once() {
        let plan: Plan = json(PLAN);
        let linkage = linkage(&plan);
        assert_eq!(linkage.catalogues, [Some("A"), None]);
        let row = |row: &LinkageRow<'_>| {
            let id = match row.of {
                Linking::Node(node) => node.id.as_str(),
                Linking::Activity(activity) => activity.id.as_str(),
            };
            let link =
                |(link, from): &Reached<'_>| format!("{}{}", link.title, from.map_or("", |node| node.id.as_str()));
            format!("{id}{}:{}", row.level, row.links.iter().map(link).collect::<Vec<_>>().join(","))
        };
        let written: Vec<String> = linkage.rows.iter().map(row).collect();
        assert_eq!(written, ["n1:t", "m2:tn", "x3:free,t", "z3:tn", "o1:", "y2:"]);
    }

    #[test]
    fn the_map_has_a_place_for_everything() {
        let plan: Plan = json(PLAN);
        let map = map(&plan, None);
        let write = |it: &MapBox<'_>| format!("{}@{},{}", it.part.title().unwrap_or(it.part.id()), it.column, it.row);
        let written: Vec<String> = map.boxes.iter().map(write).collect();
        // Halves of rows: a heading stands in the middle of what is below it.
        assert_eq!(map.columns, 5);
        assert_eq!(
            written,
            ["t@4,0", "x@3,0", "z@3,2", "t@4,4", "m@2,2", "n@1,2", "y@3,6", "o@1,6", "free@0,0", "t@0,2"]
        );
        let edges: Vec<(usize, usize)> = map.edges.clone();
        assert!(edges.iter().all(|(from, to)| *from < map.boxes.len() && *to < map.boxes.len()));
        assert_eq!(edges.len(), 9);
        assert_eq!(super::map(&plan, Some("o")).boxes.len(), 2);
    }
}
