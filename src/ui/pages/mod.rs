//! What the pages say that are read: one file each, from a plan to sections. Editing them comes with later issues.

pub(super) mod activity;
pub(super) mod assessment;
pub(super) mod calendar;
pub(super) mod checks;
pub(super) mod compare;
pub(super) mod outline;
pub(super) mod overview;
pub(super) mod print;
pub(super) mod statements;
pub(super) mod steps;
pub(super) mod targets;
