//! The office, the units that measures name, and the committee by position.

use super::super::claims::Claims;
use super::super::parts::{Units, items, without_spaces};
use super::super::seed::Seed;
use phaen::plan::id::Id;
use phaen::plan::organisation::{Committee, Member, Organisation, Unit};
use std::sync::Arc;

/// The office itself.
pub(super) const PLANNER: &str = "u-opdc";

const COMMITTEE: &str = "committee-ita";
/// The unit to which all others deliver, with the abbreviation that the calendar uses.
const CENTRE: (&str, &str) = ("ศูนย์ปฏิบัติการต่อต้านการทุจริต", "ศปท.");

/// Spellings of units that the two tables of responsible units print or the extraction misread, and the unit meant.
const SPELLINGS: [(&str, &str); 3] = [
    ("กองกิจการองค์กรมหาชนและหน่วยงานของรัฐรูปแบบอื่น", "กองกิจการองค์การมหาชนและหน่วยงานของรัฐรูปแบบอื่น"),
    ("กองยุทธศาสตร์และการพัฒนาระบบราชการ", "กองยุทธศาสตร์การพัฒนาระบบราชการ"),
    ("ฝ่ายเลขานุการที่มิใช่ของสำนักงาน ก.พ.ร.", "ฝ่ายเลขาฯ ทีมโฆษกของ ส.ก.พ.ร."),
];

/// The name by which a unit is kept.
pub(super) fn usual_name(printed: &str) -> String {
    let spelling = SPELLINGS.iter().find(|(other, _)| without_spaces(other) == without_spaces(printed));
    spelling.map_or(printed, |(_, usual)| usual).to_owned()
}

/// The office and every unit that is named, in the order of the document.
pub(super) fn units(seed: Seed) -> Units {
    let mut units = Units(vec![Arc::new(Unit {
        id: Id::new(PLANNER),
        abbreviation: seed.text("organisation/short_name_th"),
        head: seed.text("organisation/head_position"),
        ..Unit::default()
    })]);
    for indicator in seed.all("indicators") {
        let named = indicator.all("responsible_units").chain(indicator.all("assignment/responsible_units"));
        for name in named.filter_map(Seed::as_text).map(|name| usual_name(&name)) {
            if units.find(&name).is_none() {
                let (centre, abbreviation) = CENTRE;
                units.0.push(Arc::new(Unit {
                    id: Id::new(&format!("u-{}", units.0.len())),
                    parent: Some(Id::new(PLANNER)),
                    abbreviation: (name == centre).then(|| abbreviation.to_owned()),
                    name: Some(name),
                    ..Unit::default()
                }));
            }
        }
    }
    units
}

/// The organisation with its committee.
pub(super) fn organisation(seed: Seed, units: &Units, claims: &mut Claims) -> Organisation {
    let order = seed.at("committee");
    claims.at("มอบหมายผู้รับผิดชอบ", COMMITTEE).text("order_number", order.text("order_number_elsewhere/value"));
    Organisation {
        planner: Some(Id::new(PLANNER)),
        units: units.0.clone(),
        committees: vec![Arc::new(committee(order))],
        ..Organisation::default()
    }
}

fn committee(seed: Seed) -> Committee {
    let member = |member: Seed| Member {
        no: member.no("no"),
        position: member.text("position"),
        role: member.text("committee_role"),
        ..Member::default()
    };
    Committee {
        id: Id::new(COMMITTEE),
        title: seed.word("order_title").to_owned(),
        order_number: seed.text("order_number"),
        order_date: seed.day("order_date/iso_be"),
        order_date_text: seed.text("order_date/text"),
        signed_by: seed.text("signed_by_position"),
        members: seed.all("members").map(member).collect(),
        duties: items(seed, "duties"),
        ..Committee::default()
    }
}
