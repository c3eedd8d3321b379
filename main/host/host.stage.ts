// Test support: a host on loopback, on a port that the system picks, with its log in memory and a clock that can run
// faster or be set forward.

import { type KeptDesk, PLAIN_ORDER } from "../../shared/desk/desk.ts";
import { listenTcp } from "./door/listen.ts";
import type { GameHost } from "./thread/gameHost.ts";
import type { HostOptions } from "./thread/hostContract.ts";
import type { HostDeps } from "./thread/hostDeps.ts";
import { startGameHost } from "./thread/startHost.ts";

export const PLAIN_DESK: KeptDesk = { order: PLAIN_ORDER, password: null };

/** A desk with parts of its order set. */
export function deskWith(order: Partial<KeptDesk["order"]>): KeptDesk {
  return { order: { ...PLAIN_ORDER, ...order }, password: null };
}

export const TEST_OPTIONS: HostOptions = {
  name: "Sala 12",
  version: "1.2.3",
  ruleset: "classic",
  rules: {},
  port: 0,
  bindAddress: "127.0.0.1",
  family: "ipv4",
  backlog: 511,
  maxPlayers: 8,
  stillAfterS: 60,
  hostKey: "h".repeat(22),
  bans: [],
  desk: PLAIN_DESK,
  bots: { fillTo: 0, level: "normal" },
  keepSeatS: 60,
  awayDriver: "nobody",
  resume: null,
  isProbed: false,
  recording: null,
  seed: 1,
  allowedHostNames: ["gra.example.org"],
  guestDir: null,
};

export type HostClock = {
  now(): number;
  /** Sets the clock forward. */
  skip(ms: number): void;
};

/** @param speed milliseconds of the host for each real one */
export function createHostClock(speed = 1): HostClock {
  let skippedMs = 0;
  return {
    now: () => performance.now() * speed + skippedMs,
    skip: (ms) => {
      skippedMs += ms;
    },
  };
}

/** Friday, the 27th of November 2026, in the morning of most places. */
const EPOCH_MS = 1_795_770_000_000;

export function testDeps(log: string[], clock = createHostClock(), speed = 1): HostDeps {
  return {
    now: clock.now,
    wallNow: () => EPOCH_MS + Math.floor(clock.now()),
    timers: {
      setTimer: (callback, delayMs) => setTimeout(callback, delayMs / speed),
      clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout),
    },
    beat: () => undefined,
    log: (level, text) => void log.push(`${level}: ${text}`),
    tell: (news) => void log.push(`news: ${Object.values(news).join(" ")}`),
    keep: () => undefined,
    listen: listenTcp,
    readUtilization: () => 0,
    networkInterfaces: () => ({}),
    readMachineName: () => "pracownia",
    backlogCap: 4096,
  };
}

export type TestHost = { host: GameHost; port: number; log: string[]; clock: HostClock };

/** Starts a host; the caller has to stop it.
 *  @param speed as for createHostClock @param listen where else than on its port */
export async function openTestHost(
  options: Partial<HostOptions> = {},
  speed = 1,
  listen = listenTcp,
): Promise<TestHost> {
  const log: string[] = [];
  const clock = createHostClock(speed);
  const deps = { ...testDeps(log, clock, speed), listen };
  const result = await startGameHost({ ...TEST_OPTIONS, ...options }, deps);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return { host: result.host, port: result.host.info.port, log, clock };
}

/** Starts a host that is stopped at the end of the test.
 *  @param onFinished vitest's onTestFinished, or the like; the rest as for openTestHost */
export async function startTestHost(
  onFinished: (cleanUp: () => Promise<void>) => void,
  options: Partial<HostOptions> = {},
  speed = 1,
  listen = listenTcp,
): Promise<TestHost> {
  const opened = await openTestHost(options, speed, listen);
  onFinished(() => opened.host.stop("stopped"));
  return opened;
}
