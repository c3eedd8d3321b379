// A first life over a host in memory: which hints come, in which order, and when each is gone for good.

import { beforeEach, expect, test } from "vitest";
import { HINTS, type Hint } from "../../../shared/hints.ts";
import { PLAIN_PAUSE } from "../../../shared/net/sections/round.ts";
import type { Rules } from "../../../shared/rules.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { addPlayer, removePlayer } from "../../../shared/sim/world.ts";
import { OWN, ROSTER } from "../match/windowMatch.stage.ts";
import { FirstLife, QUIET_RULES } from "./firstLife.stage.ts";
import { DONE_MS, PATIENCE_MS } from "./teacher.ts";

let life: FirstLife;

function begin(rules: Rules, learned: Hint[] = []): void {
  life = new FirstLife(rules, learned);
}

beforeEach(() => begin(QUIET_RULES));

test("each hint comes once, in order, and is gone when it was followed", () => {
  life.play(1500);
  expect(life.shown).toEqual(["steer"]);
  life.steer();
  life.play(DONE_MS + 800);
  life.eat(3);
  life.grow(OWN, 90);
  life.play(DONE_MS + 3000);
  life.split();
  life.play(DONE_MS + 6000);
  life.eject();
  life.play(DONE_MS + 9000);
  life.say();
  life.play(DONE_MS + 9000);
  const each = ["steer", "eat", "split", "eject", "say"].flatMap((hint) => [hint, `${hint} ok`, "-"]);
  expect(life.shown).toEqual(each);
  expect(life.learned).toEqual(["steer", "eat", "split", "eject", "say"]);
});

test("who knows is never told again: another life, another match", () => {
  begin(QUIET_RULES, [...HINTS]);
  life.grow(OWN, 90);
  life.place(2, 300);
  life.grow(2, 150);
  life.play(8000);
  expect(life.shown).toEqual([]);
  begin(QUIET_RULES, ["steer"]);
  life.play(3000);
  expect(life.shown).toEqual(["eat"]);
});

test("who does a thing unasked has learned it", () => {
  life.steer();
  life.eat(3);
  life.split();
  life.play(3000);
  expect(life.shown.filter((word) => /eat|split/.test(word))).toEqual([]);
  expect(life.learned).toEqual(expect.arrayContaining(["steer", "eat", "split"]));
});

test("what others do teaches nobody", () => {
  begin(QUIET_RULES, ["steer"]);
  life.play(1000);
  life.eat(5, 2);
  life.split(2);
  life.play(1000);
  expect(life.learned).toEqual(["steer"]);
});

test("a knock against the mouse is no steering, a long way is", () => {
  life.hands.input = { moveX: 300, moveY: 0, buttons: 0 };
  life.play(1500);
  expect(life.learned).toEqual([]);
  life.play(2500);
  expect(life.learned).toEqual(["steer"]);
});

test("where nothing moves there is nothing to learn: held, in the countdown, and after the end", () => {
  life.play(1500);
  expect(life.shown).toEqual(["steer"]);
  const news = { untilTick: null, round: 1, left: 0, ready: [] };
  const standing = [
    { ...news, phase: "endless", isPaused: true, pauseNote: PLAIN_PAUSE },
    { ...news, phase: "countdown", isPaused: false, pauseNote: PLAIN_PAUSE },
    { ...news, phase: "results", isPaused: false, pauseNote: PLAIN_PAUSE },
  ] as const;
  for (const round of standing) {
    life.play(200, { round });
    life.steer();
    expect([life.shown.at(-1), life.learned]).toEqual(["-", []]);
  }
  life.play(200, { round: { ...news, phase: "playing", isPaused: false, pauseNote: PLAIN_PAUSE } });
  life.play(1500);
  expect(life.shown).toEqual(["steer", "-", "steer"]);
});

