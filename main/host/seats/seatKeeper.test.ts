// Who is asked for a seat, who gets it, and who keeps it: with sessions in memory and a clock made of numbers.
import { expect, test } from "vitest";
import { createFeed } from "../../../shared/room/feed.ts";
import { enter, memoryLink } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import { noteHand } from "../../../shared/room/stillness.ts";
import { CLASSIC } from "../../../shared/rulesets/classic.ts";
import { createPeerKeys } from "../door/peerKey.ts";
import { ASK_MS, SeatKeeper } from "./seatKeeper.ts";

const wishOf = (peer: string, isWatching: boolean) => ({ peer, isWatching, isHosts: false });

const STILL_MS = 60_000;

/** A question as the host puts it, by its seconds. */
const ask = (inS: number | null) => ["stillThere", { inS }];

function openRoom(maxPlayers: number, maxPerAddress: number | null = null) {
  const room = new Room({ rules: CLASSIC, seed: 1, maxPlayers, keepSeatS: 300 });
  const keeper = new SeatKeeper({ room, stillAfterMs: STILL_MS, readMaxPerAddress: () => maxPerAddress });
  const clock = { ms: 0 };

  /** A join as the host judges it. @returns null: no seat */
  function join(address: string, isWatching = false) {
    const refusal = keeper.admit(wishOf(address, isWatching), clock.ms);
    if (refusal !== null) return null;
    const proof = `proof ${room.state.match.seats.lastPlayerId}`;
    const guest = enter(room, { whose: address, isWatching, nowMs: clock.ms, proof });
    const back = () => room.takeBack(proof, createFeed(memoryLink().link, clock.ms));
    return { ...guest, back, isPlaying: () => guest.seat.watching === null };
  }

  function seat(address: string) {
    const one = join(address);
    if (one === null) throw new Error("no seat");
    return one;
  }

  /** Time passes; the host looks each second. @param each happens then */
  function pass(ms: number, each: () => void = () => undefined): void {
    for (const endMs = clock.ms + ms; clock.ms < endMs; ) {
      clock.ms += 1000;
      each();
      keeper.sweep(clock.ms);
    }
  }
  return {
    room,
    keeper,
    clock,
    join,
    seat,
    pass,
    knock: (address: string) => keeper.admit(wishOf(address, false), clock.ms),
  };
}

test("P46 nobody is asked while nobody knocks, however still", () => {
  const { seat, pass } = openRoom(2);
  const both = [seat("a"), seat("b")];
  pass(10 * STILL_MS);
  expect(both.map(({ told }) => told)).toEqual([[], []]);
});

test("P46 who moved within a minute is not asked: a newcomer hears that none is in sight", () => {
  const { seat, pass, knock } = openRoom(1);
  const only = seat("a");
  pass(STILL_MS - 1000);
  expect(knock("b")).toEqual({ reason: "full", seatInS: null });
  expect(only.told).toEqual([]);
});

test("P46 a seat that nobody answers from goes over to watching, and is kept for who knocked", () => {
  const { room, seat, join, pass, knock } = openRoom(1);
  const still = seat("a");
  pass(STILL_MS);
  expect(knock("b")).toEqual({ reason: "full", seatInS: ASK_MS / 1000 });
  expect(still.told).toEqual([ask(15)]);
  pass(ASK_MS - 1000, () => knock("b"));
  expect(still.isPlaying()).toBe(true);
  expect(knock("b")).toEqual({ reason: "full", seatInS: 1 });
  pass(1000);
  expect(still.isPlaying()).toBe(false);
  expect(still.state.closedWith).toBe("");
  expect(still.told).toEqual([ask(15), ask(0)]);
  expect(join("c")).toBeNull();
  expect(join("b")).not.toBeNull();
  expect(room.isFull).toBe(true);
});

test("P46 an answer keeps the seat, and the next one is asked", () => {
  const { clock, seat, pass, knock } = openRoom(2);
  const longest = seat("a");
  pass(1000);
  const other = seat("b");
  pass(STILL_MS);
  knock("c");
  expect([longest.told, other.told]).toEqual([[ask(15)], []]);
  pass(2000, () => {
    noteHand(longest.feed.stillness, clock.ms);
    knock("c");
  });
  expect([longest.told, other.told]).toEqual([[ask(15), ask(null)], [ask(15)]]);
  pass(ASK_MS, () => knock("c"));
  expect([longest.isPlaying(), other.isPlaying()]).toEqual([true, false]);
});

