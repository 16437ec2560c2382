//! How a page is looked at: as a table, as the document, in other ways. It lasts as long as one stays on the page, and
//! links carry it.

use super::route::Page;
use super::workspace::Workspace;
use leptos::prelude::*;

/// A way to look at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The page as it comes: most often a table to write in.
    Usual,
    /// As the document prints it.
    Document,
    /// The tree of units.
    Organisation,
    /// Who answers for what.
    Responsibility,
    /// The links to plans above as a table.
    Linkage,
    /// The links to plans above as a picture.
    Map,
    /// What follows from an assessment.
    Measures,
    /// What an assessment is read with.
    Settings,
    /// The rule tables.
    Rules,
    /// The money that was moved within the year.
    Transfers,
    /// A calendar of one month.
    Month,
    /// Everything that is due as a list.
    List,
}

impl Look {
    /// The ways to look at a page besides the usual one.
    fn of(page: Page) -> &'static [Look] {
        use Look::*;
        match page {
            Page::Statements => &[Organisation, Responsibility, Document],
            Page::Outline => &[Linkage, Map, Document],
            Page::Budget => &[Transfers],
            Page::Steps | Page::Targets => &[Document],
            Page::Agreement => &[Document, Rules],
            Page::Assessment => &[Measures, Settings, Document],
            Page::Calendar => &[Month, List, Document],
            _ => &[],
        }
    }

    /// Its word in an address.
    fn word(self) -> &'static str {
        match self {
            Look::Usual => "",
            Look::Document => "document",
            Look::Organisation => "organisation",
            Look::Responsibility => "responsibility",
            Look::Linkage => "linkage",
            Look::Map => "map",
            Look::Measures => "measures",
            Look::Settings => "settings",
            Look::Rules => "rules",
            Look::Transfers => "transfers",
            Look::Month => "month",
            Look::List => "list",
        }
    }
}

impl Workspace {
    /// How a page is looked at.
    pub fn look(self, page: Page) -> Signal<Look> {
        let look = self.look;
        Memo::new(move |_| look.get().filter(|(of, _)| *of == page).map_or(Look::Usual, |(_, look)| look)).into()
    }

    /// Looks at a page in another way.
    pub fn set_look(self, page: Page, look: Look) {
        self.look.set(Some((page, look)));
    }

    /// The word of the way in which a page is looked at; `None` for the usual one.
    pub(super) fn look_word(self, page: Page) -> Option<&'static str> {
        self.look.get_untracked().filter(|(of, look)| *of == page && *look != Look::Usual).map(|(_, look)| look.word())
    }

    /// Looks at a page as an address says; `false` when there is no such way.
    pub(super) fn set_look_by_word(self, page: Page, word: &str) -> bool {
        let found = Look::of(page).iter().copied().find(|look| look.word() == word);
        if let Some(look) = found {
            self.set_look(page, look);
        }
        found.is_some()
    }

    /// Forgets it when one goes to another page.
    pub(super) fn forget_look_beside(self, page: Option<Page>) {
        if self.look.with_untracked(|look| look.is_some_and(|(of, _)| Some(of) != page)) {
            self.look.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        for page in Page::ALL {
            let words: Vec<_> = Look::of(page).iter().map(|look| look.word()).collect();
            let distinct: std::collections::BTreeSet<_> = words.iter().collect();
            assert_eq!((words.len(), words.contains(&"")), (distinct.len(), false), "{page:?}");
        }
    }
}
