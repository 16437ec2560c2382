//! Names of the pages of a plan. The English ones are a contract (design, section 5).

use super::{Text, text};

pub const OVERVIEW: Text = text("ภาพรวม", "Overview");
pub const STATEMENTS: Text = text("วิสัยทัศน์และพันธกิจ", "Statements");
pub const OUTLINE: Text = text("โครงสร้างแผน", "Outline");
pub const BUDGET: Text = text("งบประมาณ", "Budget");
pub const STEPS: Text = text("ขั้นตอน", "Steps");
pub const TARGETS: Text = text("ค่าเป้าหมาย", "Targets");
pub const INDICATORS: Text = text("ตัวชี้วัด", "Indicators");
pub const AGREEMENT: Text = text("คำรับรอง", "Agreement");
pub const ASSESSMENT: Text = text("การประเมิน", "Assessment");
pub const CALENDAR: Text = text("ปฏิทิน", "Calendar");
pub const CHECKS: Text = text("ตรวจสอบ", "Checks");
pub const COMPARE: Text = text("เปรียบเทียบ", "Compare");
pub const PRINT: Text = text("พิมพ์", "Print");
pub const ACTIVITY: Text = text("โครงการ/กิจกรรม", "Activity");