test("in Classic there is only what Classic has", () => {
  begin({ ...CLASSIC, protectionS: 0 }, ["steer", "eat", "say"]);
  life.grow(OWN, 120);
  life.play(20_000);
  life.split();
  life.eject();
  life.play(2000);
  expect(life.shown).toEqual([]);
  expect(life.learned).toEqual(["steer", "eat", "say"]);
});

test("a danger is told of before all else, and is over with it", () => {
  begin(QUIET_RULES, ["steer"]);
  life.play(1500);
  expect(life.shown).toEqual(["eat"]);
  life.grow(2, 60);
  life.place(2, 350);
  life.play(300);
  expect(life.shown).toEqual(["eat", "flee"]);
  life.play(2200);
  life.place(2, 900);
  life.play(300);
  expect(life.shown.at(-1)).toBe("flee ok");
  life.play(DONE_MS + 1000);
  expect(life.shown.slice(3)).toEqual(["-", "eat"]);
  expect(life.learned).toEqual(["steer", "flee"]);
});

test("who is a little bigger, and who is of one's own team, is no danger", () => {
  begin(QUIET_RULES, ["steer", "eat"]);
  life.grow(2, 0.99 * QUIET_RULES.startRadius * QUIET_RULES.eatRatio);
  life.place(2, 250);
  life.play(1000);
  expect(life.shown).toEqual([]);
  begin({ ...QUIET_RULES, teams: 2 }, ["steer", "eat"]);
  life.grow(2, 60);
  life.place(2, 300);
  const entries = ROSTER.map((entry) => ({ ...entry, color: 0 }));
  life.play(100, { roster: { left: [], entries } });
  life.play(1000);
  expect(life.shown).toEqual([]);
});

test("who lives beside a danger for a while has understood", () => {
  begin(QUIET_RULES, ["steer", "eat"]);
  life.place(2, 300);
  life.play(3000);
  expect(life.shown).toEqual([]);
  life.grow(2, 60);
  life.play(5000);
  expect(life.shown).toEqual(["flee"]);
  life.play(1500);
  expect(life.learned).toContain("flee");
});

test("nobody is told to split beside who would eat the halves", () => {
  begin(QUIET_RULES, ["steer", "eat", "flee"]);
  life.grow(OWN, 70);
  life.grow(2, 150);
  life.place(2, 500);
  life.play(5000);
  expect(life.shown).toEqual([]);
  life.place(2, 1500);
  life.play(500);
  expect(life.shown).toEqual(["split"]);
});

test("what nobody follows steps aside, and comes again in the next life", () => {
  life.play(PATIENCE_MS + 3000);
  expect(life.shown).toEqual(["steer", "-"]);
  removePlayer(life.host.world, OWN);
  life.play(1000);
  expect(life.shown.length).toBe(2);
  addPlayer(life.host.world, OWN);
  life.play(1500);
  expect(life.shown).toEqual(["steer", "-", "steer"]);
});

test("no hint while one watches, and none that goes on behind a dialog", () => {
  life.play(1500);
  life.store.dialog.value = "menu";
  life.steer();
  expect([life.shown, life.learned]).toEqual([["steer"], []]);
  life.store.dialog.value = null;
  removePlayer(life.host.world, OWN);
  life.play(2000, { watch: { playerId: 2, x: 100, y: 100, totalRadius: 50 } });
  expect(life.shown).toEqual(["steer", "-"]);
});

test("who asks to be taught again is, by new deeds", () => {
  life.steer();
  life.eat(3);
  life.play(DONE_MS + 1000);
  life.store.settings.value = { ...life.store.settings.value, learned: [] };
  life.shown = [];
  life.play(1500);
  expect(life.shown).toEqual(["steer"]);
  expect(life.learned).toEqual([]);
});

test("a match that is left leaves no hint behind", () => {
  life.play(1500);
  life.match.leave();
  life.eat(3);
  expect([life.store.hint.value, life.learned]).toEqual([null, []]);
});
