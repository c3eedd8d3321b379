// Writes down a match of bots, as fast as it can be played: npm run replay:record -- --bots 30 --minutes 10 FILE
import { resolve } from "node:path";
import { loadBundled } from "../build/nodeBundle.mjs";
import { readPackage } from "../project.mjs";
import { endWrong, number, oneOf, readOrEnd, wholeNumber } from "./options.mjs";
import { whyNotWritten, writeOutput } from "./outputFile.mjs";

const { botMatch, levels, rules } = await loadBundled("replayRecord", {
  botMatch: "main/host/recording/botMatch.ts",
  levels: "shared/bots/levels.ts",
  rules: "shared/rules.ts",
});
const { BOT_LEVELS, MAX_BOTS } = levels;
const { RULESET_IDS } = rules;

const { values, file } = readOrEnd({
  usage: "npm run replay:record",
  file: "FILE",
  flags: {
    bots: {
      read: wholeNumber(1, MAX_BOTS),
      takes: "N",
      says: `bots in the match, 1-${MAX_BOTS}`,
      fallback: 30,
    },
    minutes: { read: number(0.01, 600), takes: "N", says: "its length, up to 600", fallback: 10 },
    level: { read: oneOf(BOT_LEVELS), takes: "L", says: BOT_LEVELS.join(", "), fallback: "normal" },
    ruleset: { read: oneOf(RULESET_IDS), takes: "R", says: RULESET_IDS.join(", "), fallback: "arena" },
    seed: { read: wholeNumber(0, 0xffffffff), takes: "N", says: "of the arena, 0-4294967295", fallback: 1 },
    force: { says: "replace FILE where there is one" },
  },
});
// npm changes to the project's folder; a name is meant from where it was typed.
const path = resolve(process.env.INIT_CWD ?? ".", file);
const obstacle = whyNotWritten(path, values.force);
if (obstacle !== null) endWrong(obstacle);

const { version } = readPackage();
const match = {
  appVersion: version,
  ruleset: values.ruleset,
  bots: values.bots,
  level: values.level,
  seconds: 60 * values.minutes,
  seed: values.seed,
  startedAtS: Math.floor(Date.now() / 1000),
};
try {
  writeOutput(path, values.force, (write) => botMatch.playBotMatch(match, write));
} catch (error) {
  if (!(error instanceof Error && "syscall" in error)) throw error;
  endWrong(`${path} cannot be written: ${error.message}.`);
}
console.log(`${values.minutes} minutes with ${values.bots} bots are in ${path}.`);
