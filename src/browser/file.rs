//! Files: saving one to the person's disk, and reading those that are chosen or dropped.
//!
//! A file is a name and bytes or text here; its format, its limit and what is done about an error belong to the
//! callers. The size is checked before anything is read.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::later::later;
use super::{Listener, clock, document, failure_text};

/// How long a download may take to begin before its address is withdrawn.
const REVOKE_AFTER: u32 = 60_000;

/// Why a file was not saved or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The file is over the stated limit and was refused unread. Both in bytes.
    TooLarge { size: u64, limit: u64 },
    /// The bytes are not text in UTF-8.
    NotText,
    /// The browser could not read or save it, in its words.
    Failed(String),
}

/// A file that a person chose; nothing of it has been read yet.
#[derive(Clone, Debug)]
pub struct ChosenFile(File);

/// Saves `text` as a file `name`. The browser does not say whether the person let it.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), FileError> {
    save(name, kind, &text.into())
}

/// Saves `bytes` as a file `name` of the MIME type `kind`.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileError> {
    save(name, kind, &Uint8Array::from(bytes))
}

/// Opens the browser's file dialog and waits for the choice; nothing is chosen if it is closed.
///
/// Must be called from a click or key press, or the browser does not open it. `accept` is as in HTML: `.json,.csv`.
pub async fn choose(accept: &str, several: bool) -> Result<Vec<ChosenFile>, FileError> {
    let input: HtmlInputElement = create("input")?;
    input.set_type("file");
    input.set_accept(accept);
    input.set_multiple(several);
    let (chosen, done) = later();
    let closed = chosen.clone();
    let _change = Listener::new(&input, "change", move |_| chosen.give(()));
    let _cancel = Listener::new(&input, "cancel", move |_| closed.give(()));
    input.click();
    done.await;
    Ok(listed(input.files()))
}

/// The files chosen in a file input, from its change event. Empties the input, so that the same file can be chosen
/// again after it was edited.
pub fn from_input(event: &Event) -> Vec<ChosenFile> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files dropped on the page. Keeps the browser from opening them in place of the page; for that, the caller also
/// prevents the default of `dragover`.
pub fn from_drop(event: &DragEvent) -> Vec<ChosenFile> {
    event.prevent_default();
    listed(event.data_transfer().and_then(|data| data.files()))
}

impl From<File> for ChosenFile {
    fn from(file: File) -> Self {
        Self(file)
    }
}

impl ChosenFile {
    /// The file's name, without a folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The file's size in bytes.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// The file's bytes, if there are at most `limit`.
    pub async fn bytes(&self, limit: u64) -> Result<Vec<u8>, FileError> {
        let size = self.size();
        if size > limit {
            return Err(FileError::TooLarge { size, limit });
        }
        let buffer = JsFuture::from(self.0.array_buffer()).await.map_err(|failure| failed(&failure))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    /// The file's text, if it is UTF-8 and has at most `limit` bytes, without a byte order mark.
    pub async fn text(&self, limit: u64) -> Result<String, FileError> {
        decode_text(self.bytes(limit).await?).ok_or(FileError::NotText)
    }
}

/// `bytes` as text without a byte order mark; `None` if they are not UTF-8.
pub fn decode_text(mut bytes: Vec<u8>) -> Option<String> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).ok()
}

fn save(name: &str, kind: &str, content: &JsValue) -> Result<(), FileError> {
    let link: HtmlAnchorElement = create("a")?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob =
        Blob::new_with_blob_sequence_and_options(&Array::of1(content), &options).map_err(|failure| failed(&failure))?;
    let address = Url::create_object_url_with_blob(&blob).map_err(|failure| failed(&failure))?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download reads from the address after the click has returned.
    spawn_local(async move {
        clock::sleep(REVOKE_AFTER).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

fn create<E: JsCast>(tag: &str) -> Result<E, FileError> {
    let document = document().ok_or_else(|| FileError::Failed("no page".to_owned()))?;
    let element = document.create_element(tag).map_err(|failure| failed(&failure))?;
    element.dyn_into().map_err(|_| FileError::Failed(format!("no {tag}")))
}

fn listed(files: Option<FileList>) -> Vec<ChosenFile> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(ChosenFile).collect()
}

fn failed(failure: &JsValue) -> FileError {
    FileError::Failed(failure_text(failure))
}

#[cfg(test)]
mod tests {
    use super::decode_text;

    #[test]
    fn text_is_utf8_without_its_mark() {
        assert_eq!(decode_text("\u{feff}แผน".into()).as_deref(), Some("แผน"));
        assert_eq!(decode_text("\u{feff}\u{feff}".into()).as_deref(), Some("\u{feff}"));
        assert_eq!(decode_text(Vec::new()).as_deref(), Some(""));
        assert_eq!(decode_text(vec![0xff, 0xfe, b'a', 0]), None);
    }
}
