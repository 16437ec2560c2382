//! The clauses of a performance agreement as templates: places for parties and dates stay open until they are known.

use super::{Text, text};

/// A place in a clause, written `{ผู้รับคำรับรอง}` or `{superior}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// ผู้รับคำรับรอง: the superior.
    Superior,
    /// ผู้ทำคำรับรอง: the one who commits.
    Maker,
    /// The unit that commits itself.
    Unit,
    /// The fiscal year.
    Year,
    /// The first day.
    From,
    /// The last day.
    To,
}

/// The places by their names.
pub const PLACES: [(Place, Text); 6] = [
    (Place::Superior, text("ผู้รับคำรับรอง", "superior")),
    (Place::Maker, text("ผู้ทำคำรับรอง", "maker")),
    (Place::Unit, text("หน่วยงาน", "unit")),
    (Place::Year, text("ปี", "year")),
    (Place::From, text("วันเริ่ม", "from")),
    (Place::To, text("วันสิ้นสุด", "to")),
];

/// What stands in a place that is still open.
pub const OPEN: &str = "........................";

/// The six clauses (domain notes, section 7).
pub const STANDARD: [Text; 6] = [
    text(
        "คำรับรองระหว่าง {ผู้รับคำรับรอง} ผู้รับคำรับรอง และ {ผู้ทำคำรับรอง} ผู้ทำคำรับรอง",
        "This agreement is between {superior}, who receives it, and {maker}, who makes it.",
    ),
    text(
        "คำรับรองนี้เป็นคำรับรองฝ่ายเดียว มิใช่สัญญา และใช้สำหรับปีงบประมาณ พ.ศ. {ปี} เริ่มตั้งแต่วันที่ {วันเริ่ม} ถึงวันที่ {วันสิ้นสุด}",
        "It is one-sided and not a contract. It holds for the fiscal year {year}, from {from} to {to}.",
    ),
    text(
        "รายละเอียดของคำรับรอง ได้แก่ กรอบการประเมินผล น้ำหนัก ตัวชี้วัด ค่าเป้าหมาย เกณฑ์การให้คะแนน และรายละเอียดอื่น ๆ ตามเอกสารประกอบท้ายคำรับรองนี้",
        "Its details are the framework, the weights, the indicators with their targets and criteria, and all else in the annex.",
    ),
    text(
        "{ผู้รับคำรับรอง} ในฐานะผู้บังคับบัญชาของ {ผู้ทำคำรับรอง} ได้พิจารณาและเห็นชอบกับรายละเอียดตามเอกสารประกอบท้ายคำรับรองแล้ว และยินดีให้คำแนะนำ กำกับ และติดตามการปฏิบัติราชการของ{หน่วยงาน}ให้เป็นไปตามคำรับรองนี้",
        "{superior}, the superior of {maker}, has considered and agrees to the annex, and will advise and follow the work of {unit}.",
    ),
    text(
        "{ผู้ทำคำรับรอง} ได้ทำความเข้าใจรายละเอียดของคำรับรองแล้ว และขอให้คำรับรองต่อ {ผู้รับคำรับรอง} ว่าจะปฏิบัติราชการให้บรรลุเป้าหมายของตัวชี้วัดทุกตัวในระดับสูงสุดเท่าที่จะทำได้",
        "{maker} has understood the details and pledges to {superior} to reach the targets of all indicators as best can be done.",
    ),
    text(
        "ผู้รับคำรับรองและผู้ทำคำรับรองเข้าใจและเห็นพ้องกับคำรับรองนี้แล้ว จึงลงลายมือชื่อไว้เป็นหลักฐาน",
        "Both parties have understood and agree to this, and sign below.",
    ),
];
