//! The page's entry point: it prepares for the worst and mounts the application.

use leptos::mount::mount_to_body;
use phaen::browser::{edition, page};
use phaen::ui::App;

fn main() {
    page::install_panic_hook();
    edition::remember();
    mount_to_body(App);
}
