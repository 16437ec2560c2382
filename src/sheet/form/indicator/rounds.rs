//! The assessment rounds of an indicator: what is due, what was reached, how that is told, and what it costs.

use super::super::super::{NewId, Refusal};
use super::super::{
    Choice, GONE, Holds, Parts, RowsAct, Section, cell_of, choice, figure, line, none_of, number_of, text_of, whole_of,
    year_of,
};
use super::{IndicatorForm, trend_of_rounds, trend_of_years};
use crate::edit::{Edit, IndicatorChange, ItemList, RoundChange, RoundNumber, RoundText, StepMark};
use crate::figures::explanation::{explain, explain_unscored};
use crate::figures::score::RoundTime;
use crate::language::targets::sign;
use crate::language::words::{Text, form as words, indicator as names, plan as plan_words, scoring};
use crate::plan::criteria::Scoring;
use crate::plan::id::Id;
use crate::plan::indicator::{Operator, ResultSource};
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::round::{Round, RoundStep};

/// A text of a round: its key, its field, its name, where it stands, and whether it runs over lines.
type Told = (&'static str, RoundText, Text, fn(&Round) -> &Option<String>, bool);

const TEXTS: [Told; 9] = [
    ("name", RoundText::Name, words::ROUND_NAME, |it| &it.name, false),
    ("target", RoundText::Target, names::TARGET, |it| &it.target, true),
    ("unit", RoundText::Unit, words::CHECKPOINT_UNIT, |it| &it.unit, false),
    ("achieved", RoundText::Achieved, names::ACHIEVED, |it| &it.achieved, true),
    ("problems", RoundText::Problems, names::PROBLEMS, |it| &it.problems, true),
    ("suggestions", RoundText::Suggestions, names::SUGGESTIONS, |it| &it.suggestions, true),
    ("deduction_reason", RoundText::DeductionReason, names::DEDUCTION_REASON, |it| &it.deduction_reason, true),
    ("exempt_reason", RoundText::ExemptReason, words::EXEMPT_REASON, |it| &it.exempt_reason, true),
    ("adjustment_reason", RoundText::AdjustmentReason, words::ADJUSTMENT_REASON, |it| &it.adjustment_reason, true),
];

/// A number of a round: its key, its field, its name, where it stands.
type Counted = (&'static str, RoundNumber, Text, fn(&Round) -> Option<Number>);

const NUMBERS: [Counted; 7] = [
    ("checkpoint", RoundNumber::Checkpoint, words::CHECKPOINT, |it| it.checkpoint),
    ("numerator", RoundNumber::Numerator, names::NUMERATOR, |it| it.numerator),
    ("denominator", RoundNumber::Denominator, names::DENOMINATOR, |it| it.denominator),
    ("result", RoundNumber::Result, words::OWN_RESULT, |it| it.result),
    ("assessed", RoundNumber::Assessed, scoring::ASSESSED, |it| it.assessed),
    ("deduction", RoundNumber::Deduction, names::DEDUCTION, |it| it.deduction),
    ("adjustment", RoundNumber::Adjustment, scoring::ADJUSTMENT, |it| it.adjustment),
];

const MARKS: [(&str, StepMark, Text); 3] = [
    ("", StepMark::Unmarked, words::UNMARKED),
    ("done", StepMark::Done, words::DONE),
    ("missed", StepMark::Missed, words::MISSED),
];

/// The months of the usual rounds.
const USUAL: [u8; 3] = [6, 9, 12];
const MOST_MONTHS: u8 = 60;

impl IndicatorForm<'_> {
    /// How it went, a section for each round, and rounds to come.
    pub(super) fn rounds(&self) -> Vec<Section> {
        let language = self.reading.language;
        let year = self.year_of_rounds();
        let is_known = |months: u8| self.indicator.rounds.iter().any(|it| (it.year, it.months) == (year, months));
        let shown = |text: String| self.reading.digits.show(&text).into_owned();
        let usual = USUAL.into_iter().filter(|months| !is_known(*months)).map(|months| {
            let name = words::round(&shown(months.to_string()), &shown(year.to_string()), language);
            choice(months, name)
        });
        let choose = choice("", words::CHOOSE.of(language));
        let other = choice("other", words::OTHER_ROUND.of(language));
        let choices = std::iter::once(choose).chain(usual).chain([other]).collect();
        let trend = Parts::new(self.reading)
            .add("trend/rounds", words::BY_ROUND, Holds::Trend(trend_of_rounds(self.history, self.reading)))
            .add("trend/years", words::BY_YEAR, Holds::Trend(trend_of_years(self.history, self.reading)))
            .under("trend", words::TREND.of(language));
        let further = Parts::new(self.reading)
            .choice("rounds/add", words::ADD_ROUND, "", choices)
            .under("rounds", words::FURTHER_ROUNDS.of(language));
        let rounds = self.indicator.rounds.iter().map(|round| self.round(round));
        std::iter::once(trend).chain(rounds).chain([further]).collect()
    }

    fn year_of_rounds(&self) -> Year {
        let of_agreement = self.plan.agreements.iter().find_map(|known| {
            known.entries.iter().find(|entry| entry.indicator == self.indicator.id)?;
            known.year
        });
        of_agreement.unwrap_or_else(|| self.plan.frame.years().last().unwrap_or(self.plan.frame.first_year))
    }

    fn round(&self, round: &Round) -> Section {
        let language = self.reading.language;
        let key = |name: &str| format!("round/{}/{name}", round.id);
        let number = |parts: Parts, name: &str| match NUMBERS.iter().find(|(known, ..)| *known == name) {
            Some((name, _, title, of)) => parts.figure(key(name), *title, of(round)),
            None => parts,
        };
        let result = |parts: Parts, name: &'static str| {
            let known = NUMBERS.iter().find(|(known, ..)| *known == name);
            match (self.picked(), known) {
                (Some(choices), Some((name, _, title, of))) => {
                    let chosen = of(round).map(|number| word_of(number, &choices)).unwrap_or_default();
                    parts.choice(key(name), *title, chosen, choices)
                }
                _ => number(parts, name),
            }
        };
        let text = |parts: Parts, name: &str| match TEXTS.iter().find(|(known, ..)| *known == name) {
            Some((name, _, title, of, true)) => parts.prose(key(name), *title, of(round).as_deref()),
            Some((name, _, title, of, false)) => parts.line(key(name), *title, of(round).as_deref()),
            None => parts,
        };
        let operators = Operator::ALL.iter().map(|operator| match sign(*operator) {
            "" => Choice { word: operator.word().to_owned(), ..none_of(self.reading) },
            sign => choice(operator.word(), sign),
        });
        let months = round.months.to_string();
        let mut parts = Parts::new(self.reading)
            .add(key("months"), words::MONTHS, Holds::Figure(self.reading.digits.show(&months).into_owned()))
            .year(key("year"), plan_words::YEAR, Some(round.year));
        parts = text(text(parts, "name"), "target").choice(
            key("operator"),
            words::CHECKPOINT_IS,
            round.operator.word(),
            operators.collect(),
        );
        parts = text(number(parts, "checkpoint"), "unit")
            .items(key("targets"), names::TARGETS, ItemList::RoundTargets(self.indicator.id.clone(), round.id.clone()))
            .rows(key("steps"), names::DUE_STEPS, &self.step_columns(), self.steps(round));
        if self.indicator.source == ResultSource::Ratio {
            parts = number(number(parts, "numerator"), "denominator");
        }
        parts =
            result(result(parts, "result"), "assessed").said(key("score"), words::EXPLANATION, self.explanation(round));
        parts = text(text(number(parts, "deduction"), "deduction_reason"), "achieved").items(
            key("evidence"),
            names::EVIDENCE,
            ItemList::Evidence(self.indicator.id.clone(), round.id.clone()),
        );
        parts = text(text(parts, "problems"), "suggestions").mark(key("exempt"), words::EXEMPT, round.exempt);
        if round.exempt {
            parts = text(parts, "exempt_reason");
        }
        text(number(parts, "adjustment"), "adjustment_reason")
            .add(key("remove"), words::REMOVE_ROUND, Holds::Act)
            .under(key(""), self.round_title(round, language))
    }

    fn round_title(&self, round: &Round, language: crate::language::Language) -> String {
        let shown = |text: String| self.reading.digits.show(&text).into_owned();
        let when = words::round(&shown(round.months.to_string()), &shown(round.year.to_string()), language);
        match round.name.as_deref() {
            Some(name) => format!("{when} · {name}"),
            None => when,
        }
    }

    fn has_step_weights(&self) -> bool {
        self.indicator.criteria.as_deref().is_some_and(|criteria| criteria.scoring == Scoring::StepWeights)
    }

    fn step_columns(&self) -> Vec<Text> {
        let weight = self.has_step_weights().then_some(names::WEIGHT);
        [words::NO, words::STEP, words::STEP_MARK].into_iter().chain(weight).collect()
    }

    fn steps(&self, round: &Round) -> Vec<Vec<Holds>> {
        let language = self.reading.language;
        let marks = || MARKS.iter().map(|(word, _, name)| choice(word, name.of(language))).collect::<Vec<_>>();
        let row = |step: &RoundStep| {
            let mark = StepMark::of(step);
            let chosen = MARKS.iter().find(|(_, known, _)| *known == mark).map_or("", |(word, ..)| word);
            let mark = Holds::Choice { chosen: chosen.to_owned(), choices: marks() };
            let weight = self.has_step_weights().then(|| figure(self.reading, step.weight));
            [line(step.no.as_deref()), Holds::Prose(step.text.clone()), mark].into_iter().chain(weight).collect()
        };
        round.steps.iter().map(row).collect()
    }

    /// The score of the round and how it came about, or why there is none.
    fn explanation(&self, round: &Round) -> Option<String> {
        let at = RoundTime::of(round);
        let (_, outcome) = self.outcomes.iter().find(|(known, _)| *known == at)?;
        let number = |number| super::super::number_text(self.reading, number);
        Some(match outcome.computed {
            Ok(_) => {
                let said = explain(outcome, self.reading.language, &number);
                outcome.score.map(|score| format!("{} · {said}", number(score))).unwrap_or(said)
            }
            Err(reason) => explain_unscored(reason, self.reading.language, &number),
        })
    }

    fn round_at(&self, key: &str) -> Option<(&Round, String)> {
        let key = key.strip_prefix("round/")?;
        let of = |round: &Round| key.strip_prefix(round.id.as_str())?.strip_prefix('/').map(str::to_owned);
        self.indicator.rounds.iter().find_map(|round| Some((round, of(round)?)))
    }

    fn in_round(&self, round: &Round, change: RoundChange) -> Edit {
        self.edit(IndicatorChange::Round(round.id.clone(), change))
    }

    pub(super) fn enter_round(&self, key: &str, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        if key == "rounds/add" {
            return Ok(self.added(text, new_id));
        }
        let (round, name) = self.round_at(key).ok_or(GONE)?;
        let change = if let Some((_, field, ..)) = TEXTS.iter().find(|(known, ..)| *known == name) {
            RoundChange::Text(*field, text_of(text))
        } else if let Some((_, field, ..)) = NUMBERS.iter().find(|(known, ..)| *known == name) {
            let number = number_of(text)?;
            let is_below = number.is_some_and(|number| number.decimal().is_sign_negative());
            if *field == RoundNumber::Deduction && is_below {
                return Err(Refusal::Closed(crate::language::words::indicators::NOT_BELOW_ZERO));
            }
            RoundChange::Number(*field, number)
        } else {
            self.other_change(round, &name, text)?
        };
        Ok(Some(self.in_round(round, change)))
    }

    fn other_change(&self, round: &Round, name: &str, text: &str) -> Result<RoundChange, Refusal> {
        let others = self.indicator.rounds.iter().filter(|other| other.id != round.id);
        let free = |year: Year, months: u8| match others.clone().any(|it| (it.year, it.months) == (year, months)) {
            true => Err(Refusal::Closed(words::ROUND_THERE)),
            false => Ok(RoundChange::Time(year, months)),
        };
        match name {
            "months" => {
                let months: Option<u8> = whole_of(text, words::MONTHS_RANGE)?;
                let months = months.filter(|months| (1..=MOST_MONTHS).contains(months));
                free(round.year, months.ok_or(Refusal::Closed(words::MONTHS_RANGE))?)
            }
            "year" => free(year_of(text)?.ok_or(Refusal::Closed(scoring::A_YEAR))?, round.months),
            "operator" => Ok(RoundChange::Operator(Operator::from_word(text).ok_or(GONE)?)),
            "exempt" => Ok(RoundChange::Exempt(!text.is_empty())),
            name => {
                let (row, column) = cell_of(name, "steps").ok_or(GONE)?;
                if column == 2 {
                    let mark = MARKS.iter().find(|(word, ..)| *word == text).map(|(_, mark, _)| *mark);
                    return Ok(RoundChange::Mark(row, mark.ok_or(GONE)?));
                }
                let mut steps = round.steps.clone();
                let step = steps.get_mut(row).ok_or(GONE)?;
                match column {
                    0 => step.no = text_of(text),
                    1 => step.text = text_of(text).unwrap_or_default(),
                    _ => step.weight = number_of(text)?,
                }
                Ok(RoundChange::Steps(steps))
            }
        }
    }

    /// A new round: one of the usual ones, or one after as many months as are free.
    fn added(&self, word: &str, new_id: NewId<'_>) -> Option<Edit> {
        let year = self.year_of_rounds();
        let is_free = |months: &u8| !self.indicator.rounds.iter().any(|it| (it.year, it.months) == (year, *months));
        let months = match word {
            "other" => (1..=MOST_MONTHS).find(is_free)?,
            word => word.parse().ok().filter(is_free)?,
        };
        let round = Round { id: Id::new(&new_id()), year, months, ..Round::default() };
        Some(Edit::AddRound { indicator: self.indicator.id.clone(), round: Box::new(round) })
    }

    pub(super) fn act_on_rounds(&self, key: &str, act: RowsAct, _new_id: NewId<'_>) -> Option<Edit> {
        let (round, name) = self.round_at(key)?;
        match name.as_str() {
            "remove" => Some(self.edit(IndicatorChange::RemoveRound(round.id.clone()))),
            "steps" => {
                let number = round.steps.len().saturating_add(1).to_string();
                let numbered = round.steps.iter().all(|step| step.no.is_some());
                let new = || RoundStep { no: numbered.then(|| number.clone()), ..RoundStep::default() };
                Some(self.in_round(round, RoundChange::Steps(act.on(&round.steps, new)?)))
            }
            _ => None,
        }
    }
}

/// The word of the choice that a number stands for: 75.00 picks the level of 75 points.
fn word_of(number: Number, choices: &[Choice]) -> String {
    let same = |choice: &&Choice| Number::parse(&choice.word).is_ok_and(|known| known.decimal() == number.decimal());
    choices.iter().find(same).map_or_else(|| number.to_string(), |choice| choice.word.clone())
}
