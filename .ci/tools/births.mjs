// How long a newcomer lives who does nothing at all, in each ruleset with ten bots: median and shortest of many lives.
import { loadBundled } from "../build/nodeBundle.mjs";
import { number, oneOf, readOrEnd, wholeNumber } from "./options.mjs";

const OUT_DIR = ".tsbuild/births";
const RULESETS = ["classic", "arena", "ogar", "quick", "teams"];
const LEVELS = ["sleepy", "calm", "normal", "keen", "fierce"];

const { values } = readOrEnd({
  usage: "npm run births",
  flags: {
    ruleset: { read: oneOf(RULESETS), takes: "NAME", says: "only this one" },
    level: { read: oneOf(LEVELS), takes: "NAME", says: "of the bots", fallback: "normal" },
    bots: { read: wholeNumber(1, 64), takes: "N", says: "in each match", fallback: 10 },
    matches: { read: wholeNumber(1, 1000), takes: "N", says: "seeded matches of each ruleset", fallback: 12 },
    lives: { read: wholeNumber(1, 1000), takes: "N", says: "in each match", fallback: 10 },
    warmup: { read: number(0, 3600), takes: "S", says: "seconds before the first life", fallback: 60 },
    longest: { read: number(1, 3600), takes: "S", says: "a longer life counts as so long", fallback: 60 },
    json: { says: "say it as one JSON object" },
  },
});
const { idle, catalogue } = await loadBundled(OUT_DIR, {
  idle: "shared/room/births/idleLives.ts",
  catalogue: "shared/rulesets/catalogue.ts",
});

/** @param {readonly number[]} sorted @param {number} part */
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
const round = (/** @type {number} */ seconds) => Math.round(seconds * 100) / 100;

/** @param {string} ruleset */
function measure(ruleset) {
  const { bots, level, matches, lives, warmup, longest } = values;
  const lengths = Array.from({ length: matches }, (_, i) =>
    idle.liveIdly({
      rules: catalogue.RULES_BY_ID[ruleset],
      bots,
      level,
      warmUpS: warmup,
      lives,
      longestS: longest,
      seed: i + 1,
    }),
  ).flat();
  const sorted = lengths.sort((a, b) => a - b);
  return {
    lives: sorted.length,
    medianS: round(quantile(sorted, 0.5)),
    shortestS: round(quantile(sorted, 0)),
    tenthS: round(quantile(sorted, 0.1)),
    outlasted: sorted.filter((length) => length >= longest).length,
  };
}

const rows = (values.ruleset ? [values.ruleset] : RULESETS).map((ruleset) => [ruleset, measure(ruleset)]);
if (values.json) console.log(JSON.stringify(Object.fromEntries(rows)));
else {
  for (const [ruleset, { lives, medianS, shortestS, tenthS, outlasted }] of rows) {
    console.log(
      `${ruleset}: ${lives} idle lives, median ${medianS} s, a tenth under ${tenthS} s, shortest ${shortestS} s, ` +
        `${outlasted} lasted ${values.longest} s`,
    );
  }
}
