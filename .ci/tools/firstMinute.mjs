// What a beginner's first minute is like among the bots of practice and of a first host: over seeded starts of each
// ruleset, in how many somebody is eaten and split in time, and how often the beginner dies. Ends with code 1 where a start
// promises more than it holds.
import { loadBundled } from "../build/nodeBundle.mjs";
import { oneOf, readOrEnd, wholeNumber } from "./options.mjs";
import { quantile } from "./quantile.mjs";

const { first, choice, levels, rules } = await loadBundled("firstMinute", {
  first: "shared/room/births/firstMinute.ts",
  choice: "shared/bots/matchChoice.ts",
  levels: "shared/bots/levels.ts",
  rules: "shared/rules.ts",
});
const { BOT_LEVELS, MAX_BOTS } = levels;
const { OFFERED_RULESETS } = rules;
/** Nobody begins with the rules of an older game. @type {string[]} */
const PROMISED = OFFERED_RULESETS.filter((/** @type {string} */ ruleset) => ruleset !== "ogar");

const { values } = readOrEnd({
  usage: "npm run first-minute",
  flags: {
    ruleset: { read: oneOf(OFFERED_RULESETS), takes: "NAME", says: "only this one" },
    level: { read: oneOf(BOT_LEVELS), takes: "NAME", says: "of the bots, instead of practice's own" },
    bots: {
      read: wholeNumber(1, MAX_BOTS),
      takes: "N",
      says: "players they fill up to, instead of practice's own",
    },
    starts: { read: wholeNumber(1, 10_000), takes: "N", says: "seeded starts of each ruleset", fallback: 20 },
    runs: { says: "each start on a line of its own" },
    json: { says: "say it as one JSON object" },
  },
});

/** What is promised: seconds, part of the starts. */
const EATS_S = 90;
const SPLITS_S = 45;
const SHARE = 0.9;
const MOST_DEATHS = 1;

/** @param {(number | null)[]} times seconds; null: never */
function median(times) {
  return quantile(
    times.map((time) => time ?? Number.POSITIVE_INFINITY),
    0.5,
  );
}
/** @param {(number | null)[]} times @param {number} limitS */
const within = (times, limitS) => times.filter((time) => time !== null && time <= limitS).length;
/** @param {number} seconds */
const short = (seconds) => (Number.isFinite(seconds) ? `${Math.round(seconds * 10) / 10} s` : "never");

/** @param {string} ruleset */
function measure(ruleset) {
  const own = choice.firstMatch(ruleset);
  const bots = { fillTo: values.bots ?? own.bots.fillTo, level: values.level ?? own.bots.level };
  const runs = Array.from({ length: values.starts }, (_, i) =>
    first.playFirstMinute({ ...own, bots }, i + 1, EATS_S),
  );
  const of = (/** @type {string} */ name) => runs.map((run) => run[name]);
  const splits = ruleset !== "classic";
  const deaths = of("deaths");
  const row = {
    bots,
    starts: runs.length,
    eatsInTime: within(of("firstBotS"), EATS_S),
    eatsMedianS: median(of("firstBotS")),
    splitsInTime: splits ? within(of("firstSplitS"), SPLITS_S) : null,
    splitsMedianS: splits ? median(of("firstSplitS")) : null,
    bigEnoughMedianS: splits ? median(of("bigEnoughS")) : null,
    deaths: deaths.reduce((sum, one) => sum + one, 0),
    mostDeaths: Math.max(...deaths),
    ballMedianS: median(of("firstBallS")),
    dangerSeen: within(of("firstDangerS"), EATS_S),
    botsEatenMedian: median(of("bots")),
  };
  const enough = SHARE * runs.length;
  const holds =
    row.eatsInTime >= enough && (row.splitsInTime ?? enough) >= enough && row.mostDeaths <= MOST_DEATHS;
  return { ...row, holds, runs };
}

const rows = (values.ruleset ? [values.ruleset] : PROMISED).map((ruleset) => [ruleset, measure(ruleset)]);
if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(rows.map(([name, { runs, ...row }]) => [name, row]))));
} else {
  for (const [ruleset, row] of rows) {
    const { bots, starts } = row;
    const split =
      row.splitsInTime === null
        ? ""
        : `, splits within ${SPLITS_S} s in ${row.splitsInTime} (median ${short(row.splitsMedianS)}, could after ` +
          `${short(row.bigEnoughMedianS)})`;
    console.log(
      `${ruleset}, ${bots.level} bots up to ${bots.fillTo}: first ball after ${short(row.ballMedianS)}; eats a bot within ` +
        `${EATS_S} s in ${row.eatsInTime} of ${starts} (median ${short(row.eatsMedianS)}, ${row.botsEatenMedian} bots)${split}; ` +
        `deaths in the first minute: ${row.deaths}, at most ${row.mostDeaths}; danger seen in ${row.dangerSeen}` +
        `${row.holds ? "" : ": NOT as promised"}`,
    );
    if (values.runs) for (const run of row.runs) console.log(`  ${JSON.stringify(run)}`);
  }
}
if (values.level === undefined && values.bots === undefined && rows.some(([, { holds }]) => !holds)) {
  process.exitCode = 1;
}
