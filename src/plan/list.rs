//! Lists that grow with the plan: an edit copies one short run of the list and one shard of its index, never the whole.
//!
//! Parts are shared (`Arc`), stand in the order of the document and are found by id. Two lists that came from one
//! another are compared by the identity of their parts, which is what makes figures, undo and the journal cheap.

use super::record::Field;
use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// The longest run; a longer one is split. Small enough to copy within microseconds.
const RUN: usize = 128;
/// The number of index shards: a new part copies one of them.
const SHARDS: usize = 64;

/// Something with a stable id, unique in its list.
pub trait Part: Clone {
    /// The id's text.
    fn key(&self) -> &str;
}

/// A persistent list of shared parts.
pub struct List<T> {
    runs: Vec<Run<T>>,
    index: Index,
    next_run: u32,
    len: usize,
}

struct Run<T> {
    number: u32,
    parts: Arc<Vec<Arc<T>>>,
}

/// The parts by the hash of their ids, in shards, each in the order of the hashes.
type Index = Vec<Arc<Vec<Entry>>>;

/// Where the part may be whose id has this hash; the run decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    hash: u32,
    run: u32,
    /// Its place in the run when it was entered. Others may have come before it or gone.
    at: u32,
}

/// One difference between two lists.
#[derive(Debug, PartialEq, Eq)]
pub enum Change<'a, T> {
    /// The same id with other content.
    Changed { old: &'a Arc<T>, new: &'a Arc<T> },
    /// In the old list only (or moved: then it is also inserted).
    Removed { old: &'a Arc<T> },
    /// In the new list, at this place, which counts the parts before it.
    Inserted { at: usize, new: &'a Arc<T> },
}

impl<T: Part> List<T> {
    /// A list of these parts in this order.
    ///
    /// # Errors
    /// The first id that is used twice.
    pub fn from_parts(parts: Vec<Arc<T>>) -> Result<Self, String> {
        let runs = parts.chunks(RUN).map(<[Arc<T>]>::to_vec);
        Self::from_runs((0..).zip(runs).collect())
    }

    /// A list of runs with their numbers, as [`List::runs`] gave them.
    ///
    /// # Errors
    /// The first id that is used twice.
    pub fn from_runs(runs: Vec<(u32, Vec<Arc<T>>)>) -> Result<Self, String> {
        let len = runs.iter().map(|(_, parts)| parts.len()).fold(0, usize::saturating_add);
        let next_run = runs.iter().map(|(number, _)| number.wrapping_add(1)).max().unwrap_or(0);
        let mut list = List { runs: Vec::new(), index: Vec::new(), next_run, len };
        let mut seen = HashSet::with_capacity(len);
        let twice = runs.iter().flat_map(|(_, parts)| parts).find(|part| !seen.insert(part.key()));
        if let Some(twice) = twice {
            return Err(twice.key().to_owned());
        }
        let mut shards: Vec<Vec<Entry>> = vec![Vec::new(); SHARDS];
        for (run, parts) in runs.into_iter().filter(|(_, parts)| !parts.is_empty()) {
            for (at, part) in (0..).zip(&parts) {
                let hash = hash(part.key());
                if let Some(shard) = shards.get_mut(shard_of(hash)) {
                    shard.push(Entry { hash, run, at });
                }
            }
            list.runs.push(Run { number: run, parts: Arc::new(parts) });
        }
        shards.iter_mut().for_each(|shard| shard.sort_unstable());
        list.index = shards.into_iter().map(Arc::new).collect();
        Ok(list)
    }

    /// The runs it is stored in, with numbers that stay: an edit changes one of them.
    pub fn runs(&self) -> impl Iterator<Item = (u32, &Arc<Vec<Arc<T>>>)> {
        self.runs.iter().map(|run| (run.number, &run.parts))
    }

    /// Whether it is the very same list, by the identity of its runs.
    pub fn is_same(&self, other: &Self) -> bool {
        self.runs.len() == other.runs.len()
            && self.runs.iter().zip(&other.runs).all(|(a, b)| Arc::ptr_eq(&a.parts, &b.parts))
    }

    /// The numbers of its runs, in order.
    pub fn run_numbers(&self) -> impl Iterator<Item = u32> {
        self.runs.iter().map(|run| run.number)
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All parts in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<T>> + Clone {
        self.runs.iter().flat_map(|run| run.parts.iter())
    }

    /// The part with this id.
    pub fn get(&self, id: &str) -> Option<&Arc<T>> {
        let (run, at) = self.find(id)?;
        self.runs.get(run)?.parts.get(at)
    }

    /// The part with this id, to put another of the same id in its place.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Arc<T>> {
        let (run, at) = self.find(id)?;
        Arc::make_mut(&mut self.runs.get_mut(run)?.parts).get_mut(at)
    }

    /// The part at this place.
    pub fn at(&self, mut index: usize) -> Option<&Arc<T>> {
        for run in &self.runs {
            match run.parts.get(index) {
                Some(part) => return Some(part),
                None => index = index.saturating_sub(run.parts.len()),
            }
        }
        None
    }

    /// The place of the part with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        let (run, at) = self.find(id)?;
        let before = self.runs.iter().take(run).map(|run| run.parts.len()).fold(0, usize::saturating_add);
        Some(before.saturating_add(at))
    }

    /// Puts a part in the place of the one with its id; tells whether there was one.
    pub fn replace(&mut self, part: Arc<T>) -> bool {
        let Some((run, at)) = self.find(part.key()) else { return false };
        match self.runs.get_mut(run).and_then(|run| Arc::make_mut(&mut run.parts).get_mut(at)) {
            Some(place) => *place = part,
            None => return false,
        }
        true
    }

    /// Puts a new part at a place, or at the end when the list is shorter; tells whether its id was new.
    pub fn insert(&mut self, index: usize, part: Arc<T>) -> bool {
        if self.find(part.key()).is_some() {
            return false;
        }
        let mut at = index;
        let mut place = None;
        for (run_at, run) in self.runs.iter().enumerate() {
            place = Some(run_at);
            if at <= run.parts.len() {
                break;
            }
            if run_at.saturating_add(1) < self.runs.len() {
                at = at.saturating_sub(run.parts.len());
            }
        }
        let Some(run_at) = place else {
            let number = self.take_number();
            self.enter(part.key(), number, 0);
            self.runs.push(Run { number, parts: Arc::new(vec![part]) });
            self.len = 1;
            return true;
        };
        if let Some(run) = self.runs.get_mut(run_at) {
            let number = run.number;
            let parts = Arc::make_mut(&mut run.parts);
            let at = at.min(parts.len());
            let key = part.key().to_owned();
            parts.insert(at, part);
            self.len = self.len.saturating_add(1);
            let overlong = parts.len() > RUN;
            self.enter(&key, number, at);
            if overlong {
                self.split(run_at);
            }
        }
        true
    }

    /// Takes the part with this id out.
    pub fn remove(&mut self, id: &str) -> Option<Arc<T>> {
        let (run_at, at) = self.find(id)?;
        let run = self.runs.get_mut(run_at)?;
        let number = run.number;
        let part = Arc::make_mut(&mut run.parts).remove(at);
        if run.parts.is_empty() {
            self.runs.remove(run_at);
        }
        self.leave(id, number);
        self.len = self.len.saturating_sub(1);
        Some(part)
    }

    /// What changed from `old` to `self`, cheaply when they share most of their parts.
    ///
    /// Removals come first, then insertions by growing place, so that applying them in order to the old list gives
    /// this one.
    pub fn changes<'a>(&'a self, old: &'a Self) -> Vec<Change<'a, T>> {
        let same_shape = self.runs.len() == old.runs.len()
            && self.runs.iter().zip(&old.runs).all(|(a, b)| a.number == b.number && a.parts.len() == b.parts.len());
        if same_shape && let Some(changes) = self.changed_in_place(old) {
            return changes;
        }
        self.restructured(old)
    }

    fn changed_in_place<'a>(&'a self, old: &'a Self) -> Option<Vec<Change<'a, T>>> {
        let mut changes = Vec::new();
        for (new, old) in self.runs.iter().zip(&old.runs) {
            if Arc::ptr_eq(&new.parts, &old.parts) {
                continue;
            }
            for (new, old) in new.parts.iter().zip(old.parts.iter()) {
                if Arc::ptr_eq(new, old) {
                    continue;
                }
                if new.key() != old.key() {
                    return None;
                }
                changes.push(Change::Changed { old, new });
            }
        }
        Some(changes)
    }

    fn restructured<'a>(&'a self, old: &'a Self) -> Vec<Change<'a, T>> {
        let (mut before, mut after) = (old.runs.as_slice(), self.runs.as_slice());
        let mut head = 0usize;
        while let ([a, rest_before @ ..], [b, rest_after @ ..]) = (before, after)
            && Arc::ptr_eq(&a.parts, &b.parts)
        {
            head = head.saturating_add(a.parts.len());
            (before, after) = (rest_before, rest_after);
        }
        while let ([rest_before @ .., a], [rest_after @ .., b]) = (before, after)
            && Arc::ptr_eq(&a.parts, &b.parts)
        {
            (before, after) = (rest_before, rest_after);
        }
        let before: Vec<_> = before.iter().flat_map(|run| run.parts.iter()).collect();
        let after: Vec<_> = after.iter().flat_map(|run| run.parts.iter()).collect();

        let stays = in_both_in_order(&before, &after);
        let mut changes = Vec::new();
        let gone = before.iter().filter(|part| !stays.contains_key(part.key()));
        changes.extend(gone.map(|old| Change::Removed { old }));
        let mut changed = Vec::new();
        for (at, new) in after.iter().enumerate() {
            match stays.get(new.key()) {
                None => changes.push(Change::Inserted { at: head.saturating_add(at), new }),
                Some(old) if Arc::ptr_eq(old, new) => {}
                Some(old) => changed.push(Change::Changed { old, new }),
            }
        }
        changes.extend(changed);
        changes
    }

    fn find(&self, id: &str) -> Option<(usize, usize)> {
        let hash = hash(id);
        let shard = self.index.get(shard_of(hash))?;
        let from = shard.partition_point(|entry| entry.hash < hash);
        let entries = shard.get(from..)?.iter().take_while(|entry| entry.hash == hash);
        entries.into_iter().find_map(|entry| {
            let run = self.run_at(entry.run)?;
            let parts = &self.runs.get(run)?.parts;
            let is_it = |part: &Arc<T>| part.key() == id;
            let at = match parts.get(entry.at as usize) {
                Some(part) if is_it(part) => entry.at as usize,
                _ => parts.iter().position(is_it)?,
            };
            Some((run, at))
        })
    }

    /// The place of the run with this number: its number, until runs are split or emptied.
    fn run_at(&self, number: u32) -> Option<usize> {
        match self.runs.get(number as usize) {
            Some(run) if run.number == number => Some(number as usize),
            _ => self.runs.iter().position(|run| run.number == number),
        }
    }

    fn take_number(&mut self) -> u32 {
        let number = self.next_run;
        self.next_run = number.wrapping_add(1);
        number
    }

    fn enter(&mut self, id: &str, run: u32, at: usize) {
        let entry = Entry { hash: hash(id), run, at: u32::try_from(at).unwrap_or(u32::MAX) };
        if self.index.is_empty() {
            self.index = vec![Arc::default(); SHARDS];
        }
        if let Some(shard) = self.index.get_mut(shard_of(entry.hash)) {
            let place = shard.partition_point(|known| *known < entry);
            Arc::make_mut(shard).insert(place, entry);
        }
    }

    fn leave(&mut self, id: &str, run: u32) {
        let hash = hash(id);
        if let Some(shard) = self.index.get_mut(shard_of(hash)) {
            let shard = Arc::make_mut(shard);
            let from = shard.partition_point(|entry| (entry.hash, entry.run) < (hash, run));
            if shard.get(from).is_some_and(|entry| (entry.hash, entry.run) == (hash, run)) {
                shard.remove(from);
            }
        }
    }

    fn split(&mut self, run_at: usize) {
        let Some(run) = self.runs.get_mut(run_at) else { return };
        let old_number = run.number;
        let parts = Arc::make_mut(&mut run.parts);
        let second = parts.split_off(parts.len().div_euclid(2));
        let number = self.take_number();
        for (at, part) in second.iter().enumerate() {
            self.leave(part.key(), old_number);
            self.enter(part.key(), number, at);
        }
        self.runs.insert(run_at.saturating_add(1), Run { number, parts: Arc::new(second) });
    }
}

