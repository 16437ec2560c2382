//! Texts of the one-file edition, of self-contained copies, and of new versions of the site.

use super::{Text, text};
use crate::language::Language::{self, English, Thai};

pub const SAVE_COPY: Text = text("บันทึกสำเนา", "Save a copy");
pub const SELF_CONTAINED: Text = text("บันทึกเป็นไฟล์เดียวพร้อมโปรแกรม", "Save as a self-contained copy");
pub const SELF_CONTAINED_INTRO: Text = text(
    "ไฟล์ HTML ไฟล์เดียวที่มีทั้งโปรแกรมและแผนนี้ ผู้รับดับเบิลคลิกเพื่อเปิดในเบราว์เซอร์ได้ทันที ไม่ต้องติดตั้งสิ่งใดและไม่ต้องมีเครือข่าย",
    "One HTML file with the program and this plan in it. Who receives it opens it with a double click in a browser; \
     nothing has to be installed and no network is needed.",
);
pub const RECEIVER: Text = text("ผู้รับไฟล์", "Who receives it");
pub const MAY_EDIT: Text = text("แก้ไขแผนได้", "may edit the plan");
pub const MAY_READ: Text = text("อ่านอย่างเดียว", "is to read it only");
pub const SAVE_AS_NEW: Text = text("บันทึกเป็นไฟล์", "Save as a file");

/// Saves into the file that was chosen before.
pub fn save_into(file: &str, language: Language) -> String {
    match language {
        Thai => format!("บันทึกลงไฟล์ {file}"),
        English => format!("Save into {file}"),
    }
}

pub const READ_ONLY_CARRIED: Text = text(
    "อ่านอย่างเดียว: ผู้ส่งไฟล์นี้กำหนดให้อ่าน หากต้องการแก้ไข ให้ทำสำเนาเป็นแผนของตน",
    "Read-only: this file was made for reading. Make a copy of your own to change the plan",
);
pub const READ_ONLY_NOT_KEPT: Text = text(
    "อ่านอย่างเดียว: เบราว์เซอร์นี้ไม่ให้เก็บข้อมูล จึงแก้ไขแผนในไฟล์นี้ไม่ได้",
    "Read-only: this browser keeps nothing for this page, so the plan in the file cannot be changed here",
);
pub const MAKE_MY_OWN: Text = text("ทำสำเนาของตนเพื่อแก้ไข", "Make a copy of my own");

/// A copy for reading was opened.
pub fn is_for_reading(saved: &str, language: Language) -> String {
    match language {
        Thai => format!("ไฟล์นี้มีแผนตามที่บันทึกเมื่อ {saved} สำหรับอ่าน"),
        English => format!("This file holds the plan as it was saved on {saved}, for reading"),
    }
}

pub const NO_EDITION: Text = text(
    "บันทึกสำเนาไม่ได้: ไม่พบไฟล์ phaen.html ข้างหน้าเว็บนี้ หรือไม่มีเครือข่าย ให้ส่งออกเป็น JSON แทน หรือแจ้งผู้ดูแลเว็บให้วางไฟล์นี้ไว้",
    "The copy was not saved: phaen.html, which belongs beside this page, could not be fetched. Export the plan as JSON \
     instead, or ask whoever runs this site to put the file there",
);

/// The file to be written holds what is not known here.
pub fn file_is_newer(file: &str, language: Language) -> String {
    match language {
        Thai => format!(
            "ไม่ได้บันทึก: ไฟล์ {file} มีผู้อื่นบันทึกไปแล้ว และมีงานที่ไม่อยู่ในเบราว์เซอร์นี้ ให้บันทึกเป็นไฟล์ชื่ออื่น แล้วนำเข้าไฟล์ {file} เพื่อเทียบกัน"
        ),
        English => format!(
            "Not saved: someone else has saved {file} meanwhile, and it holds work that is not here. Save under another \
             name, then import {file} to hold the two side by side"
        ),
    }
}

/// A copy was written into a file that the person pointed at.
pub fn saved_into(file: &str, opened: Option<&str>, language: Language) -> String {
    let said = match language {
        Thai => format!("บันทึกลงไฟล์ {file} แล้ว ไฟล์นี้เป็นฉบับล่าสุด"),
        English => format!("Saved into {file}, which is now the newest file of this plan"),
    };
    match (opened, language) {
        (None, _) => said,
        (Some(opened), Thai) => format!("{said} ส่วนไฟล์ {opened} ที่เปิดอยู่ยังเป็นฉบับเดิม"),
        (Some(opened), English) => format!("{said}. {opened}, which is open here, still holds what it held before"),
    }
}

/// A copy was downloaded.
pub fn downloaded(file: &str, opened: Option<&str>, language: Language) -> String {
    let said = match language {
        Thai => format!("ดาวน์โหลด {file} แล้ว ไฟล์ที่ดาวน์โหลดเป็นฉบับล่าสุด"),
        English => format!("Downloaded as {file}: the downloaded file is now the newest of this plan"),
    };
    match (opened, language) {
        (None, _) => said,
        (Some(opened), Thai) => format!("{said} ส่วนไฟล์ {opened} ที่เปิดอยู่ยังเป็นฉบับเดิม ให้นำไฟล์ใหม่ไปวางแทน"),
        (Some(opened), English) => {
            format!("{said}. {opened}, which is open here, still holds the older work: put the new file in its place")
        }
    }
}

