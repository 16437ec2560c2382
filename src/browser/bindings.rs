//! The few browser interfaces that `web-sys` keeps behind a build flag, or that are needed for a call or two, in the
//! browser's own words.
//!
//! The flag (`web_sys_unstable_apis`) would have to be set in every build of the project and changes types elsewhere;
//! these declarations need no flag. They say only what this project calls; rules about their use are in the files
//! that use them.

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{IdbTransaction, Node, ReadableStream, WritableStream};

#[wasm_bindgen]
extern "C" {
    /// A `Navigator`, for its Web Locks: absent in an insecure context and in old browsers.
    pub(super) type LockingNavigator;

    #[wasm_bindgen(method, getter)]
    pub(super) fn locks(this: &LockingNavigator) -> Option<LockManager>;

    pub(super) type LockManager;

    #[wasm_bindgen(method, catch)]
    pub(super) fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        callback: &Function,
    ) -> Result<Promise, JsValue>;

    /// An `IDBDatabase`, for transactions with a stated durability.
    pub(super) type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    pub(super) fn begin(
        this: &DurableDatabase,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;

    /// An element, for a move of a child that keeps its focus. Newer than most; it throws where it is absent.
    pub(super) type MovingElement;

    #[wasm_bindgen(method, catch, js_name = moveBefore)]
    pub(super) fn move_before(this: &MovingElement, child: &Node, before: Option<&Node>) -> Result<(), JsValue>;

    pub(super) type CompressionStream;

    #[wasm_bindgen(constructor, catch)]
    pub(super) fn new(format: &str) -> Result<CompressionStream, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn readable(this: &CompressionStream) -> ReadableStream;

    #[wasm_bindgen(method, getter)]
    pub(super) fn writable(this: &CompressionStream) -> WritableStream;

    pub(super) type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    pub(super) fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn readable(this: &DecompressionStream) -> ReadableStream;

    #[wasm_bindgen(method, getter)]
    pub(super) fn writable(this: &DecompressionStream) -> WritableStream;

    /// A `FileSystemFileHandle`: a file that a person pointed at.
    #[derive(Clone)]
    pub(super) type FileHandle;

    #[wasm_bindgen(method, getter)]
    pub(super) fn name(this: &FileHandle) -> String;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    pub(super) fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    pub(super) fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    /// A `FileSystemWritableFileStream`.
    pub(super) type FileWriter;

    #[wasm_bindgen(method, catch)]
    pub(super) fn write(this: &FileWriter, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn close(this: &FileWriter) -> Result<Promise, JsValue>;

    /// A `Navigator`, for its service workers: absent in an insecure context.
    pub(super) type WorkingNavigator;

    #[wasm_bindgen(method, getter, js_name = serviceWorker)]
    pub(super) fn service_worker(this: &WorkingNavigator) -> Option<WorkerContainer>;

    #[derive(Clone)]
    pub(super) type WorkerContainer;

    #[wasm_bindgen(method, getter)]
    pub(super) fn controller(this: &WorkerContainer) -> Option<Worker>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn register(this: &WorkerContainer, address: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getRegistration)]
    pub(super) fn registration(this: &WorkerContainer) -> Result<Promise, JsValue>;

    #[derive(Clone)]
    pub(super) type WorkerRegistration;

    #[wasm_bindgen(method, getter)]
    pub(super) fn installing(this: &WorkerRegistration) -> Option<Worker>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn waiting(this: &WorkerRegistration) -> Option<Worker>;

    /// A `ServiceWorker`.
    pub(super) type Worker;

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub(super) fn post(this: &Worker, message: &str) -> Result<(), JsValue>;
}
