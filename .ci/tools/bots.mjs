// The bots' tournament: pairs of neighbouring levels, each side as many players, over seeded matches.
import { loadBundled } from "../build/nodeBundle.mjs";
import { readOrEnd, wholeNumber } from "./options.mjs";

/** @type {[better: string, worse: string][]} */
const PAIRS = [
  ["calm", "sleepy"],
  ["calm", "grazer"],
  ["normal", "calm"],
  ["keen", "normal"],
  ["fierce", "keen"],
];
/** Players of each side. */
const EACH = 4;

const { values } = readOrEnd({
  usage: "npm run bots:arena",
  flags: {
    matches: { read: wholeNumber(1, 10_000), takes: "N", says: "of each pair, up to 10000", fallback: 50 },
    seconds: { read: wholeNumber(1, 3600), takes: "N", says: "length of a match, up to 3600", fallback: 120 },
    json: { says: "say it as one JSON array" },
  },
});
const { tournament } = await loadBundled("bots", { tournament: "shared/room/botTournament.ts" });
const { playMatch } = tournament;

/** Mean, and half of its 95 % confidence interval. @param {readonly number[]} list */
function meanOf(list) {
  const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
  const variance = list.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, list.length - 1);
  return { mean, half: 1.96 * Math.sqrt(variance / list.length) };
}

/** @param {{ mean: number, half: number }} value */
const text = ({ mean, half }) => `${mean.toFixed(1)} ± ${half.toFixed(1)}`;

const rows = PAIRS.map(([better, worse]) => {
  /** @type {Record<string, { mass: number, kills: number }>[]} */
  const results = Array.from({ length: values.matches }, (_, i) =>
    playMatch([better, worse], EACH, values.seconds, i + 1),
  );
  const of = (/** @type {string} */ side, /** @type {"mass" | "kills"} */ what) =>
    results.map((result) => result[side]?.[what] ?? Number.NaN);
  const [masses, others] = [of(better, "mass"), of(worse, "mass")];
  const leads = masses.map((mass, i) => mass - (others[i] ?? Number.NaN));
  return {
    pair: `${better} against ${worse}`,
    mass: [meanOf(masses), meanOf(others)],
    kills: [meanOf(of(better, "kills")), meanOf(of(worse, "kills"))],
    lead: meanOf(leads),
    wins: leads.filter((lead) => lead > 0).length,
  };
});
if (values.json) console.log(JSON.stringify(rows));
else {
  console.log(
    `${values.matches} matches of ${values.seconds} s, ${EACH} players a side; mean and 95 % confidence.`,
  );
  for (const { pair, mass, kills, lead, wins } of rows) {
    console.log(
      `${pair}: mass ${mass.map(text).join(" / ")}, kills ${kills.map(text).join(" / ")}, ` +
        `lead ${text(lead)} (${lead.mean - lead.half > 0 ? "better" : "not shown to be better"}), won ${wins}`,
    );
  }
}
