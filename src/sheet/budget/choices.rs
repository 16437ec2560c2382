//! What is said of a budget line besides its amounts: category, code, how it is kept.
//!
//! An activity with one line says it in its own row, as with amounts; with several, their rows do.

use super::{Budget, Field, Part};
use crate::edit::{ActivityChange, Edit, TextField};
use crate::language::Language;
use crate::language::entry::{EntryError, read_money};
use crate::language::search::fold;
use crate::language::words::{Text, budget as words};
use crate::plan::activity::{Activity, Category, Keeping, Line};
use crate::plan::id::Id;
use crate::sheet::{Cell, NewId, Refusal, Value};
use std::sync::Arc;

impl Budget<'_> {
    pub(super) fn choices_of(&self, field: Field) -> Vec<String> {
        let name = |text: Text| text.of(self.reading.language).to_owned();
        match field {
            Field::Category => Category::ALL.iter().map(|category| name(words::category(*category))).collect(),
            Field::Keeping => Keeping::ALL.iter().map(|keeping| name(words::keeping(*keeping))).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn line_cell(&self, part: Part<'_>, field: Field) -> Cell {
        let line = match part {
            Part::Line(_, line) => Some(line),
            Part::Activity(activity) if activity.lines.len() < 2 => activity.lines.first(),
            Part::Activity(_) => return Cell::closed(Value::Blank, words::EACH_LINE_SAYS_IT),
            Part::Node(_) | Part::Total => return Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW),
        };
        let name = |text: Text| Value::text(Some(text.of(self.reading.language)));
        match field {
            Field::Code => Cell::entry(Value::text(line.and_then(|line| line.code.as_deref()))),
            Field::Keeping => Cell::choice(line.map_or(Value::Blank, |line| name(words::keeping(line.keeping)))),
            _ => Cell::choice(match line.map(|line| line.category) {
                None | Some(Category::Unstated) => Value::Blank,
                Some(category) => name(words::category(category)),
            }),
        }
    }

    pub(super) fn entered_of_line(
        &self,
        activity: &Activity,
        line: Option<&Arc<Line>>,
        field: Field,
        text: &str,
        new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        let text = text.trim();
        let mut said = line.map_or_else(Line::default, |line| line.as_ref().clone());
        match field {
            Field::CarriedOver => {
                let amount = read_money(text, self.reading.unit).map_err(Refusal::Unreadable)?;
                said.carried_over.set(self.year(), amount);
            }
            Field::Code => said.code = (!text.is_empty()).then(|| text.to_owned()),
            Field::Keeping if text.is_empty() => return Ok(None),
            Field::Keeping => said.keeping = chosen(text, Keeping::ALL, words::keeping)?,
            _ if text.is_empty() => said.category = Category::Unstated,
            _ => said.category = chosen(text, Category::ALL, words::category)?,
        }
        let Some(line) = line else {
            if said == Line::default() && field != Field::Keeping {
                return Ok(None);
            }
            said.id = Id::new(&new_id());
            return Ok(Some(Edit::AddLine { activity: activity.id.clone(), line: Arc::new(said) }));
        };
        if said == **line {
            return Ok(None);
        }
        let (activity, line) = (activity.id.clone(), line.id.clone());
        Ok(Some(match field {
            Field::Code => Edit::SetText { field: TextField::LineCode(activity, line), text: said.code },
            Field::CarriedOver => {
                let amount = said.carried_over.get(self.year()).copied();
                let change = Box::new(ActivityChange::CarriedOver(line, self.year(), amount));
                Edit::Activity { activity, change }
            }
            Field::Keeping => Edit::Keep { activity, line, keeping: said.keeping },
            _ => Edit::SetCategory { activity, line, category: said.category },
        }))
    }
}

/// The one that is named so, in either language.
fn chosen<T: Copy>(text: &str, all: &[T], name: fn(T) -> Text) -> Result<T, Refusal> {
    let wanted = fold(text);
    let is_named = |one: &&T| {
        let name = name(**one);
        [Language::Thai, Language::English].iter().any(|language| fold(name.of(*language)) == wanted)
    };
    all.iter().find(is_named).copied().ok_or(Refusal::Unreadable(EntryError::NotAChoice))
}

#[cfg(test)]
mod tests {
    use crate::edit;
    use crate::edit::testing;
    use crate::figures::totals::PlanTotals;
    use crate::formula::Order;
    use crate::language::Language;
    use crate::plan::Plan;
    use crate::plan::activity::Measure;
    use crate::plan::frame::{Digits, MoneyUnit};
    use crate::sheet::budget::Budget;
    use crate::sheet::{Reading, RowKey, Sheet};
    use std::sync::Arc;

    /// Types into a column of the first activity; tells what stands there then, and how many lines there are.
    #[track_caller]
    fn check(column: &str, typed: &[&str], language: Language, expected: (&str, usize)) {
        let mut plan: Plan =
            testing::json(r#"{"id": "p", "frame": {"first_year": 2563}, "activities": [{"id": "a"}]}"#);
        let id = plan.activities.iter().next().unwrap().id.clone();
        let row = RowKey::Activity(id.shared());
        let reading = Reading { language, digits: Digits::Arabic, unit: MoneyUnit::Baht };
        let mut shown = String::new();
        for text in typed.iter().copied().map(Some).chain([None]) {
            let totals = PlanTotals::of(&plan, Measure::Planned, 2563);
            let order = || Arc::new(Order::of(&plan));
            let sheet = Budget { plan: &plan, totals: &totals, reading, order: &order, beside: None };
            let at = sheet.columns().iter().position(|known| known.id == column).unwrap();
            shown = sheet.cells(&row).unwrap()[at].value.shown(reading);
            let Some(text) = text else { break };
            let mut count = 0;
            let entered = sheet.enter(&row, at, text, &mut || {
                count += 1;
                format!("new{count}")
            });
            match entered {
                Ok(Some(edit)) => plan = edit::apply(&plan, &edit).unwrap(),
                Ok(None) => {}
                Err(_) => {
                    shown = "refused".into();
                    break;
                }
            }
        }
        let lines = plan.activities.get(id.as_str()).unwrap().lines.len();
        assert_eq!((shown.as_str(), lines), expected);
    }

    #[test]
    fn behaviour_22_a_choice_is_taken_by_its_name_in_either_language() {
        check("category", &["งบลงทุน"], Language::English, ("Investment", 1));
        check("category", &["investment"], Language::Thai, ("งบลงทุน", 1));
        check("category", &["งบลงทุน", ""], Language::Thai, ("", 1));
        check("keeping", &["quarters"], Language::Thai, ("ไตรมาส", 1));
        check("code", &["๕๑๐๑"], Language::Thai, ("๕๑๐๑", 1));
        check("category", &["งบลับ"], Language::Thai, ("refused", 0));
        check("category", &[""], Language::Thai, ("", 0));
        check("carried_over", &["1,250.50"], Language::Thai, ("1,250.50", 1));
        check("carried_over", &["5", ""], Language::Thai, ("", 1));
        check("carried_over", &["มาก"], Language::Thai, ("refused", 0));
    }
}
