//! Where on a page an address leads: `#/plan/<key>/budget?cell=<row>.<column>&year=2563&measure=committed`.
//!
//! The row is its key and the column its id, because both last while names and numbers change. An address is followed
//! once: then it is that of the page again, so that a reload stays where the person has gone since.

use super::look::Look;
use super::route::{Page, query_of, with_query};
use super::sheets::SheetKind;
use super::view::View;
use super::workspace::{Phase, Workspace};
use super::{App, Route, library};
use crate::browser::{address, clipboard};
use crate::language::words::{Text, addresses as words, embedding};
use crate::plan::Plan;
use crate::plan::activity::Measure;
use crate::plan::period::Year;
use crate::sheet::RowKey;
use crate::sheet::arrange::Arrangement;
use crate::state::NoticeKind;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A cell of a page, and what is chosen above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The row's key and the column's id.
    pub cell: Option<(String, String)>,
    /// Names and values of what is chosen: the year, the measure, the round.
    chosen: Vec<(&'static str, String)>,
}

/// What a link may choose, by its name in the address.
const CHOICES: [&str; 11] =
    ["look", "year", "years", "only", "measure", "beside", "month", "group", "round", "agreement", "assessment"];

impl Place {
    /// A page as it is looked at, and a cell on it.
    fn of(page: Page, view: &View, plan: &Plan, cell: Option<(String, String)>) -> Place {
        let names: &[&'static str] = match page {
            Page::Budget => &["year", "years", "measure", "beside", "month"],
            Page::Outline | Page::Calendar => &["year"],
            Page::Steps => &["year", "years", "month", "group"],
            Page::Targets => &["year", "only"],
            Page::Indicators => &["round", "agreement"],
            Page::Agreement => &["agreement"],
            Page::Assessment => &["assessment"],
            _ => &[],
        };
        let usual = View::of(plan);
        let differs =
            |name: &&'static str| view.chosen(name).filter(|chosen| usual.chosen(name).as_ref() != Some(chosen));
        Place { cell, chosen: names.iter().filter_map(|name| Some((*name, differs(name)?))).collect() }
    }

    /// Reads it from an address hash; `None` when that leads to the page alone.
    fn parse(hash: &str) -> Option<Place> {
        let mut place = Place::default();
        for (name, value) in query_of(hash) {
            if let Some(name) = CHOICES.into_iter().find(|known| *known == name) {
                place.chosen.push((name, value));
            } else if name == "cell" {
                // Ids of rows may hold a point, those of columns do not.
                place.cell = value.rsplit_once('.').map(|(row, column)| (row.to_owned(), column.to_owned()));
            }
        }
        (place != Place::default()).then_some(place)
    }

    /// The address hash of the place on its page.
    fn hash(&self, route: &Route) -> String {
        let cell = self.cell.as_ref().map(|(row, column)| format!("{row}.{column}"));
        let cell = cell.iter().map(|cell| ("cell", cell.as_str()));
        with_query(route.to_hash(), cell.chain(self.chosen.iter().map(|(name, value)| (*name, value.as_str()))))
    }
}

impl SheetKind {
    /// The sheet that a page shows.
    pub fn of(page: Page) -> Option<SheetKind> {
        use SheetKind::{Assessment, Budget, Calendar, Indicators, Outline, Rules, Steps, Targets};
        [Budget, Outline, Steps, Targets, Indicators, Assessment, Rules, Calendar]
            .into_iter()
            .find(|kind| kind.page() == page)
    }
}

impl View {
    /// What is chosen under a name of an address.
    fn chosen(&self, name: &str) -> Option<String> {
        match name {
            "year" => Some(self.year.to_string()),
            "measure" => Some(self.measure.word().to_owned()),
            "month" => self.month.map(|month| month.to_string()),
            "years" => self.all_years.then(|| "all".to_owned()),
            "only" => self.one_year.then(|| "year".to_owned()),
            "beside" => self.side_by_side.then(|| "all".to_owned()),
            "group" => self.by_unit.then(|| "units".to_owned()),
            "round" => self.round.map(|round| round.to_string()),
            "agreement" => self.agreement.clone(),
            "assessment" => self.assessment.clone(),
            _ => None,
        }
    }

