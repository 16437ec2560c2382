//! The table of keys, in the order of the help page.

use super::{Binding, Chord, Help};
use crate::grid::command::Command::{self, *};
use crate::grid::command::{Panel, RowAct};
use crate::grid::entry::ModeName::{self, Amend, Choosing, Ready, Replace};
use crate::grid::geometry::Direction::{Down, Left, Right, Up};
use crate::grid::geometry::Way::{Back, Forward};
use crate::grid::motion::Motion::*;

const ALWAYS: &[ModeName] = &[Ready, Replace, Amend, Choosing];
/// While the list of a choice is open, Enter and typing are the list's.
const IN_GRID: &[ModeName] = &[Ready, Replace, Amend];
/// While a cell is amended, the cursor keys stay in the text.
const MOVING: &[ModeName] = &[Ready, Replace];
const EDITING: &[ModeName] = &[Replace, Amend];
const READY: &[ModeName] = &[Ready];
const CHOOSING: &[ModeName] = &[Choosing];

const LEFT: Chord = Chord::key("ArrowLeft");
const RIGHT: Chord = Chord::key("ArrowRight");
const UP: Chord = Chord::key("ArrowUp");
const DOWN: Chord = Chord::key("ArrowDown");
const HOME: Chord = Chord::key("Home");
const END: Chord = Chord::key("End");
const PAGE_UP: Chord = Chord::key("PageUp");
const PAGE_DOWN: Chord = Chord::key("PageDown");
const TAB: Chord = Chord::key("Tab");
const ENTER: Chord = Chord::key("Enter");
const ESC: Chord = Chord::key("Escape");
const SPACE: Chord = Chord::key(" ");

