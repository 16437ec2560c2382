//! Texts about the columns of a grid.

use super::{Text, text};

pub const ALL_SHOWN: Text = text("แสดงคอลัมน์ทั้งหมดแล้ว", "All columns are shown.");
pub const HIDDEN: Text = text(
    "ซ่อนคอลัมน์แล้ว ดับเบิลคลิกที่ขีดบนหัวตารางเพื่อแสดงอีกครั้ง",
    "Hidden. A double click on the mark in the heading shows them again.",
);
pub const NAME_STAYS: Text =
    text("คอลัมน์ชื่อซ่อนไม่ได้ เพราะใช้เรียกแต่ละแถว", "The column of names stays: each row is called by it.");
pub const FROZEN: Text = text("ตรึงคอลัมน์แล้ว", "These columns now stay in sight.");
pub const UNFROZEN: Text = text("เลิกตรึงคอลัมน์แล้ว", "No column stays in sight now.");
pub const WIDTH_TITLE: Text = text("ความกว้างคอลัมน์", "Column width");
pub const WIDTH_IN_PIXELS: Text = text("ความกว้าง (พิกเซล)", "Width in pixels");
pub const SET_WIDTH: Text = text("ใช้ความกว้างนี้", "Set width");
