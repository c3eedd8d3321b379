// Test support: a seeded match of bots as heard in one window, whose player is a bot too; events are recorded beside
// the sounds. Nothing of the game imports this.
import { createBot, inputFor, observe } from "../../../shared/bots/bot.ts";
import type { BotLevel } from "../../../shared/bots/levels.ts";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { decodeInput } from "../../../shared/net/inputCodec.ts";
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { enqueueInput } from "../../../shared/room/inputQueue.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Placed, SoundEngine, SoundName } from "../../audio/sounds.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Frame } from "../../net/frame.ts";
import { createMatchState, type MatchState } from "../../net/matchState.ts";
import { isOwnDeed } from "../../view/effects/waiting.ts";
import { MatchSounds } from "./matchSounds.ts";

const FRAMES_PER_TICK = 2;

export type Asked = { name: SoundName; placed: Partial<Placed>; atMs: number };

/** A sound engine that records its calls. @param now monotonic milliseconds */
export function createListener(now: () => number) {
  const asked: Asked[] = [];
  const engine: Pick<SoundEngine, "play"> = {
    play: (name, placed = {}) => void asked.push({ name, placed: { ...placed }, atMs: now() }),
  };
  return {
    engine,
    asked,
    /** Sounds since the last call, in order. */
    take: () => asked.splice(0),
    names: () => asked.splice(0).map(({ name }) => name),
  };
}

/** By event, for the printed table of a match. */
export const SOUND_OF: Partial<Record<MatchEvent["kind"], SoundName>> = {
  ballEaten: "eat",
  cellEaten: "swallow",
  merged: "merge",
  split: "split",
  ejected: "eject",
  virusShot: "eject",
  popped: "pop",
  ownDeath: "death",
  ownLife: "birth",
  joined: "join",
  left: "leave",
  leaderChanged: "lead",
};

export type ListenedMatch = {
  rules: Rules;
  bots: number;
  level: BotLevel;
  seconds: number;
  seed: number;
  /** This window's player watches the leader. */
  isWatching?: boolean;
  /** Also gets all sounds of the match. @param now of the match, milliseconds */
  engine?: (now: () => number) => Pick<SoundEngine, "play">;
  /** After each frame. */
  onFrame?: (frame: Frame, state: MatchState) => void;
};

/** How often an event happened, caused by this window's player or by others, and which sound it makes. */
export type HeardRow = { event: string; sound: string; own: number; others: number };

/** Events with their sounds, the most frequent first; to oneself a meal is a bite. */
export function tableOf({ events, ownPlayerId }: Listened): HeardRow[] {
  const rows = new Map<string, HeardRow>();
  for (const event of events) {
    const isBite = event.kind === "cellEaten" && event.playerId === ownPlayerId;
    const name = isBite ? "cellEaten, one's own" : event.kind;
    const sound = isBite ? "bitten" : (SOUND_OF[event.kind] ?? "-");
    const row = rows.get(name) ?? { event: name, sound, own: 0, others: 0 };
    if (isOwnDeed(event, ownPlayerId)) row.own++;
    else row.others++;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => b.own + b.others - a.own - a.others);
}

export type Listened = {
  ownPlayerId: number;
  events: MatchEvent[];
  asked: Asked[];
  frames: number;
  /** Milliseconds that the sounds of each frame took, if a clock was given. */
  spentMs: number[];
};

/** @param clock a clock of real milliseconds, to measure what the sounds cost */
export function listenToMatch(match: ListenedMatch, clock: () => number = () => 0): Listened {
  const { rules, bots, level, seconds, seed, isWatching = false } = match;
  let nowMs = 0;
  const now = () => nowMs;
  const room = new Room({ rules, seed, maxPlayers: 1 });
  for (let i = 0; i < bots; i++) room.addBot(level, 1000 * seed + i);
  let state: MatchState | null = null;
  const link: FeedLink = {
    isDrained: () => true,
    sendSnapshot: (bytes) => void state?.onSnapshot(bytes.slice(), nowMs),
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => 1,
  };
  const feed = createFeed(link, nowMs);
  const { playerId } = room.join({ profile: PLAIN_PROFILE, whose: "listener", isWatching }, feed);
  if (isWatching) room.watch(playerId, { kind: "leader" });
  const own = createMatchState({ playerId, rules });
  state = own;
  const events: MatchEvent[] = [];
  own.events.on("all", (event) => void events.push(event));
  const listener = createListener(now);
  const also = match.engine?.(now);
  const play: SoundEngine["play"] = (name, placed) => {
    listener.engine.play(name, placed);
    also?.play(name, placed);
  };
  const sounds = new MatchSounds(
    own,
    { play },
    { now: () => undefined },
    { nowMs, isBack: false, isTurned: () => false, hasOneLife: false },
  );
  const brain = createBot(level, seed);
  const tickMs = 1000 / rules.stepHz;
  const listened: Listened = { ownPlayerId: playerId, events, asked: listener.asked, frames: 0, spentMs: [] };
  for (let tick = 1; tick <= seconds * rules.stepHz; tick++) {
    nowMs = tick * tickMs;
    room.tick(nowMs);
    if (tick % 4 === 0 && own.newest) observe(brain, own.newest, rules, () => false);
    for (let part = 0; part < FRAMES_PER_TICK; part++) {
      nowMs = (tick + part / FRAMES_PER_TICK) * tickMs;
      const input = inputFor(brain, own.tick + 1, own.own());
      for (const bytes of own.advance(input, nowMs, true))
        enqueueInput(feed.inputs, decodeInput(bytes), room.tickNumber);
      const frame = own.sampleFrame(nowMs);
      const began = clock();
      sounds.onFrame(frame, nowMs);
      listened.spentMs.push(clock() - began);
      listened.frames++;
      match.onFrame?.(frame, own);
    }
  }
  sounds.end();
  return listened;
}
