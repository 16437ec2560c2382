//! The plan pages of the OCSC: ยุทธศาสตร์ > แผนงาน > ผลผลิต/โครงการ > กิจกรรม, and below them the items, which are the
//! plan's activities. A row that the extraction lost keeps its place, its number and what is left of its texts.

use super::super::parts::{Units, bullets, in_year, item, value, values};
use super::super::seed::Seed;
use phaen::plan::activity::{Activity, Category, Deliverable, Entry, Keeping, Line, Task};
use phaen::plan::id::Id;
use phaen::plan::indicator::{Dimension, Indicator};
use phaen::plan::outline::Node;
use phaen::plan::period::{ByPeriod, Period, Slot, Year};
use std::sync::Arc;

/// What the plan pages hold, in their order.
pub(super) struct Outline<'a> {
    pub(super) nodes: Vec<Node>,
    pub(super) activities: Vec<Activity>,
    pub(super) indicators: Vec<Indicator>,
    year: Year,
    units: &'a Units,
}

impl<'a> Outline<'a> {
    /// Reads the plan pages.
    pub(super) fn of(seed: Seed, units: &'a Units) -> Self {
        let year = seed.year("fiscal_year_be").expect("the plan has a year");
        let mut outline = Outline { nodes: Vec::new(), activities: Vec::new(), indicators: Vec::new(), year, units };
        for (no, plan) in seed.numbered("plan") {
            outline.programme(&format!("n-s{no}"), &format!("n-p{no}"), plan);
        }
        outline
    }

    fn programme(&mut self, strategy_id: &str, id: &str, seed: Seed) {
        self.nodes
            .push(Node { title: seed.text("strategy"), ..node(strategy_id, None, "ยุทธศาสตร์") });
        self.nodes.push(Node {
            title: seed.text("plan"),
            kind: seed.text("plan_kind"),
            ceiling: in_year(self.year, seed.million_baht("stated_budget_mbaht")),
            ..node(id, Some(strategy_id), "แผนงาน")
        });
        for (no, output) in seed.numbered("outputs") {
            self.output(&format!("{id}-o{no}"), id, output);
        }
    }

    fn output(&mut self, id: &str, parent: &str, seed: Seed) {
        self.nodes.push(Node {
            code: seed.no("no"),
            title: seed.text("title"),
            kind: seed.text("kind"),
            ceiling: in_year(self.year, seed.million_baht("stated_budget_mbaht")),
            ..node(id, Some(parent), "ผลผลิต/โครงการ")
        });
        self.indicators(id, seed, "output_indicators");
        for activity in seed.all("activities") {
            let no = activity.no("no").expect("activities are numbered");
            self.activity(&format!("{id}-a{no}"), id, activity);
        }
    }

    fn activity(&mut self, id: &str, parent: &str, seed: Seed) {
        let lost = !seed.at("title").is_given();
        self.nodes.push(Node {
            code: seed.no("no"),
            title: seed.text(if lost { "title_from_contents" } else { "title" }),
            filled_from: lost.then(|| "สารบัญ".to_owned()),
            ..node(id, Some(parent), "กิจกรรม")
        });
        self.indicators(id, seed, "document_indicators");
        for item in seed.all("items") {
            let item = self.item(id, item);
            self.activities.push(item);
        }
    }

    fn indicators(&mut self, node: &str, seed: Seed, field: &str) {
        for (no, indicator) in seed.numbered(field) {
            let id = Id::new(&format!("i-{}-{no}", node.trim_start_matches("n-")));
            self.indicators.push(Indicator {
                id,
                node: Some(Id::new(node)),
                no: indicator.no("no"),
                title: indicator.word("text").to_owned(),
                dimension: Dimension::from_word(indicator.word("dimension")).unwrap_or_default(),
                unit: indicator.text("target/unit"),
                targets: values(vec![value(self.year, indicator.at("target"))]),
                ..Indicator::default()
            });
        }
    }

    fn item(&self, node: &str, seed: Seed) -> Activity {
        let id = seed.word("id");
        Activity {
            id: Id::new(id),
            node: Some(Id::new(node)),
            no: seed.no("no"),
            title: seed.text("title"),
            units: self.units.named(seed, "responsible"),
            allocated: in_year(self.year, seed.million_baht("allocated_mbaht")),
            lines: self.line(id, seed).map(Arc::new).into_iter().collect(),
            deliverables: seed.numbered("sub_outputs").map(|(no, seed)| deliverable(id, no, seed)).collect(),
            tasks: seed.numbered("tasks").map(|(no, seed)| self.task(id, no, seed)).collect(),
            ..Activity::default()
        }
    }

    /// The item's amounts by quarter; nothing where the row's figures are lost.
    fn line(&self, id: &str, seed: Seed) -> Option<Line> {
        let slot = |(period, field): (&Period, &str)| {
            let value = Entry::from(seed.million_baht(field)?);
            Some(Slot { year: self.year, period: *period, value })
        };
        let planned: ByPeriod<Entry> =
            Period::quarters().iter().zip(["q1", "q2", "q3", "q4"]).filter_map(slot).collect();
        let line = Line { id: Id::new(&format!("{id}-line")), category: Category::Unstated, ..Line::default() };
        (!planned.is_empty()).then_some(Line { keeping: Keeping::Quarters, planned, ..line })
    }

    fn task(&self, id: &str, no: usize, seed: Seed) -> Task {
        let text = item(seed);
        let word = |quarter: Seed| Period::from_word(&quarter.as_text()?.to_lowercase());
        let quarters: Vec<Period> = seed.all("quarters").filter_map(word).collect();
        Task {
            id: Id::new(&format!("{id}-t{no}")),
            no: text.no,
            text: text.text,
            heading: text.heading,
            fragment: text.fragment,
            items: bullets(seed),
            periods: in_year(self.year, (!quarters.is_empty()).then_some(quarters)),
            ..Task::default()
        }
    }
}

fn deliverable(id: &str, no: usize, seed: Seed) -> Deliverable {
    let text = item(seed);
    Deliverable {
        id: Id::new(&format!("{id}-d{no}")),
        no: text.no,
        text: text.text,
        fragment: text.fragment,
        items: bullets(seed),
        ..Deliverable::default()
    }
}

fn node(id: &str, parent: Option<&str>, level: &str) -> Node {
    Node { id: Id::new(id), parent: parent.map(Id::new), level: Some(level.to_owned()), ..Node::default() }
}
