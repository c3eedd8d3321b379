// Test support: guests of a room with rounds, who remember what they were told last, and leave, drop out and come back.

import type { RoundResults } from "../../net/sections/results.ts";
import type { RosterEntry } from "../../net/sections/roster.ts";
import type { RoundNews } from "../../net/sections/round.ts";
import { createSnapshotDecoder } from "../../net/snapshot/decoder.ts";
import type { Rules } from "../../rules.ts";
import { createFeed, type Feed } from "../feed.ts";
import { enqueueInput } from "../inputQueue.ts";
import type { Room } from "../room.ts";

/** What a guest knows. Rules come with the host's yes. */
export type EveningNews = {
  tick: number;
  worldTick: number;
  /** The tick of the snapshot that told `round`. */
  roundTick: number;
  round: RoundNews | null;
  results: RoundResults | null;
  rules: Rules;
  roster: readonly RosterEntry[];
  /** Ticks in which it saw a round end. */
  ends: number[];
};

export class EveningGuest {
  readonly proof: string;
  /** Hash of its key, as the room has it. */
  readonly key: string;
  readonly name: string;
  playerId = 0;
  known: EveningNews | null = null;
  feed: Feed | null = null;

  constructor(proof: string) {
    this.proof = proof;
    this.name = `G ${proof}`;
    this.key = `key of ${proof}`;
  }

  get isHere(): boolean {
    return this.feed !== null;
  }

  join(room: Room, isWatching: boolean): void {
    const feed = this.#open(room);
    const profile = { name: this.name, color: 3, skin: 0 };
    const { proof, key: guest } = this;
    this.playerId = room.join({ profile, whose: proof, isWatching, proof, guest }, feed).playerId;
    this.feed = feed;
  }

  /** @returns whether its seat was still there */
  comeBack(room: Room): boolean {
    const feed = this.#open(room);
    if (room.takeBack(this.proof, feed) === null) return false;
    this.feed = feed;
    return true;
  }

  drop(room: Room): void {
    this.feed = null;
    room.drop(this.playerId);
  }

  leave(room: Room): void {
    this.feed = null;
    room.leave(this.playerId);
  }

  /** A way for the next steps. Also a sign of life. */
  steer(room: Room, moveX: number, moveY: number): void {
    if (!this.feed) return;
    const input = { tick: room.tickNumber + 1, moveX, moveY, buttons: 8 };
    enqueueInput(this.feed.inputs, input, room.tickNumber);
  }

  #open(room: Room): Feed {
    const decoder = createSnapshotDecoder();
    const known: EveningNews = {
      tick: 0,
      worldTick: 0,
      roundTick: 0,
      round: null,
      results: null,
      rules: room.rules,
      roster: [],
      ends: [],
    };
    this.known = known;
    const sendSnapshot = (bytes: Uint8Array) => {
      const { tick, worldTick, round, results, rules, roster } = decoder.decode(bytes);
      const before = known.round?.phase ?? "results";
      Object.assign(known, { tick, worldTick });
      if (round) Object.assign(known, { round, roundTick: tick });
      if (round?.phase === "results" && before !== "results") known.ends.push(tick);
      if (results) known.results = results;
      if (rules) known.rules = rules;
      if (roster) known.roster = roster;
    };
    const tell = () => undefined;
    const close = () => {
      this.feed = null;
    };
    return createFeed({ isDrained: () => true, sendSnapshot, tell, close, rttMs: () => null }, 0);
  }
}
