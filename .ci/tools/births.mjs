// How long a newcomer lives who does nothing at all, in each ruleset with ten bots: median and shortest of many lives.
import { loadBundled } from "../build/nodeBundle.mjs";
import { number, oneOf, readOrEnd, wholeNumber } from "./options.mjs";
import { quantile } from "./quantile.mjs";

const { idle, catalogue, levels, rules } = await loadBundled("births", {
  idle: "shared/room/births/idleLives.ts",
  catalogue: "shared/rulesets/catalogue.ts",
  levels: "shared/bots/levels.ts",
  rules: "shared/rules.ts",
});
const { BOT_LEVELS, MAX_BOTS } = levels;
const { OFFERED_RULESETS } = rules;

const { values } = readOrEnd({
  usage: "npm run births",
  flags: {
    ruleset: { read: oneOf(OFFERED_RULESETS), takes: "NAME", says: "only this one" },
    level: { read: oneOf(BOT_LEVELS), takes: "NAME", says: "of the bots", fallback: "normal" },
    bots: { read: wholeNumber(1, MAX_BOTS), takes: "N", says: "in each match", fallback: 10 },
    matches: { read: wholeNumber(1, 1000), takes: "N", says: "seeded matches of each ruleset", fallback: 12 },
    lives: { read: wholeNumber(1, 1000), takes: "N", says: "in each match", fallback: 10 },
    warmup: { read: number(0, 3600), takes: "S", says: "seconds before the first life", fallback: 60 },
    longest: { read: number(1, 3600), takes: "S", says: "a longer life counts as so long", fallback: 60 },
    json: { says: "say it as one JSON object" },
  },
});

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
  return {
    lives: lengths.length,
    medianS: round(quantile(lengths, 0.5)),
    shortestS: round(quantile(lengths, 0)),
    tenthS: round(quantile(lengths, 0.1)),
    outlasted: lengths.filter((length) => length >= longest).length,
  };
}

const rows = (values.ruleset ? [values.ruleset] : OFFERED_RULESETS).map((/** @type {string} */ ruleset) => [
  ruleset,
  measure(ruleset),
]);
if (values.json) console.log(JSON.stringify(Object.fromEntries(rows)));
else {
  for (const [ruleset, { lives, medianS, shortestS, tenthS, outlasted }] of rows) {
    console.log(
      `${ruleset}: ${lives} idle lives, median ${medianS} s, a tenth under ${tenthS} s, shortest ${shortestS} s, ` +
        `${outlasted} lasted ${values.longest} s`,
    );
  }
}
