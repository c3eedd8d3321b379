// When a match is written down between two ticks, and what comes back of it.
import { expect, test } from "vitest";
import type { KeptDesk } from "../../../shared/desk/desk.ts";
import { enter, runTicks } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import { loadRoom } from "../../../shared/room/save/saveRoom.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { hashWorld } from "../../../shared/sim/stateHash.ts";
import { deskWith, PLAIN_DESK } from "../host.stage.ts";
import { Checkpoints, warmCheckpoints } from "./checkpoints.ts";
import type { HostCheckpoint } from "./hostContract.ts";

const MATCH = "m".repeat(22);

function openRoom(bots = 0) {
  const kept: HostCheckpoint[] = [];
  const fill = { fillTo: bots, level: "calm" } as const;
  const room = new Room({ rules: ARENA, seed: 1, maxPlayers: 8, bots: fill, keepSeatS: 60 });
  let desk = PLAIN_DESK;
  const setDesk = (next: KeptDesk) => {
    desk = next;
  };
  const checkpoints = new Checkpoints({
    room,
    match: MATCH,
    readDesk: () => desk,
    onCheckpoint: (one) => void kept.push(one),
  });
  function play(ticks: number): void {
    for (let i = 0; i < ticks; i++) {
      room.tick(0);
      checkpoints.onTick();
    }
  }
  const told = () => kept.splice(0).map(({ tick, people }) => [tick, people]);
  return { room, kept, checkpoints, play, told, setDesk };
}

test("a desk that is set otherwise is written down at once, whoever is there, and only then", () => {
  const { checkpoints, kept, play, setDesk, told } = openRoom();
  play(10);
  checkpoints.keepDesk();
  setDesk(deskWith({ isLocked: true }));
  checkpoints.keepDesk();
  expect(kept.map(({ desk }) => desk.order.isLocked)).toEqual([true]);
  play(1);
  setDesk({ ...deskWith({ isLocked: true }), password: { salt: "s", hash: "h" } });
  checkpoints.keepDesk();
  expect(kept.at(-1)?.desk.password).toEqual({ salt: "s", hash: "h" });
  play(50);
  checkpoints.keepDesk();
  expect(told()).toEqual([
    [10, 0],
    [11, 0],
  ]);
});

test("nothing is written down before anybody has a seat, then at once, every two seconds, and once after the last went", () => {
  const { room, play, told } = openRoom(3);
  play(100);
  expect(told()).toEqual([]);
  const ola = enter(room, { name: "Ola" });
  play(1);
  expect(told()).toEqual([[101, 1]]);
  play(130);
  expect(told()).toEqual([
    [161, 1],
    [221, 1],
  ]);
  room.leave(ola.playerId);
  play(200);
  expect(told()).toEqual([[236, 0]]);
});

test("who has just come is not forgotten, nor who has just gone kept; coming and going again and again costs little", () => {
  const { room, play, told } = openRoom();
  enter(room, { name: "Ola" });
  play(40);
  const jan = enter(room, { name: "Jan" });
  play(1);
  const ewa = enter(room, { name: "Ewa" });
  play(30);
  room.leave(jan.playerId);
  room.leave(ewa.playerId);
  enter(room, { name: "Iza", isWatching: true });
  enter(room, { name: "Kot" });
  play(1);
  expect(told()).toEqual([
    [1, 1],
    [41, 2],
    [56, 3],
    [72, 3],
  ]);
  for (let i = 0; i < 300; i++) {
    room.leave(enter(room, { name: "Zuk" }).playerId);
    play(1);
  }
  expect(told().length).toBeLessThanOrEqual(21);
});

test("who has dropped out has a seat still", () => {
  const { room, play, told } = openRoom();
  const ola = enter(room, { name: "Ola" });
  play(1);
  ola.seat.proof = "a proof";
  room.drop(ola.playerId);
  play(60);
  expect(told().at(-1)).toEqual([61, 1]);
});

test("what was written down is the room as it stood, in memory of its own", () => {
  const { room, kept, play } = openRoom(5);
  enter(room, { name: "Ola" });
  play(61);
  const hash = hashWorld(room.world);
  const { match, tick, people, room: bytes } = kept.at(-1)!;
  expect([match, tick, people, bytes.byteOffset, bytes.buffer.byteLength]).toEqual([
    MATCH,
    61,
    1,
    0,
    bytes.length,
  ]);
  runTicks(room, 30);
  const loaded = loadRoom(structuredClone(bytes, { transfer: [bytes.buffer] }));
  expect([loaded.tickNumber, hashWorld(loaded.world), bytes.length]).toEqual([61, hash, 0]);
  expect(hashWorld(room.world)).not.toBe(hash);
});

test("the last state of a match is written down whenever it is asked for, if anybody has a seat", () => {
  const { room, checkpoints, play, told } = openRoom(2);
  checkpoints.makeLast();
  expect(told()).toEqual([]);
  enter(room, { name: "Ola" });
  play(20);
  told();
  checkpoints.makeLast();
  expect(told()).toEqual([[20, 1]]);
});

test("warming it up leaves nothing behind", () => {
  expect(warmCheckpoints()).toBeUndefined();
});
