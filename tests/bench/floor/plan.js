// A plan as plain numbers: satang in one flat array, sums of the nodes kept as the entries change.

export const MONTHS = 12;

/** Rows in the order of the sheet. The last one is the grand total, which every root counts into. */
export class Plan {
  constructor(text) {
    const file = JSON.parse(text);
    this.rows = inOrder(file);
    this.total = this.rows.length - 1;
    this.amounts = new Float64Array(this.rows.length * MONTHS);
    for (const [index, row] of this.rows.entries()) {
      if (row.amounts === undefined) continue;
      for (let month = 0; month < MONTHS; month += 1) this.set(index, month, satang(row.amounts[`m${month + 1}`] ?? "0"));
      row.amounts = undefined;
      row.isEntry = true;
    }
  }

  amount(row, month) {
    return this.amounts[row * MONTHS + month];
  }

  sum(row, from, to) {
    let sum = 0;
    for (let month = from; month < to; month += 1) sum += this.amounts[row * MONTHS + month];
    return sum;
  }

  /** Changes one entry and what it counts into. */
  set(row, month, amount) {
    const added = amount - this.amounts[row * MONTHS + month];
    for (let at = row; at !== undefined; at = this.rows[at].parent) this.amounts[at * MONTHS + month] += added;
  }
}

function inOrder({ outline, activities }) {
  const rows = [];
  const children = Map.groupBy(outline, ({ parent }) => parent);
  const leaves = Map.groupBy(activities, ({ node }) => node);
  const add = (node, number, level, parent) => {
    const own = rows.push({ number, level, parent, name: node.title }) - 1;
    for (const [index, child] of (children.get(node.id) ?? []).entries()) add(child, `${number}.${index + 1}`, level + 1, own);
    for (const [index, { title, lines }] of (leaves.get(node.id) ?? []).entries()) {
      const [amounts] = Object.values(lines[0].planned);
      rows.push({ number: `${number}.${index + 1}`, level: level + 1, parent: own, name: title, amounts });
    }
  };
  for (const [index, root] of (children.get(undefined) ?? []).entries()) add(root, String(index + 1), 1, undefined);
  const total = rows.length;
  for (const row of rows) row.parent ??= total;
  return [...rows, { number: "", level: 1, name: "Grand total" }];
}

/** `undefined` for what is no amount. */
export function satang(text) {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.replaceAll(",", "").trim());
  if (!match) return undefined;
  const amount = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  return match[1] ? -amount : amount;
}

export function show(amount) {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}