/// The most parts that both lists have in the same order, by id, as they were before; the rest came, went or moved.
fn in_both_in_order<'a, T: Part>(before: &[&'a Arc<T>], after: &[&'a Arc<T>]) -> HashMap<&'a str, &'a Arc<T>> {
    let places: HashMap<&str, usize> = before.iter().enumerate().map(|(at, part)| (part.key(), at)).collect();
    let kept: Vec<usize> = after.iter().filter_map(|part| places.get(part.key()).copied()).collect();
    // The longest growing run of places: `ends` holds, for each length, the smallest place that such a run ends with.
    let mut ends: Vec<usize> = Vec::new();
    let lengths: Vec<usize> = kept
        .iter()
        .map(|place| {
            let length = ends.partition_point(|end| end < place);
            match ends.get_mut(length) {
                Some(end) => *end = *place,
                None => ends.push(*place),
            }
            length
        })
        .collect();
    let mut wanted = ends.len();
    let mut stays = HashMap::with_capacity(wanted);
    for (place, length) in kept.iter().zip(&lengths).rev() {
        if length.saturating_add(1) == wanted
            && let Some(part) = before.get(*place)
        {
            stays.insert(part.key(), *part);
            wanted = *length;
        }
    }
    stays
}

/// FNV-1a: ids are short, and the index only needs to spread them.
fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn shard_of(hash: u32) -> usize {
    // The low bits of FNV spread well; 64 shards need 6 of them.
    (hash ^ (hash >> 16)) as usize & (SHARDS - 1)
}

