// A first life over a host in memory: which hints come, in which order, and when each is gone for good.

import { beforeEach, expect, test } from "vitest";
import { HINTS, type Hint } from "../../../shared/hints.ts";
import { PLAIN_PAUSE } from "../../../shared/net/sections/round.ts";
import type { Rules } from "../../../shared/rules.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { allocateSlot, BODY_BLOB } from "../../../shared/sim/bodies.ts";
import { addPlayer, removePlayer } from "../../../shared/sim/world.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import {
  acceptedWith,
  createMatchDeps,
  createMemoryHost,
  MemoryConnection,
  OWN,
  ROSTER,
} from "../match/windowMatch.stage.ts";
import { WindowMatch } from "../match/windowMatch.ts";
import { createTeacher, DONE_MS, PATIENCE_MS } from "./teacher.ts";

const TICK_MS = 1000 / 30;
const SPOT = { x: 0, y: 0, radius: 10 };
/** Arena with nothing in it that could come between. */
const BARE: Rules = { ...ARENA, ballsAtStart: 0, ballsLow: 0, virusesMin: 0, virusesMax: 0, protectionS: 0 };

let rig: ReturnType<typeof createMatchDeps>;
let host: ReturnType<typeof createMemoryHost>;
let match: WindowMatch;
/** Each change of what is shown: a hint, a hint with a check mark, nothing. */
let shown: string[];

/** A match of somebody who has learned this before, the other player far away and as small. */
function begin(rules: Rules, learned: Hint[] = []): void {
  rig = createMatchDeps();
  const { store } = rig;
  store.settings.value = { ...store.settings.value, learned };
  const learn = (known: Hint[]) => {
    store.settings.value = { ...store.settings.value, learned: known };
  };
  host = createMemoryHost(rules);
  place(OWN, 0);
  place(2, 900);
  const deps = { ...rig.deps, followers: [createTeacher(store, learn)] };
  match = new WindowMatch(acceptedWith({ rules }), new MemoryConnection(), deps);
  shown = [];
  store.hint.subscribe((hint) => {
    const word = hint === null ? "-" : `${hint.hint}${hint.isDone ? " ok" : ""}`;
    if (shown.at(-1) !== word) shown.push(word);
  });
  shown = [];
}

const slotOf = (playerId: number) => host.world.players.get(playerId)!.cellSlots[0]!;
const learned = () => rig.store.settings.value.learned;

/** On one line with oneself, so far away. */
function place(playerId: number, away: number): void {
  const { bodies, rules } = host.world;
  bodies.x[slotOf(playerId)] = 100 + away;
  bodies.y[slotOf(playerId)] = rules.arenaHeight / 2;
}

function grow(playerId: number, radius: number): void {
  host.world.bodies.radius[slotOf(playerId)] = radius;
}

function play(ms: number, told?: Parameters<typeof host.tell>[0]): void {
  for (let passed = 0; passed < ms; passed += TICK_MS) {
    rig.hands.nowMs += TICK_MS;
    match.onSnapshot(host.tell(told));
    match.drawFrame(rig.hands.nowMs);
  }
}

/** To and fro, as a hand does that tries what happens. */
function steer(): void {
  for (const [moveX, moveY] of [
    [300, 0],
    [200, 200],
    [0, 300],
    [-200, 200],
  ] as const) {
    rig.hands.input = { moveX, moveY, buttons: 0 };
    play(400);
  }
  rig.hands.input = { moveX: 0, moveY: 0, buttons: 0 };
}

function tell(event: object): void {
  match.state.events.tell({ tick: 1, atMs: rig.hands.nowMs, ...SPOT, ...event } as MatchEvent);
}

function eat(balls: number, byPlayerId = OWN): void {
  for (let ball = 0; ball < balls; ball++)
    tell({ kind: "ballEaten", ballId: ball + 1, color: 0, byPlayerId });
}

function split(playerId = OWN): void {
  tell({ kind: "split", playerId, cellId: 8, fromCellId: 7 });
}

function eject(): void {
  const { bodies, rules } = host.world;
  const slot = allocateSlot(bodies, BODY_BLOB, OWN);
  bodies.x[slot] = 400;
  bodies.y[slot] = rules.arenaHeight / 2;
  bodies.radius[slot] = rules.blobRadius;
}

beforeEach(() => begin(BARE));

test("each hint comes once, in order, and is gone when it was followed", () => {
  play(1500);
  expect(shown).toEqual(["steer"]);
  steer();
  play(DONE_MS + 800);
  eat(3);
  grow(OWN, 90);
  play(DONE_MS + 3000);
  split();
  play(DONE_MS + 6000);
  eject();
  play(DONE_MS + 9000);
  const each = ["steer", "eat", "split", "eject"].flatMap((hint) => [hint, `${hint} ok`, "-"]);
  expect(shown).toEqual(each);
  expect(learned()).toEqual(["steer", "eat", "split", "eject"]);
});

test("who knows is never told again: another life, another match", () => {
  begin(BARE, [...HINTS]);
  grow(OWN, 90);
  place(2, 300);
  grow(2, 150);
  play(8000);
  expect(shown).toEqual([]);
  begin(BARE, ["steer"]);
  play(3000);
  expect(shown).toEqual(["eat"]);
});

