//! Edits of lists: parts come and go.

use super::EditError;
use crate::plan::list::{List, Part};
use std::sync::Arc;

pub(super) fn add<T: Part>(list: &mut List<T>, at: usize, part: &Arc<T>) -> Result<(), EditError> {
    match list.insert(at, part.clone()) {
        true => Ok(()),
        false => Err(EditError::Taken { id: part.key().to_owned() }),
    }
}

pub(super) fn remove<T: Part>(list: &mut List<T>, id: &str) -> Result<(), EditError> {
    list.remove(id).map(drop).ok_or_else(|| EditError::Missing { id: id.to_owned() })
}