/// Entries that cannot be read, and so are not in a file.
pub fn without_drafts(said: &str, drafts: usize, language: Language) -> String {
    match (language, drafts) {
        (_, 0) => said.to_owned(),
        (Thai, _) => format!("{said} ทั้งนี้ยังมี {drafts} ช่องที่อ่านค่าไม่ได้ ซึ่งไม่อยู่ในไฟล์"),
        (English, 1) => format!("{said}. 1 entry that could not be read is not in it"),
        (English, _) => format!("{said}. {drafts} entries that could not be read are not in it"),
    }
}

pub const VERSIONS_DIFFER: Text =
    text("แผนในไฟล์กับในเบราว์เซอร์ไม่ตรงกัน", "The file and this browser hold different versions");
pub const OPEN_NEWER_HERE: Text = text("เปิดงานล่าสุดในเบราว์เซอร์นี้", "Open the newer work in this browser");
pub const OPEN_OLDER_HERE: Text = text("เปิดฉบับในเบราว์เซอร์นี้", "Open the version in this browser");
pub const OPEN_FILES: Text = text("เปิดฉบับในไฟล์", "Open the file's version");

/// The browser holds work that the file does not: how many edits, when each was changed.
pub fn newer_here(title: &str, file: &str, edits: u64, [here, saved]: [&str; 2], language: Language) -> String {
    match language {
        Thai => format!(
            "เบราว์เซอร์นี้มีงานของ “{title}” ที่ไม่อยู่ในไฟล์ {file}{} แก้ไขล่าสุด {here} ส่วนไฟล์บันทึกเมื่อ {saved} \
             หากเปิดฉบับในไฟล์ จะเก็บไว้ทั้งสองฉบับ โดยฉบับในไฟล์เป็นอีกแผนหนึ่ง เมื่อบันทึกลงไฟล์แล้วจะไม่ถามอีก",
            by(edits, language)
        ),
        English => format!(
            "This browser holds work on “{title}” that is not in the file {file}{}: it was changed on {here}, the file was \
             saved on {saved}. If you open the file's version, both are kept, the file's as a plan of its own. Once the \
             newer work is saved into the file, this is not asked again.",
            by(edits, language)
        ),
    }
}

/// The file holds work that the browser does not.
pub fn newer_in_file(title: &str, file: &str, edits: u64, [here, saved]: [&str; 2], language: Language) -> String {
    match language {
        Thai => format!(
            "ไฟล์ {file} มีงานของ “{title}” ที่ไม่อยู่ในเบราว์เซอร์นี้{} ไฟล์บันทึกเมื่อ {saved} ส่วนในเบราว์เซอร์แก้ไขล่าสุด {here} \
             หากเปิดฉบับในไฟล์ ฉบับในเบราว์เซอร์จะย้ายไปถังขยะ ซึ่งกู้คืนได้",
            by(edits, language)
        ),
        English => format!(
            "The file {file} holds work on “{title}” that is not in this browser{}: it was saved on {saved}, the plan here \
             was changed on {here}. If you open the file's version, the one in this browser goes to the trash, from where \
             it can be put back.",
            by(edits, language)
        ),
    }
}

fn by(edits: u64, language: Language) -> String {
    match (language, edits) {
        (_, 0) => String::new(),
        (Thai, _) => format!(" ({edits} การแก้ไข)"),
        (English, 1) => " (1 edit)".to_owned(),
        (English, _) => format!(" ({edits} edits)"),
    }
}

pub const CACHE_ON_DISK: Text = text(
    "หน้านี้เปิดจากไฟล์ สิ่งที่ทำจะเก็บไว้ในเบราว์เซอร์นี้บนเครื่องนี้เท่านั้น ไม่ได้เขียนลงไฟล์ที่เปิด หากย้ายหรือเปลี่ยนชื่อไฟล์ บางเบราว์เซอร์จะหาแผนไม่พบ \
     และบางเบราว์เซอร์ให้หน้าอื่นที่เปิดจากไฟล์อ่านได้ ฉบับที่อยู่กับคุณคือไฟล์ที่บันทึกหรือส่งออก",
    "This page was opened from a file. What you do is kept in this browser on this computer only; it is not written into \
     the file. Some browsers lose sight of it when the file is moved or renamed, and some let other pages opened from \
     files see it. What stays yours is the copy that you save or export.",
);

pub const NEW_VERSION: Text = text(
    "มี Phaen รุ่นใหม่พร้อมใช้แล้ว จะเริ่มใช้เมื่อเปิดหน้านี้ครั้งถัดไป หรือโหลดใหม่เมื่อพร้อม งานที่บันทึกแล้วไม่สูญหาย",
    "A new version of Phaen is ready. It is used from the next start on, or when you reload; what is saved stays",
);
pub const RELOAD: Text = text("โหลดใหม่", "Reload");
pub const NOT_RELOADED: Text = text(
    "ยังไม่ได้โหลดใหม่ เพราะการแก้ไขล่าสุดยังไม่ได้บันทึก ให้ส่งออกเป็นไฟล์ก่อน",
    "Not reloaded: the last change is not saved. Export the plan as a file first",
);
