//! What a plan says of itself besides its title: its years, its kind, how its figures are read, and the texts of its cover.

use super::super::{NewId, Reading, Refusal};
use super::{Form, GONE, Holds, Parts, RowsAct, Section, cell_of, choice, line, text_of, year_of};
use crate::edit::Edit;
use crate::language::months::Month;
use crate::language::words::{Text, form as words, library, plan as names, scoring};
use crate::plan::Plan;
use crate::plan::frame::{Digits, Frame, Mark, MarkSign, MoneyUnit, PlanKind};
use crate::plan::text::HeadedText;
use std::sync::Arc;

/// The form of the frame.
pub struct FrameForm<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How figures are written.
    pub reading: Reading,
}

/// A text of the frame: its key, its name, where it stands, and whether it runs over lines.
type Told = (&'static str, Text, fn(&mut Frame) -> &mut Option<String>, bool);

const TEXTS: [Told; 6] = [
    ("inside_title", names::INSIDE_TITLE, |it| &mut it.inside_title, false),
    ("kind_text", names::KIND_TEXT, |it| &mut it.kind_text, false),
    ("issued", names::ISSUED, |it| &mut it.issued, false),
    ("issued_by", names::ISSUED_BY, |it| &mut it.issued_by, false),
    ("legal_basis", names::LEGAL_BASIS, |it| &mut it.legal_basis, true),
    ("aligned_plans", names::ALIGNED_PLANS, |it| &mut it.aligned_plans, true),
];

impl Form for FrameForm<'_> {
    fn sections(&self) -> Vec<Section> {
        let mut frame = self.frame();
        let language = self.reading.language;
        let months = (1..=12).filter_map(Month::new).map(|month| choice(month.number(), month.name(language)));
        let start = frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
        let kinds = PlanKind::ALL.iter().map(|kind| choice(kind.word(), library::kind(*kind).of(language)));
        let units = MoneyUnit::ALL.iter().map(|unit| choice(unit.word(), names::money_unit(*unit).of(language)));
        let digits = Digits::ALL.iter().map(|digits| choice(digits.word(), names::digits(*digits).of(language)));
        let mut parts = Parts::new(self.reading)
            .year("first_year", names::FIRST_YEAR, Some(frame.first_year))
            .year("last_year", names::LAST_YEAR, frame.last_year)
            .choice("start_month", names::START_MONTH, start.number(), months.collect())
            .choice("kind", names::KIND, frame.kind.word(), kinds.collect())
            .choice("money_unit", names::MONEY_UNIT, frame.money_unit.word(), units.collect())
            .choice("digits", names::DIGITS, frame.digits.word(), digits.collect());
        for (key, name, of, is_prose) in TEXTS {
            let text = of(&mut frame).clone();
            parts = match is_prose {
                true => parts.prose(key, name, text.as_deref()),
                false => parts.line(key, name, text.as_deref()),
            };
        }
        let sign = |sign: &MarkSign| {
            let marks = Mark::ALL.iter().map(|mark| choice(mark.word(), names::mark(*mark).of(language)));
            let mark = Holds::Choice { chosen: sign.mark.word().to_owned(), choices: marks.collect() };
            vec![line(Some(&sign.sign)), mark, line(Some(&sign.text))]
        };
        let text = |text: &HeadedText| vec![line(Some(&text.heading)), Holds::Prose(text.text.clone())];
        let signs = frame.marks.iter().map(sign).collect();
        let texts = frame.texts.iter().map(text).collect();
        let parts = parts.rows("marks", names::MARKS, &[names::SIGN, names::MEANING, words::TEXT], signs).rows(
            "texts",
            names::TEXTS,
            &[words::VALUES_HEADING, words::TEXT],
            texts,
        );
        vec![parts.under("frame", names::SETTINGS.of(language))]
    }

    fn enter(&self, key: &str, text: &str, _: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let mut frame = self.frame();
        let typed = text_of(text);
        match key {
            "first_year" => frame.first_year = year_of(text)?.ok_or(Refusal::Closed(scoring::A_YEAR))?,
            "last_year" => frame.last_year = year_of(text)?,
            "start_month" => {
                let month = text.parse().ok().and_then(Month::new).ok_or(GONE)?;
                // A plan that says nothing starts in October.
                let is_usual = frame.start_month.is_none() && month == Month::OCTOBER;
                frame.start_month = (!is_usual).then_some(month.number());
            }
            "kind" => frame.kind = PlanKind::from_word(text).ok_or(GONE)?,
            "money_unit" => frame.money_unit = MoneyUnit::from_word(text).ok_or(GONE)?,
            "digits" => frame.digits = Digits::from_word(text).ok_or(GONE)?,
            key => match TEXTS.iter().find(|(known, ..)| *known == key) {
                Some((_, _, of, _)) => *of(&mut frame) = typed,
                None => enter_row(&mut frame, key, text)?,
            },
        }
        if frame.last_year.is_some_and(|last| last < frame.first_year) {
            return Err(Refusal::Closed(names::YEARS_REVERSED));
        }
        // A last year beside the first says nothing more.
        frame.last_year =
            frame.last_year.filter(|last| *last > frame.first_year || self.plan.frame.last_year == Some(*last));
        Ok(Some(Edit::SetFrame(Arc::new(frame))))
    }

    fn act(&self, key: &str, act: RowsAct, _: NewId<'_>) -> Option<Edit> {
        let mut frame = self.frame();
        match key {
            "marks" => frame.marks = act.on(&frame.marks, MarkSign::default)?,
            "texts" => frame.texts = act.on(&frame.texts, HeadedText::default)?,
            _ => return None,
        }
        Some(Edit::SetFrame(Arc::new(frame)))
    }
}

impl FrameForm<'_> {
    fn frame(&self) -> Frame {
        self.plan.frame.as_ref().clone()
    }
}

fn enter_row(frame: &mut Frame, key: &str, text: &str) -> Result<(), Refusal> {
    let typed = text_of(text).unwrap_or_default();
    if let Some((row, column)) = cell_of(key, "marks") {
        let sign = frame.marks.get_mut(row).ok_or(GONE)?;
        match column {
            0 => sign.sign = typed,
            1 => sign.mark = Mark::from_word(text).ok_or(GONE)?,
            _ => sign.text = typed,
        }
        return Ok(());
    }
    let (row, column) = cell_of(key, "texts").ok_or(GONE)?;
    let known = frame.texts.get_mut(row).ok_or(GONE)?;
    *if column == 0 { &mut known.heading } else { &mut known.text } = typed;
    Ok(())
}