impl<T> Clone for Run<T> {
    fn clone(&self) -> Self {
        Run { number: self.number, parts: self.parts.clone() }
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        List { runs: self.runs.clone(), index: self.index.clone(), next_run: self.next_run, len: self.len }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List { runs: Vec::new(), index: Vec::new(), next_run: 0, len: 0 }
    }
}

impl<T: Part + PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().zip(other.iter()).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
    }
}

impl<T: Part + Eq> Eq for List<T> {}

impl<T: Part + fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> Field for List<T> {
    fn is_blank(&self) -> bool {
        self.len == 0
    }
}

impl<T: Part + serde::Serialize> serde::Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_seq(Some(self.len))?;
        for part in self.iter() {
            parts.serialize_element(part.as_ref())?;
        }
        parts.end()
    }
}

impl<'de, T: Part + serde::Deserialize<'de>> serde::Deserialize<'de> for List<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListReader(PhantomData))
    }
}

struct ListReader<T>(PhantomData<T>);

impl<'de, T: Part + serde::Deserialize<'de>> Visitor<'de> for ListReader<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = seq.next_element::<T>()? {
            parts.push(Arc::new(part));
        }
        List::from_parts(parts).map_err(|id| A::Error::custom(format_args!("the id `{id}` is used twice")))
    }
}

#[cfg(test)]
mod tests;
