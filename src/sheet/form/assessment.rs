//! The settings of an assessment: its year, its targets, the tables it is read with, and the items that are required.

use super::super::{NewId, Reading, Refusal};
use super::{
    Choice, Form, GONE, Holds, Part, Parts, Rows, RowsAct, Section, cell_of, choice, none_of, number_of, text_of,
    year_of,
};
use crate::edit::{AssessmentChange, AssessmentNumber, AssessmentText, Edit, ItemChange};
use crate::figures::rules;
use crate::language::targets::sign;
use crate::language::words::{agreement as names, form as words};
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentItem, Scheme};
use crate::plan::indicator::Operator;
use crate::plan::rules::RuleUse;

/// The form of one assessment.
pub struct AssessmentForm<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// How figures are written.
    pub reading: Reading,
}

impl Form for AssessmentForm<'_> {
    fn sections(&self) -> Vec<Section> {
        vec![self.settings(), self.required()]
    }

    fn enter(&self, key: &str, text: &str, _: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let Some((row, _)) = cell_of(key, "required") else { return self.enter_setting(key, text) };
        let item = self.items().nth(row).ok_or(GONE)?;
        Ok(Some(self.edit(AssessmentChange::Item(item.id.clone(), ItemChange::Required(!text.is_empty())))))
    }

    fn act(&self, _: &str, _: RowsAct, _: NewId<'_>) -> Option<Edit> {
        None
    }
}

impl AssessmentForm<'_> {
    fn items(&self) -> impl Iterator<Item = &AssessmentItem> {
        self.assessment.groups.iter().flat_map(|group| &group.items)
    }

    fn edit(&self, change: AssessmentChange) -> Edit {
        Edit::Assessment { assessment: self.assessment.id.clone(), change: Box::new(change) }
    }

    /// The tables for a use, of the plan and those that come with the program.
    fn tables(&self, applies: RuleUse, chosen: Option<&String>) -> Vec<Choice> {
        let mut all = vec![choice("", words::BANDS_OF_YEAR.of(self.reading.language))];
        let tables = self.plan.rules.tables.iter().chain(rules::shipped());
        for table in tables.filter(|table| table.applies == applies || Some(&table.id) == chosen) {
            if all.iter().all(|known| known.word != table.id) {
                all.push(choice(&table.id, &*table.title));
            }
        }
        all
    }

    fn settings(&self) -> Section {
        let it = self.assessment;
        let is_pmqa = it.scheme == Scheme::Pmqa;
        let levels = if is_pmqa { RuleUse::PmqaLevels } else { RuleUse::ItaLevels };
        let operators = Operator::ALL.iter().map(|operator| match sign(*operator) {
            "" => Choice { word: operator.word().to_owned(), ..none_of(self.reading) },
            sign => choice(operator.word(), sign),
        });
        let chosen = it.levels.as_deref().unwrap_or_default();
        let mut parts = Parts::new(self.reading)
            .line("title", words::ASSESSMENT_TITLE, it.title.as_deref())
            .year("year", words::ASSESSED_YEAR, Some(it.year))
            .year("measures_year", names::MEASURES_YEAR, it.measures_year)
            .choice("levels", names::LEVEL_TABLE, chosen, self.tables(levels, it.levels.as_ref()));
        if is_pmqa {
            let chosen = it.success.as_deref().unwrap_or_default();
            let tables = self.tables(RuleUse::PmqaSuccess, it.success.as_ref());
            parts = parts.choice("success", words::SUCCESS_TABLE, chosen, tables);
        }
        parts
            .choice("target_operator", words::TARGET_IS, it.target_operator.word(), operators.collect())
            .figure("target", names::TARGET, it.target)
            .line("target_text", names::TARGET_TEXT, it.target_text.as_deref())
            .figure("pass_mark", names::PASS_MARK, it.pass_mark)
            .line("pass_text", names::PASS_TEXT, it.pass_text.as_deref())
            .figure("stated_total", names::STATED_TOTAL, it.stated_total)
            .line("stated_level", names::STATED_LEVEL, it.stated_level.as_deref())
            .figure("last_total", names::LAST_SCORE, it.last_total)
            .under("settings", words::ASSESSMENT.of(self.reading.language))
    }

    /// The items without which their group is not assessed.
    fn required(&self) -> Section {
        let row = |item: &AssessmentItem| {
            let title = [item.no.as_deref(), Some(item.name.as_str())];
            let title = title.into_iter().flatten().collect::<Vec<_>>().join(" ");
            vec![Holds::Mark(item.required), Holds::Said(title)]
        };
        let columns = [words::REQUIRED, words::ITEM].map(|name| name.of(self.reading.language).to_owned()).to_vec();
        let rows = Rows { columns, rows: self.items().map(row).collect(), ..Rows::default() };
        let name = words::REQUIRED_ITEMS.of(self.reading.language).to_owned();
        let part = Part { key: "required".to_owned(), name: name.clone(), holds: Holds::Rows(rows) };
        Section { key: "required".to_owned(), title: name, parts: vec![part] }
    }

    fn enter_setting(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let change = match key {
            "year" => {
                AssessmentChange::Year(year_of(text)?.ok_or(Refusal::Closed(crate::language::words::scoring::A_YEAR))?)
            }
            "measures_year" => AssessmentChange::MeasuresYear(year_of(text)?),
            "target_operator" => AssessmentChange::TargetOperator(Operator::from_word(text).ok_or(GONE)?),
            "target" => AssessmentChange::Number(AssessmentNumber::Target, number_of(text)?),
            "pass_mark" => AssessmentChange::Number(AssessmentNumber::PassMark, number_of(text)?),
            "stated_total" => AssessmentChange::Number(AssessmentNumber::StatedTotal, number_of(text)?),
            "last_total" => AssessmentChange::Number(AssessmentNumber::LastTotal, number_of(text)?),
            key => {
                let field = match key {
                    "title" => AssessmentText::Title,
                    "levels" => AssessmentText::Levels,
                    "success" => AssessmentText::Success,
                    "target_text" => AssessmentText::TargetText,
                    "pass_text" => AssessmentText::PassText,
                    "stated_level" => AssessmentText::StatedLevel,
                    _ => return Err(GONE),
                };
                AssessmentChange::Text(field, text_of(text))
            }
        };
        Ok(Some(self.edit(change)))
    }
}