test("P46 a newcomer who comes no more frees no seat", () => {
  const { seat, pass, knock } = openRoom(1);
  const still = seat("a");
  pass(STILL_MS);
  knock("b");
  pass(ASK_MS + 60_000);
  expect(still.told).toEqual([ask(15), ask(null)]);
  expect(still.isPlaying()).toBe(true);
});

test("P46 the address with most still ones gives first, and gets no seat that was freed for another", () => {
  const { room, clock, seat, join, pass } = openRoom(8);
  const honest = seat("honest");
  pass(1000);
  const greedy: ReturnType<typeof join>[] = Array.from({ length: 7 }, () => seat("greedy"));
  pass(STILL_MS);
  const newcomers: ReturnType<typeof join>[] = [];
  pass(ASK_MS + 5000, () => {
    for (let i = 0; i < 3; i++) greedy.push(join("greedy"));
    const newcomer = clock.ms % 4000 === 0 ? join("class") : null;
    if (newcomer) newcomers.push(newcomer);
  });
  expect(honest.told).toEqual([]);
  expect(newcomers.length).toBeGreaterThan(0);
  expect(greedy.filter((one) => one?.isPlaying()).length).toBeLessThan(7);
  expect(room.playerCount).toBeLessThanOrEqual(8);
});

test("P46 a watcher who asks to play waits for a seat, and loses its place in the line by watching on", () => {
  const { room, keeper, clock, seat, join, pass } = openRoom(1);
  const player = seat("a");
  const watcher = join("b", true);
  const other = join("c", true);
  if (watcher === null || other === null) throw new Error("watchers need no seat");
  keeper.play(watcher.seat, clock.ms);
  keeper.play(other.seat, clock.ms);
  keeper.watch(watcher.seat, { kind: "free" });
  expect([watcher.isPlaying(), other.isPlaying()]).toEqual([false, false]);
  room.leave(player.playerId);
  pass(1000);
  expect([watcher.isPlaying(), other.isPlaying()]).toEqual([false, true]);
});

test("P46 nobody waits on for a watcher who left, nor for an answer of somebody who left", () => {
  const { room, keeper, clock, seat, join, pass } = openRoom(1);
  const still = seat("a");
  const [gone, waiting] = [join("b", true), join("c", true)];
  if (gone === null || waiting === null) throw new Error("watchers need no seat");
  pass(STILL_MS);
  keeper.play(gone.seat, clock.ms);
  room.leave(gone.playerId);
  pass(1000);
  expect(still.told).toEqual([ask(15), ask(null)]);
  keeper.play(waiting.seat, clock.ms);
  room.leave(still.playerId);
  pass(2 * ASK_MS);
  expect(still.told).toEqual([ask(15), ask(null), ask(15)]);
  expect(waiting.isPlaying()).toBe(true);
});

test("P46 whose seat went plays again as soon as one is free", () => {
  const { room, keeper, clock, seat, join, pass, knock } = openRoom(1);
  const first = seat("a");
  pass(STILL_MS);
  pass(ASK_MS + 1000, () => knock("b"));
  const second = join("b");
  keeper.play(first.seat, clock.ms);
  expect(first.isPlaying()).toBe(false);
  room.leave(second?.playerId ?? 0);
  pass(1000);
  expect(first.isPlaying()).toBe(true);
});

test("P39 watchers are bounded: of the address with most the oldest makes room for who stops playing", () => {
  const { room, keeper, seat, join, pass } = openRoom(9);
  const greedy = Array.from({ length: 9 }, () => join("greedy", true));
  expect(join("late", true)).toBeNull();
  const player = seat("a");
  pass(1000);
  keeper.watch(player.seat, { kind: "leader" });
  expect(greedy.map((one) => one?.state.closedWith)).toEqual(["full", ...Array(8).fill("")]);
  expect(player.isPlaying()).toBe(false);
  expect(room.maxWatchers).toBe(9);
});

test("P61 a seat whose guest dropped out counts as taken, and nobody asks it", () => {
  const { room, seat, pass, knock } = openRoom(2, 2);
  const [away, other] = [seat("a"), seat("a")];
  pass(STILL_MS);
  room.drop(away.playerId);
  expect(knock("b")).toEqual({ reason: "full", seatInS: ASK_MS / 1000 });
  expect([away.told, other.told]).toEqual([[], [ask(15)]]);
  expect(knock("a")).toEqual({ reason: "addressFull", seatInS: null });
});

