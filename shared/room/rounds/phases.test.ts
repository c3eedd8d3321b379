// The phases of a room's rounds, in ticks of the room: when each begins and ends, and who is in which world.
import { describe, expect, test } from "vitest";
import type { Rules } from "../../rules.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { TEAMS } from "../../rulesets/teams.ts";
import { hashWorld } from "../../sim/stateHash.ts";
import { enter, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";

/** A round of ten seconds. */
const SHORT: Rules = { ...QUICK, roundKind: 1, roundS: 10, lobbyS: 20 };
const HZ = SHORT.stepHz;

function open(rules: Rules = SHORT, bots = 4) {
  const room = new Room({ rules, seed: 5, maxPlayers: 16, bots: { fillTo: bots, level: "keen" } });
  const ola = enter(room, { name: "Ola" });
  const jan = enter(room, { name: "Jan", color: 5 });
  runTicks(room, 5);
  return { room, ola, jan };
}

const phaseOf = (room: Room) => room.state.rounds.phase;

describe("an evening", () => {
  test("goes from the lobby by countdown, round and results back to the lobby, each at its tick", () => {
    const { room, ola, jan } = open();
    expect([phaseOf(room), room.world.round, room.rules.roundKind]).toEqual(["lobby", null, 1]);
    room.rounds.setReady(ola.playerId, true);
    runTicks(room, 30);
    expect(phaseOf(room)).toBe("lobby");
    room.rounds.setReady(jan.playerId, true);
    const lobby = room.world;
    runTicks(room, 1);
    const began = room.tickNumber;
    expect([phaseOf(room), room.world === lobby, room.world.tick]).toEqual(["countdown", false, 0]);
    runTicks(room, 3 * HZ - 1);
    expect([phaseOf(room), room.world.tick]).toEqual(["countdown", 0]);
    runTicks(room, 1);
    expect([phaseOf(room), room.world.tick, room.tickNumber]).toEqual(["playing", 1, began + 3 * HZ]);
    runTicks(room, 10 * HZ - 2);
    expect(phaseOf(room)).toBe("playing");
    runTicks(room, 1);
    expect([phaseOf(room), room.world.tick, room.world.round?.endTick]).toEqual(["results", 300, 300]);
    const { last } = room.state.rounds;
    expect(last?.lines).toHaveLength(4);
    expect(last?.ticks).toBe(300);
    const hash = hashWorld(room.world);
    runTicks(room, 30 * HZ - 1);
    expect([phaseOf(room), hashWorld(room.world)]).toEqual(["results", hash]);
    runTicks(room, 1);
    expect([phaseOf(room), room.world.round, room.world.tick]).toEqual(["lobby", null, 1]);
    for (const guest of [ola, jan]) {
      expect(guest.sent.map(({ tick }) => tick)).toEqual(guest.sent.map((_, i) => i + 1));
    }
  });

  test("begins by itself some time after the first is ready, and not if nobody is any more", () => {
    const { room, ola } = open();
    room.rounds.setReady(ola.playerId, true);
    runTicks(room, 1);
    expect(room.state.rounds.untilTick).toBe(room.tickNumber + 20 * HZ);
    room.rounds.setReady(ola.playerId, false);
    runTicks(room, 21 * HZ);
    expect(room.state.rounds).toMatchObject({ phase: "lobby", untilTick: null });
    room.rounds.setReady(ola.playerId, true);
    runTicks(room, 20 * HZ);
    expect(phaseOf(room)).toBe("lobby");
    runTicks(room, 1);
    expect(phaseOf(room)).toBe("countdown");
  });

  test("is in the host's hands: start, back to the lobby, end, again", () => {
    const { room } = open();
    expect(room.rounds.end()).toBe(false);
    expect(room.rounds.start()).toBe(true);
    expect(room.rounds.start()).toBe(false);
    runTicks(room, 10);
    expect([phaseOf(room), room.rounds.end(), phaseOf(room)]).toEqual(["countdown", true, "lobby"]);
    room.rounds.start();
    runTicks(room, 3 * HZ + 50);
    expect([phaseOf(room), room.rounds.end(), phaseOf(room)]).toEqual(["playing", true, "results"]);
    expect(room.state.rounds.last?.ticks).toBe(room.world.tick);
    expect(room.rounds.start()).toBe(true);
    expect(phaseOf(room)).toBe("countdown");
  });
});

test.each(["lobby", "countdown", "playing", "results"])(
  "a paused %s stands, and goes on where it was",
  (phase) => {
    const { room, ola } = open();
    if (phase !== "lobby") room.rounds.start();
    else room.rounds.setReady(ola.playerId, true);
    runTicks(room, 20);
    if (phase === "playing" || phase === "results") runTicks(room, 3 * HZ);
    if (phase === "results") room.rounds.end();
    expect(phaseOf(room)).toBe(phase);
    const leftOf = () => (room.state.rounds.untilTick ?? 0) - room.tickNumber;
    const before = [hashWorld(room.world), room.state.rounds.untilTick && leftOf()];
    room.pause(true);
    const tick = room.tickNumber;
    runTicks(room, 60 * HZ);
    expect(phaseOf(room)).toBe(phase);
    expect([hashWorld(room.world), room.state.rounds.untilTick && leftOf()]).toEqual(before);
    expect(room.tickNumber).toBe(tick + 60 * HZ);
    expect(ola.newest().tick).toBe(room.tickNumber);
    room.pause(false);
    if (room.state.rounds.untilTick !== null) {
      runTicks(room, leftOf());
      expect(phaseOf(room)).not.toBe(phase);
    }
  },
);

describe("who comes during a round", () => {
  test("plays at once where that is allowed", () => {
    const { room } = open();
    room.rounds.start();
    runTicks(room, 3 * HZ + 10);
    const iza = enter(room, { name: "Iza" });
    expect(room.world.players.has(iza.playerId)).toBe(true);
  });

  test.each([
    ["late join is off", { ...SHORT, lateJoin: 0 }],
    ["it is the last one standing", { ...SHORT, roundKind: 3 }],
  ])("watches and plays the next where %s", (_, rules) => {
    const { room, ola, jan } = open(rules);
    room.rounds.start();
    runTicks(room, 3 * HZ + 10);
    const iza = enter(room, { name: "Iza" });
    const { playerCount, watcherCount } = room;
    expect([room.world.players.has(iza.playerId), playerCount, watcherCount]).toEqual([false, 3, 0]);
    runTicks(room, 1);
    expect(ola.newest().roster?.find(({ name }) => name === "Iza")?.role).toBe("next");
    room.rounds.end();
    room.rounds.start();
    expect(room.world.players.has(iza.playerId)).toBe(true);
    expect(room.seatOf(iza.playerId)).toMatchObject({ watching: null, joinsNext: false });
    runTicks(room, 2);
    expect(
      jan.sent.findLast(({ roster }) => roster)?.roster?.find(({ name }) => name === "Iza"),
    ).not.toHaveProperty("role");
    expect(iza.newest().ownCells).toHaveLength(1);
  });
});

describe("in the last one standing", () => {
  const rules: Rules = {
    ...SHORT,
    roundKind: 3,
    roundS: 60,
    arenaWidth: 900,
    arenaHeight: 900,
    protectionS: 0,
  };

  test("who is out watches the one who ate, keeps the line, and plays the next round", () => {
    const { room, ola, jan } = open(rules, 8);
    room.rounds.start();
    const people = [ola, jan];
    const isOut = () => people.find(({ playerId }) => room.seatOf(playerId)!.joinsNext);
    for (let i = 0; i < 63 * HZ && phaseOf(room) !== "results" && !isOut(); i++) runTicks(room, 1);
    const out = isOut();
    expect(out).toBeDefined();
    const { death } = out!.sent.findLast((one) => one.death)!;
    expect(out!.seat.watching?.wish).toEqual({ kind: "player", playerId: death!.byPlayerId });
    expect(room.world.players.has(out!.playerId)).toBe(false);
    room.rounds.end();
    expect(room.state.rounds.last?.lines.find(({ playerId }) => playerId === out!.playerId)).toMatchObject({
      deaths: 1,
    });
    room.rounds.start();
    expect(room.world.players.has(out!.playerId)).toBe(true);
  });

  test("bots stay as they are until it is over", () => {
    const { room, jan } = open(rules, 8);
    const bots = () => [...room.seats].filter(({ whose }) => whose === null).length;
    room.rounds.start();
    enter(room, { name: "Iza" });
    expect(bots()).toBe(5);
    runTicks(room, 3 * HZ + 1);
    enter(room, { name: "Ewa" });
    room.leave(jan.playerId);
    expect(bots()).toBe(5);
    room.rounds.end();
    room.leave(room.seatOf(jan.playerId) ? jan.playerId : 0);
    expect(bots()).toBe(5);
    room.rounds.start();
    expect(bots()).toBe(5);
    enter(room, { name: "Kot" });
    expect(bots()).toBe(4);
  });
});

describe("teams", () => {
  const rules: Rules = { ...TEAMS, roundKind: 1, roundS: 10 };
  const teamOf = (room: Room, id: number) => room.world.players.get(id)?.team;
  const sizes = (room: Room) =>
    [1, 2, 3].map((team) => [...room.world.players.values()].filter((one) => one.team === team).length);

  test("are chosen in the lobby, kept by the round, and as even as before where a bot can swap", () => {
    const { room, ola } = open(rules, 9);
    const wanted = teamOf(room, ola.playerId) === 3 ? 1 : 3;
    expect(room.rounds.chooseTeam(ola.playerId, wanted)).toBe(true);
    expect([teamOf(room, ola.playerId), sizes(room)]).toEqual([wanted, [3, 3, 3]]);
    room.rounds.start();
    expect([teamOf(room, ola.playerId), sizes(room)]).toEqual([wanted, [3, 3, 3]]);
    expect(room.rounds.chooseTeam(ola.playerId, 2)).toBe(false);
    expect(ola.seat.profile.color).toBe([7, 1, 4][wanted - 1]);
  });

  test("are drawn anew with people and bots spread evenly", () => {
    const room = new Room({ rules, seed: 2, maxPlayers: 16, bots: { fillTo: 12, level: "keen" } });
    const guests = ["A", "B", "C", "D", "E", "F"].map((name) => enter(room, { name }));
    const draws = new Set<string>();
    for (let i = 0; i < 6; i++) {
      expect(room.rounds.shuffleTeams()).toBe(true);
      const people = guests.map(({ playerId }) => teamOf(room, playerId)!);
      expect([sizes(room), [1, 2, 3].map((team) => people.filter((one) => one === team).length)]).toEqual([
        [4, 4, 4],
        [2, 2, 2],
      ]);
      draws.add(String(people));
    }
    expect(draws.size).toBeGreaterThan(2);
  });
});

describe("other rules", () => {
  const larger: Rules = { ...SHORT, arenaWidth: 6000 };

  test("come at once in a lobby, else with the next countdown or lobby", () => {
    const { room } = open();
    room.rounds.changeRules(larger);
    expect([room.rules, room.world.rules.arenaWidth, room.world.rules.roundKind]).toEqual([larger, 6000, 0]);
    room.rounds.start();
    room.rounds.changeRules(SHORT);
    expect(room.rules).toBe(larger);
    runTicks(room, 3 * HZ + 5);
    room.rounds.end();
    expect(room.rules).toBe(larger);
    room.rounds.start();
    expect([room.rules, room.world.rules]).toEqual([SHORT, SHORT]);
  });

  test("may have no rounds, and rounds again", () => {
    const { room, ola } = open();
    room.rounds.changeRules({ ...SHORT, roundKind: 0 });
    expect([phaseOf(room), room.rounds.setReady(ola.playerId, true), room.rounds.start()]).toEqual([
      "endless",
      false,
      false,
    ]);
    room.rounds.changeRules(SHORT);
    expect(phaseOf(room)).toBe("lobby");
  });
});
