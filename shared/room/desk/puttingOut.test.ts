// Who is put out, in every phase of a match: what the others see of it, what counts of a round, and what is as before
// once it is taken back.
import { describe, expect, test } from "vitest";
import { UNDO_S } from "../../keptSeats.ts";
import { enter, runTicks } from "../room.stage.ts";
import { loadRoom, saveRoom } from "../save/saveRoom.ts";
import { isPlayersSeat, roleOf } from "../seat.ts";
import { comeBack, namesTold, openPhase, PHASES, RULES, STEP_HZ, TIMED } from "./roomDesk.stage.ts";
import { deskOf } from "./roomDesk.ts";

describe.each(PHASES)("who is put out, in %s,", (phase) => {
  test("is gone at once for all, is told why, and its seat after some seconds", () => {
    const { room, ola, jan } = openPhase(phase);
    expect(deskOf(room).putOut(ola.playerId, "kicked", 10)).toBe(true);
    runTicks(room, 1);
    expect(ola.state.closedWith).toBe("kicked");
    expect(room.world.players.has(ola.playerId)).toBe(false);
    expect(namesTold(jan)).toEqual(["Jan"]);
    expect(deskOf(room).putOut(ola.playerId, "kicked", 10)).toBe(false);
    expect(comeBack(room, ola)).toBeNull();
    expect(deskOf(room).outLeftS(ola.seat.guest!)).toBe(UNDO_S);
    runTicks(room, UNDO_S * STEP_HZ - 2);
    expect([room.seatOf(ola.playerId), deskOf(room).outLeftS(ola.seat.guest!)]).toEqual([ola.seat, 1]);
    runTicks(room, 1);
    expect([room.seatOf(ola.playerId), deskOf(room).outLeftS(ola.seat.guest!)]).toEqual([null, null]);
    expect([comeBack(room, ola), room.playerCount]).toEqual([null, 1]);
  });

  test("plays again once it is taken back, from another host's save, too", () => {
    const opened = openPhase(phase);
    deskOf(opened.room).putOut(opened.ola.playerId, "kicked", 10);
    runTicks(opened.room, 30);
    const room = loadRoom(saveRoom(opened.room));
    room.awaitPeople(20);
    expect(deskOf(room).outLeftS("hash of Ola")).toBe(UNDO_S - 1);
    expect(deskOf(room).release(opened.ola.playerId)).toBe(true);
    expect(deskOf(room).release(opened.ola.playerId)).toBe(false);
    const seat = comeBack(room, opened.ola)!;
    runTicks(room, 40);
    expect([seat.profile.name, seat.isOut, isPlayersSeat(seat)]).toEqual(["Ola", false, true]);
    // After a round, as everybody new, from the next one on.
    expect(saveRoom(loadRoom(saveRoom(room)))).toEqual(saveRoom(room));
    expect([phase, room.world.players.has(seat.playerId)]).toEqual([phase, phase !== "results"]);
  });

  test("and watched, watches again", () => {
    const { room, ola } = openPhase(phase);
    room.watch(ola.playerId, { kind: "leader" });
    deskOf(room).putOut(ola.playerId, "kicked", 10);
    expect(room.playerCount).toBe(1);
    deskOf(room).release(ola.playerId);
    expect(roleOf(comeBack(room, ola)!)).toBe("watcher");
    expect(room.playerCount).toBe(1);
  });
});

test("a place is held for who is out, and given away once that is over", () => {
  const { room, ola } = openPhase("endless", RULES, 0, 2);
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  expect(room.isFull).toBe(true);
  runTicks(room, UNDO_S * STEP_HZ);
  expect(room.isFull).toBe(false);
});

test("somebody else may take the name of who is out: back again, it has a number", () => {
  const { room, ola } = openPhase("endless");
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  const other = enter(room, { name: "Ola" });
  expect(other.seat.profile.name).toBe("Ola");
  deskOf(room).release(ola.playerId);
  expect(comeBack(room, ola)!.profile.name).toBe("Ola 2");
});

test("another world that begins meanwhile begins without who is out, and who is back by then is in it", () => {
  const { room, ola } = openPhase("lobby");
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  room.rounds.start();
  expect(room.world.players.has(ola.playerId)).toBe(false);
  deskOf(room).release(ola.playerId);
  comeBack(room, ola);
  runTicks(room, 1);
  expect(room.world.players.has(ola.playerId)).toBe(true);
});

test("who is ready and put out is not ready any more; with nobody else no round begins", () => {
  const { room, ola, jan } = openPhase("lobby");
  room.rounds.setReady(ola.playerId, true);
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  expect(room.state.rounds.ready.size).toBe(0);
  deskOf(room).putOut(jan.playerId, "kicked", 10);
  expect(room.rounds.start()).toBe(false);
});

test("in a round the score of who is put out counts as it was; taken back, it goes on in its own line and team", () => {
  const { room, ola } = openPhase("playing", { ...TIMED, teams: 3, lateJoin: 0 }, 6);
  const { team } = room.world.players.get(ola.playerId)!;
  const lineOf = () => room.world.round!.lines.find(({ playerId }) => playerId === ola.playerId)!;
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  expect(lineOf()).toMatchObject({ isGone: true, team });
  deskOf(room).release(ola.playerId);
  comeBack(room, ola);
  expect(lineOf()).toMatchObject({ isGone: false, team });
  expect(room.world.players.get(ola.playerId)!.team).toBe(team);
  deskOf(room).putOut(ola.playerId, "kicked", 10);
  room.rounds.end();
  expect(room.state.rounds.last!.lines.find(({ playerId }) => playerId === ola.playerId)).toMatchObject({
    isGone: true,
  });
});
