//! Where one is: the address hash as a value. `#/` is the library, `#/plan/<key>/<page>` a page of a plan,
//! `#/plan/<key>/indicators?indicator=<id>` one indicator, `#/plan/<key>/activity/<id>` one activity. What else may stand
//! behind the `?` is for [`super::place`].

use form_urlencoded::{Serializer, parse};

/// A page of a plan, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Overview,
    Statements,
    Outline,
    Budget,
    Steps,
    Targets,
    Indicators,
    Agreement,
    Assessment,
    Calendar,
    Checks,
    Compare,
    Print,
    /// The page of one activity; it needs its id.
    Activity,
}

impl Page {
    /// All pages in the order of the navigation.
    pub const ALL: [Page; 13] = [
        Page::Overview,
        Page::Statements,
        Page::Outline,
        Page::Budget,
        Page::Steps,
        Page::Targets,
        Page::Indicators,
        Page::Agreement,
        Page::Assessment,
        Page::Calendar,
        Page::Checks,
        Page::Compare,
        Page::Print,
    ];

    /// The pages of one part. They stand in no navigation.
    pub const OF_PARTS: [Page; 1] = [Page::Activity];

    /// Its word in an address.
    pub fn word(self) -> &'static str {
        match self {
            Page::Overview => "overview",
            Page::Statements => "statements",
            Page::Outline => "outline",
            Page::Budget => "budget",
            Page::Steps => "steps",
            Page::Targets => "targets",
            Page::Indicators => "indicators",
            Page::Agreement => "agreement",
            Page::Assessment => "assessment",
            Page::Calendar => "calendar",
            Page::Checks => "checks",
            Page::Compare => "compare",
            Page::Print => "print",
            Page::Activity => "activity",
        }
    }
}

/// An address within the application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The user's plans.
    #[default]
    Library,
    /// A page of a plan, by its local key (not the file's id).
    Plan { key: String, page: Page },
    /// One indicator of a plan, by its id.
    Indicator { key: String, id: String },
    /// The page of one part of a plan, by the part's id.
    Part { key: String, page: Page, id: String },
}

/// What stands behind the `?` of an address hash, as names and values.
pub(super) fn query_of(hash: &str) -> impl Iterator<Item = (String, String)> {
    let query = hash.split_once('?').map_or("", |(_, query)| query);
    parse(query.as_bytes()).into_owned()
}

/// An address hash with names and values behind its `?`.
pub(super) fn with_query<'a>(hash: String, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    // A colon may stand as it is, and keys of rows are full of them.
    let query = query.replace("%3A", ":");
    if query.is_empty() { hash } else { format!("{hash}?{query}") }
}

