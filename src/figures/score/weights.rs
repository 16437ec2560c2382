//! What entered weights sum to. They are percent or fractions, and are never rescaled (domain notes, section 3.4).

use rust_decimal::Decimal;

/// The sum of some weights, as a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightSum {
    /// 100: percent.
    Percent,
    /// 1: fractions.
    Fractions,
    /// Something else, to be shown.
    Other { sum: Decimal },
    /// Nothing has a weight.
    Missing,
}

impl WeightSum {
    /// Judges a sum; `given` tells whether there was any weight.
    #[must_use]
    pub fn of(sum: Decimal, given: bool) -> Self {
        if !given {
            Self::Missing
        } else if sum == Decimal::ONE_HUNDRED {
            Self::Percent
        } else if sum == Decimal::ONE {
            Self::Fractions
        } else {
            Self::Other { sum }
        }
    }

    /// Whether there is nothing to report.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Percent | Self::Fractions)
    }
}