test("P46 a newcomer at a full host hears when a seat goes whose guest does not come back", () => {
  const { room, seat, knock } = openRoom(1);
  const { playerId } = seat("a");
  expect(knock("b")).toEqual({ reason: "full", seatInS: null });
  room.drop(playerId);
  expect(knock("b")).toEqual({ reason: "full", seatInS: 300 });
});

test("P61 who is asked and drops out is asked no more, and keeps its seat", () => {
  const { room, seat, pass, knock } = openRoom(1);
  const still = seat("a");
  pass(STILL_MS);
  knock("b");
  room.drop(still.playerId);
  pass(2 * ASK_MS, () => knock("b"));
  expect(still.told).toEqual([ask(15)]);
  still.back();
  expect(still.isPlaying()).toBe(true);
});

test("P61 a watcher who waits for a seat and drops out keeps its place in the line, but gets none while away", () => {
  const { room, keeper, clock, seat, join, pass } = openRoom(1);
  const player = seat("a");
  const [away, other] = [join("b", true)!, join("c", true)!];
  keeper.play(away.seat, clock.ms);
  keeper.play(other.seat, clock.ms);
  room.drop(away.playerId);
  room.leave(player.playerId);
  pass(1000);
  expect([away.isPlaying(), other.isPlaying()]).toEqual([false, true]);
  away.back();
  room.leave(other.playerId);
  pass(1000);
  expect(away.isPlaying()).toBe(true);
});

test("P39 a watcher who has dropped out makes room before one who watches", () => {
  const { room, keeper, seat, join } = openRoom(9);
  const watchers = Array.from({ length: 9 }, () => join("greedy", true)!);
  const player = seat("a");
  room.drop(watchers[4]!.playerId);
  keeper.watch(player.seat, { kind: "leader" });
  expect(watchers.map(({ state }) => state.closedWith)).toEqual(Array(9).fill(""));
  expect(room.seatOf(watchers[4]!.playerId)).toBeNull();
  expect(room.watcherCount).toBe(9);
});

test("P46 a flood of knocks asks those who are still, and nobody else", () => {
  const { clock, seat, pass, knock } = openRoom(4);
  const players = ["a", "b", "c", "d"].map(seat);
  pass(STILL_MS);
  for (const { feed } of players.slice(0, 2)) noteHand(feed.stillness, clock.ms);
  for (let i = 0; i < 1000; i++) knock("flood");
  expect(players.map(({ told }) => told)).toEqual([[], [], [ask(15)], [ask(15)]]);
});

test("P47 a cap counts who joined by address: playing or watching, IPv4 however written, IPv6 of this link each by itself", () => {
  const own = { address: "2001:db8:1:2::1", family: "IPv6", internal: false } as const;
  const { keyOf } = createPeerKeys(
    () => ({ eth0: [own] }),
    () => 0,
  );
  const { room, keeper, seat, join } = openRoom(16, 2);
  const refused = { reason: "addressFull", seatInS: null };
  const first = seat(keyOf("192.168.0.10"));
  expect(join(keyOf("::ffff:192.168.0.10"), true)).not.toBeNull();
  for (const isWatching of [false, true]) {
    expect(keeper.admit(wishOf(keyOf("192.168.0.10"), isWatching), 0)).toEqual(refused);
    expect(keeper.admit(wishOf(keyOf("::ffff:c0a8:a"), isWatching), 0)).toEqual(refused);
  }
  for (let i = 0; i < 6; i++) seat(keyOf(`2001:db8:1:2::${10 + i}`));
  for (let i = 0; i < 2; i++) seat(keyOf(`2001:db8:1:3::${10 + i}`));
  expect(keeper.admit(wishOf(keyOf("2001:db8:1:3:ffff::1"), false), 0)).toEqual(refused);
  room.leave(first.playerId);
  expect(keeper.admit(wishOf(keyOf("192.168.0.10"), false), 0)).toBeNull();
});

test("P47 who is refused by the cap knocks on no seat", () => {
  const { seat, pass, knock } = openRoom(1, 1);
  const only = seat("a");
  pass(STILL_MS);
  expect(knock("a")).toEqual({ reason: "addressFull", seatInS: null });
  expect(only.told).toEqual([]);
});