    /// Chooses what an address says; `false` when the plan has no such thing.
    fn choose(&mut self, plan: &Plan, name: &str, value: &str) -> bool {
        let is_known = match name {
            "year" => value.parse().is_ok_and(|year: Year| plan.frame.years().any(|known| known == year)),
            "measure" => Measure::from_word(value).is_some(),
            "month" => value.parse().is_ok_and(|month: u8| (1..=12).contains(&month)),
            "years" => value == "all" && plan.frame.years().count() > 1,
            "only" => value == "year" && plan.frame.years().count() > 1,
            "beside" => value == "all",
            "group" => value == "units",
            "round" => matches!(value, "6" | "9" | "12"),
            "agreement" => plan.agreements.get(value).is_some(),
            "assessment" => plan.assessments.get(value).is_some(),
            _ => false,
        };
        if is_known {
            match name {
                "year" => self.year = value.parse().unwrap_or(self.year),
                "measure" => self.measure = Measure::from_word(value).unwrap_or(self.measure),
                "month" => self.month = value.parse().ok(),
                "years" => self.all_years = true,
                "only" => self.one_year = true,
                "beside" => self.side_by_side = true,
                "group" => self.by_unit = true,
                "round" => self.round = value.parse().ok(),
                "agreement" => self.agreement = Some(value.to_owned()),
                _ => self.assessment = Some(value.to_owned()),
            }
        }
        is_known
    }
}

/// Goes to the place of each address that names one, once its plan is open.
pub(super) fn follow(app: App) {
    let asked: RwSignal<Option<Place>> = RwSignal::new(Place::parse(&address::hash()));
    let listener = address::on_hash_change(move || {
        if let Some(place) = Place::parse(&address::hash()) {
            asked.set(Some(place));
        }
    });
    // Kept for the life of the page.
    StoredValue::new_local(listener);
    Effect::new(move |_| app.workspace.forget_look_beside(app.route.read().page()));
    Effect::new(move |_| {
        let (phase, key) = (app.workspace.phase().get(), app.workspace.key().get());
        let route = app.route.get();
        // Between two listeners of the same change the route is still that of the page before.
        if route != app.embedding.route(&address::hash()) {
            return;
        }
        let is_here =
            phase == Phase::Open && route.plan_key().is_some_and(|asked| asked == key || library::is_held(asked));
        if let (true, Some(page), Some(place)) = (is_here, route.page(), asked.get()) {
            asked.set(None);
            address::replace_hash(&route.to_hash());
            if let Err(reason) = untrack(|| app.workspace.go_to_place(page, &place)) {
                app.notices.fail(reason.of(app.language.get_untracked()));
            }
        }
    });
}

impl Workspace {
    /// Shows a place of a page and gives it the keyboard.
    fn go_to_place(self, page: Page, place: &Place) -> Result<(), Text> {
        let plan = self.plan().get();
        let mut view = self.view.get();
        let mut choose = |name: &str, value: &str| match name {
            "look" => self.set_look_by_word(page, value),
            _ => view.choose(&plan, name, value),
        };
        let is_known = place.chosen.iter().filter(|(name, value)| !choose(name, value)).count() == 0;
        self.view.set(view);
        if !is_known {
            return Err(words::NO_SUCH_STATE);
        }
        let Some((row, column)) = &place.cell else { return Ok(()) };
        let kind = SheetKind::of(page).ok_or(words::NO_CELLS_HERE)?;
        let key = RowKey::parse(row).ok_or(words::NO_SUCH_ROW)?;
        if self.with_sheet(kind, |sheet| sheet.cells(&key)).is_none() {
            return Err(words::NO_SUCH_ROW);
        }
        self.set_look(page, if kind == SheetKind::Rules { Look::Rules } else { Look::Usual });
        let columns = self.with_sheet(kind, |sheet| sheet.columns());
        let column = columns.iter().find(|known| known.id == column).ok_or(words::NO_SUCH_COLUMN)?;
        self.view.update(|view| view.show_columns(page, &[column.id]));
        if self.arranged(kind).hides(&key) {
            self.arrange(kind, Arrangement::default());
        }
        self.set_active_cell(page, row.clone(), column.id);
        self.go_to(kind, &key, column.id);
        Ok(())
    }
}

