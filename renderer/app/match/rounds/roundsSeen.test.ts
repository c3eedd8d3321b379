// Rounds as the store shows them, from a real room: nothing of one world is told in the next, and who is out for good is
// told so.
import { effect } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../../shared/model.ts";
import type { StampedInput } from "../../../../shared/net/inputCodec.ts";
import { createFeed, type FeedLink } from "../../../../shared/room/feed.ts";
import { enqueueInput } from "../../../../shared/room/inputQueue.ts";
import { Room } from "../../../../shared/room/room.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { QUICK } from "../../../../shared/rulesets/quick.ts";
import { DEATH_MOMENT_MS } from "../stories/lifeStory.ts";
import { acceptedWith, createMatchDeps, MemoryConnection } from "../windowMatch.stage.ts";
import { WindowMatch } from "../windowMatch.ts";

const TIMED: Rules = {
  ...QUICK,
  ...{ roundKind: 1, roundS: 30, lobbyS: 0, bestOf: 1, lateJoin: 1 },
  ...{ ballsAtStart: 40, ballsLow: 40, virusesMin: 0, protectionS: 0 },
};
const LAST = { ...TIMED, roundKind: 3 };
const TICK_MS = 1000 / TIMED.stepHz;
/** Until the end of a life is shown. */
const DEATH_S = 0.2 + DEATH_MOMENT_MS / 1000;

let rig: ReturnType<typeof createMatchDeps>;
let room: Room;
let match: WindowMatch;
let ownId: number;
let otherIds: number[];
/** Hands the room what the window has said. */
let hear: () => void;
let onRules: (rules: Rules) => void;

/** This window and so many others, who stand still. */
function open(rules: Rules, others: number): void {
  rig = createMatchDeps();
  onRules = () => undefined;
  room = new Room({ rules, seed: 5, maxPlayers: 20 });
  const link: FeedLink = {
    isDrained: () => true,
    sendSnapshot: (bytes) => match.onSnapshot(bytes.slice()),
    tell: () => undefined,
    close: () => undefined,
    rttMs: () => 1,
  };
  const connection = new MemoryConnection();
  const feed = createFeed(link, 0);
  const join = (name: string, to = createFeed({ ...link, sendSnapshot: () => undefined }, 0)) =>
    room.join({ profile: { ...PLAIN_PROFILE, name }, whose: name, isWatching: false }, to).playerId;
  ownId = join("Ola", feed);
  otherIds = Array.from({ length: others }, (_, i) => join(`P${i}`));
  hear = () => {
    for (const [, input] of connection.take("input"))
      enqueueInput(feed.inputs, input as StampedInput, room.tickNumber);
    for (const [, wish] of connection.take("ready"))
      room.rounds.setReady(ownId, (wish as { isReady: boolean }).isReady);
  };
  match = new WindowMatch(acceptedWith({ playerId: ownId, rules }), connection, {
    ...rig.deps,
    onRules: (other) => onRules(other),
  });
  run(1);
}

beforeEach(() => open(TIMED, 2));

function run(seconds: number): void {
  for (let tick = 0; tick < seconds * TIMED.stepHz; tick++) {
    rig.hands.nowMs += TICK_MS;
    hear();
    room.tick(rig.hands.nowMs);
    match.drawFrame(rig.hands.nowMs);
  }
}

const store = () => rig.store;
const phase = () => store().round.value?.phase;
const slotOf = (playerId: number) => room.world.players.get(playerId)!.cellSlots[0]!;

/** Puts one player, grown, over another. */
function feed(eaterId: number, eatenId: number): void {
  const { bodies } = room.world;
  const [eater, eaten] = [slotOf(eaterId), slotOf(eatenId)];
  bodies.radius[eater] = 3 * bodies.radius[eaten]!;
  for (const axis of ["x", "y"] as const) bodies[axis][eater] = bodies[axis][eaten]!;
}

function begin(): void {
  match.wish("readiness", true);
  for (const playerId of otherIds) room.rounds.setReady(playerId, true);
  run(0.5);
}

test("a round from the lobby to its results, as this window shows it", () => {
  expect(store().round.value).toMatchObject({ phase: "lobby", leftS: null, isIn: true, isReady: false });
  begin();
  expect(store().round.value).toMatchObject({ phase: "countdown", leftS: 3, isReady: false });
  run(3.2);
  expect(store().round.value).toMatchObject({ phase: "playing", leftS: 30 });
  room.rounds.end();
  run(0.5);
  expect(store().round.value).toMatchObject({ phase: "results", leftS: 30 });
  expect(store().results.value).toMatchObject({ round: 1, players: 3, own: { playerId: ownId } });
  expect(store().areResultsClosed.value).toBe(false);
  run(31);
  expect(phase()).toBe("lobby");
  expect(store().results.value).not.toBeNull();
  expect(store().areResultsClosed.value).toBe(true);
  begin();
  expect([phase(), store().results.value]).toEqual(["countdown", null]);
});

