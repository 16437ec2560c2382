//! Fields of the facts that are not about the document but about its extraction; nothing of them is kept.

/// Exempt by the issue: `*` stands for any letters.
const BY_ISSUE: [&str; 12] = [
    "schema*",
    "seed",
    "units",
    "language",
    "*source_line*",
    "*note*",
    "*basis",
    "*_confidence",
    "*_inferred",
    "lost_*",
    "marks",
    "*_as_printed",
];

/// Exempt because they say where and how the extraction found something, each with its reason.
const OF_THE_EXTRACTION: [(&str, &str); 9] = [
    ("figures_line", "the line of the extracted text"),
    ("total_line", "the line of the extracted text"),
    ("column_shift", "cells stood one column off in the extracted text"),
    ("joined", "the text was joined from several cells or pages"),
    ("text_truncated", "why the extraction may have cut a text"),
    ("marks_beyond_last_month", "raw marks that lie outside the twelve months"),
    ("measure_from_merged_cell", "the measure stood in a merged cell"),
    ("agrees_with_indicator_score", "a judgement of the extraction about two scores, both of which are kept"),
    ("project_uses_no_budget", "repeats the words of `project_text`, which are kept"),
];

/// Whether a field with this name is exempt.
pub(crate) fn is_exempt(field: &str) -> bool {
    BY_ISSUE.iter().any(|pattern| matches(pattern, field)) || OF_THE_EXTRACTION.iter().any(|(name, _)| *name == field)
}

fn matches(pattern: &str, field: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(_), Some(_)) => field.contains(pattern.trim_matches('*')),
        (Some(end), None) => field.ends_with(end),
        (None, Some(start)) => field.starts_with(start),
        (None, None) => field == pattern,
    }
}
