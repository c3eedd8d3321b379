// Makes a few rounds of one case in a process of its own, for bench.mjs: warms up, measures, tells them as JSON. Needs
// --expose-gc and a young generation that has room for a whole round. Arguments: the case's bundle, its name.
//
// Why no bench library: what allocates nothing has to read 0 bytes. mitata tells 500 for it, as it counts its own look at
// the heap, does not see what typed arrays hold, and keeps rounds in which memory was collected; tinybench tells none.
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import { quantile } from "./quantile.mjs";

const WARM_UP_MS = 400;
const ROUND_MS = 120;
const ROUNDS = 3;
/** A round in which memory was collected says nothing about bytes: it is made again, with half the operations. */
const TRIES = 8;

/** @typedef {import("./bench.mjs").Bench} Bench */
/** @typedef {import("./bench.mjs").Round} Round */

const [, , bundle = "", name = ""] = process.argv;
/** @type {Bench} */
const bench = (await import(bundle)).benches.find((/** @type {Bench} */ one) => one.name === name);
const opsPerSetUp = bench.opsPerSetUp ?? Number.POSITIVE_INFINITY;
const floorBytes = measureFloor();
let run = bench.setUp();
let count = warmUp();
const rounds = [];
for (let i = 0; i < ROUNDS; i++) rounds.push(await quietRound());
console.log(JSON.stringify(rounds));

/** @returns {number} what the measuring itself allocates */
function measureFloor() {
  const empty = Array.from({ length: 101 }, () => repeat(() => undefined, 0).bytes);
  return quantile(empty, 0.5);
}

/** @returns {number} operations that fill a round */
function warmUp() {
  let ops = 1;
  let totalMs = 0;
  for (;;) {
    const { ms } = operate(ops);
    totalMs += ms;
    if (totalMs >= WARM_UP_MS) return Math.max(1, Math.round((ops * ROUND_MS) / ms));
    ops *= 2;
  }
}

/** @returns {Promise<Round>} of one operation */
async function quietRound() {
  for (let tries = 0; tries < TRIES; tries++) {
    const { ms, bytes, isCollected } = await observedRound();
    if (!isCollected) return { us: (1000 * ms) / count, bytes: bytes / count };
    count = Math.max(1, count >> 1);
  }
  throw new Error(`no round of "${name}" without a collection`);
}

async function observedRound() {
  // A full collection would hand the memory back to the system, and the round would measure how it is got again. The
  // second waits for what the first still frees beside it: that would count as bytes given back.
  for (let i = 0; i < 2; i++) globalThis.gc?.({ type: "minor" });
  await nextTurn();
  let isCollected = false;
  const observer = new PerformanceObserver(() => {
    isCollected = true;
  });
  observer.observe({ entryTypes: ["gc"] });
  const sums = operate(count);
  // The observer hears of it a turn later.
  await nextTurn();
  observer.disconnect();
  return { ...sums, isCollected };
}

/** Set-ups in between are not counted. @param {number} ops @returns {{ ms: number, bytes: number }} of all of them */
function operate(ops) {
  const sums = { ms: 0, bytes: 0 };
  for (let left = ops; left > 0; left -= opsPerSetUp) {
    if (bench.opsPerSetUp) run = bench.setUp();
    const { ms, bytes } = repeat(run, Math.min(left, opsPerSetUp));
    sums.ms += ms;
    sums.bytes += bytes - floorBytes;
  }
  return sums;
}

/** @param {() => void} operation @param {number} times */
function repeat(operation, times) {
  const bytesBefore = allocatedBytes();
  const startMs = performance.now();
  for (let i = 0; i < times; i++) operation();
  const ms = performance.now() - startMs;
  return { ms, bytes: allocatedBytes() - bytesBefore };
}

/** What large typed arrays hold lies outside the heap. */
function allocatedBytes() {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

function nextTurn() {
  return new Promise((done) => setTimeout(done, 2));
}
