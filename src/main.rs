//! The page's entry point: it prepares for the worst and mounts the application.

use leptos::mount::mount_to_body;
use phaen::browser::page;
use phaen::ui::App;

fn main() {
    page::install_panic_hook();
    mount_to_body(App);
}
