// The root of the flood's bench: reads flags, floods a host in each way and prints what the players felt. The last line is
// one JSON object.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readOrEnd } from "../../.ci/tools/options.mjs";
import { HOST_CORE, pinSelf } from "../swarm/cores.ts";
import { FLOOD, floodFlags, parseOpenFiles } from "./flags.ts";
import { type FloodFigures, flood, type Intervals } from "./flood.ts";
import { FLOODS, type FloodKind } from "./floods.ts";

/** This file is built into .tsbuild/flood/. */
const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../", HERE);
const LIMITS = "/proc/self/limits";
/** What a host has open beside the flood. */
const OWN_FILES = 500;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Node takes for itself what the system allows at most, and so do those that it starts. */
function tellLimit(connections: number): void {
  const openFiles = existsSync(LIMITS) ? parseOpenFiles(readFileSync(LIMITS, "utf8")) : null;
  if (openFiles !== null && openFiles < connections + OWN_FILES)
    say(`The system allows a process ${openFiles} open files: raise that (ulimit -n), or fewer get through.`);
}

function describe(kind: FloodKind, figures: FloodFigures): string {
  const words = ({ p50, p99, max }: Intervals) => `${p50 ?? "-"} / ${p99 ?? "-"} / ${max ?? "-"}`;
  const { before, during, after, opened, newcomerMs, faults } = figures;
  const newcomer = newcomerMs === null ? "no newcomer gets in" : `a newcomer is in after ${newcomerMs} ms`;
  return [
    `${kind}: ${opened} connections, ${FLOODS[kind].what}; ${newcomer}`,
    `  interval p50 / p99 / max, ms: before ${words(before)}, during ${words(during)}, after ${words(after)}`,
    ...faults.map((fault) => `  ${fault}`),
  ].join("\n");
}

const { players, connections, kind, pin } = floodFlags(readOrEnd(FLOOD).values);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
const isPinned = pin && pinSelf();
if (pin && !isPinned) say("--pin: taskset is not there or refuses; all run where the system puts them.");
tellLimit(connections);
const report: Record<string, unknown> = { players, connections };
try {
  for (const one of kind === null ? (Object.keys(FLOODS) as FloodKind[]) : [kind]) {
    const figures = await flood({
      kind: one,
      players,
      connections,
      hostScript: fileURLToPath(new URL("out/main/headless.js", ROOT)),
      flooderScript: fileURLToPath(new URL("flooder.js", HERE)),
      core: isPinned ? HOST_CORE : null,
    });
    say(describe(one, figures));
    const { faults, ...told } = figures;
    report[one] = told;
    if (faults.length > 0) process.exitCode = 1;
  }
  process.stdout.write(`${JSON.stringify(report)}\n`);
} catch (error) {
  say(`The flood failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
