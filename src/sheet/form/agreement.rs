//! A performance agreement as it is written: parties, period, clauses, perspectives, and the plan's indicators with their
//! weights. Indicators are named by id; what is written of one is written on its own sheet.

mod entries;

use super::super::{NewId, Reading, Refusal};
use super::{
    Form, GONE, Holds, Parts, RowsAct, Section, Trend, cell_of, choice, day_of, day_text, figure, line, number_of,
    text_of, unit_of, units, whole_of, year_of,
};
use crate::edit::{AgreementChange, Edit, EntryChange, ItemList};
use crate::figures::clauses;
use crate::figures::rules;
use crate::language::words::{
    Text, agreement as names, clauses as clause_words, form as words, indicator as indicator_names,
};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, AgreementEntry, Party, Perspective, PointsLabel};
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, Span};
use crate::plan::rules::RuleUse;
use crate::plan::text::Item;
use crate::plan::waiver::{MovedWeight, Waiver};

/// What takes everything that is offered.
const ALL: &str = "*";

/// The form of one agreement.
pub struct AgreementForm<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The agreement.
    pub agreement: &'a Agreement,
    /// How an indicator went.
    pub trend: &'a dyn Fn(&Id<Indicator>) -> Trend,
    /// How figures are written.
    pub reading: Reading,
}

impl Form for AgreementForm<'_> {
    fn sections(&self) -> Vec<Section> {
        vec![self.agreement(), self.parties(), self.clauses(), self.perspectives(), self.entries()]
    }

    fn enter(&self, key: &str, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let (head, rest) = key.split_once('/').unwrap_or((key, ""));
        match head {
            "parties" => self.enter_party(key, text),
            "perspectives" => self.enter_perspective(key, text),
            "levels" => self.enter_level(key, text),
            "entries" => self.enter_entry(key, text),
            "moved" => self.enter_moved(rest, text),
            "add_entry" => self.add_entries(text, new_id),
            "add_clause" => Ok(self.add_clauses(text)),
            _ => self.enter_field(key, text),
        }
    }

    fn act(&self, key: &str, act: RowsAct, new_id: NewId<'_>) -> Option<Edit> {
        let it = self.agreement;
        match key {
            "parties" => {
                let roles = [clause_words::PLACES.first(), clause_words::PLACES.get(1)];
                let role = roles.get(it.parties.len()).copied().flatten();
                let role = role.map(|(_, name)| name.of(self.reading.language)).unwrap_or_default();
                let new = || Party { role: role.to_owned(), ..Party::default() };
                Some(self.edit(AgreementChange::Parties(act.on(&it.parties, new)?)))
            }
            "perspectives" => {
                let no = Some(it.perspectives.len().saturating_add(1).to_string());
                let new = || Perspective { id: Id::new(&new_id()), no, ..Perspective::default() };
                Some(self.edit(AgreementChange::Perspectives(act.on(&it.perspectives, new)?)))
            }
            "levels" => Some(self.edit(AgreementChange::Levels(act.on(&it.levels, PointsLabel::default)?))),
            "entries" => self.act_on_entries(act, new_id),
            key => {
                let entry = self.waived(key.strip_prefix("moved/")?)?;
                let waiver = entry.waiver.as_deref()?;
                let moved = act.on(&waiver.moved, MovedWeight::default)?;
                Some(self.of_entry(entry, EntryChange::Waiver(Some(Box::new(Waiver { moved, ..waiver.clone() })))))
            }
        }
    }
}

