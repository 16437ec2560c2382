// Figures as people read them, calculated with exactly: four decimals in a BigInt.

const DECIMALS = 4;

/** Arabic digits for Thai ones. */
export function arabic(text) {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - "๐".charCodeAt(0)));
}

/** A shown figure as a count of ten-thousandths; a blank is `undefined`, never zero. */
export function parse(text) {
  const plain = arabic(text).replaceAll(",", "").trim();
  if (plain === "") return undefined;
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(plain);
  if (!match) throw new Error(`not a figure: "${text}"`);
  const [, sign, whole, fraction = ""] = match;
  const units = BigInt(whole + fraction.padEnd(DECIMALS, "0"));
  return sign ? -units : units;
}

/** As a sheet in million baht shows it: `1,234.5000`. */
export function show(units) {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, "0");
  const whole = digits.slice(0, -DECIMALS).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${units < 0n ? "-" : ""}${whole}.${digits.slice(-DECIMALS)}`;
}