impl App {
    /// Puts the address of the page on the clipboard, as it is looked at.
    pub fn copy_link(self) {
        self.copy(None);
    }

    /// Puts the address of a cell on the clipboard.
    pub fn copy_link_to(self, row: &RowKey, column: &str) {
        self.copy(Some((row.to_string(), column.to_owned())));
    }

    fn copy(self, cell: Option<(String, String)>) {
        let route = self.route.get_untracked();
        let page = route.page().filter(|_| route.indicator().is_none());
        let place = page.map(|page| {
            let plan = self.workspace.plan().get_untracked();
            let mut place = self.workspace.view().with_untracked(|view| Place::of(page, view, &plan, cell));
            let look = self.workspace.look_word(page).map(|look| ("look", look.to_owned()));
            place.chosen.splice(0..0, look);
            place
        });
        let hash = place.unwrap_or_default().hash(&route);
        let (language, notices) = (self.language, self.notices);
        let is_handed_over = route.plan_key() == Some(library::EMBEDDED);
        let link = match self.embedding.link(&hash) {
            Some(link) => link,
            None if is_handed_over => return notices.fail(embedding::NO_LINK.of(language.get_untracked())),
            None => format!("{}{hash}", address::to_share()),
        };
        // A plan of this device is found nowhere else.
        let is_held = route.plan_key().is_some_and(library::is_held);
        spawn_local(async move {
            let is_copied = clipboard::put_text(&link).await;
            let language = language.get_untracked();
            match (is_copied, is_held) {
                (true, true) => notices.say(NoticeKind::Done, words::COPIED.of(language)),
                (true, false) => notices.say(NoticeKind::Done, words::COPIED_HERE.of(language)),
                (false, _) => notices.fail(words::not_copied(&link, language)),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_written() {
        fn check(query: &str, cell: Option<(&str, &str)>, chosen: &[(&'static str, &str)]) {
            let chosen = chosen.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            let place = Place { cell: cell.map(|(row, column)| (row.to_owned(), column.to_owned())), chosen };
            let route = Route::Plan { key: "k".to_owned(), page: Page::Budget };
            let hash = format!("#/plan/k/budget{query}");
            assert_eq!(Place::parse(&hash).unwrap_or_default(), place);
            assert_eq!(place.hash(&route), hash);
        }
        check("", None, &[]);
        check("?cell=activity:a1.q2", Some(("activity:a1", "q2")), &[]);
        check("?cell=line:2:a1l.1.m3&year=2563", Some(("line:2:a1l.1", "m3")), &[("year", "2563")]);
        check("?cell=node:%E0%B8%81+%261.total", Some(("node:ก &1", "total")), &[]);
        check("?measure=committed&round=9", None, &[("measure", "committed"), ("round", "9")]);
        assert_eq!(Place::parse("#/plan/k/budget?cell=nonsense&x=1"), None);
    }

    #[test]
    fn an_address_chooses_only_what_the_plan_has() {
        let mut plan = Plan::default();
        std::sync::Arc::make_mut(&mut plan.frame).first_year = 2563;
        let check = |name: &str, value: &str, expected: bool| {
            let mut view = View::of(&plan);
            assert_eq!(view.choose(&plan, name, value), expected, "{name} {value}");
            assert_eq!(view.chosen(name).as_deref() == Some(value), expected, "{name} {value}");
        };
        check("years", "all", false);
        check("beside", "all", true);
        check("group", "units", true);
        check("group", "colours", false);
        check("year", "2563", true);
        check("year", "2564", false);
        check("year", "x", false);
        check("measure", "committed", true);
        check("measure", "dreamt", false);
        check("month", "12", true);
        check("month", "13", false);
        check("round", "9", true);
        check("round", "7", false);
        check("agreement", "none", false);
        check("assessment", "none", false);
    }
}
