//! The units of the OCSC: the office, the units of its list of duties, and those that tables name by abbreviation only.

use super::super::parts::{Units, items};
use super::super::seed::Seed;
use phaen::plan::id::Id;
use phaen::plan::organisation::{Organisation, Staffing, Unit};
use std::sync::Arc;

/// The office itself.
pub(super) const PLANNER: &str = "u-ocsc";

/// All units. An abbreviation whose full name stands in the list of duties belongs to that unit.
pub(super) fn units(seed: Seed) -> Units {
    let mut units = vec![office(seed)];
    for unit in seed.all("organisational_units") {
        let duties = items(unit, "duties");
        units.push(Unit { name: unit.text("name"), duties, ..below(units.len()) });
    }
    for unit in seed.all("responsible_unit_abbreviations") {
        let (name, abbreviation) = (unit.text("full_name"), unit.text("abbreviation"));
        match units.iter_mut().find(|known| name.is_some() && known.name == name) {
            Some(known) => known.abbreviation = abbreviation,
            None => units.push(Unit { name, abbreviation, ..below(units.len()) }),
        }
    }
    Units(units.into_iter().map(Arc::new).collect())
}

/// The organisation of these units.
pub(super) fn organisation(units: &Units) -> Organisation {
    Organisation { planner: Some(Id::new(PLANNER)), units: units.0.clone(), ..Organisation::default() }
}

fn below(no: usize) -> Unit {
    Unit { id: Id::new(&format!("u-{no}")), parent: Some(Id::new(PLANNER)), ..Unit::default() }
}

fn office(seed: Seed) -> Unit {
    let (office, staffing) = (seed.at("organisation"), seed.at("staffing"));
    Unit {
        id: Id::new(PLANNER),
        name: office.text("name_th"),
        abbreviation: office.text("short_name_th"),
        name_en: office.text("name_en"),
        head: office.text("head_position"),
        reports_to: office.text("reports_to"),
        duties: items(seed, "powers_and_duties"),
        staffing: Some(Box::new(Staffing {
            authorised: staffing.count("authorised_positions"),
            authorised_before: staffing.count("authorised_before"),
            in_post: staffing.count("civil_servants_in_post"),
            special_not_counted: staffing.count("special_frame_not_counted"),
            seconded_not_counted: staffing.count("seconded_not_counted"),
            texts: items(staffing, "texts"),
            ..Staffing::default()
        })),
        ..Unit::default()
    }
}
