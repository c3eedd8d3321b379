// Places of people who watch a round and play the next one: they are as good as those of players.
import { expect, test } from "vitest";
import { enter, runTicks } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { ASK_MS, SeatKeeper } from "./seatKeeper.ts";

const wishOf = (peer: string, isWatching: boolean) => ({ peer, isWatching, isHosts: false });

const STILL_MS = 60_000;

/** A round of the last one standing, in which Iza waits for the next with the last place there is. */
function openFull() {
  const rules = { ...QUICK, roundKind: 3, roundS: 600 };
  const room = new Room({ rules, seed: 1, maxPlayers: 2 });
  const keeper = new SeatKeeper({ room, stillAfterMs: STILL_MS, readMaxPerAddress: () => null });
  const ola = enter(room, { name: "Ola", whose: "a" });
  const jan = enter(room, { name: "Jan", whose: "b" });
  room.rounds.start();
  runTicks(room, 100);
  room.leave(jan.playerId);
  // The round is over with one who lives, and who comes now plays the next.
  runTicks(room, 1);
  const iza = enter(room, { name: "Iza", whose: "c" });
  expect(iza.seat.joinsNext).toBe(true);
  return { room, keeper, ola, iza };
}

test("P12 whoever plays the next round has a seat: nobody else gets it", () => {
  const { room, keeper } = openFull();
  expect([room.isFull, keeper.admit(wishOf("d", false), 0)]).toEqual([
    true,
    { reason: "full", seatInS: null },
  ]);
  expect(keeper.admit(wishOf("d", true), 0)).toBeNull();
});

test("to watch somebody else does not give it up", () => {
  const { room, keeper, iza, ola } = openFull();
  keeper.watch(iza.seat, { kind: "player", playerId: ola.playerId });
  expect(iza.seat).toMatchObject({ joinsNext: true, watching: { wish: { playerId: ola.playerId } } });
  keeper.play(iza.seat, 0);
  expect([iza.seat.joinsNext, room.playerCount]).toEqual([true, 2]);
});

test("P46 one that shows no sign of life is asked for it, and then only watches", () => {
  const { room, keeper, ola, iza } = openFull();
  let nowMs = STILL_MS;
  ola.feed.stillness.sinceMs = nowMs;
  expect(keeper.admit(wishOf("d", false), nowMs)?.seatInS).toBe(ASK_MS / 1000);
  expect(iza.told).toEqual([["stillThere", { inS: ASK_MS / 1000 }]]);
  for (let i = 0; i < ASK_MS / 1000; i++) {
    keeper.admit(wishOf("d", false), nowMs);
    nowMs += 1000;
    keeper.sweep(nowMs);
  }
  expect(iza.seat).toMatchObject({ joinsNext: false, watching: expect.anything() });
  expect([room.playerCount, keeper.admit(wishOf("d", false), nowMs)]).toEqual([1, null]);
});
