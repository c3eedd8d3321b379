// What guests are told of rounds, and when: read from the bytes they are sent.
import { describe, expect, test } from "vitest";
import { PLAIN_PAUSE, type RoundNews } from "../../net/sections/round.ts";
import { forgetSent } from "../../net/snapshot/sentState.ts";
import type { Rules } from "../../rules.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { enter, type MemoryGuest, runTicks } from "../room.stage.ts";
import { Room } from "../room.ts";
import { roundNewsOf } from "./roundNews.ts";

/** A round of four seconds in a small arena. */
const SHORT: Rules = { ...QUICK, arenaWidth: 1600, arenaHeight: 1600, roundKind: 1, roundS: 4, bestOf: 3 };
const HZ = SHORT.stepHz;
const ENDLESS: RoundNews = {
  phase: "endless",
  isPaused: false,
  pauseNote: PLAIN_PAUSE,
  untilTick: null,
  round: 1,
  left: 0,
  ready: [],
};

function open(rules: Rules = SHORT, bots = 6) {
  const room = new Room({
    rules,
    seed: 5,
    maxPlayers: 16,
    keepSeatS: 60,
    bots: { fillTo: bots, level: "fierce" },
  });
  const guests = ["Ola", "Jan"].map((name, i) => enter(room, { name, color: 3 + i, proof: name }));
  return { room, guests, ola: guests[0]!, jan: guests[1]! };
}

/** A guest that makes of all it is sent what a window does: a full snapshot begins anew, and while all is held the
 *  clock stands. */
function listen(guest: MemoryGuest) {
  const fullTicks = watchFull(guest);
  let read = 0;
  let news = ENDLESS;
  let toldAt = 0;
  const heard = (): RoundNews => {
    for (; read < guest.sent.length; read++) {
      const { tick, round } = guest.sent[read]!;
      if (fullTicks.has(tick)) news = ENDLESS;
      if (round) toldAt = tick;
      if (round) news = round;
    }
    if (!news.isPaused || news.untilTick === null) return news;
    return { ...news, untilTick: news.untilTick + lastOf(guest).tick - toldAt };
  };
  return { guest, heard };
}

/** Ticks of the full snapshots that a guest is sent from now on. */
function watchFull({ feed: { sent } }: MemoryGuest): Set<number> {
  const ticks = new Set<number>();
  let baseline = sent.baselineTick;
  Object.defineProperty(sent, "baselineTick", {
    get: () => baseline,
    set: (tick: number | null) => {
      if (baseline === null && tick !== null) ticks.add(tick);
      baseline = tick;
    },
  });
  return ticks;
}

const lastOf = ({ sent }: MemoryGuest) => sent.at(-1)!;
const toldOf = ({ sent }: MemoryGuest, key: "round" | "rules" | "results") =>
  sent.filter((snapshot) => snapshot[key] !== undefined);

/** To the results of the next round. */
function playRound(room: Room): void {
  room.rounds.start();
  while (room.state.rounds.phase !== "results") room.tick(0);
}

