//! The measures part: ด้าน > มิติ > เป้าหมาย > เป้าประสงค์ > มาตรการ with their indicators and projects, and the
//! baseline list beside it. Nodes and indicators carry the document's codes in their ids, projects their number in the
//! summary of all projects.

use super::super::parts::{Units, in_year, values, values_by_year};
use super::super::seed::Seed;
use super::marks;
use phaen::plan::activity::Activity;
use phaen::plan::id::Id;
use phaen::plan::indicator::Indicator;
use phaen::plan::outline::Node;
use phaen::plan::period::Year;

/// The root of the strategic projects.
pub(super) const STRATEGIC: &str = "n-strategic";
/// The root of the baseline list.
pub(super) const BASELINE: &str = "n-baseline";

/// What the measures part and the baseline list hold, in their order.
pub(super) struct Outline<'a> {
    pub(super) nodes: Vec<Node>,
    pub(super) activities: Vec<Activity>,
    pub(super) indicators: Vec<Indicator>,
    year: Year,
    units: &'a Units,
}

impl<'a> Outline<'a> {
    /// Reads both lists.
    pub(super) fn of(seed: Seed, units: &'a Units) -> Self {
        let year = seed.year("fiscal_year_be").expect("the plan has a year");
        let mut outline = Outline { nodes: Vec::new(), activities: Vec::new(), indicators: Vec::new(), year, units };
        outline.nodes.push(Node { title: seed.text("summary/kind"), ..node(STRATEGIC, None, None) });
        for (no, part) in seed.numbered("hierarchy") {
            outline.part(&format!("n-part-{no}"), part);
        }
        outline.baseline(seed.at("baseline"));
        outline
    }

    fn part(&mut self, id: &str, seed: Seed) {
        self.nodes.push(Node { title: seed.text("part"), ..node(id, Some(STRATEGIC), Some("ส่วน")) });
        let strand = self.coded(id, "ด้าน", seed.at("strand"));
        for dimension in seed.all("dimensions") {
            let id = self.coded(&strand, "มิติ", dimension);
            for goal in dimension.all("goals") {
                // The document names no goal of dimension 7.5; its objective hangs on the dimension.
                let above = if goal.at("code").is_given() {
                    self.coded(&id, "เป้าหมาย", goal)
                } else {
                    id.clone()
                };
                goal.all("objectives").for_each(|objective| self.objective(&above, objective));
            }
        }
    }

    /// A node with a code and a title.
    fn coded(&mut self, parent: &str, level: &str, seed: Seed) -> String {
        let id = format!("n-{}", seed.word("code"));
        let (code, title) = (seed.text("code"), seed.text("title"));
        self.nodes.push(Node { code, title, ..node(&id, Some(parent), Some(level)) });
        id
    }

    fn objective(&mut self, parent: &str, seed: Seed) {
        let id = self.coded(parent, "เป้าประสงค์", seed);
        self.indicators(&id, seed);
        for (no, measure) in seed.numbered("measures") {
            self.measure(&format!("{id}-m{no}"), &id, measure);
        }
    }

    fn measure(&mut self, id: &str, objective: &str, seed: Seed) {
        let supported = seed.no("supports_indicator_no");
        self.nodes.push(Node {
            code: seed.no("no"),
            label: seed.text("label"),
            title: seed.text("title"),
            own: seed.is_set("own_measure_of_the_office"),
            supports: supported.map(|no| indicator_id(objective, &no)).into_iter().collect(),
            ..node(id, Some(objective), Some("มาตรการ"))
        });
        self.indicators(id, seed);
        for project in seed.all("projects") {
            let project = self.project(id, project);
            self.activities.push(project);
        }
    }

    fn indicators(&mut self, node: &str, seed: Seed) {
        self.indicators.extend(seed.all("indicators").map(|indicator| Indicator {
            id: indicator_id(node, &indicator.no("no").unwrap_or_default()),
            node: Some(Id::new(node)),
            no: indicator.no("no"),
            title: indicator.word("text").to_owned(),
            unit: indicator.text("targets/2563/unit"),
            targets: values(values_by_year(indicator.at("targets"))),
            ..Indicator::default()
        }));
    }

    /// A project. Without a source of money it has only the amount asked for.
    fn project(&self, node: &str, seed: Seed) -> Activity {
        let (budget, source) = (seed.baht("budget_baht"), seed.text("funding_source"));
        let list_no = seed.no("summary_no");
        Activity {
            id: Id::new(&format!("a-{}", list_no.as_deref().unwrap_or_default())),
            node: Some(Id::new(node)),
            no: seed.no("no"),
            list_no,
            title: seed.text("title"),
            units: self.units.named(seed, "responsible_division"),
            marks: marks(seed),
            proposed: in_year(self.year, budget),
            allocated: in_year(self.year, budget.filter(|_| source.is_some())),
            source,
            ..Activity::default()
        }
    }

    fn baseline(&mut self, seed: Seed) {
        let strand = format!("{BASELINE}-general");
        self.nodes.push(Node { title: seed.text("title"), ..node(BASELINE, None, None) });
        self.nodes.push(Node { title: seed.text("strand"), ..node(&strand, Some(BASELINE), Some("ด้าน")) });
        for row in seed.all("rows") {
            let amount = in_year(self.year, row.baht("budget_baht"));
            self.activities.push(Activity {
                id: Id::new(&format!("b-{}", row.no("no").unwrap_or_default())),
                node: Some(Id::new(&strand)),
                no: row.no("no"),
                title: row.text("title"),
                proposed: amount.clone(),
                allocated: amount,
                ..Activity::default()
            });
        }
    }
}

fn indicator_id(node: &str, no: &str) -> Id<Indicator> {
    Id::new(&format!("i-{}-{no}", node.trim_start_matches("n-")))
}

fn node(id: &str, parent: Option<&str>, level: Option<&str>) -> Node {
    Node { id: Id::new(id), parent: parent.map(Id::new), level: level.map(str::to_owned), ..Node::default() }
}
