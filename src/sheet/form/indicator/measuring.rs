//! Where the result of an indicator comes from, and what that covers.

use super::super::super::{Refusal, units};
use super::super::{
    Choice, GONE, Holds, Parts, Section, cell_of, choice, day_of, figure, none_of, number_of, text_of, whole_of,
};
use super::IndicatorForm;
use super::general::titled;
use crate::edit::{Edit, IndicatorChange, NumberField};
use crate::language::months::Month;
use crate::language::words::{budget, form as words, indicator as names, plan as plan_words};
use crate::plan::activity::Category;
use crate::plan::id::Id;
use crate::plan::indicator::{Cover, Gathering, ResultSource, Span};
use crate::plan::period::{Period, Year};
use std::collections::BTreeSet;

impl IndicatorForm<'_> {
    pub(super) fn measuring(&self) -> Section {
        let (it, language) = (self.indicator, self.reading.language);
        let sources = ResultSource::ALL.iter().map(|source| choice(source.word(), names::source(*source).of(language)));
        let span = it.measured.as_deref().cloned().unwrap_or_default();
        let mut parts = Parts::new(self.reading).choice(
            "measure/source",
            words::SOURCE_OF_RESULT,
            it.source.word(),
            sources.collect(),
        );
        parts = self.cover(parts);
        parts
            .line("measure/decimals", words::DECIMALS, it.decimals.map(|places| places.to_string()).as_deref())
            .mark("measure/better", names::BETTER_OF_ROUNDS, it.better_of_rounds)
            .day("measure/from", words::MEASURED_FROM, span.from)
            .day("measure/to", words::MEASURED_TO, span.to)
            .line("measure/span", words::MEASURED_TEXT, span.text.as_deref())
            .under("measure", words::SOURCE_OF_RESULT.of(language))
    }

    /// What the source covers: what there is to say depends on the source.
    fn cover(&self, parts: Parts) -> Parts {
        let (it, language) = (self.indicator, self.reading.language);
        let cover = it.covers.as_deref().cloned().unwrap_or_default();
        match it.source {
            ResultSource::Typed | ResultSource::Ratio => parts,
            ResultSource::Disbursement => {
                let categories = Category::ALL.iter().filter(|category| **category != Category::Unstated);
                let categories = categories.map(|known| choice(known.word(), budget::category(*known).of(language)));
                let chosen = cover.category.map_or("", Category::word);
                let choices = std::iter::once(none_of(self.reading)).chain(categories).collect();
                self.covered_work(parts, &cover)
                    .choice("measure/category", words::COVER_CATEGORY, chosen, choices)
                    .mark("measure/committed", names::WITH_COMMITTED, cover.with_committed)
            }
            ResultSource::Steps => self.covered_work(parts, &cover),
            ResultSource::Assessment => {
                let chosen = cover.assessment.as_ref().map_or("", |id| id.as_str());
                parts.choice("measure/assessment", words::COVER_ASSESSMENT, chosen, self.assessments()).line(
                    "measure/group",
                    words::COVER_GROUP,
                    cover.group.as_deref(),
                )
            }
            ResultSource::Indicator => {
                let chosen = cover.indicator.as_ref().map_or("", |id| id.as_str());
                let others = self.plan.indicators.iter().filter(|other| other.id != it.id);
                let others = others.map(|other| choice(&other.id, titled(other)));
                let choices = std::iter::once(none_of(self.reading)).chain(others).collect();
                parts.choice("measure/indicator", words::COVER_INDICATOR, chosen, choices).mark(
                    "measure/score",
                    words::WITH_SCORE,
                    cover.with_score,
                )
            }
            ResultSource::Parts => parts.add("parts", words::PARTS, Holds::Rows(self.parts_of_it())),
            ResultSource::Months => {
                let ways = Gathering::ALL.iter().map(|way| choice(way.word(), names::gathering(*way).of(language)));
                let parts = parts.choice("measure/gathering", words::GATHERING, it.gathering.word(), ways.collect());
                let rows = self.months().into_iter().map(|(year, period)| {
                    let when = format!("{} {}", self.period(period), self.reading.digits.show(&year.to_string()));
                    vec![Holds::Said(when), figure(self.reading, it.results.get(year, period).copied())]
                });
                let rows = rows.collect();
                let mut parts =
                    parts.rows("measure/months", words::MONTH_RESULTS, &[words::PERIOD, names::RESULT], rows);
                // There is a row for each month already.
                if let Some(Holds::Rows(rows)) = parts.parts.last_mut().map(|part| &mut part.holds) {
                    (rows.add, rows.can_remove, rows.can_move) = (None, false, false);
                }
                parts
            }
        }
    }

    fn covered_work(&self, parts: Parts, cover: &Cover) -> Parts {
        let node = cover.node.as_ref().map_or("", |id| id.as_str());
        let activity = cover.activity.as_ref().map_or("", |id| id.as_str());
        let none = || std::iter::once(none_of(self.reading));
        let titled = |no: &Option<String>, title: &Option<String>| {
            let texts = [no.as_deref(), title.as_deref()];
            texts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let nodes = self.plan.outline.iter().map(|node| choice(&node.id, titled(&node.code, &node.title)));
        let activities = self.plan.activities.iter().map(|known| choice(&known.id, titled(&known.no, &known.title)));
        let all: Vec<Id<_>> = cover.unit.iter().chain(&cover.units).cloned().collect();
        parts
            .choice("measure/node", words::COVER_NODE, node, none().chain(nodes).collect())
            .choice("measure/activity", words::COVER_ACTIVITY, activity, none().chain(activities).collect())
            .line("measure/units", words::COVER_UNITS, Some(&units::names(self.plan, &all)))
    }

    fn assessments(&self) -> Vec<Choice> {
        let named = |known: &crate::plan::assessment::Assessment| {
            let scheme = crate::language::words::agreement::scheme(known.scheme).of(self.reading.language);
            known
                .title
                .clone()
                .unwrap_or_else(|| format!("{scheme} {}", self.reading.digits.show(&known.year.to_string())))
        };
        let known = self.plan.assessments.iter().map(|known| choice(&known.id, named(known)));
        std::iter::once(none_of(self.reading)).chain(known).collect()
    }

    /// The months and quarters that results can be typed for: those of the years of its rounds, or of the plan.
    fn months(&self) -> Vec<(Year, Period)> {
        let it = self.indicator;
        let mut years: BTreeSet<Year> = it.rounds.iter().map(|round| round.year).collect();
        if years.is_empty() {
            years = self.plan.frame.years().take(5).collect();
        }
        let typed: BTreeSet<(Year, Period)> = it.results.iter().map(|slot| (slot.year, slot.period)).collect();
        let has_quarters = typed.iter().any(|(_, period)| !period.is_month());
        let all = years.into_iter().flat_map(|year| {
            let periods = if has_quarters { Period::quarters() } else { Period::months() };
            periods.iter().map(move |period| (year, *period))
        });
        all.chain(typed.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn period(&self, period: Period) -> String {
        let language = self.reading.language;
        let number = u8::try_from(period as usize % 12).unwrap_or_default().saturating_add(1);
        if !period.is_month() {
            return plan_words::quarter(&self.reading.digits.show(&number.to_string()), language);
        }
        let start = self.plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
        let month = crate::language::calendar::FiscalCalendar::starting_in(start).month_at(number);
        month.map(|month| month.name(language).to_owned()).unwrap_or_default()
    }

    pub(super) fn enter_measuring(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let it = self.indicator;
        let known = it.covers.as_deref().cloned().unwrap_or_default();
        let covered = |cover: Cover| {
            let covers = (cover != Cover::default()).then(|| Box::new(cover));
            self.changed(IndicatorChange::Source(it.source, covers))
        };
        let mut span = it.measured.as_deref().cloned().unwrap_or_default();
        match key {
            "source" => {
                let source = ResultSource::from_word(text).ok_or(GONE)?;
                return self.changed(IndicatorChange::Source(source, it.covers.clone()));
            }
            "decimals" => {
                let places = whole_of(text, words::WHOLE_NUMBER)?.map(|places: u8| places.min(10));
                return self.changed(IndicatorChange::Decimals(places));
            }
            "better" => return self.changed(IndicatorChange::BetterOfRounds(!text.is_empty())),
            "gathering" => return self.changed(IndicatorChange::Gathering(Gathering::from_word(text).ok_or(GONE)?)),
            "node" => {
                let node = self.plan.outline.get(text).map(|node| node.id.clone());
                return covered(Cover { node, ..known });
            }
            "activity" => {
                let activity = self.plan.activities.get(text).map(|activity| activity.id.clone());
                return covered(Cover { activity, ..known });
            }
            "units" => {
                let units = units::read(self.plan, text).map_err(Refusal::Unknown)?;
                return covered(Cover { unit: None, units, ..known });
            }
            "category" => return covered(Cover { category: Category::from_word(text), ..known }),
            "committed" => return covered(Cover { with_committed: !text.is_empty(), ..known }),
            "assessment" => {
                let assessment = self.plan.assessments.get(text).map(|known| known.id.clone());
                return covered(Cover { assessment, ..known });
            }
            "group" => return covered(Cover { group: text_of(text), ..known }),
            "indicator" => return covered(Cover { indicator: self.other(text)?, ..known }),
            "score" => return covered(Cover { with_score: !text.is_empty(), ..known }),
            "from" => span.from = day_of(text)?,
            "to" => span.to = day_of(text)?,
            "span" => span.text = text_of(text),
            key => {
                let (row, _) = cell_of(key, "months").ok_or(GONE)?;
                let (year, period) = self.months().get(row).copied().ok_or(GONE)?;
                return self.changed(IndicatorChange::MonthResult(year, period, number_of(text)?));
            }
        }
        self.changed(IndicatorChange::Measured((span != Span::default()).then(|| Box::new(span))))
    }

    /// The weight of a part, in the table of parts.
    pub(super) fn enter_part(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, _) = cell_of(key, "parts").ok_or(GONE)?;
        let mut parts = self.plan.indicators.iter().filter(|part| part.parent.as_ref() == Some(&self.indicator.id));
        let part = parts.nth(row).ok_or(GONE)?.id.clone();
        Ok(Some(Edit::SetNumber { field: NumberField::IndicatorWeight(part), number: number_of(text)? }))
    }
}