describe("P64 the phase", () => {
  test("costs nothing where there are no rounds, and a hold is told as it changes", () => {
    const { room, ola } = open({ ...SHORT, roundKind: 0 });
    runTicks(room, 40);
    expect(toldOf(ola, "round")).toEqual([]);
    room.pause(true);
    runTicks(room, 3);
    expect(toldOf(ola, "round").map(({ tick }) => tick)).toEqual([41]);
    expect(lastOf(ola).round ?? toldOf(ola, "round")[0]!.round).toEqual({ ...ENDLESS, isPaused: true });
    const late = enter(room, { name: "Ewa" });
    runTicks(room, 1);
    expect(lastOf(late).round).toEqual({ ...ENDLESS, isPaused: true });
    room.pause(false);
    runTicks(room, 3);
    expect(toldOf(ola, "round").map(({ tick, round }) => [tick, round?.isPaused])).toEqual([
      [41, true],
      [45, false],
    ]);
  });

  test("is everybody's in each tick, whether a guest lags, resyncs, or comes late", () => {
    const { room, guests, ola, jan } = open();
    const listeners = guests.map(listen);
    const run = (ticks: number) => {
      for (let i = 0; i < ticks; i++) {
        if (room.tickNumber % 37 === 0) forgetSent(jan.feed.sent);
        jan.state.isDrained = room.tickNumber % 5 !== 3;
        room.tick(0);
        for (const { guest, heard } of listeners) {
          if (lastOf(guest).tick === room.tickNumber) expect(heard()).toEqual(roundNewsOf(room.state));
        }
      }
    };
    run(10);
    room.rounds.setReady(jan.playerId, true);
    run(20);
    const ewa = enter(room, { name: "Ewa" });
    listeners.push(listen(ewa));
    run(10);
    for (const { playerId } of [ola, ewa]) room.rounds.setReady(playerId, true);
    run(20);
    room.pause(true);
    run(20);
    room.pause(false);
    run(9 * HZ);
    room.rounds.setReady(ola.playerId, true);
    run(20);
    room.leave(ola.playerId);
    listeners.shift();
    run(30 * HZ);
    expect(new Set(toldOf(ewa, "round").map(({ round }) => round!.phase))).toEqual(
      new Set(["lobby", "countdown", "playing", "results"]),
    );
    // Told when it changes, not in each tick.
    expect(toldOf(ewa, "round").length).toBeLessThan(12);
  });
});

describe("P65 results", () => {
  test("come in the tick in which the round ends, to all in the same, each with its own rivals", () => {
    const { room, guests } = open({ ...SHORT, roundS: 12 });
    runTicks(room, 5);
    playRound(room);
    for (const guest of guests) {
      const told = toldOf(guest, "results");
      expect(told.map(({ tick, round }) => [tick, round?.phase])).toEqual([[room.tickNumber, "results"]]);
      const { lines, series, players, round } = told[0]!.results!;
      expect([round, players, lines.length, series.length]).toEqual([1, 6, 6, 6]);
      expect(lines.find(({ playerId }) => playerId === guest.playerId)).toMatchObject({ isBot: false });
      const own = room.state.rounds.last!.lines.find(({ playerId }) => playerId === guest.playerId)!;
      expect(told[0]!.results!.nemesis?.times ?? 0).toBe(
        Math.max(0, ...own.eatenBy.map(({ times }) => times)),
      );
    }
    runTicks(room, 60);
    for (const guest of guests) expect(toldOf(guest, "results")).toHaveLength(1);
  });

  test("are told again to who comes, resyncs or gets a new lobby; not once the next round begins", () => {
    const { room, ola, jan } = open();
    runTicks(room, 5);
    playRound(room);
    forgetSent(jan.feed.sent);
    const ewa = enter(room, { name: "Ewa" });
    runTicks(room, 1);
    expect([ola, jan, ewa].map((guest) => toldOf(guest, "results").length)).toEqual([1, 2, 1]);
    room.changeProfile(ola.playerId, { name: "Aleksandra", color: 3, skin: 0 });
    runTicks(room, 30 * HZ);
    expect(room.state.rounds.phase).toBe("lobby");
    const again = toldOf(ewa, "results")[1]!.results!;
    expect(again).toEqual(toldOf(ewa, "results")[0]!.results);
    expect(again.lines.map(({ name }) => name)).toContain("Ola");
    room.rounds.start();
    runTicks(room, 2);
    const iga = enter(room, { name: "Iga" });
    runTicks(room, 3 * HZ);
    forgetSent(ola.feed.sent);
    runTicks(room, 5);
    expect([ola, jan, ewa, iga].map((guest) => toldOf(guest, "results").length)).toEqual([2, 3, 2, 0]);
  });

  test("a second round of a series has the table of both", () => {
    const { room, ola } = open();
    playRound(room);
    playRound(room);
    const { round, series, isSeriesOver } = lastOf(ola).results!;
    expect(round).toBe(2);
    expect(series.every(({ places }) => places.length === 2)).toBe(true);
    expect(series.reduce((sum, { wins }) => sum + wins, 0)).toBe(2);
    expect(isSeriesOver).toBe(series[0]!.wins === 2);
  });
});

