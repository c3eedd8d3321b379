// How much a circle grows alone in an arena that always makes for the nearest ball it sees, over seeded arenas.
import { loadBundled } from "../build/nodeBundle.mjs";
import { oneOf, readOrEnd, wholeNumber } from "./options.mjs";
import { quantile } from "./quantile.mjs";

const { walk, fit, rules } = await loadBundled("walk", {
  walk: "shared/sim/spawning/greedyWalk.stage.ts",
  fit: "shared/rulesets/fitToSeats.ts",
  rules: "shared/rules.ts",
});
const { RULESET_IDS } = rules;

const { values } = readOrEnd({
  usage: "npm run walk",
  flags: {
    ruleset: { read: oneOf(RULESET_IDS), takes: "R", says: RULESET_IDS.join(", "), fallback: "arena" },
    seats: {
      read: wholeNumber(0, 2000),
      takes: "N",
      says: "the arena is laid out for, 0-2000",
      fallback: 16,
    },
    seeds: {
      read: wholeNumber(1, 10_000),
      takes: "N",
      says: "arenas walked through, up to 10000",
      fallback: 20,
    },
    seconds: { read: wholeNumber(1, 3600), takes: "N", says: "length of a walk, up to 3600", fallback: 60 },
    json: { says: "say it as one JSON object" },
  },
});
const { ruleset, seats, seeds, seconds } = values;

/** @param {number} value */
const short = (value) => Math.round(value * 100) / 100;

const played = fit.fitToSeats(ruleset, seats);
const walks = Array.from({ length: seeds }, (_, i) => walk.walkGreedily(played, i + 1, seconds));
const gained = walks.map((/** @type {{ gained: number }} */ one) => one.gained);
const inSight = walks.map((/** @type {{ inSight: number }} */ one) => one.inSight);
const result = {
  ruleset,
  seats,
  side: played.arenaWidth,
  balls: played.ballsAtStart,
  seeds,
  seconds,
  gained: {
    median: short(quantile(gained, 0.5)),
    min: short(quantile(gained, 0)),
    max: short(quantile(gained, 1)),
  },
  ballsInSight: short(quantile(inSight, 0.5)),
};
if (values.json) console.log(JSON.stringify(result));
else {
  const { median, min, max } = result.gained;
  console.log(
    `${ruleset} for ${seats}: ${result.side} units wide, ${result.balls} balls. Mass gained in ${seconds} s: ` +
      `median ${median}, ${min} to ${max} (${seeds} seeds); ${result.ballsInSight} balls in sight.`,
  );
}
