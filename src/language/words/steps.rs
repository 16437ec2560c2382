//! Texts of the schedule.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const GRID: Text = text("ขั้นตอน", "Steps");
pub const NAME: Text = text("กิจกรรมและขั้นตอนการดำเนินงาน", "Name");
pub const WEIGHT: Text = text("เนื้องานรายขั้นตอน (ร้อยละ)", "Weight");
pub const CUMULATIVE: Text = text("คิดสะสม (ร้อยละ)", "Cumulative");
pub const DONE: Text = text("แล้วเสร็จ (ร้อยละ)", "Done");
pub const PLANNED: Text = text("ตามแผน (ร้อยละ)", "Planned");
pub const DIFFERENCE: Text = text("เร็ว/ช้ากว่าแผน", "Against plan");
pub const AS_OF: Text = text("ณ สิ้นเดือน", "At the end of");
pub const ADD_STEP: Text = text("+ ขั้นตอน", "+ Step");
pub const MOVE_UP: Text = text("เลื่อนขึ้น", "Move up");
pub const MOVE_DOWN: Text = text("เลื่อนลง", "Move down");
pub const CHOOSE_ACTIVITY: Text =
    text("เลือกแถวกิจกรรมหรือขั้นตอนก่อน แล้วจึงเพิ่มขั้นตอน", "Choose an activity or a step first, then add a step to it");
pub const EMPTY: Text = text(
    "แผนนี้ยังไม่มีกิจกรรม เริ่มด้วย “+ กิจกรรม” แล้ว “+ ขั้นตอน” ข้างใต้ พิมพ์ / ในเดือนที่จะดำเนินการ",
    "This plan has no activities yet. Start with “+ Activity”, add steps below it, and type / into the months they take",
);

pub const SUM_OF_STEPS: Text = text(
    "ผลรวมเนื้องานของขั้นตอนข้างใต้ ซึ่งควรเท่ากับ 100",
    "The weights of the steps below, which should sum to 100. Edit the steps instead.",
);
pub const RUNNING_SUM: Text = text("เนื้องานของขั้นตอนนี้และขั้นตอนก่อนหน้ารวมกัน", "The weights of the steps up to this one.");
pub const MONTHS_OF_STEPS: Text =
    text("เดือนที่มีขั้นตอนดำเนินการ ให้แก้ที่แถวขั้นตอน", "Months in which any step is planned. Mark them on the steps.");
pub const PROGRESS: Text = text(
    "ผลรวมของเนื้องานคูณร้อยละที่แล้วเสร็จของแต่ละขั้นตอน ให้แก้ที่แถวขั้นตอน",
    "The sum of weight × percent done over the steps. Edit the steps instead.",
);
pub const PLANNED_SO_FAR: Text = text(
    "ร้อยละที่ควรแล้วเสร็จ โดยเฉลี่ยเนื้องานเท่ากันทุกเดือนที่ทำเครื่องหมายไว้",
    "The percent that should be done, each step spread evenly over its months.",
);
pub const DONE_LESS_PLANNED: Text = text("แล้วเสร็จ ลบด้วย ตามแผน", "What is done, less what was planned.");
pub const DOUBTFUL: Text = text("เดือนในเอกสารต้นฉบับไม่ชัดเจน", "The months are doubtful in the source document.");
pub const NOT_BELOW_ZERO: Text = text("เนื้องานต้องไม่ติดลบ", "A weight is not below zero.");
pub const NOT_OF_THIS_ROW: Text = text("แถวนี้ไม่มีค่านี้", "This row has no such value.");

pub const NO_UNIT: Text = text("ยังไม่ระบุหน่วยงานรับผิดชอบ", "No responsible unit yet");
pub const MOVED_BY_OUTLINE: Text = text(
    "ขณะนี้จัดกลุ่มตามหน่วยงาน ให้เลือกจัดกลุ่มตามโครงสร้างแผนก่อน จึงย้ายกิจกรรมได้",
    "Rows are grouped by unit. Group them by outline before you move activities.",
);
pub const GROUPING: Text = text("จัดกลุ่มตาม", "Grouped by");
pub const BY_OUTLINE: Text = text("โครงสร้างแผน", "Outline");
pub const BY_UNIT: Text = text("หน่วยงาน", "Unit");
pub const HOW_TO_DRAW: Text = text(
    "ลากผ่านเดือนของขั้นตอนเพื่อกำหนดช่วงเวลา ลากปลายแถบเพื่อยืดหรือหด หรือกด Shift+ลูกศรเลือกหลายเดือน พิมพ์ / แล้วกด Ctrl+Enter (Delete เพื่อลบ)",
    "Drag over the months of a step to plan it; drag an end of a bar to lengthen or shorten it. By keyboard: select months with Shift+arrows, type / and press Ctrl+Enter; Delete clears them.",
);
pub const KEY_PLANNED: Text = text("ตามแผน", "Planned");
pub const KEY_DONE: Text = text("แล้วเสร็จ", "Done");
pub const KEY_LATE: Text = text("เลยกำหนด ยังไม่แล้วเสร็จ", "Over, not done");
pub const KEY_TODAY: Text = text("วันนี้", "Today");

