// A guest of whom nothing comes while its connection stands: a lid that was closed, a page that is frozen.
import { expect, test } from "vitest";
import type { Rules } from "../rules.ts";
import { SILENT_S } from "./away.ts";
import { BARE, enter, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";

const SILENT_TICKS = SILENT_S * BARE.stepHz;

function open(rules: Rules = BARE) {
  const room = new Room({ rules, seed: 4, maxPlayers: 8, keepSeatS: 60 });
  const jan = enter(room, { name: "Jan" });
  const ola = enter(room, { name: "Ola", color: 5 });
  const roleSeen = () =>
    jan.sent.findLast(({ roster }) => roster)!.roster!.find(({ playerId }) => playerId === ola.playerId)!
      .role;
  const place = () => {
    const { bodies, players } = room.world;
    const slot = players.get(ola.playerId)!.cellSlots[0]!;
    return [bodies.x[slot], bodies.y[slot]];
  };
  runTicks(room, 3);
  return { room, jan, ola, roleSeen, place };
}

test("P61 who falls silent stands still and is shown away, for as long as nothing comes; its connection stays", () => {
  const { room, ola, roleSeen, place } = open({ ...BARE, arenaWidth: 9000, arenaHeight: 9000 });
  ola.steer(-8000);
  runTicks(room, SILENT_TICKS - 1);
  const [before, seen] = [place(), roleSeen()];
  runTicks(room, 2);
  const stopped = place();
  runTicks(room, 50);
  expect([seen, roleSeen()]).toEqual([undefined, "away"]);
  expect(stopped).not.toEqual(before);
  expect(place()).toEqual(stopped);
  expect(ola.state.closedWith).toBe("");
  expect(ola.newest().tick).toBe(room.tickNumber);
  ola.steer(8000);
  runTicks(room, 2);
  expect(roleSeen()).toBeUndefined();
  expect(place()).not.toEqual(stopped);
});

test("P61 a page that says once a second that it stands still is not silent, nor is who has not said anything yet", () => {
  const { room, ola, roleSeen } = open();
  runTicks(room, 2 * SILENT_TICKS);
  expect(roleSeen()).toBeUndefined();
  for (let second = 0; second < 10; second++) {
    ola.steer(0);
    runTicks(room, BARE.stepHz);
  }
  expect(roleSeen()).toBeUndefined();
});

test("P61 nobody is born while silent, and a held button is let go", () => {
  const { room, ola, jan } = open({ ...BARE, respawnLaw: "auto", respawnDelayS: 5 });
  const { bodies, players } = room.world;
  ola.steer(0, 0, 4);
  runTicks(room, 5);
  const [eater, eaten] = [jan, ola].map(({ playerId }) => players.get(playerId)!);
  bodies.radius[eater!.cellSlots[0]!] = 800;
  bodies.protectedUntil[eaten!.cellSlots[0]!] = 0;
  for (const axis of ["x", "y"] as const)
    bodies[axis][eaten!.cellSlots[0]!] = bodies[axis][eater!.cellSlots[0]!]!;
  runTicks(room, 20);
  expect(eaten!.cellSlots).toEqual([]);
  runTicks(room, 300);
  expect(eaten!.cellSlots).toEqual([]);
  expect(eaten!.input.buttons & 4).toBe(0);
  for (let i = 0; i < 6; i++) {
    ola.steer(0);
    runTicks(room, BARE.stepHz);
  }
  expect(eaten!.cellSlots).toHaveLength(1);
});
