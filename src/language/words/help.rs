//! The guide inside the application. The keys themselves are described by the grid's own table.

use super::{Text, text};

pub const TITLE: Text = text("วิธีใช้โดยย่อ", "A short guide");
pub const KEYS: Text = text("แป้นพิมพ์ในตาราง", "Keys in tables");
pub const KEY: Text = text("แป้น", "Key");
pub const DOES: Text = text("ทำอะไร", "What it does");

pub const GUIDE: [(Text, Text); 13] = [
    (
        text("แผนเก็บในเบราว์เซอร์นี้", "Plans live in this browser"),
        text(
            "ไม่มีข้อมูลใดถูกส่งออกไป แผนบันทึกเองทุกครั้งที่แก้ สถานะ “บันทึกแล้ว” ที่มุมบนหมายถึงแผนปลอดภัยแม้ปิดเครื่องทันที \
             ส่งออกเป็นไฟล์ JSON เป็นระยะ เพราะเบราว์เซอร์อาจล้างข้อมูลได้",
            "Nothing is sent anywhere. Every change saves itself; once the status reads “Saved” it survives even a sudden \
             power cut. Export the JSON file now and then: a browser may clear what it keeps.",
        ),
    ),
    (
        text("เริ่มต้น", "Starting"),
        text(
            "เปิดตัวอย่างเพื่อดูของจริง เริ่มแผนใหม่ หรือนำเข้าไฟล์ที่ได้รับมา (ลากไฟล์มาวางในหน้ารวมก็ได้)",
            "Open a sample to see a real plan, start a new one, or import a file that you were sent (or drop it on the page \
             of all plans).",
        ),
    ),
    (
        text("หน้าของโครงการ/กิจกรรม", "The page of an activity"),
        text(
            "กด Alt+Enter ที่แถวใดก็ได้เพื่อเปิดหน้าของโครงการ/กิจกรรม เขียนหลักการและเหตุผล ผลผลิต รายละเอียดค่าใช้จ่าย \
             การโอนเปลี่ยนแปลง งวดเงิน และความเสี่ยงได้ในที่เดียว และพิมพ์เป็นแบบฟอร์มโครงการ การโอนทั้งปีรวมเป็นรายการเดียวที่หน้างบประมาณ \
             ที่แถวตัวชี้วัด Alt+Enter เปิดแบบรายละเอียดตัวชี้วัด",
            "Alt+Enter on any row opens the page of its activity: rationale, deliverables, cost items, transfers, releases and \
             risks in one place. It prints as a project form. All transfers of the year stand in one list on the page of the \
             budget. On the row of an indicator Alt+Enter opens its sheet.",
        ),
    ),
    (
        text("กรอกตัวเลข", "Typing figures"),
        text(
            "พิมพ์ได้ทั้งเลขไทยและเลขอารบิก มีจุลภาค ฿ % วงเล็บหรือขีดท้ายสำหรับค่าลบ เติม บาท หรือ ล้านบาท เพื่อระบุหน่วย \
             ค่าที่อ่านไม่ได้จะคงไว้และทำเครื่องหมายพร้อมเหตุผล ยอดรวมใช้ค่าเดิม กด Esc เพื่อคืนค่าเดิม",
            "Thai or Arabic digits, with commas, ฿, %, brackets or a trailing minus for negatives; บาท or ล้านบาท after the \
             figure sets its unit. What cannot be read stays, marked, with the reason; totals use the last good value, and \
             Esc brings it back.",
        ),
    ),
    (
        text("ว่างไม่ใช่ศูนย์", "Blank is not zero"),
        text(
            "ช่องว่างหมายถึงยังไม่ระบุ เลข 0 หมายถึงระบุว่าเป็นศูนย์ ช่องสีหม่นคำนวณจากช่องอื่น คลิกเพื่อดูว่าคำนวณจากอะไร",
            "An empty cell is not given; 0 is given as zero. Cells on a quiet ground follow from others: select one to read \
             from what.",
        ),
    ),
    (
        text("สูตร", "Formulas"),
        text(
            "พิมพ์ = ในช่องจำนวนเงิน เช่น =350*60*2 หรือ =SUM(F2:F9) คลิกช่องเพื่อใส่ชื่อช่อง ใส่ $ เพื่อไม่ให้เลื่อนเมื่อคัดลอก \
             ค่าที่คำนวณไม่ได้แสดงรหัสพร้อมเหตุผล และแสดงในยอดรวมด้านบนด้วย",
            "Type = in a cell of amounts: =350*60*2 or =SUM(F2:F9). A click on a cell writes its name; $ keeps a reference where \
             it is when copied. What cannot be calculated shows a code with the reason, also in the totals above.",
        ),
    ),
    (
        text("แถวและคอลัมน์", "Rows and columns"),
        text(
            "คลิกขวาหรือกด Shift+F10 เพื่อแทรก ลบ ย้าย เรียง กรอง ซ่อน หรือตรึง การเรียงและกรองเป็นเพียงมุมมอง ไม่เปลี่ยนข้อมูล \
             กด Ctrl+F เพื่อค้นหา และ Ctrl+G เพื่อไปที่ช่องตามชื่อ คลิกเลขแถวเพื่อเลือกทั้งแถว แล้วลากเลขแถวนั้นไปวางที่ใหม่",
            "The other mouse button or Shift+F10 inserts, deletes, moves, sorts, filters, hides and freezes. Sorting and filtering \
             are views and change no data. Ctrl+F finds, Ctrl+G goes to a cell by its name. The number of a row selects it whole; \
             dragged by that number, selected rows go to another place.",
        ),
    ),
    (
        text("หน่วยงาน ความเชื่อมโยง และระดับ", "Units, links and levels"),
        text(
            "หน้า “วิสัยทัศน์และพันธกิจ” มีผังหน่วยงาน คณะกรรมการ และสรุปว่าใครรับผิดชอบอะไร หน้า “โครงสร้างแผน” \
             กำหนดชื่อระดับเอง เชื่อมโยงกับแผนระดับบนจากรายการที่มีให้หรือเพิ่มเอง แล้วดูเป็นตารางหรือแผนผังที่พิมพ์ได้",
            "The page Statements also holds the tree of units, the committees, and who answers for what. On the page Outline \
             levels have the names you give them; headings and activities are linked to plans above from lists that come with \
             the page or are your own, and shown as a table or a map to print.",
        ),
    ),
    (
        text("คัดลอกกับโปรแกรมตาราง", "With spreadsheet programs"),
        text(
            "เลือกช่วงแล้วคัดลอกและวางไปมากับ Excel ได้ การวางหนึ่งครั้งเลิกทำได้ในครั้งเดียว",
            "Select a block and copy or paste it from and to Excel. One paste is undone in one step.",
        ),
    ),
    (
        text("กำหนดการ ตัวชี้วัด และคำรับรอง", "Schedule, indicators and agreements"),
        text(
            "ในหน้าขั้นตอน ลากบนเดือนว่างเพื่อวาดแถบ ลากปลายแถบเพื่อยืดหรือหด หรือเลือกช่องแล้วพิมพ์ / และกด Ctrl+Enter \
             หน้าของตัวชี้วัดเปิดได้จากแถวของตัวชี้วัด มีทุกช่องพร้อมคำอธิบายคะแนน หน้าคำรับรองใช้เขียน อ่าน และพิมพ์",
            "On the page Steps a drag over blank months draws a bar and a drag of its end changes it; or select cells, type / and \
             press Ctrl+Enter. The sheet of an indicator opens from its row and explains each score beside its fields. \
             Agreements are written, read and printed on their page.",
        ),
    ),
    (
        text("ส่งแผนให้ผู้อื่น", "Handing a plan on"),
        text(
            "ส่งออก JSON เพื่อส่งให้ผู้ที่ใช้โปรแกรมนี้อยู่แล้ว หรือใช้ “บันทึกสำเนา” เพื่อได้ไฟล์เดียวที่มีทั้งโปรแกรมและแผน \
             ผู้รับดับเบิลคลิกเพื่อเปิดได้ทันที จะให้แก้ไขได้หรืออ่านอย่างเดียวก็ได้",
            "Export JSON for those who have this page. “Save a copy” writes one file with the program and the plan in it, to be \
             edited or only read: whoever receives it opens it by double click.",
        ),
    ),
    (
        text("ลิงก์และการฝังในหน้าอื่น", "Links, and plans in other pages"),
        text(
            "ปุ่มคัดลอกลิงก์ด้านบนให้ลิงก์ของหน้านี้ เมนูของเซลล์ให้ลิงก์ของเซลล์ ลิงก์ของแผนที่เก็บในเบราว์เซอร์นี้เปิดได้ที่นี่เท่านั้น \
             ส่วนแผนที่วางไว้บนอินทราเน็ตเปิดได้จากทุกเครื่อง และฝังไว้ในหน้าเว็บอื่นได้ (ดูเอกสาร docs/embedding.md)",
            "The link button above copies the address of this page, the menu of a cell that of the cell. Links to a plan of \
             this browser open only here; a plan on the intranet opens everywhere, and can stand inside other pages \
             (docs/embedding.md).",
        ),
    ),
    (
        text("หลายหน้าต่าง", "Several windows"),
        text(
            "แผนหนึ่งแก้ไขได้ทีละหน้าต่าง หน้าต่างที่สองอ่านได้อย่างเดียวและจะบอกไว้",
            "A plan is edited in one window at a time; a second one can only read it, and says so.",
        ),
    ),
];
