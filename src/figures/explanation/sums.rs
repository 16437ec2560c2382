//! In words: how a total came about.

use super::Voice;
use super::bases::MOST_LISTED;
use crate::figures::agreement::{Row, Totals};
use crate::language::Language;
use rust_decimal::Decimal;

/// How a total to date came about, from its rows: "(20 x 100 + 20 x 75)/40 = 87.5". Nothing while nothing has a score.
#[must_use]
pub fn explain_total<'a>(
    rows: impl Iterator<Item = &'a Row>,
    totals: &Totals,
    language: Language,
    number: &dyn Fn(Decimal) -> String,
) -> Option<String> {
    let voice = Voice { language, number };
    let to_date = totals.to_date?;
    let score = |row: &Row| row.outcome.as_ref().and_then(|outcome| outcome.score);
    let products: Vec<(Decimal, Option<Decimal>)> = rows.filter_map(|row| Some((row.counted?, score(row)))).collect();
    let weights = products.iter().map(|(weight, _)| *weight).fold(Decimal::ZERO, Decimal::saturating_add);
    Some(voice.weighted_mean(&products, weights, to_date))
}

/// How a weighted mean came about; a missing score is a 0. Nothing without rows.
#[must_use]
pub fn explain_weighted(
    rows: &[(Decimal, Option<Decimal>)],
    mean: Decimal,
    language: Language,
    number: &dyn Fn(Decimal) -> String,
) -> Option<String> {
    let weights = rows.iter().map(|(weight, _)| *weight).fold(Decimal::ZERO, Decimal::saturating_add);
    (!rows.is_empty()).then(|| Voice { language, number }.weighted_mean(rows, weights, mean))
}

/// How a mean came about: "(80 + 90)/2 = 85". Nothing without scores.
#[must_use]
pub fn explain_mean(
    scores: &[Decimal],
    mean: Decimal,
    language: Language,
    number: &dyn Fn(Decimal) -> String,
) -> Option<String> {
    let sum = scores.iter().map(|score| number(*score)).collect::<Vec<_>>().join(" + ");
    let count = number(Decimal::from(scores.len()));
    let voice = Voice { language, number };
    (!scores.is_empty()).then(|| voice.say("({})/{} = {}", "({})/{} = {}", &[&sum, &count, &number(mean)]))
}

impl Voice<'_> {
    /// "(40 x 65 + 35 x 85 + 25 x 100)/100 = 80.75"; a missing score is a 0. Many rows are counted instead of listed.
    pub(super) fn weighted_mean(&self, rows: &[(Decimal, Option<Decimal>)], weights: Decimal, mean: Decimal) -> String {
        if rows.len() > MOST_LISTED {
            let count = Decimal::from(rows.len());
            return self.tell(
                "ค่าเฉลี่ยถ่วงน้ำหนักของ {} ตัวชี้วัด = {}",
                "the weighted mean of {} indicators = {}",
                &[count, mean],
            );
        }
        let product = |(weight, score): &(Decimal, Option<Decimal>)| {
            self.tell("{} × {}", "{} x {}", &[*weight, score.unwrap_or_default()])
        };
        let sum = rows.iter().map(product).collect::<Vec<_>>().join(" + ");
        let (weights, mean) = ((self.number)(weights), (self.number)(mean));
        self.say("({})/{} = {}", "({})/{} = {}", &[&sum, &weights, &mean])
    }
}
