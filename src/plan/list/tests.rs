//! The list beside a plain `Vec` that does the same.

use super::*;
use proptest::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: String,
    text: u32,
}

impl Part for Entry {
    fn key(&self) -> &str {
        &self.id
    }
}

fn part(id: u32, text: u32) -> Arc<Entry> {
    Arc::new(Entry { id: format!("p{id}"), text })
}

fn list(ids: impl IntoIterator<Item = u32>) -> List<Entry> {
    List::from_parts(ids.into_iter().map(|id| part(id, 0)).collect()).unwrap()
}

/// What can be done to a list; places and ids are taken modulo what there is.
#[derive(Clone, Copy, Debug)]
enum Step {
    Insert { at: usize, id: u32 },
    Remove { id: u32 },
    Replace { id: u32 },
    Move { id: u32, to: usize },
    Refill,
}

fn steps(ids: u32) -> impl Strategy<Value = Vec<Step>> {
    let places = 0..(ids as usize).saturating_add(3);
    let step = prop_oneof![
        4 => (places.clone(), 0..ids).prop_map(|(at, id)| Step::Insert { at, id }),
        2 => (0..ids).prop_map(|id| Step::Remove { id }),
        2 => (0..ids).prop_map(|id| Step::Replace { id }),
        1 => (0..ids, places).prop_map(|(id, to)| Step::Move { id, to }),
        1 => Just(Step::Refill),
    ];
    prop::collection::vec(step, 0..60)
}

/// Does the same to both, and holds what the list says of each step against the model.
fn step(list: &mut List<Entry>, model: &mut Vec<Arc<Entry>>, step: Step, text: u32) {
    let place_of = |model: &[Arc<Entry>], id: u32| model.iter().position(|known| known.id == format!("p{id}"));
    let take = |list: &mut List<Entry>, model: &mut Vec<Arc<Entry>>, id: u32| {
        let expected = place_of(model, id).map(|at| model.remove(at));
        assert_eq!(list.remove(&format!("p{id}")), expected);
        expected
    };
    match step {
        Step::Insert { at, id } => {
            let is_new = place_of(model, id).is_none();
            assert_eq!(list.insert(at, part(id, text)), is_new);
            if is_new {
                model.insert(at.min(model.len()), part(id, text));
            }
        }
        Step::Remove { id } => drop(take(list, model, id)),
        Step::Replace { id } => {
            let at = place_of(model, id);
            assert_eq!(list.replace(part(id, text)), at.is_some());
            at.into_iter().for_each(|at| model[at] = part(id, text));
        }
        Step::Move { id, to } => {
            if let Some(part) = take(list, model, id) {
                assert!(list.insert(to, part.clone()));
                model.insert(to.min(model.len()), part);
            }
        }
        Step::Refill => *list = List::from_parts(model.clone()).unwrap(),
    }
}

fn assert_same(list: &List<Entry>, model: &[Arc<Entry>]) {
    assert_eq!((list.len(), list.is_empty()), (model.len(), model.is_empty()));
    assert!(list.iter().eq(model));
    assert!(list.runs.iter().all(|run| (1..=RUN).contains(&run.parts.len())));
    for (at, part) in model.iter().enumerate() {
        assert_eq!(list.get(&part.id), Some(part));
        assert_eq!(list.position(&part.id), Some(at));
        assert_eq!(list.at(at), Some(part));
    }
    assert_eq!((list.get("none"), list.position("none"), list.at(model.len())), (None, None, None));
}

