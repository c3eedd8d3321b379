// An evening written down: a lobby, rounds of every kind, other rules, pauses, people who drop out, are put out and
// renamed. Played again it is the same round by round, and what is changed is found in its own round.
import { describe, expect, test } from "vitest";
import { readReplay } from "../../../shared/replay/replayReader.ts";
import { type RoundVerdict, verifyReplay } from "../../../shared/replay/replayVerify.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import { deskOf } from "../../../shared/room/desk/roomDesk.ts";
import { createFeed } from "../../../shared/room/feed.ts";
import { enter, memoryLink, runTicks } from "../../../shared/room/room.stage.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Rules } from "../../../shared/rules.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { endlessRules, ROUND_KINDS } from "../../../shared/rulesets/rounds.ts";
import type { Command } from "../../../shared/sim/listeners.ts";
import { winningTeamOf } from "../../../shared/sim/round/judging.ts";

/** Small and quick, so that much happens in a short round. */
const SMALL: Rules = { ...RULES_BY_ID.quick, arenaWidth: 1600, arenaHeight: 1600, respawnDelayS: 0.5 };
const TIMED: Rules = { ...SMALL, roundKind: 1, roundS: 8, bestOf: 3, lobbyS: 0 };
const FIRST_TO: Rules = { ...TIMED, roundKind: 2, roundS: 12, roundScore: 30 };
const LAST_STANDING: Rules = { ...TIMED, roundKind: 3, roundS: 12 };
const TEAMS: Rules = { ...TIMED, roundS: 5, teams: 3 };

/** What the room itself says of a round. */
type Told = Pick<RoundVerdict, "kind" | "ticks"> & { winner: number; team: number };

function openEvening() {
  const chunks: Uint8Array[] = [];
  /** Bytes written by the beginning of each world, but for what the writer still kept. */
  const starts = [0];
  const rounds: Told[] = [];
  const header = { appVersion: "1.2.3", gameName: "Sala 12", startedAtS: 0, seed: 9 };
  const size = () => chunks.reduce((sum, { length }) => sum + length, 0);
  class MarkingWriter extends ReplayWriter {
    override onCommand(command: Command): void {
      if (command.kind === "start") starts.push(size());
      super.onCommand(command);
    }
  }
  const recorder = new MarkingWriter(header, endlessRules(TIMED), (bytes) => void chunks.push(bytes));
  const bots = { fillTo: 7, level: "fierce" } as const;
  const room = new Room({ rules: TIMED, seed: 9, maxPlayers: 8, bots, recorder, keepSeatS: 3 });
  const run = (ticks: number) => runTicks(room, ticks);
  /** Plays to the end of the next round, with something in the middle of it. */
  const playRound = (meanwhile: () => void = () => undefined) => {
    room.rounds.start();
    run(3 * TIMED.stepHz + 60);
    if (room.state.rounds.phase === "playing") meanwhile();
    while (room.state.rounds.phase === "playing") run(1);
    const { last, played } = room.state.rounds;
    const winner = played.at(-1)!.standings[0]!.playerId;
    const kind = ROUND_KINDS[last!.rules.roundKind]!;
    rounds.push({ kind, ticks: last!.ticks, winner, team: winningTeamOf(room.world) });
  };
  const end = () => {
    recorder.end();
    return { bytes: new Uint8Array(Buffer.concat(chunks)), starts, rounds };
  };
  return { room, run, playRound, end };
}

function playEvening() {
  const { room, run, playRound, end } = openEvening();
  const guests = ["Ola", "Jan", "Ewa", "Iga"].map((name) => enter(room, { name, proof: name }));
  const [ola, jan, ewa, iga] = guests as [
    (typeof guests)[0],
    (typeof guests)[0],
    (typeof guests)[0],
    (typeof guests)[0],
  ];
  for (const [nth, guest] of guests.entries()) guest.steer(900 - 600 * nth, 400 * nth - 500);
  run(50);
  playRound(() => {
    room.pause(true);
    run(20);
    room.pause(false);
    room.drop(jan.playerId);
    run(30);
    room.takeBack("Jan", createFeed(memoryLink().link, 0));
  });
  playRound(() => deskOf(room).rename(ola.playerId, "Żaba"));
  playRound(() => {
    run(30);
    room.rounds.end();
  });
  room.rounds.changeRules(FIRST_TO);
  playRound(() => room.drop(iga.playerId));
  playRound(() => deskOf(room).putOut(ewa.playerId, "kicked"));
  playRound();
  room.rounds.changeRules(LAST_STANDING);
  playRound(() => void enter(room, { name: "Zoe" }));
  playRound(() => room.drop(jan.playerId));
  playRound();
  run(31 * TIMED.stepHz);
  room.rounds.changeRules(TEAMS);
  run(20);
  room.rounds.shuffleTeams();
  run(20);
  playRound(() => room.watch(ola.playerId, { kind: "leader" }));
  playRound();
  room.rounds.shuffleTeams();
  playRound();
  return end();
}

describe("an evening", () => {
  const evening = playEvening();
  const verdict = verifyReplay(readReplay(evening.bytes));
  const kinds = verdict.rounds.map(({ kind }) => kind);

  test("is the same when it is played again, round by round", () => {
    expect(verdict).toMatchObject({ outcome: "same" });
    expect(verdict.rounds.every(({ outcome }) => outcome === "same")).toBe(true);
    expect(kinds).toHaveLength(evening.starts.length);
    const played = kinds.filter((kind) => kind !== "endless");
    expect(played).toEqual(
      ["timed", "firstTo", "lastStanding", "timed"].flatMap((kind) => [kind, kind, kind]),
    );
    expect(kinds[0]).toBe("endless");
  });

  test("has the winners and lengths that the room told", () => {
    const rounds = verdict.rounds.filter(({ kind }) => kind !== "endless");
    expect(rounds.map(({ ticks }) => ticks)).toEqual(evening.rounds.map(({ ticks }) => ticks));
    expect(rounds.map(({ winner }) => winner)).toEqual(
      evening.rounds.map(({ winner, team }) =>
        team > 0 ? { team } : { playerId: winner, name: expect.any(String) },
      ),
    );
    // The third was ended by the host, the others by themselves.
    expect(rounds[2]!.ticks).toBeLessThan(rounds[0]!.ticks);
    expect(rounds[0]!.ticks).toBe(8 * TIMED.stepHz);
  });

  test("what is changed in a round is found in that round", () => {
    const { bytes, starts } = evening;
    for (const [nth, kind] of kinds.entries()) {
      if (kind === "endless" || nth % 2 === 0) continue;
      const changed = bytes.slice();
      // Near the end of the world, behind all that begins it: an input or a check.
      const at = (starts[nth + 1] ?? bytes.length) - 150;
      for (let i = 0; i < 8; i++) changed[at + i]! ^= 0x15;
      const { outcome, rounds } = verifyReplay(readReplay(changed));
      expect([nth, outcome === "same", rounds.length - 1]).toEqual([nth, false, nth]);
      expect(rounds.slice(0, -1).every((round) => round.outcome === "same")).toBe(true);
    }
  });
});

test("a room of bots that plays on by itself in its lobby verifies, too", () => {
  const { room, end } = openEvening();
  runTicks(room, 100);
  expect(verifyReplay(readReplay(end().bytes))).toMatchObject({
    outcome: "same",
    rounds: [{ kind: "endless", ticks: 100, winner: null }],
  });
});
