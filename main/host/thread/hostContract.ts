// What the app tells the host's thread and what the thread says back: the only file of main/host others may import.

import type { HostNews, IpFamily } from "../../../shared/appApi.ts";
import type { BotFill } from "../../../shared/bots/levels.ts";
import type { HostArgs, HostCall } from "../../../shared/hostCalls.ts";
import type { AwayDriver } from "../../../shared/keptSeats.ts";
import type { HostCloseReason, HostFailure } from "../../../shared/net/closeReasons.ts";
import type { RuleChanges, RulesetId } from "../../../shared/rules.ts";

/** Of HostOptions.stillAfterS, unless chosen otherwise. */
export const STILL_AFTER_S = 60;

export type HostOptions = {
  name: string;
  version: string;
  ruleset: RulesetId;
  /** What differs from the ruleset's numbers. */
  rules: RuleChanges;
  /** 0 lets the system pick one. */
  port: number;
  /** What listen() gets: an IP literal, or null for all addresses of the family. Names are looked up by the app. */
  bindAddress: string | null;
  family: IpFamily;
  backlog: number;
  /** 1-2000. */
  maxPlayers: number;
  /** Whose inputs have not changed for so long may be asked whether they are still there, once somebody finds no seat. */
  stillAfterS: number;
  /** Joined connections of one peer (peerKey), watchers too; null: as many as there are places. */
  maxPerAddress: number | null;
  bots: BotFill;
  /** As HostRequest has them. */
  keepSeatS: number;
  awayDriver: AwayDriver;
  /** The match that goes on; null: another one begins. */
  resume: HostCheckpoint | null;
  /** Obeys "break": for tests. */
  isProbed: boolean;
  /** Where and since when the match is written down, seconds since 1970; null: it is not. */
  recording: { dir: string; startedAtS: number } | null;
  /** Seed of the simulation, an unsigned 32-bit number. */
  seed: number;
  /** Names, lower case, beside those that nobody can claim (originCheck) under which pages may be served. */
  allowedHostNames: string[];
  /** Folder of the built guest page; read into memory at the start. null serves none. */
  guestDir: string | null;
};

/** A match as it was between two ticks: all another thread needs to go on with it, beside the options. */
export type HostCheckpoint = {
  /** As HostInfo has it. */
  match: string;
  /** The room's. */
  tick: number;
  /** How many people have seats in it. */
  people: number;
  /** By saveRoom(). */
  room: Uint8Array<ArrayBuffer>;
};

/** How a host is broken on purpose, for tests: its thread throws, runs in circles, or eats up its memory. */
export type Breakage = "crash" | "hang" | "memory";

/** Where connections are taken: at one IP literal, or (address null) at all of this machine's of the family, whichever
 *  those are at the time. */
export type ListensOn = { address: string | null; family: IpFamily };

export type ListeningInfo = {
  /** As HostInfo has it. */
  match: string;
  port: number;
  listensOn: ListensOn;
  selfUrl: string;
  backlogCap: number | null;
};

/** A counter in memory that app and thread share: the thread raises it with every tick, so that it can be seen to run
 *  however busy it is. */
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

/** To the thread. */
export type HostCommand =
  | { kind: "start"; options: HostOptions; pulse: Pulse }
  /** keeps: tells the match as it stands before, if anybody has a seat in it. */
  | { kind: "stop"; reason: HostCloseReason; keeps?: true }
  /** Only where the options allow it. */
  | { kind: "break"; how: Breakage }
  /** As the rows of shared/hostCalls.ts have it. */
  | { kind: "call"; requestId: number; call: HostCall; args: HostArgs<HostCall> };

export type LogLevel = "info" | "warn" | "error";

/** From the thread. */
export type HostMessage =
  | { kind: "listening"; info: ListeningInfo }
  | { kind: "failed"; reason: HostFailure; detail: string }
  | { kind: "answer"; requestId: number; ok: true; value: unknown }
  /** There is no such call, or not with these arguments, or it broke; the log has why. */
  | { kind: "answer"; requestId: number; ok: false }
  | { kind: "news"; news: HostNews }
  /** Every two seconds while people have seats, sooner after one has come or gone. */
  | { kind: "checkpoint"; checkpoint: HostCheckpoint }
  | { kind: "log"; level: LogLevel; text: string }
  | { kind: "stopped" };

/** Memory a host's thread may use, MiB: an endless leak must not take the window's process with it. */
export const HOST_RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