test("P65 who left between two rounds of a series, or a bot whose place a person took, keeps its name in the table", () => {
  const { room, ola, jan } = open(SHORT, 4);
  playRound(room);
  runTicks(room, 30 * HZ);
  room.leave(jan.playerId);
  enter(room, { name: "Ewa" });
  enter(room, { name: "Iga" });
  playRound(room);
  const { series } = lastOf(ola).results!;
  expect(series).toHaveLength(6);
  expect(series.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ola", "Jan", "Ewa", "Iga"]));
  expect(series.filter(({ name }) => name === "")).toEqual([]);
  expect(series.filter(({ places }) => places[1] === 0).length).toBe(2);
});

test("P17 another world begins with its own leaderboard: nobody has anything yet", () => {
  const { room, ola, jan } = open();
  runTicks(room, 52);
  room.rounds.start();
  runTicks(room, 1);
  const start = room.world.rules.startRadius;
  for (const guest of [ola, jan]) {
    const { leaderboard, worldTick, round, ownCells } = lastOf(guest);
    expect([worldTick, round?.phase, ownCells[0]?.radius]).toEqual([0, "countdown", start]);
    expect(leaderboard).toHaveLength(6);
    expect(new Set(leaderboard?.map(({ score }) => score)).size).toBe(1);
  }
});

describe("P66 other rules", () => {
  const longer = { ...SHORT, roundS: 6, arenaWidth: 2000 };

  test("are told once, in the full snapshot that begins their first world, and never to who joined by them", () => {
    const { room, ola, jan } = open();
    const full = watchFull(ola);
    runTicks(room, 5);
    expect(toldOf(ola, "rules")).toEqual([]);
    room.rounds.changeRules(longer);
    const ewa = enter(room, { name: "Ewa" });
    runTicks(room, 3);
    for (const guest of [ola, jan]) {
      expect(toldOf(guest, "rules").map(({ tick, rules }) => [tick, rules])).toEqual([[6, longer]]);
    }
    expect(full.has(6)).toBe(true);
    expect(toldOf(ewa, "rules")).toEqual([]);
  });

  test("wait for the end of a round, and find who was away meanwhile", () => {
    const { room, ola, jan } = open();
    runTicks(room, 5);
    room.rounds.start();
    runTicks(room, 4 * HZ);
    room.rounds.changeRules(longer);
    jan.state.isDrained = false;
    runTicks(room, 20);
    expect(toldOf(ola, "rules")).toEqual([]);
    while (room.state.rounds.phase !== "lobby") room.tick(0);
    const began = room.tickNumber;
    expect(toldOf(ola, "rules").map(({ tick, worldTick }) => [tick, worldTick])).toEqual([[began, 1]]);
    jan.state.isDrained = true;
    runTicks(room, 1);
    expect(lastOf(jan)).toMatchObject({ rules: longer, round: { phase: "lobby" }, results: { round: 1 } });
  });

  test("to endless ones: who knew of a phase is told so, and who comes hears nothing of rounds", () => {
    const { room, ola } = open();
    playRound(room);
    room.rounds.changeRules({ ...SHORT, roundKind: 0 });
    while (room.state.rounds.phase !== "endless") room.tick(0);
    expect(lastOf(ola).rules?.roundKind).toBe(0);
    expect(lastOf(ola).round?.phase).toBe("endless");
    const ewa = enter(room, { name: "Ewa" });
    runTicks(room, 20);
    expect(toldOf(ewa, "round")).toEqual([]);
    expect(toldOf(ewa, "results")).toEqual([]);
  });
});
