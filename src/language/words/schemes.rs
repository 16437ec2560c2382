//! The groups and items of the assessment schemes, as their authorities name them: what a new assessment starts with.

use super::{Text, text};
use crate::plan::assessment::Scheme;
use crate::plan::period::Year;

/// A scheme as it held for some years.
#[derive(Debug)]
pub struct Template {
    /// What it is called.
    pub name: Text,
    /// The scheme.
    pub scheme: Scheme,
    /// The first fiscal year.
    pub since: Option<Year>,
    /// The last fiscal year.
    pub until: Option<Year>,
    /// Its groups.
    pub groups: &'static [Group],
}

/// A group of items.
#[derive(Debug)]
pub struct Group {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: Text,
    /// The code of the group it is a part of.
    pub part_of: Option<&'static str>,
    /// Its items, with their numbers.
    pub items: &'static [(&'static str, Text)],
}

/// The schemes that an assessment can start from.
pub const TEMPLATES: [Template; 3] = [
    Template {
        name: text("ITA ปี 2562–2565 (ระดับ AA ถึง F)", "ITA 2562–2565 (levels AA to F)"),
        scheme: Scheme::Ita,
        since: Some(2562),
        until: Some(2565),
        groups: &ITA,
    },
    Template {
        name: text("ITA ตั้งแต่ปี 2566 (ผ่านดีเยี่ยม ผ่านดี ผ่าน)", "ITA since 2566 (named results)"),
        scheme: Scheme::Ita,
        since: Some(2566),
        until: None,
        groups: &ITA,
    },
    Template {
        name: text("PMQA 4.0 (7 หมวด)", "PMQA 4.0 (7 categories)"),
        scheme: Scheme::Pmqa,
        since: None,
        until: None,
        groups: &PMQA,
    },
];

const ITA: [Group; 3] = [
    group(
        "IIT",
        text("ผู้มีส่วนได้ส่วนเสียภายใน", "Internal integrity and transparency"),
        &[
            ("1", text("การปฏิบัติหน้าที่", "Performance of duties")),
            ("2", text("การใช้งบประมาณ", "Use of the budget")),
            ("3", text("การใช้อำนาจ", "Use of power")),
            ("4", text("การใช้ทรัพย์สินของราชการ", "Use of public property")),
            ("5", text("การแก้ไขปัญหาการทุจริต", "Action against corruption")),
        ],
    ),
    group(
        "EIT",
        text("ผู้มีส่วนได้ส่วนเสียภายนอก", "External integrity and transparency"),
        &[
            ("6", text("คุณภาพการดำเนินงาน", "Quality of work")),
            ("7", text("ประสิทธิภาพการสื่อสาร", "Communication")),
            ("8", text("การปรับปรุงระบบการทำงาน", "Improvement of procedures")),
        ],
    ),
    group(
        "OIT",
        text("การเปิดเผยข้อมูลสาธารณะ", "Open data integrity and transparency"),
        &[("9", text("การเปิดเผยข้อมูล", "Disclosure")), ("10", text("การป้องกันการทุจริต", "Prevention of corruption"))],
    ),
];

const PMQA: [Group; 13] = [
    group("1", text("การนำองค์การ", "Leadership"), &[]),
    group("2", text("การวางแผนเชิงยุทธศาสตร์", "Strategic planning"), &[]),
    group("3", text("การให้ความสำคัญกับผู้รับบริการและผู้มีส่วนได้ส่วนเสีย", "Citizens and stakeholders"), &[]),
    group("4", text("การวัด การวิเคราะห์ และการจัดการความรู้", "Measurement, analysis, knowledge"), &[]),
    group("5", text("การมุ่งเน้นบุคลากร", "Workforce"), &[]),
    group("6", text("การมุ่งเน้นระบบปฏิบัติการ", "Operations"), &[]),
    group("7", text("ผลลัพธ์การดำเนินการ", "Results"), &[]),
    part("7.1", text("การบรรลุผลลัพธ์ของตัวชี้วัดตามพันธกิจ", "Results of the mission")),
    part("7.2", text("ด้านผู้รับบริการ ผู้มีส่วนได้ส่วนเสีย และประชาชน", "Results for citizens and stakeholders")),
    part("7.3", text("ด้านการพัฒนาบุคลากร", "Results of developing people")),
    part("7.4", text("ด้านการเป็นต้นแบบ", "Results as a model for others")),
    part("7.5", text("ด้านผลกระทบต่อเศรษฐกิจ สังคม สาธารณสุข และสิ่งแวดล้อม", "Impact on economy, society and environment")),
    part("7.6", text("ด้านการลดต้นทุน การสร้างนวัตกรรม และการจัดการกระบวนการ", "Results of cost, innovation and process")),
];

const fn group(code: &'static str, name: Text, items: &'static [(&'static str, Text)]) -> Group {
    Group { code, name, part_of: None, items }
}

const fn part(code: &'static str, name: Text) -> Group {
    Group { code, name, part_of: Some("7"), items: &[] }
}
