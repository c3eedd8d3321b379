// What the hot paths cost: time and allocated bytes of one operation, one table. Cases stand beside their code in
// *.bench.ts and export `benches`. Takes --filter TEXT and --json.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PerformanceObserver } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { getHeapStatistics } from "node:v8";
import { nodeBundle } from "./nodeBundle.mjs";

const OUT_DIR = ".tsbuild/bench";
const FOLDERS = ["shared", "main", "renderer"];
const WARM_UP_MS = 300;
const ROUND_MS = 120;
const ROUNDS = 7;
/** A round in which memory was collected says nothing about bytes: it is tried again, shorter. */
const TRIES = 4;
/** Young objects have room for a whole round, megabytes. */
const NODE_FLAGS = ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256"];

/** @typedef {{ name: string, setUp(): () => void }} Bench */
/** @typedef {{ ms: number, bytes: number }} Round of one operation */

const { values } = parseArgs({
  options: {
    filter: { type: "string", default: "" },
    json: { type: "boolean" },
    /** The process of one case: its number. */
    measure: { type: "string" },
  },
});

if (values.measure === undefined) await bundleAndMeasure();
else console.log(JSON.stringify(await measureCase(Number(values.measure))));

async function bundleAndMeasure() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ).filter((path) => path.endsWith(".bench.ts"));
  const input = Object.fromEntries(files.map((path) => [path.replace(/\W+/g, "-"), path]));
  await nodeBundle(OUT_DIR, input, "es");
  const benches = await loadBenches();
  const rows = benches.flatMap(({ name }, at) => (name.includes(values.filter) ? [inProcess(at)] : []));
  if (values.json) console.log(JSON.stringify(rows));
  else print(rows);
}

/** Each case has a process of its own, as a host has one ruleset: what ran before would decide what the engine inlines.
 *  @param {number} at @returns {ReturnType<typeof summarize>} */
function inProcess(at) {
  const script = fileURLToPath(import.meta.url);
  const { stdout, status } = spawnSync(process.execPath, [...NODE_FLAGS, script, "--measure", String(at)], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`case ${at} ended with ${status}`);
  return JSON.parse(stdout);
}

/** @returns {Promise<Bench[]>} */
async function loadBenches() {
  const files = readdirSync(OUT_DIR).filter((name) => name.endsWith("-bench-ts.js"));
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(resolve(OUT_DIR, name)).href)),
  );
  return modules.flatMap((module) => module.benches);
}

/** @param {number} at */
async function measureCase(at) {
  const bench = (await loadBenches())[at];
  if (bench === undefined) throw new Error(`there is no case ${at}`);
  const floor =
    (await measureRounds(() => undefined)).map(({ bytes }) => bytes).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  const row = summarize(bench.name, await measureRounds(bench.setUp()));
  return { ...row, bytesPerOp: Math.max(0, row.bytesPerOp - floor) };
}

/** @param {() => void} run */
async function measureRounds(run) {
  const count = calibrate(run);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await quietRound(run, count));
  return rounds;
}

/** @param {() => void} run @returns {number} operations that fill a round */
function calibrate(run) {
  const until = performance.now() + WARM_UP_MS;
  let count = 0;
  while (performance.now() < until) {
    run();
    count++;
  }
  return Math.max(1, Math.round((count * ROUND_MS) / WARM_UP_MS));
}

/** @param {() => void} run @param {number} count */
async function quietRound(run, count) {
  let result = await oneRound(run, count);
  for (let tries = 1; tries < TRIES && result.isDisturbed; tries++) {
    count = Math.max(1, Math.ceil(count / 2));
    result = await oneRound(run, count);
  }
  return result;
}

/** @param {() => void} run @param {number} count */
async function oneRound(run, count) {
  globalThis.gc?.();
  let isDisturbed = false;
  const observer = new PerformanceObserver(() => {
    isDisturbed = true;
  });
  await new Promise((done) => setTimeout(done, 1));
  observer.observe({ entryTypes: ["gc"] });
  const bytesBefore = allocated();
  const startMs = performance.now();
  for (let i = 0; i < count; i++) run();
  const endMs = performance.now();
  const bytes = allocated() - bytesBefore;
  // The observer hears of it a turn later.
  await new Promise((done) => setTimeout(done, 1));
  observer.disconnect();
  return { ms: (endMs - startMs) / count, bytes: bytes / count, isDisturbed };
}

function allocated() {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** @param {string} name @param {Round[]} rounds */
function summarize(name, rounds) {
  const times = rounds.map(({ ms }) => ms * 1000).sort((a, b) => a - b);
  const bytes = rounds.map((round) => round.bytes).sort((a, b) => a - b);
  const middle = ROUNDS >> 1;
  return {
    name,
    usPerOp: times[middle] ?? 0,
    spreadUs: [times[1] ?? 0, times.at(-2) ?? 0],
    bytesPerOp: bytes[middle] ?? 0,
  };
}

/** @param {ReturnType<typeof summarize>[]} rows */
function print(rows) {
  const digits = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const lines = rows.map(({ name, usPerOp, spreadUs, bytesPerOp }) => [
    name,
    `${digits(usPerOp)} us`,
    `${spreadUs.map(digits).join(" - ")}`,
    `${Math.round(bytesPerOp)} B`,
  ]);
  const all = [["case", "time per op", "spread", "bytes per op"], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of all) {
    const cells = line.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(cells.join("  |  "));
  }
}