test("the countdown shows a second in the frame in which it is told", () => {
  const told: unknown[] = [];
  match.state.events.on("roundCount", ({ leftS }) => void told.push(leftS));
  const shown: unknown[] = [];
  const end = effect(() => void shown.push(store().round.value?.leftS));
  begin();
  for (let tick = 0; tick < 90; tick++) {
    run(1 / TIMED.stepHz);
    if (phase() === "countdown") expect(shown.at(-1)).toBe(told.at(-1));
  }
  end();
  expect(told).toEqual([3, 2, 1, 0]);
});

test("what happened in the lobby is over with it: no end of a life, no lines, no score of before, and no gap", () => {
  feed(otherIds[0]!, ownId);
  run(DEATH_S);
  expect(store().death.value).toMatchObject({ timesEaten: 1, out: null });
  expect(store().killFeed.value).toHaveLength(1);
  begin();
  expect(phase()).toBe("countdown");
  expect([store().death.value, store().killFeed.value, store().meal.value]).toEqual([null, [], null]);
  run(3.5);
  feed(otherIds[0]!, ownId);
  run(DEATH_S);
  expect(store().death.value).toMatchObject({ timesEaten: 1 });
});

test("a life goes from the lobby into the round without a gap in what is shown of it", () => {
  const { bodies } = room.world;
  bodies.radius[slotOf(ownId)] = 200;
  run(1);
  expect(store().own.value?.score).toBeGreaterThan(100);
  const seen: (number | null)[] = [];
  const end = effect(() => void seen.push(store().own.value?.score ?? null));
  begin();
  end();
  expect(seen).not.toContain(null);
  expect(seen.at(-1)).toBeLessThan(100);
});

test("ranks are those of the new world from its first picture on", () => {
  room.world.bodies.radius[slotOf(otherIds[1]!)] = 200;
  run(1);
  expect(store().leaderboard.value[0]).toMatchObject({ playerId: otherIds[1], rank: 1 });
  const before = store().leaderboard.value;
  const seen: number[][] = [];
  const end = effect(() => {
    const shown = store().leaderboard.value;
    if (phase() === "countdown" || shown !== before) seen.push(shown.map(({ score }) => Math.round(score)));
  });
  begin();
  end();
  expect(seen.length).toBeGreaterThan(0);
  for (const scores of seen) for (const score of scores) expect(score).toBeLessThan(100);
  expect(store().leaderboard.value).toHaveLength(3);
});

test("once a round is over nobody is said to take the lead", () => {
  begin();
  run(25);
  room.world.bodies.radius[slotOf(otherIds[1]!)] = 200;
  run(1);
  room.rounds.end();
  const told: unknown[] = [];
  const end = effect(() => void told.push(store().story.value));
  run(8);
  end();
  expect(phase()).toBe("results");
  expect(told.slice(1).filter((story) => story !== null)).toEqual([]);
});

test("who is eaten as the last one stands to be found is out for good, and watches whoever ate them", () => {
  open(LAST, 3);
  feed(otherIds[0]!, ownId);
  run(DEATH_S);
  // In the lobby one comes back.
  expect(store().death.value).toMatchObject({ out: null });
  begin();
  run(4);
  expect(store().round.value).toMatchObject({ phase: "playing", kind: "lastStanding", left: 4 });
  feed(otherIds[0]!, ownId);
  run(DEATH_S);
  expect(store().death.value).toMatchObject({ isAsked: false, out: { place: 4, of: 4 } });
  run(2);
  expect(store().watching.value).toMatchObject({ kind: "player", player: { playerId: otherIds[0] } });
  expect(store().round.value).toMatchObject({ left: 3, isIn: false, isNext: true });
  expect(store().death.value).not.toBeNull();
  run(5);
  expect(store().death.value).toBeNull();
  feed(otherIds[0]!, otherIds[1]!);
  run(1);
  feed(otherIds[0]!, otherIds[2]!);
  run(1);
  expect(phase()).toBe("results");
  expect(store().results.value?.own).toMatchObject({ place: 4 });
});

test("the end of a life is not told any more once the round is over", () => {
  begin();
  run(4);
  feed(otherIds[0]!, ownId);
  run(DEATH_S);
  expect(store().death.value).not.toBeNull();
  room.rounds.end();
  run(0.5);
  expect([phase(), store().death.value]).toEqual(["results", null]);
});

test("other rules for the next round: rules and arena follow, and what is shown of people stays", () => {
  begin();
  run(4);
  const other = { ...TIMED, arenaWidth: 2000, roundS: 60 };
  let accepted: Rules | null = null;
  onRules = (rules) => {
    accepted = rules;
  };
  room.rounds.changeRules(other);
  run(1);
  expect(accepted).toBeNull();
  room.rounds.end();
  run(31);
  expect(accepted).toEqual(other);
});
