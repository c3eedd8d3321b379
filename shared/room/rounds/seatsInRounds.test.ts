// Seats while rounds come and go: who drops out and comes back in any phase, who does not, and a room that goes on from
// its bytes.
import { describe, expect, test } from "vitest";
import { ROUND_PHASES, type RoundPhase } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { hashWorld } from "../../sim/stateHash.ts";
import { createFeed } from "../feed.ts";
import { enter, memoryLink, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import { loadRoom, saveRoom } from "../save/saveRoom.ts";

const TIMED: Rules = { ...QUICK, ballsAtStart: 120, ballsLow: 120, roundKind: 1, roundS: 20, bestOf: 3 };
const STANDING: Rules = { ...TIMED, roundKind: 3, roundS: 60 };
const HZ = TIMED.stepHz;
const KEEP_S = 5;
const PHASES = ROUND_PHASES.filter((phase) => phase !== "endless");

/** A room in its second round, in this phase of it. */
function openIn(phase: RoundPhase, rules: Rules = TIMED) {
  const bots = { fillTo: 5, level: "calm" } as const;
  const room = new Room({ rules, seed: 4, maxPlayers: 8, bots, keepSeatS: KEEP_S });
  const ola = enter(room, { name: "Ola", proof: "ola" });
  const jan = enter(room, { name: "Jan", proof: "jan" });
  runTicks(room, 3);
  room.rounds.start();
  runTicks(room, 3 * HZ + 20);
  room.rounds.end();
  if (phase === "lobby") runTicks(room, 30 * HZ);
  else room.rounds.start();
  runTicks(room, 5);
  if (phase === "playing" || phase === "results") runTicks(room, 3 * HZ + 20);
  if (phase === "results") room.rounds.end();
  expect(room.state.rounds.phase).toBe(phase);
  return { room, ola, jan };
}

function comeBack(room: Room, proof: string) {
  const memory = memoryLink();
  return { ...memory, seat: room.takeBack(proof, createFeed(memory.link, 0)) };
}

describe.each(PHASES)("in the phase %s", (phase) => {
  test.each([
    ["timed", TIMED],
    ["last one standing", STANDING],
  ])("who drops out comes back to the circle and is told the phase: %s", (_, rules) => {
    const { room, ola } = openIn(phase, rules);
    const { players } = room.world;
    room.drop(ola.playerId);
    runTicks(room, 20);
    expect([players.has(ola.playerId), room.playerCount]).toEqual([true, 2]);
    const back = comeBack(room, "ola");
    runTicks(room, 1);
    expect(back.seat?.playerId).toBe(ola.playerId);
    expect(back.sent[0]!.round).toMatchObject({ phase: room.state.rounds.phase, round: 2 });
    expect(back.sent[0]!.ownCells.length).toBe(1);
  });

  test("it is saved, and goes on as it would have", () => {
    const { room, ola, jan } = openIn(phase);
    if (phase === "lobby" || phase === "results") room.rounds.setReady(ola.playerId, true);
    room.rounds.changeRules({ ...TIMED, lobbyS: 7 });
    runTicks(room, 1);
    for (const { playerId } of [ola, jan]) room.drive(playerId, { kind: "away" });
    const bytes = saveRoom(room);
    const loaded = loadRoom(bytes);
    expect(saveRoom(loaded)).toEqual(bytes);
    expect(loaded.state.rounds).toEqual(room.state.rounds);
    expect([...loaded.state.match.former]).toEqual([...room.state.match.former]);
    for (let i = 0; i < 3; i++) {
      runTicks(room, 15 * HZ);
      runTicks(loaded, 15 * HZ);
      expect(loaded.state.rounds).toEqual(room.state.rounds);
      // Bots look anew after a load, so only a world in which nobody steers is the same.
      if (phase === "results") expect(loaded.world.tick).toBe(room.world.tick);
    }
  });

  test("paused, it is saved as it stands", () => {
    const { room } = openIn(phase);
    room.pause(true);
    runTicks(room, 10);
    const loaded = loadRoom(saveRoom(room));
    runTicks(loaded, 100);
    expect([loaded.state.rounds.phase, hashWorld(loaded.world)]).toEqual([phase, hashWorld(room.world)]);
  });
});

test.each([
  ["timed", TIMED],
  ["last one standing", STANDING],
])("who drops out of a round and does not come back keeps the score on the podium: %s", (_, rules) => {
  const { room, ola } = openIn("playing", rules);
  room.drop(ola.playerId);
  runTicks(room, KEEP_S * HZ + 1);
  expect([room.seatOf(ola.playerId), room.playerCount]).toEqual([null, 1]);
  room.rounds.end();
  const line = room.state.rounds.last?.lines.find(({ playerId }) => playerId === ola.playerId);
  expect(line).toMatchObject({ isGone: true, score: expect.any(Number) });
  expect(line!.score).toBeGreaterThan(0);
  const jan = [...room.seats].find(({ profile }) => profile.name === "Jan")!;
  const told = memoryLink();
  room.drive(jan.playerId, { kind: "guest", feed: createFeed(told.link, 0) });
  runTicks(room, 1);
  const row = told.sent[0]!.results?.lines.find(({ playerId }) => playerId === ola.playerId);
  expect(row).toMatchObject({ name: "Ola", isBot: false, isGone: true });
});

test("who leaves a living circle gives up, and is on no podium", () => {
  const { room, ola } = openIn("playing");
  room.leave(ola.playerId);
  room.rounds.end();
  const { last, played } = room.state.rounds;
  expect(last?.lines.map(({ playerId }) => playerId)).not.toContain(ola.playerId);
  // What the round before counted stays.
  expect(played[0]?.standings.map(({ playerId }) => playerId)).toContain(ola.playerId);
});

test("who is away as the last one standing begins watches it, and plays the next one", () => {
  const { room, ola } = openIn("lobby", STANDING);
  room.drop(ola.playerId);
  room.rounds.start();
  expect([room.world.players.has(ola.playerId), room.playerCount]).toEqual([false, 2]);
  const back = comeBack(room, "ola");
  runTicks(room, 3 * HZ + 5);
  expect(back.sent.at(-1)).toMatchObject({ ownCells: [], watch: expect.anything() });
  room.rounds.end();
  room.rounds.start();
  expect(room.world.players.has(ola.playerId)).toBe(true);
});

test("who waits for the next round may only watch instead, and wait again", () => {
  const { room } = openIn("playing", STANDING);
  const iza = enter(room, { name: "Iza" });
  expect(iza.seat).toMatchObject({ joinsNext: true });
  room.watch(iza.playerId, { kind: "free" });
  expect([iza.seat.joinsNext, room.playerCount, room.watcherCount]).toEqual([false, 2, 1]);
  room.play(iza.playerId);
  expect([iza.seat.joinsNext, room.playerCount, room.watcherCount]).toEqual([true, 3, 0]);
});

test("after its host died nobody is ready: the round waits until all who are back say so anew", () => {
  const { room, ola, jan } = openIn("lobby");
  room.rounds.setReady(ola.playerId, true);
  runTicks(room, 1);
  const loaded = loadRoom(saveRoom(room));
  loaded.awaitPeople(20);
  comeBack(loaded, "ola");
  runTicks(loaded, 5);
  comeBack(loaded, "jan");
  runTicks(loaded, HZ);
  expect(loaded.state.rounds.phase).toBe("lobby");
  for (const { playerId } of [ola, jan]) loaded.rounds.setReady(playerId, true);
  runTicks(loaded, 1);
  expect(loaded.state.rounds.phase).toBe("countdown");
});
