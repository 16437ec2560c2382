//! Texts of the panel in which results are tried out.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const TITLE: Text = text("ลองปรับผล", "What if");
pub const NOT_IN_PLAN: Text = text(
    "ผลที่ลองกรอกในช่องนี้ไม่เปลี่ยนแผน จนกว่าจะกด “นำไปใช้ในแผน”",
    "Results tried here do not change the plan until they are adopted.",
);
pub const IN_PLAN: Text = text("ตามแผน", "In the plan");
pub const TRIED: Text = text("ถ้าได้ผลตามที่ลอง", "As tried");
pub const NO_BAND: Text = text("ยังไม่มีระดับ", "No band yet");
pub const RESULTS: Text = text("ถ้าผลเป็น…", "If the result were…");
pub const OF_PARTS: Text = text("ได้จากตัวชี้วัดย่อย ให้ลองที่ตัวชี้วัดย่อย", "Follows from its parts: try those.");
pub const CLEAR: Text = text("ล้างที่ลอง", "Clear");
pub const ADOPT: Text = text("นำไปใช้ในแผน", "Adopt");
pub const NOTHING_TO_ADOPT: Text = text("ผลที่ลองไม่ต่างจากในแผน", "What is tried does not differ from the plan.");
pub const ADOPTED: Text = text("นำผลที่ลองไปใช้ในแผนแล้ว", "The tried results are now those of the plan.");
pub const LIFTS: Text = text("ทำอย่างไรจึงได้ระดับถัดไป", "What lifts us to the next band");
pub const BEST_BAND: Text = text("อยู่ระดับสูงสุดแล้ว หรือยังไม่มีตารางระดับ", "There is no higher band to reach.");
pub const ONE_OF_THEM: Text = text(
    "ผลต่ำสุดของแต่ละตัวชี้วัดที่เพียงพอ เมื่อตัวชี้วัดอื่นคงเดิม",
    "For each indicator the least result that is enough, all others staying as they are.",
);
pub const NONE_WOULD: Text = text("ตัวชี้วัดนี้ตัวเดียวไม่พอ", "none would");
pub const TRY_IT: Text = text("ลอง", "Try");
pub const SCENARIOS: Text = text("กรณีที่บันทึกไว้", "Scenarios");
pub const NO_SCENARIOS: Text = text("ยังไม่มีกรณีที่บันทึกไว้", "None is saved yet.");
pub const NAME: Text = text("ชื่อกรณี", "Name of the scenario");
pub const SAVE: Text = text("บันทึกกรณี", "Save scenario");
pub const NAME_NEEDED: Text = text("ตั้งชื่อกรณีก่อนบันทึก", "Name the scenario before saving it.");
pub const COMPARISON: Text = text("เทียบกรณีกับแผน", "Scenarios beside the plan");
pub const TOTAL: Text = text("คะแนนรวม", "Total");
pub const BAND: Text = text("ระดับผล", "Band");
pub const DELETE: Text = text("ลบ", "Delete");

/// The mark that takes a scenario into the comparison.
pub fn compare_with(name: &str, language: Language) -> String {
    match language {
        Thai => format!("เทียบ {name}"),
        English => format!("Compare {name}"),
    }
}

/// The field that renames a scenario.
pub fn name_of(name: &str, language: Language) -> String {
    match language {
        Thai => format!("ชื่อกรณี {name}"),
        English => format!("Name of {name}"),
    }
}

/// The slider of an indicator.
pub fn slider(indicator: &str, language: Language) -> String {
    match language {
        Thai => format!("เลื่อนผลของ {indicator}"),
        English => format!("Slider of {indicator}"),
    }
}

/// Where the next band begins: "ระดับคุณภาพ ตั้งแต่ 90".
pub fn next_band(band: &str, bound: Option<&str>, is_over: bool, language: Language) -> String {
    match (language, bound) {
        (_, None) => band.to_owned(),
        (Thai, Some(bound)) if is_over => format!("{band} มากกว่า {bound}"),
        (Thai, Some(bound)) => format!("{band} ตั้งแต่ {bound}"),
        (English, Some(bound)) if is_over => format!("{band}: over {bound}"),
        (English, Some(bound)) => format!("{band}: from {bound}"),
    }
}

/// The least result that is enough, and the total with it.
pub fn enough(result: &str, unit: &str, total: &str, language: Language) -> String {
    let result = if unit.is_empty() { result.to_owned() } else { format!("{result} {unit}") };
    match language {
        Thai => format!("ต้องได้ {result} คะแนนรวมเป็น {total}"),
        English => format!("{result}, total {total}"),
    }
}

/// A score as it is and as it would be.
pub fn scores(now: &str, then: &str, language: Language) -> String {
    match language {
        Thai => format!("คะแนน {now} → {then}"),
        English => format!("Score {now} → {then}"),
    }
}

/// A result as it is in the plan.
pub fn present(result: &str, language: Language) -> String {
    match language {
        Thai => format!("ในแผน {result}"),
        English => format!("in the plan {result}"),
    }
}

/// How many scores a scenario changes.
pub fn differing(count: usize, shown: &str, language: Language) -> String {
    match (language, count) {
        (Thai, _) => format!("คะแนนต่างจากแผน {shown} ตัวชี้วัด"),
        (English, 1) => "1 score differs".to_owned(),
        (English, _) => format!("{shown} scores differ"),
    }
}
