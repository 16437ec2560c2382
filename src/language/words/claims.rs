//! Texts about claims: what a document states a second time, beside the field that keeps it.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const ELSEWHERE: Text = text("เอกสารระบุไว้ที่อื่นด้วยว่า", "The document also states");
pub const CLAIMS: Text = text("ข้อความที่เอกสารระบุซ้ำ", "What the document states elsewhere");
pub const ABOUT: Text = text("เกี่ยวกับ", "About");
pub const FIELD: Text = text("เรื่อง", "Field");
pub const SAYS: Text = text("ระบุว่า", "States");
pub const THE_PLAN: Text = text("แผนทั้งฉบับ", "The plan");

/// The name of the field that a claim is about; nothing for a field that has no name here.
pub fn field(field: &str) -> Option<Text> {
    Some(match field {
        "title" => text("ชื่อ", "title"),
        "name" => text("ชื่อ", "name"),
        "name_en" => text("ชื่ออังกฤษ", "name in English"),
        "abbreviation" => text("ชื่อย่อ", "abbreviation"),
        "code" => text("รหัส", "code"),
        "no" => text("เลขที่", "number"),
        "level" => text("ระดับ", "level"),
        "unit" => text("หน่วยนับ", "unit"),
        "units" => text("หน่วยงาน", "units"),
        "assigned_units" => text("หน่วยงานที่มอบหมาย", "assigned units"),
        "works" => text("งานที่สนับสนุน", "works"),
        "highest_item" => text("ตัวชี้วัดคะแนนสูงสุด", "highest item"),
        "lowest_item" => text("ตัวชี้วัดคะแนนต่ำสุด", "lowest item"),
        "weight" => text("น้ำหนัก", "weight"),
        "dimension" => text("มิติ", "dimension"),
        "definition" => text("คำอธิบาย", "definition"),
        "formula" => text("สูตร", "formula"),
        "category" => text("หมวด", "heading"),
        "targets" => text("ค่าเป้าหมาย", "target"),
        "baseline" => text("ข้อมูลพื้นฐาน", "baseline"),
        "roadmap" => text("แผนระยะยาว", "roadmap"),
        "criteria" => text("เกณฑ์", "criterion"),
        "score" => text("คะแนน", "score"),
        "stated_score" => text("คะแนนที่ประกาศ", "stated score"),
        "count" | "stated_count" => text("จำนวน", "count"),
        "ceiling" => text("วงเงิน", "ceiling"),
        "proposed" => text("คำขอ", "proposed"),
        "allocated" => text("จัดสรร", "allocated"),
        "planned" => text("แผน", "planned"),
        "goal" => text("เป้าหมาย", "goal"),
        "output" => text("ผลผลิต", "output"),
        "activity" => text("กิจกรรม", "activity"),
        "project" => text("โครงการ", "project"),
        "strategy" => text("ยุทธศาสตร์", "strategy"),
        "measure" => text("มาตรการ", "measure"),
        "node" => text("หัวข้อแผน", "node"),
        "steps" => text("ขั้นตอน", "steps"),
        "cumulative" => text("สะสม", "cumulative"),
        "source" => text("แหล่งเงิน", "source"),
        "position" => text("ตำแหน่ง", "position"),
        "order_number" => text("เลขที่คำสั่ง", "order number"),
        "remark" => text("หมายเหตุ", "remark"),
        "text" => text("ข้อความ", "text"),
        _ => return None,
    })
}

/// How many statements of the document there are.
pub fn how_many(count: &str, language: Language) -> String {
    match language {
        Thai => format!("เอกสารระบุไว้ที่อื่นด้วย {count} รายการ"),
        English => format!("{count} statements elsewhere in the document"),
    }
}
