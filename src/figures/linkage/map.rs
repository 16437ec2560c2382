//! The map: a box for each plan above, heading, activity and indicator, its column and its row, and what leads to what.

use super::{Linking, is_same};
use crate::plan::Plan;
use crate::plan::indicator::Indicator;
use crate::plan::outline::UpperLink;
use crate::plan::tree::{Place, Tree};
use std::collections::HashMap;

/// What a box stands for.
#[derive(Clone, Copy, Debug)]
pub enum MapPart<'a> {
    /// Something of a plan above.
    Upper(&'a UpperLink),
    /// A heading or an activity.
    Own(Linking<'a>),
    /// An indicator.
    Indicator(&'a Indicator),
}

impl<'a> MapPart<'a> {
    /// Its title.
    #[must_use]
    pub fn title(self) -> Option<&'a str> {
        match self {
            MapPart::Upper(link) => Some(&link.title),
            MapPart::Own(own) => own.title(),
            MapPart::Indicator(indicator) => Some(&indicator.title),
        }
    }

    /// Its number or official id.
    #[must_use]
    pub fn no(self) -> Option<&'a str> {
        match self {
            MapPart::Upper(link) => link.code.as_deref(),
            MapPart::Own(own) => own.no(),
            MapPart::Indicator(indicator) => indicator.no.as_deref(),
        }
    }

    /// Its id; that of a link is its title.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            MapPart::Upper(link) => &link.title,
            MapPart::Own(Linking::Node(node)) => node.id.as_str(),
            MapPart::Own(Linking::Activity(activity)) => activity.id.as_str(),
            MapPart::Indicator(indicator) => indicator.id.as_str(),
        }
    }
}

/// A box: what it stands for, its column from the left, its row in halves of the height of a box.
#[derive(Clone, Copy, Debug)]
pub struct MapBox<'a> {
    /// What it stands for.
    pub part: MapPart<'a>,
    /// Its column.
    pub column: usize,
    /// Its row, in halves.
    pub row: usize,
}

/// The map.
#[derive(Clone, Debug, Default)]
pub struct Map<'a> {
    /// The boxes; those of plans above come last.
    pub boxes: Vec<MapBox<'a>>,
    /// From left to right, by the places of the boxes.
    pub edges: Vec<(usize, usize)>,
    /// How many columns there are: plans above, one for each depth of the outline, activities, indicators.
    pub columns: usize,
    /// How many rows, in halves.
    pub rows: usize,
}

/// Headings that are open: their place in the order of the tree, their level, and the boxes below them.
struct Open<'a> {
    part: Linking<'a>,
    level: u16,
    below: Vec<usize>,
}

/// The map of a plan, or of the branch below one of its outermost headings.
#[must_use]
pub fn map<'a>(plan: &'a Plan, root: Option<&str>) -> Map<'a> {
    let mut by_owner: HashMap<&str, Vec<&Indicator>> = HashMap::new();
    for indicator in plan.indicators.iter() {
        let owner = indicator.activity.as_ref().map(|id| id.as_str()).or(indicator.node.as_ref().map(|id| id.as_str()));
        if let Some(owner) = owner {
            by_owner.entry(owner).or_default().push(indicator);
        }
    }
    let tree = Tree::of(plan);
    let depth = tree.nodes().iter().map(|placed| usize::from(placed.level)).max().unwrap_or_default();
    let mut draft =
        Draft { map: Map { columns: depth.saturating_add(3), ..Map::default() }, open: Vec::new(), depth, by_owner };
    let mut is_within = root.is_none();
    tree.walk(true, &mut |place, level, _| {
        let part = match place {
            Place::Node(node) => Linking::Node(node),
            Place::Activity(activity) => Linking::Activity(activity),
        };
        if level == 1 {
            let is_root = |root| matches!(part, Linking::Node(node) if node.id.as_str() == root);
            is_within = root.is_none_or(is_root);
        }
        if is_within {
            draft.enter(part, level);
        }
        is_within
    });
    draft.close(0);
    draft.link();
    draft.map
}

struct Draft<'a> {
    map: Map<'a>,
    open: Vec<Open<'a>>,
    depth: usize,
    by_owner: HashMap<&'a str, Vec<&'a Indicator>>,
}