impl AgreementForm<'_> {
    fn edit(&self, change: AgreementChange) -> Edit {
        Edit::Agreement { agreement: self.agreement.id.clone(), change: Box::new(change) }
    }

    fn of_entry(&self, entry: &AgreementEntry, change: EntryChange) -> Edit {
        self.edit(AgreementChange::Entry(entry.indicator.clone(), change))
    }

    fn say(&self, text: Text) -> String {
        text.of(self.reading.language).to_owned()
    }

    fn agreement(&self) -> Section {
        let it = self.agreement;
        let span = it.period.as_deref().cloned().unwrap_or_default();
        let unit = it.unit.as_ref().map_or("", |unit| unit.as_str());
        let tables = self.plan.rules.tables.iter().chain(rules::shipped());
        let tables = tables.filter(|table| table.applies == RuleUse::Agreement || Some(&table.id) == it.bands.as_ref());
        let mut bands = vec![choice("", self.say(words::BANDS_OF_YEAR))];
        for table in tables {
            if bands.iter().all(|known| known.word != table.id) {
                bands.push(choice(&table.id, &*table.title));
            }
        }
        let level = |level: &PointsLabel| vec![figure(self.reading, level.points), line(Some(&level.label))];
        Parts::new(self.reading)
            .prose("title", words::AGREEMENT_TITLE, Some(&it.title))
            .year("year", names::YEAR, it.year)
            .choice("unit", words::MAKER_UNIT, unit, units(self.plan, self.reading))
            .day("from", words::FROM_DAY, span.from)
            .day("to", words::TO_DAY, span.to)
            .line("period_text", words::PERIOD_TEXT, span.text.as_deref())
            .line("period_years", names::PERIOD_YEARS, it.period_years.map(|years| years.to_string()).as_deref())
            .choice("bands", words::BANDS, it.bands.as_deref().unwrap_or_default(), bands)
            .rows(
                "levels",
                names::LEVELS,
                &[indicator_names::POINTS, names::LEVEL],
                it.levels.iter().map(level).collect(),
            )
            .under("agreement", words::AGREEMENT.of(self.reading.language))
    }

    fn parties(&self) -> Section {
        let row = |party: &Party| {
            vec![
                line(Some(&party.role)),
                line(party.position.as_deref()),
                line(party.name.as_deref()),
                Holds::Line(day_text(self.reading, party.signed)),
                line(party.signed_text.as_deref()),
            ]
        };
        let name = crate::language::words::plan::NAME;
        let columns = [names::PARTY, names::POSITION, name, names::SIGNED, words::SIGNED_TEXT];
        Parts::new(self.reading)
            .rows("parties", names::PARTIES, &columns, self.agreement.parties.iter().map(row).collect())
            .under("parties", names::PARTIES.of(self.reading.language))
    }

    fn clauses(&self) -> Section {
        let language = self.reading.language;
        let standard = clauses::standard(language).into_iter().enumerate();
        let first_words = |text: &str| text.chars().take(60).collect::<String>();
        let standard =
            standard.map(|(at, item)| choice(at, format!("{}. {}…", at.saturating_add(1), first_words(&item.text))));
        let choose = choice("", self.say(words::CHOOSE));
        let all = choice(ALL, self.say(words::ALL_CLAUSES));
        let places = clause_words::PLACES.iter().map(|(_, name)| format!("{{{}}}", name.of(language)));
        let places = places.collect::<Vec<_>>().join(" ");
        Parts::new(self.reading)
            .items("clauses", names::CLAUSES, ItemList::Clauses(self.agreement.id.clone()))
            .choice("add_clause", words::ADD_CLAUSE, "", [choose, all].into_iter().chain(standard).collect())
            .said("places", words::PLACES, Some(places))
            .under("clauses", names::CLAUSES.of(language))
    }

    fn perspectives(&self) -> Section {
        let row = |known: &Perspective| {
            vec![
                line(known.no.as_deref()),
                line(known.code.as_deref()),
                Holds::Prose(known.title.clone()),
                figure(self.reading, known.weight),
            ]
        };
        let columns = [words::NO, crate::language::words::plan::CODE, names::PERSPECTIVE, indicator_names::WEIGHT];
        Parts::new(self.reading)
            .rows("perspectives", names::PERSPECTIVES, &columns, self.agreement.perspectives.iter().map(row).collect())
            .under("perspectives", names::PERSPECTIVES.of(self.reading.language))
    }

    fn enter_field(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let it = self.agreement;
        let mut span = it.period.as_deref().cloned().unwrap_or_default();
        let change = match key {
            "title" => AgreementChange::Title(text_of(text).ok_or(Refusal::Closed(words::NAME_NEEDED))?),
            "year" => AgreementChange::Year(year_of(text)?),
            "unit" => AgreementChange::Unit(unit_of(self.plan, text)),
            "bands" => AgreementChange::Bands(text_of(text)),
            "period_years" => AgreementChange::PeriodYears(whole_of(text, words::WHOLE_NUMBER)?),
            "from" | "to" | "period_text" => {
                match key {
                    "from" => span.from = day_of(text)?,
                    "to" => span.to = day_of(text)?,
                    _ => span.text = text_of(text),
                }
                AgreementChange::Period((span != Span::default()).then(|| Box::new(span)))
            }
            _ => return Err(GONE),
        };
        Ok(Some(self.edit(change)))
    }

    fn enter_party(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, column) = cell_of(key, "parties").ok_or(GONE)?;
        let mut parties = self.agreement.parties.clone();
        let party = parties.get_mut(row).ok_or(GONE)?;
        match column {
            0 => party.role = text_of(text).unwrap_or_default(),
            1 => party.position = text_of(text),
            2 => party.name = text_of(text),
            3 => party.signed = day_of(text)?,
            _ => party.signed_text = text_of(text),
        }
        Ok(Some(self.edit(AgreementChange::Parties(parties))))
    }

    fn enter_perspective(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, column) = cell_of(key, "perspectives").ok_or(GONE)?;
        let mut perspectives = self.agreement.perspectives.clone();
        let known = perspectives.get_mut(row).ok_or(GONE)?;
        match column {
            0 => known.no = text_of(text),
            1 => known.code = text_of(text),
            2 => known.title = text_of(text).unwrap_or_default(),
            _ => known.weight = number_of(text)?,
        }
        Ok(Some(self.edit(AgreementChange::Perspectives(perspectives))))
    }

    fn enter_level(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, column) = cell_of(key, "levels").ok_or(GONE)?;
        let mut levels = self.agreement.levels.clone();
        let level = levels.get_mut(row).ok_or(GONE)?;
        match column {
            0 => level.points = number_of(text)?,
            _ => level.label = text_of(text).unwrap_or_default(),
        }
        Ok(Some(self.edit(AgreementChange::Levels(levels))))
    }

    /// Clauses of the template behind those that are there, numbered as they are in it.
    fn add_clauses(&self, word: &str) -> Option<Edit> {
        let standard = clauses::standard(self.reading.language);
        let mut all = self.agreement.clauses.clone();
        match word {
            "" => return None,
            ALL => all.extend(standard),
            word => {
                let clause = standard.get(word.parse::<usize>().ok()?)?.clone();
                // Before the first clause of a greater number.
                let number = |item: &Item| {
                    item.no.as_deref().and_then(|no| crate::language::digits::to_arabic(no).parse::<u32>().ok())
                };
                let own = number(&clause);
                let at = all.iter().position(|item| number(item) > own).unwrap_or(all.len());
                all.insert(at, clause);
            }
        }
        Some(self.edit(AgreementChange::Clauses(all)))
    }
}
