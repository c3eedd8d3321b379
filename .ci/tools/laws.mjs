// Arena's laws, measured in the running simulation, beside the figures of their source. Ends with 1 if one is off by
// more than 1 %.
import { loadBundled } from "../build/nodeBundle.mjs";
import { readOrEnd } from "./options.mjs";

const WORST_ALLOWED = 0.01;

readOrEnd({ usage: "npm run laws", flags: {} });
const { table, arena } = await loadBundled("laws", {
  table: "shared/sim/lawTable.stage.ts",
  arena: "shared/rulesets/arena.ts",
});
const { deviationOf, measureLaws } = table;
const { ARENA } = arena;

/** Equal neighbours together: "1250, 625, 14 x 44.64". @param {readonly number[]} list @param {string} unit */
function textOf(list, unit) {
  /** @type {{ value: string, count: number }[]} */
  const groups = [];
  for (const value of list.map((one) => String(Math.round(one * 100) / 100))) {
    const last = groups.at(-1);
    if (last?.value === value) last.count++;
    else groups.push({ value, count: 1 });
  }
  return `${groups.map(({ value, count }) => (count > 1 ? `${count} x ${value}` : value)).join(", ")} ${unit}`;
}

/** @type {any[]} */
const laws = measureLaws(ARENA).map((/** @type {any} */ row) => ({ ...row, deviation: deviationOf(row) }));
const percent = (/** @type {number} */ part) => `${(100 * part).toFixed(2)} %`;
const titles = ["rule", "OgarII", "Kulki measured", "deviation"];
const lines = [
  titles,
  ...laws.map(({ rule, unit, source, measured, deviation }) => [
    rule,
    textOf(source, unit),
    textOf(measured, unit),
    percent(deviation),
  ]),
];
const widths = titles.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
for (const line of lines)
  console.log(
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join(" | ")
      .trimEnd(),
  );
const worst = Math.max(...laws.map(({ deviation }) => deviation));
console.log(`worst deviation: ${percent(worst)}, allowed: ${percent(WORST_ALLOWED)}`);
process.exitCode = worst > WORST_ALLOWED ? 1 : 0;