impl Route {
    /// Reads an address hash. What is not understood leads to the nearest page that is.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').split('?').next().unwrap_or_default();
        let mut steps = path.split('/').filter(|step| !step.is_empty());
        match (steps.next(), steps.next()) {
            (Some("plan"), Some(key)) => {
                let (word, id) = (steps.next(), steps.next());
                let key = key.to_owned();
                let find = |pages: &[Page]| pages.iter().copied().find(|page| Some(page.word()) == word);
                if let (Some(page), Some(id)) = (find(&Page::OF_PARTS), id) {
                    return Route::Part { key, page, id: decoded(id) };
                }
                let indicator = query_of(hash).find(|(name, id)| name == "indicator" && !id.is_empty());
                match (find(&Page::ALL).unwrap_or(Page::Overview), indicator) {
                    (Page::Indicators, Some((_, id))) => Route::Indicator { key, id },
                    (page, _) => Route::Plan { key, page },
                }
            }
            _ => Route::Library,
        }
    }

    /// The address hash.
    pub fn to_hash(&self) -> String {
        match self {
            Route::Library => "#/".to_owned(),
            Route::Plan { key, page } => format!("#/plan/{key}/{}", page.word()),
            Route::Indicator { key, id } => {
                with_query(format!("#/plan/{key}/{}", Page::Indicators.word()), [("indicator", id.as_str())])
            }
            Route::Part { key, page, id } => format!("#/plan/{key}/{}/{}", page.word(), encoded(id)),
        }
    }

    /// The same page of the plan of another key.
    pub(super) fn of_plan(self, key: &str) -> Route {
        let key = key.to_owned();
        match self {
            Route::Library => Route::Plan { key, page: Page::Overview },
            Route::Plan { page, .. } => Route::Plan { key, page },
            Route::Indicator { id, .. } => Route::Indicator { key, id },
            Route::Part { page, id, .. } => Route::Part { key, page, id },
        }
    }

    /// The page of a plan that it shows.
    pub fn page(&self) -> Option<Page> {
        match self {
            Route::Library => None,
            Route::Plan { page, .. } | Route::Part { page, .. } => Some(*page),
            Route::Indicator { .. } => Some(Page::Indicators),
        }
    }

    /// The key of the plan it shows.
    pub fn plan_key(&self) -> Option<&str> {
        match self {
            Route::Library => None,
            Route::Plan { key, .. } | Route::Indicator { key, .. } | Route::Part { key, .. } => Some(key),
        }
    }

    /// The indicator that it shows alone.
    pub fn indicator(&self) -> Option<&str> {
        match self {
            Route::Indicator { id, .. } => Some(id),
            Route::Library | Route::Plan { .. } | Route::Part { .. } => None,
        }
    }

    /// The id of the part whose page it is.
    pub fn part(&self) -> Option<&str> {
        match self {
            Route::Part { id, .. } => Some(id),
            Route::Library | Route::Plan { .. } | Route::Indicator { .. } => None,
        }
    }
}

/// An id as a step of an address: ids from files may hold any sign.
fn encoded(id: &str) -> String {
    let mut text = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => text.push(char::from(byte)),
            other => text.push_str(&format!("%{other:02X}")),
        }
    }
    text
}

/// The id that a step of an address means; what is not encoded stays.
fn decoded(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digit = |next: Option<u8>| char::from(next?).to_digit(16);
        match (byte, digit(ahead.next()).zip(digit(ahead.next()))) {
            (b'%', Some((high, low))) => {
                bytes.extend(u8::try_from(high * 16 + low).ok());
                rest = ahead;
            }
            (other, _) => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_written() {
        fn check(hash: &str, written: &str) {
            assert_eq!(Route::parse(hash).to_hash(), written, "{hash}");
        }
        check("", "#/");
        check("#/", "#/");
        check("#/nonsense", "#/");
        check("#/plan/k7/budget", "#/plan/k7/budget");
        check("#/plan/k7/budget?cell=1", "#/plan/k7/budget");
        check("#/plan/k7/indicators?indicator=i:1", "#/plan/k7/indicators?indicator=i:1");
        check("#/plan/k7/indicators?indicator=%E0%B8%81+1%261", "#/plan/k7/indicators?indicator=%E0%B8%81+1%261");
        check("#/plan/k7/indicators?indicator=", "#/plan/k7/indicators");
        check("#/plan/k7/budget?indicator=i1", "#/plan/k7/budget");
        check("#/plan/k7", "#/plan/k7/overview");
        check("#/plan/k7/dreams", "#/plan/k7/overview");
        check("#/plan/k7/activity", "#/plan/k7/overview");
        check("#/plan/k7/activity/a-1", "#/plan/k7/activity/a-1");
        check("#/plan/k7/activity/%E0%B8%81%2F%zz%", "#/plan/k7/activity/%E0%B8%81%2F%25zz%25");
        assert_eq!(Route::parse("#/plan/k/activity/%E0%B8%81%2F1").part(), Some("ก/1"));
        for page in Page::ALL {
            check(&format!("#/plan/k/{}", page.word()), &format!("#/plan/k/{}", page.word()));
        }
    }
}
