// What the hot paths cost: time and allocated bytes of one operation, one table. Cases stand beside their code in
// *.bench.ts and export `benches`.
import "./quiet.mjs";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeBundle, toolFolder } from "../build/nodeBundle.mjs";
import { ROOT } from "../project.mjs";
import { anyText, endWrong, readOrEnd } from "./options.mjs";
import { quantile } from "./quantile.mjs";

const OUT_DIR = toolFolder("bench");
const CASE_SCRIPT = fileURLToPath(new URL("benchCase.mjs", import.meta.url));
/** In the order of the table. */
const FOLDERS = ["shared", "main", "renderer"];
/** Processes of each case. */
const TURNS = 3;
/** Young objects have room for a whole round, megabytes. */
const NODE_FLAGS = ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256"];

/**
 * @typedef {object} Bench
 * @property {string} name
 * @property {() => () => void} setUp not measured; gives one operation
 * @property {number} [opsPerSetUp] after so many operations it is set up anew; without it, once
 */
/** @typedef {{ us: number, bytes: number }} Round of one operation */
/**
 * @typedef {object} Row spreads are p25 and p75 of the rounds
 * @property {string} name
 * @property {number} usPerOp median
 * @property {[number, number]} spreadUs
 * @property {number} bytesPerOp median
 * @property {[number, number]} spreadBytes
 */

const { values } = readOrEnd({
  usage: "npm run bench",
  flags: {
    filter: { read: anyText, takes: "TEXT", says: "only cases with this in their name" },
    json: { says: "say it as one JSON array" },
  },
});
process.chdir(ROOT);
const cases = await bundleCases();
const chosen = cases.filter(({ name }) => name.includes(values.filter ?? ""));
if (chosen.length === 0) endWrong(`No case has "${values.filter}" in its name.`);
const rows = measureAll(chosen);
if (values.json) console.log(JSON.stringify(rows));
else print(rows);

/** @returns {Promise<{ bundle: string, name: string }[]>} */
async function bundleCases() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith(".bench.ts"))
      .sort(),
  );
  const input = Object.fromEntries(files.map((path) => [path.replace(/\W+/g, "-"), path]));
  await nodeBundle(OUT_DIR, input, "es");
  const cases = [];
  for (const id of Object.keys(input)) {
    const bundle = pathToFileURL(resolve(OUT_DIR, `${id}.js`)).href;
    for (const { name } of (await import(bundle)).benches) cases.push({ bundle, name });
  }
  return cases;
}

/**
 * A turn of a case has a process of its own: what ran before, and the moment the compiler comes to it, decide what is
 * inlined, and an engine keeps to that for life. The cases take turns, as machines drift.
 * @param {{ bundle: string, name: string }[]} cases @returns {Row[]}
 */
function measureAll(cases) {
  const measured = cases.map((one) => ({ ...one, rounds: /** @type {Round[]} */ ([]) }));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { bundle, name, rounds } of measured) rounds.push(...measureTurn(bundle, name));
  }
  return measured.map(({ name, rounds }) => summarize(name, rounds));
}

/** @param {string} bundle @param {string} name @returns {Round[]} */
function measureTurn(bundle, name) {
  const { stdout, status } = spawnSync(process.execPath, [...NODE_FLAGS, CASE_SCRIPT, bundle, name], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`"${name}" ended with ${status}`);
  return JSON.parse(stdout);
}

/** @param {string} name @param {Round[]} rounds @returns {Row} */
function summarize(name, rounds) {
  const us = rounds.map((round) => round.us);
  const bytes = rounds.map((round) => Math.max(0, Math.round(round.bytes)));
  return {
    name,
    usPerOp: quantile(us, 0.5),
    spreadUs: [quantile(us, 0.25), quantile(us, 0.75)],
    bytesPerOp: quantile(bytes, 0.5),
    spreadBytes: [quantile(bytes, 0.25), quantile(bytes, 0.75)],
  };
}

/** @param {Row[]} rows */
function print(rows) {
  const digits = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const lines = rows.map(({ name, usPerOp, spreadUs, bytesPerOp, spreadBytes }) => [
    name,
    `${digits(usPerOp)} us`,
    spreadUs.map(digits).join(" - "),
    `${bytesPerOp} B`,
    spreadBytes.join(" - "),
  ]);
  const all = [["case", "time per op", "spread", "bytes per op", "spread"], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of all) {
    const cells = line.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(cells.join("  |  "));
  }
}
