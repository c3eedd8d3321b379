// The siege's root: reads flags, besieges a host with each kind of attack, prints a line for each, and fails where one cost
// the players too much.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { endWrong, readOrEnd } from "../../.ci/tools/options.mjs";
import { HOST_CORE, pinSelf } from "../swarm/cores.ts";
import { ATTACKS } from "./attacks.ts";
import { SIEGE, type SiegeFlags, siegeFlags } from "./flags.ts";
import { besiege, ENOUGH_TICKS, type SiegeFigures, WINDOW_TICKS } from "./siege.ts";

/** This file is built into .tsbuild/siege/. */
const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../", HERE);

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function describe({ kind, fewest, mean, longestGapMs, tickMsP99, faults }: SiegeFigures): string {
  const tick = tickMsP99 === null ? "the host says nothing" : `tick p99 ${tickMsP99.toFixed(1)} ms`;
  const gap = longestGapMs === null ? "" : `, longest gap ${longestGapMs} ms`;
  const lost = faults.length > 0 ? `, ${faults[0]}` : "";
  const words = `${kind.padEnd(12)}${(ATTACKS[kind]?.what ?? "").padEnd(36)}`;
  return `${words}${String(fewest).padStart(3)} of ${WINDOW_TICKS}, mean ${mean.toFixed(1).padStart(4)}${gap}, ${tick}${lost}`;
}

async function run(flags: SiegeFlags): Promise<SiegeFigures[]> {
  const { players, attackers, kind, host, pin } = flags;
  if (pin && !pinSelf()) say("--pin: taskset is not there or refuses; all run where the system puts them.");
  const all: SiegeFigures[] = [];
  for (const one of kind === null ? Object.keys(ATTACKS) : [kind]) {
    const figures = await besiege({
      kind: one,
      players,
      attackers,
      hostScript: host ?? fileURLToPath(new URL("out/main/headless.js", ROOT)),
      attackersScript: fileURLToPath(new URL("attackers.js", HERE)),
      core: pin ? HOST_CORE : null,
    });
    say(describe(figures));
    all.push(figures);
  }
  return all;
}

const flags = siegeFlags(readOrEnd(SIEGE).values);
if (flags.host !== null && !existsSync(flags.host)) endWrong(`--host: there is no file ${flags.host}`);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
try {
  const all = await run(flags);
  if (flags.json) process.stdout.write(`${JSON.stringify(all)}\n`);
  const fallen = all.filter(({ fewest }) => fewest < ENOUGH_TICKS).map(({ kind }) => kind);
  if (fallen.length > 0) say(`Fewer than ${ENOUGH_TICKS} of ${WINDOW_TICKS}: ${fallen.join(", ")}.`);
  process.exitCode = fallen.length > 0 ? 1 : 0;
} catch (error) {
  say(`The siege failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
