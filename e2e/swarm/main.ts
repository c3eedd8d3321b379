// The swarm's root: reads flags, the clock and its own processor time, starts what is wanted and prints the figures.
import { setTimeout as wait } from "node:timers/promises";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { isHangupMeant } from "../../shared/hangup.ts";
import { readUsage } from "./childProcess.ts";
import { HOST_CORE, pinSelf } from "./cores.ts";
import { measureEcho } from "./echo.ts";
import { parseSwarmFlags, type SwarmFlags } from "./flags.ts";
import { type HostProcess, startHostProcess } from "./hostProcess.ts";
import { openLinkConditioner, systemClock } from "./linkConditioner.ts";
import { describeReport, type HostCost, makeReport, type SwarmReport, snapshotsPerSec } from "./report.ts";
import { runSwarm, type SwarmFigures } from "./swarm.ts";

/** This file is built into .tsbuild/swarm/. */
const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../", HERE);
const WARM_UP_MS = 8000;
/** Decoding clients: enough to catch a broken snapshot, few enough to leave the generator light. */
const FULL_CLIENTS = 20;

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The core for hosts to be started, null for any. */
function pinCores(flags: SwarmFlags): number | null {
  if (!flags.pin) return null;
  if (!pinSelf()) {
    say("--pin: taskset is not there or refuses; host and clients run where the system puts them.");
    return null;
  }
  if (flags.url !== null) say("--pin: the host is not the swarm's own and stays where it is.");
  return HOST_CORE;
}

/** Cores used by host and generator between two readings. */
function createMeter(host: HostProcess | null) {
  const readings: { atMs: number; hostS: number | null; ownUs: number }[] = [];
  let rssMb: number | null = null;
  let tickMs: HostCost["tickMs"] = null;
  return {
    async read(edge: "begin" | "end"): Promise<void> {
      const usage = host ? readUsage(host.pid) : { cpuS: null, rssMb: null };
      const own = process.cpuUsage();
      readings.push({ atMs: performance.now(), hostS: usage.cpuS, ownUs: own.user + own.system });
      rssMb = usage.rssMb;
      if (edge === "end" && host) tickMs = await host.readTickMs();
    },
    cost(): HostCost {
      const [begin, end] = readings;
      if (!begin || !end) throw new Error("the window has no two edges");
      const windowS = (end.atMs - begin.atMs) / 1000;
      const hostCpu = begin.hostS === null || end.hostS === null ? null : (end.hostS - begin.hostS) / windowS;
      return { hostCpu, hostRssMb: rssMb, tickMs, generatorCpu: (end.ownUs - begin.ownUs) / 1e6 / windowS };
    },
  };
}

function tellFaults(figures: SwarmFigures): void {
  const { faultCount, faults } = figures.recorder;
  if (faultCount === 0) return;
  say(`${faultCount} faults:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  process.exitCode = 1;
}

function openLink(flags: SwarmFlags, url: string) {
  if (flags.link === null) return null;
  const { hostname, port } = new URL(url);
  return openLinkConditioner({
    targetHost: hostname.replace(/^\[|\]$/g, ""),
    targetPort: Number(port || 80),
    rules: flags.link,
    seed: flags.seed,
    clock: systemClock,
  });
}

async function play(flags: SwarmFlags, url: string, host: HostProcess | null) {
  const link = await openLink(flags, url);
  const meter = createMeter(host);
  try {
    const figures = await runSwarm({
      ...timed(flags),
      url: link ? `http://127.0.0.1:${link.port}` : url,
      fullClients: FULL_CLIENTS,
      onWindow: (edge) => meter.read(edge),
    });
    return { figures, report: makeReport(flags.players, figures, meter.cost()) };
  } finally {
    await link?.close();
  }
}

function timed({ players, seconds, seed, round }: SwarmFlags) {
  return {
    players,
    seconds,
    hasRounds: round !== "endless",
    warmUpMs: WARM_UP_MS,
    seed,
    now: () => performance.now(),
    wait: (ms: number) => wait(ms),
  };
}

async function addEcho(flags: SwarmFlags, core: number | null, run: Awaited<ReturnType<typeof play>>) {
  const { echoCpu, figures } = await measureEcho(
    {
      script: fileURLToPath(new URL(".ci/tools/echoHost.mjs", ROOT)),
      modules: fileURLToPath(HERE),
      core,
      snapshotsPerSec: snapshotsPerSec(run.figures),
      payloads: run.figures.recorder.payloads,
      players: flags.players,
    },
    timed(flags),
  );
  tellFaults(figures);
  run.report.echoCpu = echoCpu === null ? null : Number(echoCpu.toFixed(3));
}

/** A round that nobody wins and no window of measuring outlasts. */
function roundFlags({ round }: SwarmFlags): string[] {
  if (round === "endless") return [];
  const goal = round === "firstTo" ? ["--goal", "20000"] : [];
  return ["--round", round, "--minutes", "30", "--lobby", "0", ...goal];
}

async function run(flags: SwarmFlags): Promise<SwarmReport> {
  const core = pinCores(flags);
  const host =
    flags.url === null
      ? await startHostProcess({
          ...flags,
          core,
          script: fileURLToPath(new URL("out/main/headless.js", ROOT)),
          more: roundFlags(flags),
        })
      : null;
  const url = host?.url ?? flags.url;
  if (!url) throw new Error("neither a host nor its address");
  say(
    `${flags.players} clients for ${url}${host ? ` (${flags.ruleset}, ${flags.round})` : ""}, ${flags.seconds} s.`,
  );
  let result: Awaited<ReturnType<typeof play>>;
  try {
    result = await play(flags, url, host);
  } finally {
    await host?.stop();
  }
  tellFaults(result.figures);
  if (flags.echo) await addEcho(flags, core, result);
  return result.report;
}

const parsed = parseSwarmFlags(process.argv.slice(2));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
process.on("SIGHUP", isHangupMeant(process.platform, isatty) ? () => process.exit(130) : () => undefined);
if (parsed.kind === "help") process.stdout.write(parsed.text);
else if (parsed.kind === "wrong") {
  say(parsed.line);
  process.exitCode = 2;
} else {
  run(parsed.flags)
    .then((report) => {
      process.stdout.write(`${parsed.flags.json ? JSON.stringify(report) : describeReport(report)}\n`);
    })
    .catch((error: unknown) => {
      say(`The swarm failed: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    });
}
