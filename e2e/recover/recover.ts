// One break: a host with players is broken and, if it does not restart by itself, started again; then it is counted who
// is back. Bounded in time, whatever becomes of the host.
import { setTimeout as wait } from "node:timers/promises";
import { KEEP_SEAT_S } from "../../shared/keptSeats.ts";
import { createRng } from "../../shared/math/rng.ts";
import { PALETTE } from "../../shared/model.ts";
import { benchRules } from "../../shared/rulesets/bench.ts";
import { readUsage } from "../swarm/childProcess.ts";
import { type HostProcess, type HostProcessOptions, startHostProcess } from "../swarm/hostProcess.ts";
import { createRecorder, type Recorder } from "../swarm/measure.ts";
import { openRawSocket } from "../swarm/rawSocket.ts";
import type { Break } from "./flags.ts";
import { firstTickAfter, judge, type Verdict, type Witness } from "./judge.ts";
import { Returner } from "./returner.ts";

export type RecoverOptions = {
  how: Break;
  players: number;
  seed: number;
  /** Path of the built out/main/headless.js. */
  script: string;
  /** An empty folder in which a host keeps its match. */
  stateDir: string;
  say(text: string): void;
};

export type RecoverFigures = Verdict & {
  witnesses: Witness[];
  /** Of the same clock as their returns. */
  brokenAtMs: number;
  /** The oldest tick after the break, null where nobody came back. */
  firstTick: number | null;
  /** Processor time from the break to the end of the wait, seconds: what a busy machine leaves as it is. Null where
   *  nobody counts it. */
  hostCpuS: number | null;
  playersCpuS: number;
  /** Of the players, and the host's own last words. */
  faults: string[];
  said: string;
};

const PUMP_EVERY_MS = 2;
const JOINS_AT_ONCE = 16;
/** Play before the break: two checkpoints and, for the kill, one that reached the disk, at another phase of it each time. */
const PLAY_MS: Readonly<Record<Break, number>> = { crash: 6300, hang: 6900, memory: 7500, kill: 13_000 };
/** The longest wait for the last player. */
const LONGEST_MS: Readonly<Record<Break, number>> = {
  crash: 20_000,
  hang: 20_000,
  memory: 40_000,
  kill: 30_000,
};
const LOOK_EVERY_MS = 20;
const ASK_TIMEOUT_MS = 250;
const RULESET = "bench5k";

function openOne(url: string, seed: number, index: number, recorder: Recorder): Returner {
  return new Returner({
    url,
    name: `Swarm ${index + 1}`,
    color: index % PALETTE.length,
    rng: createRng(seed + index),
    recorder,
    open: openRawSocket,
    now: () => performance.now(),
    later(delayMs, call) {
      const timer = setTimeout(call, delayMs);
      return () => clearTimeout(timer);
    },
  });
}

/** A few at a time, as each join is told to everybody. Rejects with the reason of the first that was not let in. */
async function joinAll(returners: Returner[], players: number, open: (index: number) => Returner) {
  const opening = new Set<Promise<void>>();
  for (let index = 0; index < players; index++) {
    const returner = open(index);
    returners.push(returner);
    const entered: Promise<void> = returner.entered.finally(() => opening.delete(entered));
    opening.add(entered);
    if (opening.size >= JOINS_AT_ONCE) await Promise.race(opening);
  }
  await Promise.all(opening);
}

/** The host's own tick, as soon as it tells one again. @param isBroken whether what it says can be of after the break */
async function askFirstTick(
  host: HostProcess,
  isBroken: () => boolean,
  untilMs: number,
): Promise<number | null> {
  while (performance.now() < untilMs) {
    const wasBroken = isBroken();
    const { tick } = await host.ask("status", ASK_TIMEOUT_MS).catch(() => ({ tick: undefined }));
    if (wasBroken && typeof tick === "number") return tick;
    await wait(LOOK_EVERY_MS);
  }
  return null;
}

/** Breaks the host, and starts it again if it does not restart by itself. @returns the host that goes on */
async function breakHost(
  host: HostProcess,
  options: RecoverOptions,
  again: HostProcessOptions,
): Promise<HostProcess> {
  const { how, say } = options;
  if (how !== "kill") {
    const answer = await host.ask(how);
    if (answer.ok !== true) throw new Error(`the host does not obey "${how}": ${answer.error}`);
    return host;
  }
  await host.kill();
  say("The host was killed, and is started again.");
  return await startHostProcess(again);
}

/** Until everybody is back or has been refused for good, or the time is over. */
async function waitForAll(returners: readonly Returner[], untilMs: number): Promise<void> {
  const isSettled = (one: Returner) => one.isRefused() || one.witness().after !== null;
  while (performance.now() < untilMs && !returners.every(isSettled)) await wait(LOOK_EVERY_MS);
}

async function playOn(
  options: RecoverOptions,
  first: HostProcess,
  plan: HostProcessOptions,
): Promise<RecoverFigures> {
  const { how, players, seed } = options;
  const recorder = createRecorder();
  const returners: Returner[] = [];
  const pump = setInterval(() => {
    const nowMs = performance.now();
    for (const returner of returners) returner.pump(nowMs);
  }, PUMP_EVERY_MS);
  let host = first;
  try {
    await joinAll(returners, players, (index) => openOne(host.url, seed, index, recorder));
    await wait(PLAY_MS[how]);
    const brokenAtMs = performance.now();
    const [ownBefore, hostBefore] = [process.cpuUsage(), how === "kill" ? 0 : readUsage(host.pid).cpuS];
    const untilMs = brokenAtMs + LONGEST_MS[how];
    host = await breakHost(host, options, { ...plan, port: Number(new URL(host.url).port) });
    const asked = askFirstTick(host, () => returners.some((one) => one.witness().why !== null), untilMs);
    await waitForAll(returners, untilMs);
    const [own, hostAfter] = [process.cpuUsage(ownBefore), readUsage(host.pid).cpuS];
    const witnesses = returners.map((one) => one.witness());
    // If no player is back, the host's answer is not waited for either.
    const askedTick = witnesses.some(({ after }) => after !== null) ? await asked : null;
    const { stepHz } = benchRules("5k");
    return {
      ...judge(witnesses, { brokenAtMs, askedTick, stepHz }),
      witnesses,
      brokenAtMs,
      hostCpuS: hostAfter === null || hostBefore === null ? null : hostAfter - hostBefore,
      playersCpuS: (own.user + own.system) / 1e6,
      firstTick: firstTickAfter(witnesses, askedTick),
      faults: recorder.faults,
      said: host.said(),
    };
  } finally {
    clearInterval(pump);
    for (const returner of returners) returner.close();
    if (host !== first) await host.stop();
  }
}

/** Runs one break. The host has ended when this resolves. */
export async function recoverFrom(options: RecoverOptions): Promise<RecoverFigures> {
  const { how, players, seed, script, stateDir } = options;
  const plan: HostProcessOptions = {
    script,
    ruleset: RULESET,
    players,
    seed,
    core: null,
    more: ["--keep-seat", String(KEEP_SEAT_S), ...(how === "kill" ? ["--state", stateDir] : ["--probe"])],
  };
  const host = await startHostProcess(plan);
  try {
    return await playOn(options, host, plan);
  } finally {
    await host.stop();
  }
}