impl<'a> Draft<'a> {
    /// A heading is opened; an activity has its box at once.
    fn enter(&mut self, part: Linking<'a>, level: u16) {
        self.close(level);
        let id = MapPart::Own(part).id();
        let indicators = self.by_owner.remove(id).unwrap_or_default();
        let column = self.map.columns.saturating_sub(1);
        // The indicators of a heading are the first below it; those of an activity are its rows.
        let below: Vec<usize> = match part {
            Linking::Activity(_) => indicators.iter().map(|it| self.leaf(MapPart::Indicator(it), column)).collect(),
            Linking::Node(_) => Vec::new(),
        };
        match part {
            Linking::Activity(_) => {
                let own = match below.is_empty() {
                    true => self.leaf(MapPart::Own(part), self.depth.saturating_add(1)),
                    false => self.parent(part, self.depth.saturating_add(1), &below),
                };
                if let Some(open) = self.open.last_mut() {
                    open.below.push(own);
                }
            }
            Linking::Node(_) => {
                self.by_owner.insert(id, indicators);
                self.open.push(Open { part, level, below });
            }
        }
    }

    /// Headings of this level and below it are complete.
    fn close(&mut self, level: u16) {
        while self.open.last().is_some_and(|open| open.level >= level) {
            let Some(mut open) = self.open.pop() else { return };
            let indicators = self.by_owner.remove(MapPart::Own(open.part).id()).unwrap_or_default();
            let column = self.map.columns.saturating_sub(1);
            for indicator in indicators {
                let leaf = self.leaf(MapPart::Indicator(indicator), column);
                open.below.push(leaf);
            }
            let column = usize::from(open.level);
            let own = match open.below.is_empty() {
                true => self.leaf(MapPart::Own(open.part), column),
                false => self.parent(open.part, column, &open.below),
            };
            if let Some(above) = self.open.last_mut() {
                above.below.push(own);
            }
        }
    }

    fn put(&mut self, part: MapPart<'a>, column: usize, row: usize) -> usize {
        self.map.boxes.push(MapBox { part, column, row });
        self.map.boxes.len().saturating_sub(1)
    }

    /// A box in a row of its own.
    fn leaf(&mut self, part: MapPart<'a>, column: usize) -> usize {
        let row = self.map.rows;
        self.map.rows = row.saturating_add(2);
        self.put(part, column, row)
    }

    /// A box in the middle of those below it.
    fn parent(&mut self, part: Linking<'a>, column: usize, below: &[usize]) -> usize {
        let row = self.middle(below);
        let own = self.put(MapPart::Own(part), column, row);
        self.map.edges.extend(below.iter().map(|below| (own, *below)));
        own
    }

    fn middle(&self, boxes: &[usize]) -> usize {
        let rows = || boxes.iter().filter_map(|at| self.map.boxes.get(*at)).map(|it| it.row);
        let (first, last) = (rows().min().unwrap_or_default(), rows().max().unwrap_or_default());
        first.midpoint(last)
    }

    /// Plans above stand beside what serves them, one below the other.
    fn link(&mut self) {
        let mut uppers: Vec<(&'a UpperLink, Vec<usize>)> = Vec::new();
        for (at, own) in self.map.boxes.iter().enumerate() {
            let MapPart::Own(part) = own.part else { continue };
            for link in part.links() {
                match uppers.iter_mut().find(|(known, _)| is_same(known, link)) {
                    Some((_, served)) => served.push(at),
                    None => uppers.push((link, vec![at])),
                }
            }
        }
        let mut placed: Vec<(usize, &'a UpperLink, Vec<usize>)> =
            uppers.into_iter().map(|(link, served)| (self.middle(&served), link, served)).collect();
        placed.sort_by_key(|(row, ..)| *row);
        let mut free = 0;
        for (row, link, served) in placed {
            let row = row.max(free);
            free = row.saturating_add(2);
            let upper = self.put(MapPart::Upper(link), 0, row);
            self.map.edges.extend(served.into_iter().map(|served| (upper, served)));
        }
        self.map.rows = self.map.rows.max(free);
    }
}
