// The root of the recovery's bench: reads flags, breaks a host in each way, prints a line for each, and fails where
// somebody lost its seat or its circle.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readOrEnd } from "../../.ci/tools/options.mjs";
import { type Break, RECOVER, type RecoverFlags, recoverFlags } from "./flags.ts";
import { type RecoverFigures, recoverFrom } from "./recover.ts";
import { describePlayers, describeTimes, describeVerdict } from "./words.ts";

/** This file is built into .tsbuild/recover/. */
const ROOT = new URL("../../", import.meta.url);
/** Of the host's last words, when something went wrong. */
const LINES_TOLD = 12;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function breakOne(how: Break, { players, seed }: RecoverFlags): Promise<RecoverFigures | null> {
  const stateDir = mkdtempSync(join(tmpdir(), "kulki-recover-"));
  try {
    return await recoverFrom({
      how,
      players,
      seed,
      script: fileURLToPath(new URL("out/main/headless.js", ROOT)),
      stateDir,
      say,
    });
  } catch (error) {
    say(`${how}: ${error instanceof Error ? error.message : error}`);
    return null;
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}

function tell(how: Break, figures: RecoverFigures, { players, json }: RecoverFlags): void {
  const { witnesses, firstTick, brokenAtMs, hostCpuS, playersCpuS, back, faults, said } = figures;
  say(`${describeVerdict(how, players, figures)}\n  ${describeTimes(witnesses, brokenAtMs)}`);
  say(
    `  processor time until then: host ${hostCpuS?.toFixed(2) ?? "?"} s, players ${playersCpuS.toFixed(2)} s`,
  );
  // A thread's host says itself what it went back to: closer than the players, who come a moment later.
  for (const line of said.split("\n")) if (line.includes("goes on from tick")) say(`  ${line}`);
  const isWhole = back === players;
  if ((how === "kill" && !json) || !isWhole) say(describePlayers(witnesses, firstTick, brokenAtMs));
  for (const fault of faults) say(`  ${fault}`);
  if (!isWhole && said !== "") say(said.split("\n").slice(-LINES_TOLD).join("\n"));
}

async function run(flags: RecoverFlags): Promise<void> {
  const { players, breaks } = flags;
  const report: Record<string, unknown> = { players };
  for (const how of breaks) {
    const figures = await breakOne(how, flags);
    if (figures !== null) tell(how, figures, flags);
    const { back = 0, eaten = 0, backMs = null, lostMs = null } = figures ?? {};
    report[how] = { back, eaten, backMs, lostMs };
    if (back < players) process.exitCode = 1;
  }
  if (flags.json) process.stdout.write(`${JSON.stringify(report)}\n`);
}

const flags = recoverFlags(readOrEnd(RECOVER).values);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
await run(flags);
