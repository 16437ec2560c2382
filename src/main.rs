//! The page's entry point: it only starts the application.

fn main() {}
