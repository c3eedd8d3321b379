// How long a player lives who does nothing: one circle among bots that never steers, life after life in a seeded match.
// Run by `npm run births`; nothing of the game imports this.
import type { BotLevel } from "../../bots/levels.ts";
import { PLAIN_PROFILE } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import type { FeedLink } from "../feed.ts";
import { createFeed } from "../feed.ts";
import { Room } from "../room.ts";

export type IdleMatch = {
  rules: Rules;
  bots: number;
  level: BotLevel;
  /** Seconds of play before the first life counts, in which bots grow. */
  warmUpS: number;
  lives: number;
  /** A life that lasts so long is ended, and counts as so long. */
  longestS: number;
  seed: number;
};

const NOBODY: FeedLink = {
  isDrained: () => true,
  sendSnapshot: () => undefined,
  tell: () => undefined,
  close: () => undefined,
  rttMs: () => null,
};

/** @returns seconds from each life's first step to its last */
export function liveIdly({ rules, bots, level, warmUpS, lives, longestS, seed }: IdleMatch): number[] {
  // Nobody is there to ask for the next life.
  const room = new Room({ rules: { ...rules, respawnLaw: "auto" }, seed, maxPlayers: 1 });
  for (let i = 0; i < bots; i++) room.addBot(level, 1000 * seed + i);
  const { stepHz } = rules;
  let nowTicks = 0;
  const tick = () => room.tick((++nowTicks * 1000) / stepHz);
  while (nowTicks < warmUpS * stepHz) tick();
  const lengths: number[] = [];
  while (lengths.length < lives) lengths.push(liveOnce(room, tick, longestS * stepHz) / stepHz);
  return lengths;
}

/** Joins, stands still, and leaves once it has been eaten. @returns how many ticks it lived */
function liveOnce(room: Room, tick: () => void, longestTicks: number): number {
  const newcomer = { profile: PLAIN_PROFILE, whose: `${room.tickNumber}`, isWatching: false };
  const { playerId } = room.join(newcomer, createFeed(NOBODY, 0));
  room.drive(playerId, { kind: "away" });
  let ticks = 0;
  let isAlive = true;
  while (isAlive && ticks < longestTicks) {
    tick();
    ticks++;
    isAlive = !room.world.events.some((event) => event.kind === "eaten" && event.playerId === playerId);
  }
  room.leave(playerId);
  return ticks;
}