/// The old list after the changes in their order: what the journal does.
fn with_changes(old: &List<Entry>, changes: &[Change<'_, Entry>]) -> List<Entry> {
    let mut list = old.clone();
    for change in changes {
        match change {
            Change::Removed { old } => assert_eq!(list.remove(&old.id).as_ref(), Some(*old)),
            Change::Inserted { at, new } => {
                assert!(*at <= list.len());
                assert!(list.insert(*at, Arc::clone(new)));
            }
            Change::Changed { old, new } => {
                assert_eq!(list.get(&old.id), Some(*old));
                assert!(list.replace(Arc::clone(new)));
            }
        }
    }
    list
}

fn assert_changes_lead_to(new: &List<Entry>, old: &List<Entry>) {
    let changes = new.changes(old);
    let kind = |change: &Change<'_, Entry>| match change {
        Change::Removed { .. } => 0,
        Change::Inserted { .. } => 1,
        Change::Changed { .. } => 2,
    };
    assert!(changes.is_sorted_by_key(kind));
    let followed = with_changes(old, &changes);
    assert!(followed.iter().zip(new.iter()).all(|(a, b)| Arc::ptr_eq(a, b)));
    assert_eq!(followed.len(), new.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_steps_do_what_they_do_to_a_plain_list(start in 0..300u32, steps in steps(400)) {
        let mut list = list(0..start);
        let mut model: Vec<_> = list.iter().cloned().collect();
        for (text, next) in (1..).zip(steps) {
            let before = list.clone();
            let unchanged = model.clone();
            step(&mut list, &mut model, next, text);
            assert_same(&list, &model);
            assert_same(&before, &unchanged);
        }
    }

    #[test]
    fn changes_lead_from_the_old_list_to_the_new(
        start in 0..300u32, apart in steps(400), steps in steps(400), refilled in any::<bool>(),
    ) {
        let (mut old, mut model) = (list(0..start), Vec::new());
        model.extend(old.iter().cloned());
        apart.into_iter().for_each(|next| step(&mut old, &mut model, next, 1));
        let mut new = if refilled { List::from_parts(model.clone()).unwrap() } else { old.clone() };
        (2..).zip(steps).for_each(|(text, next)| step(&mut new, &mut model, next, text));
        assert_changes_lead_to(&new, &old);
        assert_changes_lead_to(&old, &new);
        prop_assert!(new.changes(&new).is_empty());
    }
}

#[test]
fn thousands_of_parts_keep_their_order() {
    let mut list = List::default();
    let mut model = Vec::new();
    for id in 0..5000u32 {
        // Spreads over the whole list, so that runs split everywhere.
        let at = (id as usize).wrapping_mul(7919) % model.len().saturating_add(1);
        step(&mut list, &mut model, Step::Insert { at, id }, 0);
    }
    assert_same(&list, &model);
    let full = list.clone();
    (0..5000).step_by(3).for_each(|id| step(&mut list, &mut model, Step::Remove { id }, 0));
    assert_same(&list, &model);
    assert_changes_lead_to(&list, &full);
    (0..5000).for_each(|id| step(&mut list, &mut model, Step::Remove { id }, 0));
    assert_same(&list, &[]);
    assert_changes_lead_to(&list, &full);
}

#[test]
fn a_place_behind_the_end_is_the_end() {
    for (len, at) in [(0, 5), (10, 12), (128, 130), (300, 301), (300, 5000)] {
        let mut list = list(0..len);
        assert!(list.insert(at, part(len, 0)));
        assert_eq!(list.position(&format!("p{len}")), Some(len as usize), "{at} of {len}");
    }
}

#[test]
fn ids_are_used_once() {
    let twice = vec![part(1, 0), part(2, 0), part(2, 1), part(1, 1)];
    assert_eq!(List::from_parts(twice).err(), Some("p2".to_owned()));
    let mut list = list(0..3);
    assert!(!list.insert(0, part(2, 9)));
    assert!(!list.replace(part(3, 9)));
    assert_same(&list, &[part(0, 0), part(1, 0), part(2, 0)]);
}

#[test]
fn a_change_names_only_what_changed() {
    fn check(edit: impl Fn(&mut List<Entry>), expected: &[&str]) {
        let old = list(0..1000);
        let mut new = old.clone();
        edit(&mut new);
        let written = |change: Change<'_, Entry>| match change {
            Change::Removed { old } => format!("-{}", old.id),
            Change::Inserted { at, new } => format!("+{}@{at}", new.id),
            Change::Changed { new, .. } => format!("={}", new.id),
        };
        let changes: Vec<_> = new.changes(&old).into_iter().map(written).collect();
        assert_eq!(changes, expected);
    }
    check(|_| {}, &[]);
    check(|list| assert!(list.replace(part(500, 1))), &["=p500"]);
    check(|list| assert!(list.insert(0, part(1000, 1))), &["+p1000@0"]);
    check(|list| drop(list.remove("p999")), &["-p999"]);
    check(
        |list| {
            drop(list.remove("p7"));
            assert!(list.replace(part(8, 1)));
            assert!(list.insert(990, part(1000, 1)));
        },
        &["-p7", "+p1000@990", "=p8"],
    );
    // A move over the whole list is one removal and one insertion.
    check(
        |list| {
            let moved = list.remove("p1").unwrap();
            assert!(list.insert(999, moved));
        },
        &["-p1", "+p1@999"],
    );
}

#[test]
fn a_change_copies_one_run() {
    let old = list(0..2000);
    let mut new = old.clone();
    assert!(new.replace(part(700, 1)));
    drop(new.remove("p1500"));
    let copied = new.runs.iter().zip(&old.runs).filter(|(a, b)| !Arc::ptr_eq(&a.parts, &b.parts)).count();
    assert_eq!(copied, 2);
    let kept = |id: &str| Arc::ptr_eq(new.get(id).unwrap(), old.get(id).unwrap());
    assert!((0..2000).filter(|id| ![700, 1500].contains(id)).all(|id| kept(&format!("p{id}"))));
}

#[test]
fn equal_lists_may_be_stored_in_other_runs() {
    let whole = list(0..500);
    let mut grown = List::default();
    (0..500).for_each(|id| assert!(grown.insert(id as usize, part(id, 0))));
    assert_eq!(grown, whole);
    assert_changes_lead_to(&grown, &whole);
    assert!(grown.replace(part(3, 1)));
    assert_ne!(grown, whole);
}
