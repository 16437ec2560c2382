//! Saving into a file that a person points at, where the browser can (the File System Access API): the same file is
//! written again without asking.
//!
//! What is written, and whether what stands there may be replaced, belongs to `state`.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::bindings::{FileHandle, FileWriter};
use super::file::{ChosenFile, FileError};
use super::{failure_name, failure_text, window};

/// A file on the person's disk that may be written.
#[derive(Clone)]
pub struct PickedFile(FileHandle);

/// What came of asking for a file.
pub enum Picked {
    /// This one.
    File(PickedFile),
    /// The person closed the dialog.
    Nothing,
    /// The browser has no such dialog, or not for this page.
    Unsupported,
}

/// Asks where to save a file of the MIME type `kind`. Must be called from a click or key press.
pub async fn pick(name: &str, kind: &str, ending: &str) -> Picked {
    let Some(window) = window() else { return Picked::Unsupported };
    let picker = Reflect::get(&window, &"showSaveFilePicker".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    let Some(picker) = picker else { return Picked::Unsupported };
    let asked = picker.call1(&window, &options(name, kind, ending));
    let Ok(asked) = asked.and_then(|promise| promise.dyn_into::<js_sys::Promise>()) else {
        return Picked::Unsupported;
    };
    match JsFuture::from(asked).await {
        Ok(handle) => Picked::File(PickedFile(handle.unchecked_into())),
        Err(failure) if failure_name(&failure) == "AbortError" => Picked::Nothing,
        Err(_) => Picked::Unsupported,
    }
}

fn options(name: &str, kind: &str, ending: &str) -> JsValue {
    let set = |object: &Object, name: &str, value: &JsValue| {
        let _ = Reflect::set(object, &name.into(), value);
    };
    let (options, accepted, accept) = (Object::new(), Object::new(), Object::new());
    set(&accept, kind, &Array::of1(&ending.into()));
    set(&accepted, "accept", &accept);
    set(&options, "suggestedName", &name.into());
    set(&options, "types", &Array::of1(&accepted));
    options.into()
}

impl PickedFile {
    /// The file's name, without a folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The file as it stands on the disk now.
    pub async fn now(&self) -> Result<ChosenFile, FileError> {
        let file = JsFuture::from(self.0.get_file().map_err(failed)?).await.map_err(failed)?;
        file.dyn_into::<File>().map(ChosenFile::from).map_err(failed)
    }

    /// Replaces what the file holds; it is there whole, or as it was.
    pub async fn write(&self, text: &str) -> Result<(), FileError> {
        let writer = JsFuture::from(self.0.create_writable().map_err(failed)?).await.map_err(failed)?;
        let writer: FileWriter = writer.unchecked_into();
        JsFuture::from(writer.write(text).map_err(failed)?).await.map_err(failed)?;
        JsFuture::from(writer.close().map_err(failed)?).await.map_err(failed)?;
        Ok(())
    }
}

fn failed(failure: JsValue) -> FileError {
    FileError::Failed(failure_text(&failure))
}
