// Waiting for a condition, never for a time.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds after which a condition that does not hold is a failure. */
export const PATIENCE = 10_000;

/** Reads until `check` no longer throws; the last complaint is the failure. Returns what was read. */
export async function eventually(read, check) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      const value = await read();
      await check(value);
      return value;
    } catch (complaint) {
      if (Date.now() > deadline) throw complaint;
    }
    await pause(25);
  }
}

export function becomes(read, expected, message) {
  return eventually(read, (value) => assert.deepEqual(value, expected, message));
}
