// Who drops out and comes back: what becomes of the circle, the life, the team and the view meanwhile, and when the seat goes.
import { expect, test } from "vitest";
import type { RosterRole } from "../net/sections/roster.ts";
import type { Rules } from "../rules.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { TEAMS } from "../rulesets/teams.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { createFeed } from "./feed.ts";
import { enqueueInput } from "./inputQueue.ts";
import { BARE, enter, type MemoryGuest, memoryLink, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import type { RoomOptions } from "./roomState.ts";
import { loadRoom, saveRoom } from "./save/saveRoom.ts";

const KEEP_S = 10;

function open(change: Partial<RoomOptions> = {}) {
  const room = new Room({ rules: BARE, seed: 4, maxPlayers: 8, keepSeatS: KEEP_S, ...change });
  const { stepHz } = room.rules;
  const jan = enter(room, { name: "Jan", proof: "jan's" });
  const ola = enter(room, { name: "Ola", color: 5, proof: "ola's" });
  runTicks(room, 3);
  return { room, ola, jan, keepTicks: KEEP_S * stepHz };
}

function comeBack(room: Room, proof: string) {
  const memory = memoryLink();
  const feed = createFeed(memory.link, 0);
  const seat = room.takeBack(proof, feed);
  const press = (buttons: number) =>
    enqueueInput(feed.inputs, { tick: 0, moveX: 0, moveY: 0, buttons }, room.tickNumber);
  return { ...memory, feed, seat, press };
}

/** A player's role in the latest roster of a guest. */
function roleOf(playerId: number, { sent }: MemoryGuest): RosterRole | "person" | "nobody" {
  const roster = sent.findLast((one) => one.roster)!.roster!;
  const entry = roster.find((one) => one.playerId === playerId);
  return entry ? (entry.role ?? "person") : "nobody";
}

/** One bite from being eaten whole. */
function feedTo(room: Room, eater: number, eaten: number): void {
  const { bodies, players } = room.world;
  const [from, to] = [players.get(eater)!.cellSlots[0]!, players.get(eaten)!.cellSlots[0]!];
  bodies.radius[from] = 400;
  bodies.radius[to] = 50;
  bodies.protectedUntil[to] = 0;
  bodies.x[to] = bodies.x[from]!;
  bodies.y[to] = bodies.y[from]!;
  for (let ticks = 0; players.get(eaten)!.eatenTick === null; ticks++) {
    if (ticks > 90) throw new Error("nobody ate it");
    room.tick(0);
  }
}

const SOON: Rules = { ...BARE, respawnLaw: "auto", respawnDelayS: 2 };
const hasCell = (room: Room, playerId: number) => room.world.players.get(playerId)!.cellSlots.length > 0;

test("a seat waits for its time of the room's ticks, paused or not, and then goes as by leaving", () => {
  const { room, ola, jan, keepTicks } = open();
  room.drop(ola.playerId);
  runTicks(room, 1);
  expect([roleOf(ola.playerId, jan), room.playerCount]).toEqual(["away", 2]);
  room.pause(true);
  runTicks(room, keepTicks - 2);
  expect([roleOf(ola.playerId, jan), room.playerCount]).toEqual(["away", 2]);
  runTicks(room, 1);
  expect([roleOf(ola.playerId, jan), room.playerCount]).toEqual(["nobody", 1]);
  expect(room.world.players.has(ola.playerId)).toBe(false);
  expect(comeBack(room, "ola's").seat).toBeNull();
});

test("who is back in time has the same seat for good, and can drop out again for as long", () => {
  const { room, ola, jan, keepTicks } = open();
  const cell = ola.newest().ownCells[0]!.id;
  room.drop(ola.playerId);
  runTicks(room, keepTicks - 1);
  const back = comeBack(room, "ola's");
  expect(back.seat).toBe(ola.seat);
  runTicks(room, 2 * keepTicks);
  expect(back.sent[0]!.ownCells[0]!.id).toBe(cell);
  expect(back.sent[0]!.roster).toHaveLength(2);
  expect(roleOf(ola.playerId, jan)).toBe("person");
  room.drop(ola.playerId);
  runTicks(room, keepTicks - 1);
  expect(comeBack(room, "ola's").seat).toBe(ola.seat);
});

test.each([
  ["a proof of nobody's", "somebody's"],
  ["an empty one", ""],
  ["the word for none", "null"],
])("%s gets nobody's seat, neither a person's nor a bot's", (_what, proof) => {
  const { room } = open({ bots: { fillTo: 6, level: "calm" } });
  const stranger = enter(room, { name: "Nikt" });
  expect(stranger.seat.proof).toBeNull();
  expect(room.seatOfProof(proof)).toBeNull();
  expect(comeBack(room, proof).seat).toBeNull();
});

test("a seat without a proof, and each where none is kept, goes at once", () => {
  const { room, jan } = open();
  const stranger = enter(room, { name: "Nikt" });
  room.drop(stranger.playerId);
  expect(room.seatOf(stranger.playerId)).toBeNull();
  const short = open({ keepSeatS: 0 });
  short.room.drop(short.ola.playerId);
  expect(short.room.seatOf(short.ola.playerId)).toBeNull();
  expect(jan.state.closedWith).toBe("");
});

test("who was eaten meanwhile is not born while away, is told by whom, and waits as everybody does", () => {
  const { room, ola, jan } = open({ rules: SOON, keepSeatS: 60 });
  const delayTicks = SOON.respawnDelayS * SOON.stepHz;
  room.drop(ola.playerId);
  feedTo(room, jan.playerId, ola.playerId);
  runTicks(room, 5 * delayTicks);
  expect(hasCell(room, ola.playerId)).toBe(false);
  const back = comeBack(room, "ola's");
  runTicks(room, delayTicks - 1);
  expect(back.sent[0]!.death?.byPlayerId).toBe(jan.playerId);
  expect(back.sent.filter(({ death }) => death)).toHaveLength(1);
  expect(hasCell(room, ola.playerId)).toBe(false);
  runTicks(room, 2);
  expect(hasCell(room, ola.playerId)).toBe(true);
});

test("nobody is born while away where there is no pause between two lives, either", () => {
  const { room, ola, jan } = open({ rules: { ...SOON, respawnDelayS: 0 }, keepSeatS: 60 });
  room.drop(ola.playerId);
  feedTo(room, jan.playerId, ola.playerId);
  runTicks(room, 50);
  expect(hasCell(room, ola.playerId)).toBe(false);
  comeBack(room, "ola's");
  runTicks(room, 1);
  expect(hasCell(room, ola.playerId)).toBe(true);
});

test("who drops out between two lives is told once more, and waits for what was left of the pause", () => {
  const { room, ola, jan } = open({ rules: SOON, keepSeatS: 60 });
  const delayTicks = SOON.respawnDelayS * SOON.stepHz;
  feedTo(room, jan.playerId, ola.playerId);
  runTicks(room, delayTicks - 10);
  expect(ola.sent.filter(({ death }) => death)).toHaveLength(1);
  room.drop(ola.playerId);
  runTicks(room, 100);
  const back = comeBack(room, "ola's");
  runTicks(room, 8);
  expect(back.sent[0]!.death?.byPlayerId).toBe(jan.playerId);
  expect(hasCell(room, ola.playerId)).toBe(false);
  runTicks(room, 4);
  expect(hasCell(room, ola.playerId)).toBe(true);
  // A living player is not told of an earlier life.
  room.drop(ola.playerId);
  const again = comeBack(room, "ola's");
  runTicks(room, 1);
  expect(again.sent[0]!.death).toBeUndefined();
});

test("P45 who drops out between two lives and sits down anew waits, too, and is told once more", () => {
  const { room, ola, jan } = open({ rules: SOON, keepSeatS: 60 });
  const delayTicks = SOON.respawnDelayS * SOON.stepHz;
  feedTo(room, jan.playerId, ola.playerId);
  room.drop(ola.playerId);
  runTicks(room, 2 * delayTicks);
  const other = enter(room, { name: "Ewa" });
  const elsewhere = enter(room, { name: "Ola", whose: "192.168.0.9" });
  const again = enter(room, { name: " oLA" });
  runTicks(room, 1);
  expect([other, elsewhere, again].map(({ playerId }) => hasCell(room, playerId))).toEqual([
    true,
    true,
    false,
  ]);
  expect(again.sent[0]!.death?.byPlayerId).toBe(jan.playerId);
  runTicks(room, delayTicks);
  expect(hasCell(room, again.playerId)).toBe(true);
});

test("a bot plays on at once, is born again, and gives back what it has by then", () => {
  const { room, ola, jan } = open({ rules: SOON, awayDriver: "bot" });
  room.drop(ola.playerId);
  runTicks(room, 2);
  expect(roleOf(ola.playerId, jan)).toBe("driven");
  feedTo(room, jan.playerId, ola.playerId);
  runTicks(room, SOON.respawnDelayS * SOON.stepHz + 2);
  expect(hasCell(room, ola.playerId)).toBe(true);
  const back = comeBack(room, "ola's");
  runTicks(room, 1);
  expect(back.sent[0]!.ownCells).toHaveLength(1);
  // It was another life's.
  expect(back.sent[0]!.death).toBeUndefined();
  const { moveX, moveY, buttons } = room.world.players.get(ola.playerId)!.input;
  expect([moveX, moveY, buttons & ~3]).toEqual([0, 0, 0]);
});

test("where the next life must be asked for, a bot that asked for it has not asked for its person", () => {
  const rules: Rules = { ...SOON, respawnLaw: "asked" };
  const { room, ola, jan } = open({ rules, awayDriver: "bot" });
  room.drop(ola.playerId);
  feedTo(room, jan.playerId, ola.playerId);
  runTicks(room, 3);
  const back = comeBack(room, "ola's");
  runTicks(room, 200);
  expect(back.sent[0]!.death?.byPlayerId).toBe(jan.playerId);
  expect(hasCell(room, ola.playerId)).toBe(false);
});

test("no press of before or while away splits on coming back", () => {
  const { room, ola } = open();
  ola.steer(500, 0, 1);
  room.drop(ola.playerId);
  runTicks(room, 2);
  const back = comeBack(room, "ola's");
  back.press(3);
  runTicks(room, 2);
  expect(room.world.players.get(ola.playerId)!.cellSlots).toHaveLength(1);
  back.press(0);
  runTicks(room, 2);
  expect(room.world.players.get(ola.playerId)!.cellSlots).toHaveLength(2);
});

test("in Teams the place in the team stays, alive or eaten, whoever joins meanwhile", () => {
  const { room, ola, jan } = open({ rules: { ...TEAMS, ballsAtStart: 0, ballsLow: 0 }, keepSeatS: 60 });
  const { team } = room.world.players.get(ola.playerId)!;
  const color = ola.seat.profile.color;
  room.drop(ola.playerId);
  feedTo(room, jan.playerId, ola.playerId);
  for (let i = 0; i < 4; i++) enter(room, { name: "Ewa", proof: `${i}` });
  runTicks(room, 60);
  comeBack(room, "ola's");
  runTicks(room, 1);
  expect(room.world.players.get(ola.playerId)!.team).toBe(team);
  expect(ola.seat.profile.color).toBe(color);
  const sizes = [1, 2, 3].map(
    (one) => [...room.world.players.values()].filter((player) => player.team === one).length,
  );
  expect(sizes).toEqual([2, 2, 2]);
});

test("a watcher who drops out stays a watcher, and comes back watching the same", () => {
  const { room, ola, jan } = open({ awayDriver: "bot" });
  room.watch(ola.playerId, { kind: "player", playerId: jan.playerId });
  room.drop(ola.playerId);
  runTicks(room, 5);
  expect([roleOf(ola.playerId, jan), room.watcherCount]).toEqual(["watcher", 1]);
  const back = comeBack(room, "ola's");
  runTicks(room, 1);
  expect(back.sent[0]!.watch?.playerId).toBe(jan.playerId);
});

test("another match begins: who is away is born in it once it is back", () => {
  const { room, ola, jan } = open({ rules: SOON, keepSeatS: 60 });
  room.drop(ola.playerId);
  room.rounds.changeRules(room.rules);
  runTicks(room, 200);
  expect([ola, jan].map(({ playerId }) => hasCell(room, playerId))).toEqual([false, true]);
  comeBack(room, "ola's");
  runTicks(room, SOON.respawnDelayS * SOON.stepHz + 2);
  expect(hasCell(room, ola.playerId)).toBe(true);
});

test("P63 a room that goes on elsewhere waits for all its people, for so long at least, and for nobody else", () => {
  const { room, ola, jan } = open({ rules: CLASSIC, bots: { fillTo: 4, level: "calm" }, awayDriver: "bot" });
  const watcher = enter(room, { isWatching: true, proof: "iga's" });
  room.drop(ola.playerId);
  runTicks(room, 20);
  const loaded = loadRoom(saveRoom(room));
  loaded.awaitPeople(20);
  expect(hashWorld(loaded.world)).toBe(hashWorld(room.world));
  runTicks(loaded, 19 * room.rules.stepHz);
  const back = comeBack(loaded, "jan's");
  expect(back.seat?.playerId).toBe(jan.playerId);
  runTicks(loaded, room.rules.stepHz);
  const ids = [...loaded.seats].filter(({ whose }) => whose !== null).map(({ playerId }) => playerId);
  expect(ids).toEqual([jan.playerId]);
  expect(watcher.state.closedWith).toBe("");
  expect([...loaded.seats].filter(({ whose }) => whose === null)).toHaveLength(3);
});

test("P63 a seat that waits is saved with its deadline, and with how seats are kept", () => {
  const { room, ola, keepTicks } = open({ rules: CLASSIC, awayDriver: "bot" });
  room.drop(ola.playerId);
  runTicks(room, 100);
  const loaded = loadRoom(saveRoom(room));
  expect(loaded.state).toMatchObject({ keepSeatS: KEEP_S, awayDriver: "bot" });
  expect(loaded.seatOf(ola.playerId)).toMatchObject({ awayUntil: 3 + keepTicks, proof: "ola's" });
  runTicks(loaded, keepTicks - 101);
  expect(loaded.seatOf(ola.playerId)).not.toBeNull();
  runTicks(loaded, 1);
  expect(loaded.seatOf(ola.playerId)).toBeNull();
});
