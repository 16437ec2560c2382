// The sheet on the screen: as many row elements as fit, used again as one scrolls, and one field to edit in.

import { MONTHS, satang, show } from "./plan.js";

const ROW_HEIGHT = 28;
const SPARE_ROWS = 8;
const FIRST_MONTH = 5;
const LAST_MONTH = FIRST_MONTH + MONTHS - 1;
const COLUMNS = [
  ..."No.,Name,Unit,Proposed,Allocated".split(","),
  ..."Oct,Nov,Dec,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep".split(","),
  ..."Q1,Q2,Q3,Q4,Total,Ceiling,Left to plan".split(","),
];

export class Sheet {
  constructor(root, plan) {
    this.root = root;
    this.plan = plan;
    this.field = document.createElement("input");
    this.body = element("div", "rowgroup");
    this.body.className = "rows";
    this.body.style.height = `${plan.total * ROW_HEIGHT}px`;
    this.foot = this.newRow(plan.total, "foot");
    root.append(this.head(), this.body, this.foot.element);
    this.slots = Array.from({ length: Math.ceil(root.clientHeight / ROW_HEIGHT) + SPARE_ROWS }, () => this.newRow(-1, ""));
    this.body.append(...this.slots.map((slot) => slot.element));
    this.paintRow(this.foot);
    this.paintWindow();
    root.addEventListener("scroll", () => this.paintWindow());
    root.addEventListener("mousedown", (event) => this.click(event));
    root.addEventListener("keydown", (event) => this.key(event));
    root.addEventListener("paste", (event) => this.paste(event));
  }

  head() {
    const row = element("div", "row");
    row.className = "head";
    row.append(...COLUMNS.map((name, column) => cell("columnheader", column, name)));
    return row;
  }

  newRow(index, className) {
    const row = element("div", "row");
    row.className = className;
    const cells = COLUMNS.map((_, column) => cell(column === 1 ? "rowheader" : "gridcell", column, ""));
    row.append(...cells);
    return { element: row, cells, index };
  }

  slotOf(index) {
    const slot = index === this.plan.total ? this.foot : this.slots[index % this.slots.length];
    return slot.index === index ? slot : undefined;
  }

  paintWindow() {
    const first = Math.max(0, Math.floor(this.root.scrollTop / ROW_HEIGHT) - SPARE_ROWS / 2);
    const end = Math.min(first + this.slots.length, this.plan.total);
    for (let index = first; index < end; index += 1) {
      const slot = this.slots[index % this.slots.length];
      if (slot.index === index) continue;
      slot.index = index;
      slot.element.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
      this.paintRow(slot);
    }
  }

  paintRow({ element: row, cells, index }) {
    const { number, level, name } = this.plan.rows[index];
    row.setAttribute("aria-rowindex", index + 2);
    row.setAttribute("aria-level", level);
    cells[0].textContent = number;
    cells[1].textContent = name;
    for (let month = 0; month < MONTHS; month += 1) {
      cells[FIRST_MONTH + month].textContent = show(this.plan.amount(index, month));
    }
    for (let quarter = 0; quarter < 4; quarter += 1) {
      cells[LAST_MONTH + 1 + quarter].textContent = show(this.plan.sum(index, quarter * 3, quarter * 3 + 3));
    }
    cells[LAST_MONTH + 5].textContent = show(this.plan.sum(index, 0, MONTHS));
  }

  /** The row of an entry and what it counts into, as far as they are on the screen. */
  paintAbove(row) {
    for (let at = row; at !== undefined; at = this.plan.rows[at].parent) {
      const slot = this.slotOf(at);
      if (slot) this.paintRow(slot);
    }
  }

  click(event) {
    const target = event.target.closest("[aria-colindex]");
    const slot = [...this.slots, this.foot].find(({ element: row }) => row === target?.parentElement);
    if (!slot) return;
    event.preventDefault();
    this.focus(slot.index, target.getAttribute("aria-colindex") - 1);
  }

  focus(row, column) {
    this.row = Math.min(Math.max(row, 0), this.plan.total);
    this.column = Math.min(Math.max(column, 0), COLUMNS.length - 1);
    this.reveal();
    this.active?.removeAttribute("tabindex");
    this.active = this.slotOf(this.row).cells[this.column];
    this.active.tabIndex = 0;
    this.active.focus({ preventScroll: true });
  }

  reveal() {
    if (this.row === this.plan.total) return;
    const top = this.row * ROW_HEIGHT;
    const room = this.root.clientHeight - 3 * ROW_HEIGHT;
    if (top < this.root.scrollTop) this.root.scrollTop = top;
    if (top > this.root.scrollTop + room) this.root.scrollTop = top - room;
    this.paintWindow();
  }

  key(event) {
    const { key } = event;
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0], Tab: [0, 1] };
    if (key === "Enter" || key === "Tab") this.commit();
    if (key === "Escape") this.close();
    if (key === "Home" && event.ctrlKey) {
      this.focus(0, 0);
    } else if (moves[key] && !this.field.isConnected) {
      event.preventDefault();
      this.focus(this.row + moves[key][0], this.column + moves[key][1]);
    } else if (key.length === 1 && !event.ctrlKey && !this.field.isConnected && this.isEntry(this.row, this.column)) {
      this.field.value = "";
      this.active.replaceChildren(this.field);
      this.field.focus();
    }
  }

  isEntry(row, column) {
    return this.plan.rows[row]?.isEntry && column >= FIRST_MONTH && column <= LAST_MONTH;
  }

  commit() {
    if (!this.field.isConnected) return;
    const amount = satang(this.field.value);
    if (amount !== undefined) this.plan.set(this.row, this.column - FIRST_MONTH, amount);
    this.close();
    this.paintAbove(this.row);
  }

  close() {
    if (!this.field.isConnected) return;
    this.field.remove();
    this.paintAbove(this.row);
  }

  paste(event) {
    if (this.field.isConnected) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").trimEnd().split(/\r?\n/);
    for (const [down, line] of lines.entries()) {
      for (const [right, text] of line.split("\t").entries()) {
        const amount = satang(text);
        const row = this.row + down;
        const column = this.column + right;
        if (amount !== undefined && this.isEntry(row, column)) this.plan.set(row, column - FIRST_MONTH, amount);
      }
    }
    for (const slot of [...this.slots, this.foot]) if (slot.index >= 0) this.paintRow(slot);
  }
}

function element(tag, role) {
  const made = document.createElement(tag);
  made.setAttribute("role", role);
  return made;
}

function cell(role, column, text) {
  const made = element("div", role);
  made.setAttribute("aria-colindex", column + 1);
  made.textContent = text;
  return made;
}
