// Counts what a packing check found and prints a line for each. Knows nothing of what is checked.

/** @typedef {ReturnType<typeof createReport>} Report */

export function createReport() {
  const count = { passed: 0, failed: 0, skipped: 0 };
  return {
    count,
    /** @param {string} what @param {boolean} isOk @param {string} [detail] said where it failed */
    check(what, isOk, detail = "") {
      count[isOk ? "passed" : "failed"] += 1;
      console.log(`${isOk ? "ok  " : "FAIL"} ${what}${isOk || detail === "" ? "" : `: ${detail}`}`);
    },
    /** @param {string} what @param {string} why */
    skip(what, why) {
      count.skipped += 1;
      console.log(`skip ${what}: ${why}`);
    },
  };
}
