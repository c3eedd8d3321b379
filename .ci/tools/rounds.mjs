// Whole rounds of bots of all levels, over many seeds: which level wins, how often nobody does, how scores spread. On as
// many threads as the machine has cores; what is told does not depend on how many.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { loadBundled, toolFolder } from "../build/nodeBundle.mjs";
import { plainRoot } from "../build/plainRoot.mjs";
import { number, oneOf, readOrEnd, wholeNumber } from "./options.mjs";
import { quantile } from "./quantile.mjs";

/** @typedef {import("../../shared/room/rounds/botRounds.ts").BotRoundResult} Result */

if (isMainThread) await main();
else playAll();

async function main() {
  const { levels, rules } = await loadBundled("rounds", {
    botRounds: "shared/room/rounds/botRounds.ts",
    levels: "shared/bots/levels.ts",
    rules: "shared/rules.ts",
  });
  const { values } = readOrEnd({
    usage: "npm run rounds",
    flags: {
      kind: {
        read: oneOf(["timed", "firstTo", "lastStanding"]),
        takes: "NAME",
        says: "what ends a round",
        fallback: "timed",
      },
      ruleset: {
        read: oneOf(rules.OFFERED_RULESETS),
        takes: "NAME",
        says: "of the rounds",
        fallback: "quick",
      },
      seeds: { read: wholeNumber(1, 100_000), takes: "N", says: "rounds, of seeds 1 to N", fallback: 20 },
      seconds: { read: wholeNumber(5, 3600), takes: "S", says: "longest time of a round", fallback: 180 },
      goal: {
        read: number(1, 100_000),
        takes: "SCORE",
        says: "that wins a round of firstTo; else the ruleset's",
      },
      bots: { read: wholeNumber(2, levels.MAX_BOTS), takes: "N", says: "in each round", fallback: 30 },
      threads: { read: wholeNumber(1, 64), takes: "N", says: "at once", fallback: availableParallelism() },
      json: { says: "say it as one JSON object" },
    },
  });
  const { kind, ruleset, seeds, seconds, goal, bots, threads, json } = values;
  const round = { kind, ruleset, seconds, goal, bots };
  const startedMs = performance.now();
  const count = Math.min(threads, seeds);
  const parts = await Promise.all(
    Array.from({ length: count }, (_, i) => playOnThread({ round, first: i + 1, step: count, seeds })),
  );
  const tookS = (performance.now() - startedMs) / 1000;
  const results = parts.flat().sort((a, b) => a.seed - b.seed);
  const figures = {
    ...round,
    seeds,
    ...figuresOf(results, levels.BOT_LEVELS, bots),
    tookS,
    secondsEach: tookS / seeds,
  };
  if (json) console.log(JSON.stringify(figures));
  else for (const line of linesOf(figures)) console.log(line);
  process.exitCode = figures.endless > 0 ? 1 : 0;
}

/** @param {object} work @returns {Promise<Result[]>} */
function playOnThread(work) {
  return new Promise((resolve, reject) => {
    const bundle = pathToFileURL(join(plainRoot(), toolFolder("rounds"), "botRounds.js")).href;
    const worker = new Worker(new URL(import.meta.url), { workerData: { ...work, bundle } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

async function playAll() {
  const { bundle, round, first, step, seeds } = workerData;
  const { playBotRound } = await import(bundle);
  const results = [];
  for (let seed = first; seed <= seeds; seed += step) results.push(playBotRound({ ...round, seed }));
  parentPort?.postMessage(results);
}

/** @param {readonly number[]} list */
function spread(list) {
  return { low: quantile(list, 0.1), median: quantile(list, 0.5), high: quantile(list, 0.9) };
}

/** @param {readonly Result[]} results @param {readonly string[]} levels @param {number} bots */
function figuresOf(results, levels, bots) {
  const ended = results.filter(({ ticks }) => ticks !== null);
  const byLevel = levels.map((level) => {
    const places = ended.flatMap((one) => one.levels.flatMap((other, i) => (other === level ? [i + 1] : [])));
    const meanPlace = places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
    const share = places.length / Math.max(1, ended.length * bots);
    return { level, wins: ended.filter(({ winner }) => winner === level).length, meanPlace, share };
  });
  return {
    byLevel,
    draws: ended.filter(({ winner }) => winner === null).length,
    endless: results.length - ended.length,
    byTime: ended.filter(({ isByTime }) => isByTime).length,
    ticks: spread(ended.map(({ ticks }) => ticks ?? 0)),
    winner: spread(ended.map(({ scores }) => scores[0] ?? 0)),
    second: spread(ended.map(({ scores }) => scores[1] ?? 0)),
    everybody: spread(ended.flatMap(({ scores }) => scores)),
    highest: spread(ended.flatMap(({ highestScores }) => highestScores)),
    lead: spread(
      ended.map(({ scores }) => (scores[0] ?? 0) / Math.max(1e-9, (scores[0] ?? 0) + (scores[1] ?? 0))),
    ),
  };
}

/** @param {any} of */
function linesOf(of) {
  const text = (/** @type {any} */ { low, median, high }, digits = 0) =>
    `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
  return [
    `${of.seeds} rounds, ${of.kind}, ${of.ruleset}, at most ${of.seconds} s, ${of.bots} bots; median and the middle 80 %.`,
    ...of.byLevel.map(
      (/** @type {any} */ { level, wins, meanPlace }) =>
        `${level}: won ${wins} (${((100 * wins) / of.seeds).toFixed(1)} %), mean place ${meanPlace.toFixed(1)}`,
    ),
    `draws ${of.draws}, without an end ${of.endless}, ended by time ${of.byTime}; steps ${text(of.ticks)}`,
    `score of the first ${text(of.winner)}, of the second ${text(of.second)}, of all ${text(of.everybody)}; highest of all ${text(of.highest)}`,
    `the first's part of the first two's ${text(of.lead, 2)}`,
    `${of.tookS.toFixed(1)} s in all, ${of.secondsEach.toFixed(2)} s a round`,
  ];
}
