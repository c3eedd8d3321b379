// Writes down a match of bots, as fast as it can be played: npm run replay:record -- --bots 30 --minutes 10 FILE
// Takes --level, --ruleset and --seed, too.
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadBundled } from "./nodeBundle.mjs";

const OUT_DIR = ".tsbuild/replayRecord";

const { values, positionals } = parseArgs({
  options: {
    bots: { type: "string", default: "30" },
    minutes: { type: "string", default: "10" },
    level: { type: "string", default: "normal" },
    ruleset: { type: "string", default: "arena" },
    seed: { type: "string", default: "1" },
  },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  console.error("Usage: npm run replay:record -- [--bots N] [--minutes N] FILE");
  process.exit(2);
}
const { botMatch } = await loadBundled(OUT_DIR, { botMatch: "main/host/botMatch.ts" });
const output = openSync(file, "w");
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const match = {
  appVersion: version,
  ruleset: values.ruleset,
  bots: Number(values.bots),
  level: values.level,
  seconds: 60 * Number(values.minutes),
  seed: Number(values.seed),
  startedAtS: Math.floor(Date.now() / 1000),
};
botMatch.playBotMatch(match, (/** @type {Uint8Array} */ bytes) => writeSync(output, bytes));
closeSync(output);
console.log(`${values.minutes} minutes with ${values.bots} bots are in ${file}.`);
