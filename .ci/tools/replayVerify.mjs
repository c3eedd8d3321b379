// Plays a recorded match again: npm run replay:verify FILE [--json]. Ends with 1 where it is not the same match.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadBundled } from "../build/nodeBundle.mjs";
import { endWrong, readOrEnd } from "./options.mjs";

const { values, file } = readOrEnd({
  usage: "npm run replay:verify",
  file: "FILE",
  flags: { json: { says: "say it as one JSON object" } },
});
// npm changes to the project's folder; a name is meant from where it was typed.
const bytes = readOrSay(resolve(process.env.INIT_CWD ?? ".", file));
const { reader, verify } = await loadBundled("replay", {
  reader: "shared/replay/replayReader.ts",
  verify: "shared/replay/replayVerify.ts",
});
const { readReplay } = reader;
const { verifyReplay } = verify;

const replay = headerOrEnd(bytes);
const startedMs = performance.now();
const verdict = verifyReplay(replay);
const tookS = (performance.now() - startedMs) / 1000;
const { header, rules } = replay;
const lengthS = verdict.tick / rules.stepHz;
const facts = {
  file,
  bytes: bytes.length,
  ...header,
  ruleset: rules.ruleset,
  stepHz: rules.stepHz,
  lengthS,
  ...verdict,
  tookS,
};
if (values.json) console.log(JSON.stringify(facts));
else for (const line of linesOf(facts)) console.log(line);
process.exitCode = verdict.outcome === "same" || verdict.outcome === "cut" ? 0 : 1;

/** @param {string} path */
function readOrSay(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    endWrong(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** @param {Uint8Array} all */
function headerOrEnd(all) {
  try {
    return readReplay(all);
  } catch (error) {
    console.error(`${file} cannot be played again: ${error instanceof Error ? error.message : error}.`);
    process.exit(1);
  }
}

/** @param {any} of */
function linesOf(of) {
  const begun = new Date(of.startedAtS * 1000).toISOString();
  const rate = Math.round(of.bytes / Math.max(1, of.lengthS));
  return [
    `${of.file}: "${of.gameName}", ${of.ruleset}, Kulki ${of.appVersion}, begun ${begun}, seed ${of.seed}`,
    `${of.lengthS.toFixed(1)} s, ${of.players} players, ${of.inputs} inputs, ${of.bytes} bytes (${rate} B/s)`,
    ...of.rounds.map((/** @type {any} */ round, /** @type {number} */ nth) =>
      worldLine(round, nth + 1, of.stepHz),
    ),
    wordsFor(of),
  ];
}

/** A world of the file: a round with its winner, or what is played without rounds.
 *  @param {any} round @param {number} nth @param {number} stepHz */
function worldLine({ kind, ticks, outcome, winner }, nth, stepHz) {
  const won =
    winner === null
      ? ""
      : winner.team
        ? `, won by team ${winner.team}`
        : `, won by ${winner.name || winner.playerId}`;
  return `  world ${nth}: ${kind}, ${(ticks / stepHz).toFixed(1)} s, ${outcome}${won}`;
}

/** @param {any} of */
function wordsFor({ outcome, tick, hashes, detail, tookS }) {
  const checked = `${tick} ticks and ${hashes} hashes compared in ${tookS.toFixed(1)} s`;
  if (outcome === "same") return `ok: ${checked}, all the same.`;
  if (outcome === "cut") return `ok as far as it goes, but the end is missing: ${checked}, all the same.`;
  if (outcome === "differs") return `DIFFERS: tick ${tick} is the first that is not as recorded.`;
  return `BROKEN after tick ${tick}: ${detail}.`;
}
