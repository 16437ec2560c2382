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

/// Weights that do not sum to 100.
pub fn weights_sum(sum: &str, language: Language) -> String {
    match language {
        Thai => format!("เนื้องานรวม {sum} ควรรวมเป็น 100"),
        English => format!("The weights sum to {sum} and should sum to 100"),
    }
}
