// Whatever the order in which people join, drop out, come back, watch, leave, are put out and made to watch: nobody is lost, counted twice, or in
// somebody else's place.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { deskOf } from "./desk/roomDesk.ts";
import { createFeed, type Feed } from "./feed.ts";
import { enter, memoryLink, runTicks } from "./room.stage.ts";
import { Room } from "./room.ts";
import { loadRoom, saveRoom } from "./save/saveRoom.ts";
import { feedOf, isPlayersSeat, roleOf, type Seat } from "./seat.ts";

const MAX_PLAYERS = 4;
const KEEP_TICKS = 30;
const RULES = { ...CLASSIC, ballsAtStart: 0, ballsLow: 0 };

const OUT_TICKS = 10 * CLASSIC.stepHz;
const RETURN_TICKS = 30 * CLASSIC.stepHz;

/** Somebody of the test's: how long its seat waits yet, null while it plays; gone: it has none. */
type Person = { proof: string; seat: Seat; feed: Feed; waitsTicks: number | null; isGone: boolean };

const who = fc.nat(11);
const step = fc.oneof(
  fc.record({ kind: fc.constant("join" as const), isWatching: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("drop", "claim", "leave", "watch", "play"), who }),
  fc.record({ kind: fc.constantFrom("putOut", "putOut", "release", "bench", "unbench"), who }),
  fc.record({ kind: fc.constant("ticks" as const), count: fc.integer({ min: 1, max: 40 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function openMatch(awayDriver: "nobody" | "bot") {
  const bots = { fillTo: 5, level: "calm" } as const;
  const room = new Room({ rules: RULES, seed: 3, maxPlayers: MAX_PLAYERS, bots, keepSeatS: 1, awayDriver });
  const witness = enter(room, { name: "Jan", isWatching: true, proof: "the witness" });
  const people: Person[] = [];

  function act(person: Person, kind: string): void {
    const { seat, proof, isGone } = person;
    const { playerId } = seat;
    if (kind === "drop" && !isGone && person.waitsTicks === null) {
      room.drop(playerId);
      person.waitsTicks = KEEP_TICKS;
    } else if (kind === "claim") {
      const feed = createFeed(memoryLink().link, 0);
      const back = room.takeBack(proof, feed);
      expect(back).toBe(isGone || seat.isOut ? null : seat);
      if (back) Object.assign(person, { feed, waitsTicks: null });
    } else if (kind === "leave") {
      room.leave(playerId);
      person.isGone = true;
    } else if (kind === "putOut") {
      const isHere = !isGone && !seat.isOut;
      expect(deskOf(room).putOut(playerId, "kicked")).toBe(isHere);
      if (isHere) person.waitsTicks = OUT_TICKS;
    } else if (kind === "release") {
      const isOut = !isGone && seat.isOut;
      expect(deskOf(room).release(playerId)).toBe(isOut);
      if (isOut) person.waitsTicks = RETURN_TICKS;
    } else if (kind === "bench" || kind === "unbench") {
      deskOf(room).bench(playerId, kind === "bench");
    } else if (!isGone && person.waitsTicks === null) {
      if (kind === "watch") room.watch(playerId, { kind: "free" });
      if (kind === "play") room.play(playerId);
    }
  }

  function run(one: Step): void {
    if (one.kind === "join") {
      if (people.length > 11 || (!one.isWatching && room.isFull)) return;
      const proof = `proof ${people.length}`;
      const { seat, feed } = enter(room, { name: "Ola", isWatching: one.isWatching, proof });
      people.push({ proof, seat, feed, waitsTicks: null, isGone: false });
    } else if (one.kind === "ticks") {
      for (let i = 0; i < one.count; i++) {
        runTicks(room, 1);
        for (const person of people) {
          if (person.isGone || person.waitsTicks === null) continue;
          person.waitsTicks--;
          if (person.waitsTicks === 0) person.isGone = true;
        }
      }
    } else {
      const person = people[(one as { who: number }).who];
      if (person) act(person, one.kind);
    }
  }
  return { room, witness, people, run };
}

function check({ room, witness, people }: ReturnType<typeof openMatch>): void {
  const here = people.filter(({ isGone }) => !isGone);
  const seats = [...room.seats];
  const taken = seats.filter(({ whose }) => whose !== null && whose !== undefined);
  expect(taken.map(({ playerId }) => playerId)).toEqual(
    [witness.seat, ...here.map(({ seat }) => seat)].map(({ playerId }) => playerId),
  );
  expect(room.playerCount).toBe(here.filter(({ seat }) => isPlayersSeat(seat)).length);
  expect(room.playerCount).toBeLessThanOrEqual(MAX_PLAYERS);
  for (const { seat } of here) if (seat.isBenched && !seat.isOut) expect(isPlayersSeat(seat)).toBe(false);
  for (const { seat, feed, waitsTicks, proof } of here) {
    expect(feedOf(seat)).toBe(waitsTicks === null ? feed : null);
    expect(seat.awayUntil).toBe(waitsTicks === null ? null : room.tickNumber + waitsTicks);
    expect(room.seatOfProof(proof)).toBe(seat);
  }
  const feeds = seats.map(feedOf).filter((feed) => feed !== null);
  expect(new Set(feeds).size).toBe(feeds.length);
  const playing = seats.filter(({ watching }) => watching === null).map(({ playerId }) => playerId);
  expect([...room.world.players.keys()].sort((a, b) => a - b)).toEqual(playing);
  const bots = seats.length - taken.length;
  expect(bots).toBe(Math.max(0, 5 - room.playerCount));
}

/** The witness's roster is the room's. */
function checkTold({ room, witness }: ReturnType<typeof openMatch>): void {
  runTicks(room, 1);
  const told = witness.sent.findLast(({ roster }) => roster)!.roster!;
  expect(told.map(({ playerId, role }) => [playerId, role ?? null])).toEqual(
    [...room.seats].filter(({ isOut }) => !isOut).map((seat) => [seat.playerId, roleOf(seat)]),
  );
}

test.prop([fc.array(step, { minLength: 5, maxLength: 60 }), fc.constantFrom("nobody", "bot")], {
  numRuns: 60,
  seed: 8,
})("any order of joins, drops, claims, watching and leaving", (steps, awayDriver) => {
  const match = openMatch(awayDriver);
  for (const one of steps) {
    match.run(one);
    check(match);
  }
  checkTold(match);
  const loaded = loadRoom(saveRoom(match.room));
  expect(saveRoom(loaded)).toEqual(saveRoom(match.room));
});