test("who does a thing unasked has learned it", () => {
  steer();
  eat(3);
  split();
  play(3000);
  expect(shown.filter((word) => /eat|split/.test(word))).toEqual([]);
  expect(learned()).toEqual(expect.arrayContaining(["steer", "eat", "split"]));
});

test("what others do teaches nobody", () => {
  begin(BARE, ["steer"]);
  play(1000);
  eat(5, 2);
  split(2);
  play(1000);
  expect(learned()).toEqual(["steer"]);
});

test("a knock against the mouse is no steering, a long way is", () => {
  rig.hands.input = { moveX: 300, moveY: 0, buttons: 0 };
  play(1500);
  expect(learned()).toEqual([]);
  play(2500);
  expect(learned()).toEqual(["steer"]);
});

test("where nothing moves there is nothing to learn: held, in the countdown, and after the end", () => {
  play(1500);
  expect(shown).toEqual(["steer"]);
  const news = { untilTick: null, round: 1, left: 0, ready: [] };
  const standing = [
    { ...news, phase: "endless", isPaused: true, pauseNote: PLAIN_PAUSE },
    { ...news, phase: "countdown", isPaused: false, pauseNote: PLAIN_PAUSE },
    { ...news, phase: "results", isPaused: false, pauseNote: PLAIN_PAUSE },
  ] as const;
  for (const round of standing) {
    play(200, { round });
    steer();
    expect([shown.at(-1), learned()]).toEqual(["-", []]);
  }
  play(200, { round: { ...news, phase: "playing", isPaused: false, pauseNote: PLAIN_PAUSE } });
  play(1500);
  expect(shown).toEqual(["steer", "-", "steer"]);
});

test("in Classic there is only what Classic has", () => {
  begin({ ...CLASSIC, protectionS: 0 }, ["steer", "eat"]);
  grow(OWN, 120);
  play(20_000);
  split();
  eject();
  play(2000);
  expect(shown).toEqual([]);
  expect(learned()).toEqual(["steer", "eat"]);
});

test("a danger is told of before all else, and is over with it", () => {
  begin(BARE, ["steer"]);
  play(1500);
  expect(shown).toEqual(["eat"]);
  grow(2, 60);
  place(2, 350);
  play(300);
  expect(shown).toEqual(["eat", "flee"]);
  play(2200);
  place(2, 900);
  play(300);
  expect(shown.at(-1)).toBe("flee ok");
  play(DONE_MS + 1000);
  expect(shown.slice(3)).toEqual(["-", "eat"]);
  expect(learned()).toEqual(["steer", "flee"]);
});

test("who is a little bigger, and who is of one's own team, is no danger", () => {
  begin(BARE, ["steer", "eat"]);
  grow(2, 0.99 * BARE.startRadius * BARE.eatRatio);
  place(2, 250);
  play(1000);
  expect(shown).toEqual([]);
  begin({ ...BARE, teams: 2 }, ["steer", "eat"]);
  grow(2, 60);
  place(2, 300);
  const entries = ROSTER.map((entry) => ({ ...entry, color: 0 }));
  play(100, { roster: { left: [], entries } });
  play(1000);
  expect(shown).toEqual([]);
});

test("who lives beside a danger for a while has understood", () => {
  begin(BARE, ["steer", "eat"]);
  place(2, 300);
  play(3000);
  expect(shown).toEqual([]);
  grow(2, 60);
  play(5000);
  expect(shown).toEqual(["flee"]);
  play(1500);
  expect(learned()).toContain("flee");
});

test("nobody is told to split beside who would eat the halves", () => {
  begin(BARE, ["steer", "eat", "flee"]);
  grow(OWN, 70);
  grow(2, 150);
  place(2, 500);
  play(5000);
  expect(shown).toEqual([]);
  place(2, 1500);
  play(500);
  expect(shown).toEqual(["split"]);
});

test("what nobody follows steps aside, and comes again in the next life", () => {
  play(PATIENCE_MS + 3000);
  expect(shown).toEqual(["steer", "-"]);
  removePlayer(host.world, OWN);
  play(1000);
  expect(shown.length).toBe(2);
  addPlayer(host.world, OWN);
  play(1500);
  expect(shown).toEqual(["steer", "-", "steer"]);
});

test("no hint while one watches, and none that goes on behind a dialog", () => {
  play(1500);
  rig.store.dialog.value = "menu";
  steer();
  expect([shown, learned()]).toEqual([["steer"], []]);
  rig.store.dialog.value = null;
  removePlayer(host.world, OWN);
  play(2000, { watch: { playerId: 2, x: 100, y: 100, totalRadius: 50 } });
  expect(shown).toEqual(["steer", "-"]);
});

test("who asks to be taught again is, by new deeds", () => {
  steer();
  eat(3);
  play(DONE_MS + 1000);
  rig.store.settings.value = { ...rig.store.settings.value, learned: [] };
  shown = [];
  play(1500);
  expect(shown).toEqual(["steer"]);
  expect(learned()).toEqual([]);
});

test("a match that is left leaves no hint behind", () => {
  play(1500);
  match.leave();
  eat(3);
  expect([rig.store.hint.value, learned()]).toEqual([null, []]);
});
