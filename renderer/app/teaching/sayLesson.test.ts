// Quick phrases are told of once, in a quiet moment, where somebody is there who reads them.

import { beforeEach, expect, test } from "vitest";
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import { addPlayer, removePlayer } from "../../../shared/sim/world.ts";
import { PLAIN_ORDER_VIEW } from "../../ui/deskSignals.ts";
import { OWN, ROSTER } from "../match/windowMatch.stage.ts";
import { FirstLife, QUIET_RULES } from "./firstLife.stage.ts";
import { DONE_MS, PATIENCE_MS } from "./teacher.ts";

/** After so long without another hint it comes, and is shown for so long, milliseconds. */
const PAUSE_MS = 6000;
const ENOUGH_MS = 8000;

let life: FirstLife;

/** Of somebody who has learned what comes before, among others with these roles. */
function begin(...roles: RosterEntry["role"][]): void {
  life = new FirstLife(QUIET_RULES, ["steer", "eat"]);
  const others = roles.map((role, nth) => ({ ...ROSTER[0]!, playerId: 2 + nth, ...(role && { role }) }));
  life.play(100, { roster: { left: [], entries: [ROSTER[0]!, ...others] } });
}

beforeEach(() => begin(undefined));

test("it comes after a while, steps aside by itself, and never comes again", () => {
  life.play(PAUSE_MS - 1000);
  expect(life.shown).toEqual([]);
  life.play(2000);
  expect(life.shown).toEqual(["say"]);
  life.play(ENOUGH_MS - 2000);
  expect([life.shown, life.learned]).toEqual([["say"], ["steer", "eat"]]);
  life.play(1500);
  // Nobody did anything that a check mark could be for.
  expect([life.shown, life.learned]).toEqual([
    ["say", "-"],
    ["steer", "eat", "say"],
  ]);
  removePlayer(life.host.world, OWN);
  life.play(500);
  addPlayer(life.host.world, OWN);
  life.play(2 * PAUSE_MS);
  expect(life.shown).toEqual(["say", "-"]);
});

test.each<[string, () => void]>([
  ["says something", () => life.say()],
  [
    "opens the wheel, however short",
    () => {
      life.store.wheel.value = "key";
      life.store.wheel.value = null;
    },
  ],
])("who %s has learned it, asked or unasked", (_how, speak) => {
  life.play(PAUSE_MS + 500);
  speak();
  life.play(500);
  expect([life.shown, life.learned]).toEqual([
    ["say", "say ok"],
    ["steer", "eat", "say"],
  ]);
  life.play(DONE_MS);
  expect(life.shown).toEqual(["say", "say ok", "-"]);
  begin(undefined);
  speak();
  life.play(2 * PAUSE_MS);
  expect([life.shown, life.learned]).toEqual([[], ["steer", "eat", "say"]]);
});

test("what others say teaches nobody", () => {
  life.say(2);
  life.play(PAUSE_MS + 500);
  expect(life.shown).toEqual(["say"]);
});

test.each<[string, RosterEntry["role"][]]>([
  ["among bots alone", ["bot", "bot"]],
  ["beside who dropped out", ["away", "driven", "bot"]],
  ["alone", []],
])("%s nobody is told of it", (_where, roles) => {
  begin(...roles);
  life.play(3 * PAUSE_MS);
  expect(life.shown).toEqual([]);
});

test.each(["watcher", "next"] as const)("a %s reads what is said, too", (role) => {
  begin("bot", role);
  life.play(PAUSE_MS + 500);
  expect(life.shown).toEqual(["say"]);
});

test.each([
  ["phrases are switched off", { talk: "off" }],
  ["oneself is muted", { isMuted: true }],
] as const)("not while %s, and it goes when they are", (_what, change) => {
  life.store.order.value = { ...PLAIN_ORDER_VIEW, ...change };
  life.play(2 * PAUSE_MS);
  expect(life.shown).toEqual([]);
  life.store.order.value = PLAIN_ORDER_VIEW;
  life.play(500);
  expect(life.shown).toEqual(["say"]);
  life.store.order.value = { ...PLAIN_ORDER_VIEW, ...change };
  life.play(500);
  expect([life.shown, life.learned]).toEqual([
    ["say", "-"],
    ["steer", "eat"],
  ]);
});

test("every other hint comes first", () => {
  life.store.settings.value = { ...life.store.settings.value, learned: ["steer"] };
  life.play(PATIENCE_MS + 2 * PAUSE_MS);
  expect(life.shown).toEqual(["eat", "-"]);
  begin(undefined);
  life.grow(OWN, 90);
  life.play(2 * PAUSE_MS);
  expect(life.shown).toEqual(["split"]);
  begin(undefined);
  life.play(PAUSE_MS + 500);
  life.grow(2, 60);
  life.place(2, 350);
  life.play(300);
  expect(life.shown).toEqual(["say", "-", "flee"]);
});
