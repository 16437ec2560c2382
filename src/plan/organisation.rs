//! Who plans: the organisation's units, posts, and committees. Positions, never needed names.

use super::date::Day;
use super::id::Id;
use super::list::Part;
use super::record::record;
use super::text::Item;

record! {
    /// A unit of the organisation, or the organisation itself, or one above it.
    pub struct Unit {
        /// Its id.
        pub id: Id<Unit>,
        /// The unit it belongs to.
        pub parent: Option<Id<Unit>>,
        /// Its number in the document's list.
        pub no: Option<String>,
        /// Its full name, where known.
        pub name: Option<String>,
        /// The abbreviation by which tables name it.
        pub abbreviation: Option<String>,
        /// Its name in English.
        pub name_en: Option<String>,
        /// The position that heads it.
        pub head: Option<String>,
        /// Whom it reports to, where that is no unit of the plan.
        pub reports_to: Option<String>,
        /// The year it was founded (Buddhist era).
        pub established: Option<u16>,
        /// What it is for.
        pub duties: Vec<Item>,
        /// Its posts.
        pub staffing: Option<Box<Staffing>>,
    }
}

record! {
    /// Posts of a unit, in persons.
    pub struct Staffing {
        /// Authorised posts.
        pub authorised: Option<u32>,
        /// Authorised posts before the last change.
        pub authorised_before: Option<u32>,
        /// Posts that are filled.
        pub in_post: Option<u32>,
        /// Filled posts of a special frame, not counted.
        pub special_not_counted: Option<u32>,
        /// Seconded persons, not counted.
        pub seconded_not_counted: Option<u32>,
        /// What the document says about them.
        pub texts: Vec<Item>,
    }
}

record! {
    /// A committee named by an order.
    pub struct Committee {
        /// Its id.
        pub id: Id<Committee>,
        /// The title of the order.
        pub title: String,
        /// The number of the order: `167/2564`.
        pub order_number: Option<String>,
        /// The day of the order.
        pub order_date: Option<Day>,
        /// The day as printed.
        pub order_date_text: Option<String>,
        /// The position that signed.
        pub signed_by: Option<String>,
        /// Its members.
        pub members: Vec<Member>,
        /// Its duties.
        pub duties: Vec<Item>,
    }
}

record! {
    /// A member of a committee, by position.
    pub struct Member {
        /// Its number in the order.
        pub no: Option<String>,
        /// The member's position; blank where the order gives only a name.
        pub position: Option<String>,
        /// The member's part in the committee.
        pub role: Option<String>,
    }
}

record! {
    /// The organisation whose plan it is.
    pub struct Organisation {
        /// The unit whose plan it is; blank: the first of the units.
        pub planner: Option<Id<Unit>>,
        /// All units, parents before children.
        pub units: Vec<std::sync::Arc<Unit>>,
        /// Committees.
        pub committees: Vec<std::sync::Arc<Committee>>,
    }
}

record! {
    /// A person in an office: a position, and a name and telephone where the organisation wants them.
    pub struct Contact {
        /// The position.
        pub position: Option<String>,
        /// The name; samples never have one.
        pub name: Option<String>,
        /// A telephone number.
        pub telephone: Option<String>,
    }
}

impl Organisation {
    /// The unit with this id.
    pub fn unit(&self, id: &Id<Unit>) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == *id).map(AsRef::as_ref)
    }

    /// The unit whose plan it is.
    pub fn planner(&self) -> Option<&Unit> {
        match &self.planner {
            Some(id) => self.unit(id),
            None => self.units.first().map(AsRef::as_ref),
        }
    }
}

impl Unit {
    /// The shortest name that tables use: the abbreviation, else the name.
    pub fn short_name(&self) -> &str {
        self.abbreviation.as_deref().or(self.name.as_deref()).unwrap_or_default()
    }
}

impl Part for Unit {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