/// Every key of the grid.
#[rustfmt::skip]
pub static BINDINGS: &[Binding] = &[
    bind(LEFT, MOVING, Go(Step(Left)), "Cell to the left; closes an open row", "เซลล์ทางซ้าย ปิดแถวที่เปิดอยู่"),
    bind(RIGHT, MOVING, Go(Step(Right)), "Cell to the right; opens a closed row", "เซลล์ทางขวา เปิดแถวที่ปิดอยู่"),
    bind(UP, MOVING, Go(Step(Up)), "Cell above", "เซลล์ด้านบน"),
    bind(DOWN, MOVING, Go(Step(Down)), "Cell below", "เซลล์ด้านล่าง"),
    bind(TAB, ALWAYS, Tab(Forward), "Next cell, then next row", "เซลล์ถัดไป เมื่อสุดแถวไปแถวถัดไป"),
    bind(TAB.shift(), ALWAYS, Tab(Back), "Previous cell", "เซลล์ก่อนหน้า"),
    bind(ENTER, IN_GRID, Enter(Forward), "Take the entry and go down; opens a list of choices", "รับค่าแล้วลงแถวถัดไป เปิดรายการตัวเลือก"),
    bind(ENTER.shift(), IN_GRID, Enter(Back), "Take the entry and go up", "รับค่าแล้วขึ้นแถวบน"),
    bind(HOME, MOVING, Go(RowStart), "Start of the row", "ต้นแถว"),
    bind(END, MOVING, Go(RowEnd), "End of the row", "ท้ายแถว"),
    bind(HOME.ctrl(), MOVING, Go(First), "First cell", "เซลล์แรก"),
    bind(END.ctrl(), MOVING, Go(Last), "Last cell", "เซลล์สุดท้าย"),
    bind(PAGE_UP, MOVING, Go(PageUp), "One screen up", "ขึ้นหนึ่งหน้าจอ"),
    bind(PAGE_DOWN, MOVING, Go(PageDown), "One screen down", "ลงหนึ่งหน้าจอ"),
    bind(LEFT.ctrl(), MOVING, Go(Edge(Left)), "Left edge of the data", "ขอบซ้ายของข้อมูล"),
    bind(RIGHT.ctrl(), MOVING, Go(Edge(Right)), "Right edge of the data", "ขอบขวาของข้อมูล"),
    bind(UP.ctrl(), MOVING, Go(Edge(Up)), "Top edge of the data", "ขอบบนของข้อมูล"),
    bind(DOWN.ctrl(), MOVING, Go(Edge(Down)), "Bottom edge of the data", "ขอบล่างของข้อมูล"),

    bind(LEFT.shift(), MOVING, Extend(Step(Left)), "Extend the selection left", "ขยายการเลือกไปทางซ้าย"),
    bind(RIGHT.shift(), MOVING, Extend(Step(Right)), "Extend the selection right", "ขยายการเลือกไปทางขวา"),
    bind(UP.shift(), MOVING, Extend(Step(Up)), "Extend the selection up", "ขยายการเลือกขึ้น"),
    bind(DOWN.shift(), MOVING, Extend(Step(Down)), "Extend the selection down", "ขยายการเลือกลง"),
    bind(HOME.shift(), MOVING, Extend(RowStart), "Extend to the start of the row", "ขยายการเลือกถึงต้นแถว"),
    bind(END.shift(), MOVING, Extend(RowEnd), "Extend to the end of the row", "ขยายการเลือกถึงท้ายแถว"),
    bind(HOME.ctrl().shift(), MOVING, Extend(First), "Extend to the first cell", "ขยายการเลือกถึงเซลล์แรก"),
    bind(END.ctrl().shift(), MOVING, Extend(Last), "Extend to the last cell", "ขยายการเลือกถึงเซลล์สุดท้าย"),
    bind(PAGE_UP.shift(), MOVING, Extend(PageUp), "Extend one screen up", "ขยายการเลือกขึ้นหนึ่งหน้าจอ"),
    bind(PAGE_DOWN.shift(), MOVING, Extend(PageDown), "Extend one screen down", "ขยายการเลือกลงหนึ่งหน้าจอ"),
    bind(LEFT.ctrl().shift(), MOVING, Extend(Edge(Left)), "Extend to the left edge of the data", "ขยายการเลือกถึงขอบซ้ายของข้อมูล"),
    bind(RIGHT.ctrl().shift(), MOVING, Extend(Edge(Right)), "Extend to the right edge of the data", "ขยายการเลือกถึงขอบขวาของข้อมูล"),
    bind(UP.ctrl().shift(), MOVING, Extend(Edge(Up)), "Extend to the top edge of the data", "ขยายการเลือกถึงขอบบนของข้อมูล"),
    bind(DOWN.ctrl().shift(), MOVING, Extend(Edge(Down)), "Extend to the bottom edge of the data", "ขยายการเลือกถึงขอบล่างของข้อมูล"),
    bind(SPACE.shift(), READY, WidenToRows, "Select whole rows", "เลือกทั้งแถว"),
    bind(SPACE.ctrl(), READY, WidenToColumns, "Select whole columns", "เลือกทั้งคอลัมน์"),
    bind(letter("a", "KeyA"), READY, SelectAll, "Select everything", "เลือกทั้งหมด"),

    bind(Chord::key("F2"), IN_GRID, Edit, "Amend the cell; again: arrows move between cells", "แก้ไขในเซลล์ กดอีกครั้งเพื่อให้ลูกศรย้ายเซลล์"),
    bind(ESC, ALWAYS, Cancel, "Give up the entry; then Tab leaves the table", "ยกเลิกการแก้ไข แล้วกด Tab เพื่อออกจากตาราง"),
    bind(ENTER.alt(), EDITING, Newline, "New line in the cell", "ขึ้นบรรทัดใหม่ในเซลล์"),
    bind(Chord::key("F4"), EDITING, Fix, "In a formula: keep row or column of the reference with $", "ในสูตร: ใส่ $ ให้ชื่อช่อง เพื่อคงแถวหรือคอลัมน์"),
    bind(ENTER.ctrl(), EDITING, CommitToAll, "Fill the selection with the entry", "ใส่ค่าที่พิมพ์ในทุกเซลล์ที่เลือก"),
    bind(DOWN.alt(), READY, OpenChoice, "Open the list of choices", "เปิดรายการตัวเลือก"),
    bind(UP.alt(), CHOOSING, Cancel, "Close the list of choices", "ปิดรายการตัวเลือก"),
    bind(letter(";", "Semicolon"), IN_GRID, Today, "Today's date", "วันที่ของวันนี้"),

    bind(Chord::key("Delete"), READY, Clear, "Clear the selection", "ล้างเซลล์ที่เลือก"),
    bind(Chord::key("Backspace"), READY, Clear, "Clear the selection", "ล้างเซลล์ที่เลือก"),
    bind(letter("d", "KeyD"), READY, FillDown, "Fill down", "เติมลงด้านล่าง"),
    bind(letter("r", "KeyR"), READY, FillRight, "Fill right", "เติมไปทางขวา"),
    bind(letter("z", "KeyZ"), READY, Undo, "Undo", "เลิกทำ"),
    bind(letter("y", "KeyY"), READY, Redo, "Redo", "ทำซ้ำ"),
    bind(letter("z", "KeyZ").shift(), READY, Redo, "Redo", "ทำซ้ำ"),

    bind(Chord::key("Insert"), READY, Rows(RowAct::InsertAbove), "Insert a row above", "แทรกแถวด้านบน"),
    bind(ENTER.ctrl().shift(), READY, Rows(RowAct::InsertBelow), "Insert a row below", "แทรกแถวด้านล่าง"),
    bind(Chord::key("Delete").ctrl(), READY, Rows(RowAct::Delete), "Delete the rows", "ลบแถว"),
    bind(letter("d", "KeyD").shift(), READY, Rows(RowAct::Duplicate), "Duplicate the rows", "ทำสำเนาแถว"),
    bind(UP.alt().shift(), READY, Rows(RowAct::MoveUp), "Move the rows up", "ย้ายแถวขึ้น"),
    bind(DOWN.alt().shift(), READY, Rows(RowAct::MoveDown), "Move the rows down", "ย้ายแถวลง"),
    bind(RIGHT.alt().shift(), READY, Rows(RowAct::Indent), "Indent the rows: into the heading above", "เลื่อนแถวเข้า: ไปอยู่ใต้หัวข้อด้านบน"),
    bind(LEFT.alt().shift(), READY, Rows(RowAct::Outdent), "Outdent the rows: out of their heading", "เลื่อนแถวออก: ออกจากหัวข้อที่อยู่"),

    bind(letter("f", "KeyF"), READY, Show(Panel::Find), "Find", "ค้นหา"),
    bind(letter("h", "KeyH"), READY, Show(Panel::Replace), "Find and replace", "ค้นหาและแทนที่"),
    bind(Chord::key("F3"), READY, FindNext(Forward), "Next match", "รายการถัดไปที่พบ"),
    bind(Chord::key("F3").shift(), READY, FindNext(Back), "Previous match", "รายการก่อนหน้าที่พบ"),
    bind(letter("g", "KeyG"), READY, Show(Panel::GoTo), "Go to a cell by its name", "ไปที่เซลล์ตามชื่อ"),
    bind(letter("l", "KeyL").shift(), READY, Show(Panel::Filter), "Filter and sort by the column", "กรองและเรียงตามคอลัมน์"),
    bind(Chord::key("F10").shift(), READY, Show(Panel::Menu), "What can be done here", "คำสั่งที่ใช้ได้ที่นี่"),
    bind(Chord::key("ContextMenu"), READY, Show(Panel::Menu), "What can be done here", "คำสั่งที่ใช้ได้ที่นี่"),
    bind(Chord::key("?").shift(), READY, Show(Panel::Keys), "These keys, on a cell that takes no words", "แป้นเหล่านี้ ในเซลล์ที่ไม่รับข้อความ"),
    bind(ENTER.alt(), READY, Show(Panel::Part), "Open the page of the row", "เปิดหน้าของแถวนี้"),
    bind(letter("/", "Slash"), READY, Show(Panel::Keys), "These keys", "แป้นเหล่านี้"),
];

const fn bind(
    chord: Chord,
    modes: &'static [ModeName],
    command: Command,
    en: &'static str,
    th: &'static str,
) -> Binding {
    Binding { chord, modes, command, help: Help { en, th } }
}

const fn letter(key: &'static str, code: &'static str) -> Chord {
    Chord::at(key, code).ctrl()
}