pub const PROGRESS_PANEL: Text = text("ความก้าวหน้า", "Progress");
pub const CURVE: Text = text("แผนเทียบกับผล (ร้อยละสะสม)", "Planned against actual (cumulative percent)");
pub const WHOLE_SCHEDULE: Text = text("ทุกกิจกรรม (เฉลี่ย)", "All activities (mean)");
pub const OF: Text = text("ของ", "Of");
pub const MONTH: Text = text("เดือน", "Month");
pub const ACTUAL: Text = text("ผล", "Actual");
pub const PLAN: Text = text("แผน", "Plan");
pub const NO_CURVE: Text = text(
    "ยังไม่มีขั้นตอนที่มีทั้งเนื้องานและเดือน จึงยังไม่มีเส้นความก้าวหน้า",
    "No step has both a weight and months yet, so there is no curve.",
);
pub const LATE: Text = text("งานล่าช้า", "What is late");
pub const NOTHING_LATE: Text = text("ไม่มีขั้นตอนที่ช้ากว่าแผน", "No step is behind its plan.");

/// A year of the Buddhist era, above the months that lie in it.
pub fn year(year: &str, language: Language) -> String {
    match language {
        Thai => format!("พ.ศ. {year}"),
        English => format!("B.E. {year}"),
    }
}

/// A quarter of a year.
pub fn quarter_of(quarter: &str, year: &str, language: Language) -> String {
    match language {
        Thai => format!("ไตรมาส {quarter}/{year}"),
        English => format!("Q{quarter} {year}"),
    }
}

/// A month of a step that is over before its part of the work is done.
pub fn late_month(part: &str, language: Language) -> String {
    match language {
        Thai => format!("เลยกำหนด งานของเดือนนี้แล้วเสร็จร้อยละ {part}"),
        English => format!("Over, with {part}% of its part of the work done."),
    }
}

/// How late a step is: `behind` points of the step, and so many months after its end.
pub fn how_late(done: &str, planned: &str, months_over: Option<&str>, language: Language) -> String {
    let so_far = match language {
        Thai => format!("แล้วเสร็จร้อยละ {done} จากแผนร้อยละ {planned}"),
        English => format!("{done}% done of {planned}% planned"),
    };
    match (months_over, language) {
        (None, _) => so_far,
        (Some(months), Thai) => format!("{so_far} เลยกำหนดแล้ว {months} เดือน"),
        (Some("1"), English) => format!("{so_far}, 1 month overdue"),
        (Some(months), English) => format!("{so_far}, {months} months overdue"),
    }
}

/// How many steps are late, and how many of them are overdue.
pub fn late_counts(late: &str, overdue: &str, language: Language) -> String {
    match language {
        Thai => format!("ช้ากว่าแผน {late} ขั้นตอน เลยกำหนดแล้ว {overdue} ขั้นตอน"),
        English => format!("{late} behind plan, {overdue} overdue"),
    }
}

/// What a figure of progress is at.
pub fn as_of(month: &str, planned: &str, actual: &str, language: Language) -> String {
    match language {
        Thai => format!("ณ สิ้น{month} แผนร้อยละ {planned} ผลร้อยละ {actual}"),
        English => format!("At the end of {month}: {planned}% planned, {actual}% actual"),
    }
}

/// Weights that do not sum to 100.
pub fn weights_sum(sum: &str, language: Language) -> String {
    match language {
        Thai => format!("เนื้องานรวม {sum} ควรรวมเป็น 100"),
        English => format!("The weights sum to {sum} and should sum to 100"),
    }
}
