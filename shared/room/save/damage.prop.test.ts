// Bytes of a saved room that were cut, damaged or made up: a WireError, or a room that can be played.
import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { WireError } from "../../net/bytes.ts";
import { TEAMS } from "../../rulesets/teams.ts";
import { seal } from "../../save/seal.ts";
import { addPlayer, removePlayer } from "../../sim/world.ts";
import { enter, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import { loadRoom, saveRoom } from "./saveRoom.ts";

const RULES = {
  ...TEAMS,
  arenaWidth: 1500,
  arenaHeight: 1500,
  ballsAtStart: 20,
  ballsLow: 20,
  virusesMin: 1,
};

/** A room with one player of each kind. */
function someSave(): Uint8Array {
  const room = new Room({ rules: RULES, seed: 6, maxPlayers: 16, bots: { fillTo: 4, level: "keen" } });
  const guests = ["Ola", "Jan", "Ewa"].map((name) => enter(room, { name }));
  const flyer = enter(room, { name: "Lot", isWatching: true });
  room.watch(flyer.playerId, { kind: "free" });
  room.watch(guests[1]!.playerId, { kind: "player", playerId: guests[0]!.playerId });
  runTicks(room, 40);
  const death = { byPlayerId: 1, aliveTicks: 9, highestScore: 20.5, ballsEaten: 1, cellsEaten: 2 };
  guests[0]!.seat.death = death;
  guests[0]!.seat.proof = "a proof";
  const { pauses } = room.state.match;
  pauses.begin(guests[0]!.playerId, death, 40);
  pauses.begin(guests[2]!.playerId, death, 40);
  room.leave(guests[2]!.playerId);
  room.state.news.kills.push({ byPlayerId: 1, playerId: 2 });
  return saveRoom(room);
}

const SAVE = someSave();
/** Behind version and kind, before the check. */
const BODY = SAVE.slice(2, -8);
const sealed = (body: Uint8Array) => seal("room", (writer) => writer.raw(body, 0, body.length));

/** null: refused as it must be. */
function load(bytes: Uint8Array): Room | null {
  try {
    return loadRoom(bytes);
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

test.prop(
  { at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }), size: fc.nat() },
  { seed: 1, numRuns: 500 },
)("a damaged or cut save is refused", ({ at, flip, size }) => {
  const bytes = SAVE.slice();
  bytes[at % bytes.length]! ^= flip;
  expect(load(bytes)).toBeNull();
  expect(load(SAVE.subarray(0, size % SAVE.length))).toBeNull();
  expect(load(sealed(BODY.subarray(0, size % BODY.length)))).toBeNull();
});

// The room's own part is at the end.
const place = fc.oneof(fc.nat(), fc.integer({ min: 1, max: 900 }));
const flips = fc.array(fc.record({ at: place, flip: fc.integer({ min: 1, max: 255 }) }), {
  minLength: 1,
  maxLength: 3,
});

test.prop({ flips }, { seed: 2, numRuns: 1000 })(
  "bytes changed under a check that fits: refused, or a room that can be joined, played and saved",
  ({ flips }) => {
    const body = BODY.slice();
    for (const { at, flip } of flips) body[body.length - 1 - (at % body.length)]! ^= flip;
    const room = load(sealed(body));
    if (room === null) return;
    const guest = enter(room, { name: "Nowy", isWatching: room.isFull });
    runTicks(room, 8);
    expect(guest.sent.length).toBeGreaterThanOrEqual(4);
    const again = saveRoom(room);
    expect(saveRoom(loadRoom(again))).toEqual(again);
  },
  60_000,
);

test.prop({ bytes: fc.uint8Array({ maxLength: 200 }) }, { seed: 4, numRuns: 300 })(
  "whatever bytes come: nothing but a WireError",
  ({ bytes }) => {
    expect(load(bytes)).toBeNull();
    expect(load(sealed(bytes))).toBeNull();
  },
);

plainTest.each<[string, (room: Room) => void]>([
  ["a player without a seat", ({ world }) => addPlayer(world, 99, 1)],
  ["a seat without a player", ({ world, seats }) => removePlayer(world, [...seats][0]!.playerId)],
  ["a person nobody knows", ({ state }) => state.match.pauses.present.clear()],
  ["a person who is not here", ({ state }) => state.match.pauses.enter(99, "somewhere", "Jan", 1)],
])("%s is no room", (_, spoil) => {
  const room = loadRoom(SAVE);
  spoil(room);
  expect(load(saveRoom(room))).toBeNull();
});
