// What the app tells the host's thread and what the thread says back. The only file of main/host that others may
// import.

import type { HostNews } from "../../../shared/appApi.ts";
import type { BotFill } from "../../../shared/bots/levels.ts";
import type { Ban } from "../../../shared/desk/bans.ts";
import type { KeptDesk } from "../../../shared/desk/desk.ts";
import type { HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import type { AwayDriver } from "../../../shared/keptSeats.ts";
import type { HostCloseReason, HostFailure } from "../../../shared/net/closeReasons.ts";
import type { IpFamily } from "../../../shared/net/ipLiteral.ts";
import type { RuleChanges, RulesetId } from "../../../shared/rules.ts";

export type HostOptions = {
  name: string;
  version: string;
  ruleset: RulesetId;
  /** What differs from the ruleset's numbers. */
  rules: RuleChanges;
  /** 0 lets the system pick one. */
  port: number;
  /** Where to listen: an IP literal, or null for all addresses of the family. The app looks names up before. */
  bindAddress: string | null;
  family: IpFamily;
  backlog: number;
  /** As all numbers here, within HOST_RANGES. */
  maxPlayers: number;
  /** Players whose inputs have not changed for so long, seconds, may be asked whether they are still there, once
   *  somebody finds no seat. */
  stillAfterS: number;
  bots: BotFill;
  /** As HostRequest has them. */
  keepSeatS: number;
  awayDriver: AwayDriver;
  /** The match to go on with; null: a new one begins. */
  resume: HostCheckpoint | null;
  /** Obeys the command "break", for tests. */
  isProbed: boolean;
  /** Folder of the recording, and when the match began, seconds since 1970; null: it is not recorded. */
  recording: { dir: string; startedAtS: number } | null;
  /** Seed of the simulation, an unsigned 32-bit number. */
  seed: number;
  /** Secret of the host's own windows, as HostInfo has it. */
  hostKey: string;
  /** Who is kept out. */
  bans: Ban[];
  /** How the desk is set at the start; a match that goes on has its own, in its checkpoint. */
  desk: KeptDesk;
  /** Names, lower case, under which pages may be served, beside those that nobody can claim (originCheck.ts). */
  allowedHostNames: string[];
  /** Folder of the built guest page, which is read into memory at the start; null: no page is served. */
  guestDir: string | null;
};

/** A match between two ticks: beside the options, all that another thread needs to go on with it. */
export type HostCheckpoint = {
  /** As HostInfo has it. */
  match: string;
  /** The room's tick. */
  tick: number;
  /** How many people have seats in it. */
  people: number;
  desk: KeptDesk;
  /** The room's bytes, by saveRoom(). */
  room: Uint8Array<ArrayBuffer>;
};

/** How a host is broken on purpose, for tests: its thread throws, loops for ever, or uses up its memory. */
export const BREAKAGES = ["crash", "hang", "memory"] as const;
export type Breakage = (typeof BREAKAGES)[number];

/** Where connections are taken: at one IP literal, or, where address is null, at all addresses of the family that
 *  this machine has at the time. */
export type ListensOn = { address: string | null; family: IpFamily };

export type ListeningInfo = {
  /** As HostInfo has it. */
  match: string;
  port: number;
  listensOn: ListensOn;
  selfUrl: string;
  backlogCap: number | null;
};

/** A counter in memory that app and thread share. The thread raises it with every tick, so that the app sees that it
 *  runs, however busy it is. */
export type Pulse = Int32Array<SharedArrayBuffer>;

export function createPulse(): Pulse {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function beat(pulse: Pulse): void {
  Atomics.add(pulse, 0, 1);
}

export function readPulse(pulse: Pulse): number {
  return Atomics.load(pulse, 0);
}

/** Messages to the thread. */
export type HostCommand =
  | { kind: "start"; options: HostOptions; pulse: Pulse }
  /** keeps: first hands over the match's state, if anybody has a seat in it. */
  | { kind: "stop"; reason: HostCloseReason; keeps?: true }
  /** Only where the options allow it. */
  | { kind: "break"; how: Breakage }
  /** A call of shared/hostCalls.ts. */
  | { kind: "call"; requestId: number; call: HostCall; args: HostArgs<HostCall> };

export type LogLevel = "info" | "warn" | "error";

/** Messages from the thread. */
export type HostMessage =
  | { kind: "listening"; info: ListeningInfo }
  | { kind: "failed"; reason: HostFailure; detail: string }
  | { kind: "answer"; requestId: number; ok: true; value: unknown }
  /** The call does not exist, its arguments do not fit, or it failed; the log says why. */
  | { kind: "answer"; requestId: number; ok: false }
  | { kind: "news"; news: HostNews }
  /** Every two seconds while people have seats, sooner after one has come or gone. */
  | { kind: "checkpoint"; checkpoint: HostCheckpoint }
  | { kind: "log"; level: LogLevel; text: string }
  | { kind: "stopped" };

/** Memory that a host's thread may use, MiB: a leak must not end the window's process, too. */
export const HOST_RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
