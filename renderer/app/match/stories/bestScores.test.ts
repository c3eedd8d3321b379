// When a best is kept: at the end of each life and of the match, and seldom between; never of practice or of changed rules.
import { beforeEach, expect, test } from "vitest";
import type { SettingsChange } from "../../../../shared/appApi.ts";
import type { Rules } from "../../../../shared/rules.ts";
import { ARENA } from "../../../../shared/rulesets/arena.ts";
import { fitToSeats } from "../../../../shared/rulesets/fitToSeats.ts";
import { applyChange, PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import type { Frame } from "../../../net/frame.ts";
import { createMatchState } from "../../../net/matchState.ts";
import type { RoundView } from "../../../ui/roundSignals.ts";
import { LOBBY_ROUND } from "../../../ui/rounds/rounds.stage.ts";
import { createStore, type Store } from "../../../ui/store.ts";
import { acceptedWith } from "../windowMatch.stage.ts";
import { keepBestScores } from "./bestScores.ts";

const FRAME = {} as Frame;
const DEATH = { byPlayerId: 2, aliveTicks: 300, ballsEaten: 7, cellsEaten: 1 };

let store: Store;
let kept: SettingsChange[];
beforeEach(() => {
  store = createStore({ ...PLAIN_SETTINGS, bestScores: { arena: 100, quick: 7 } }, "guest", null);
  kept = [];
});

function follow(rules: Rules = ARENA) {
  const accepted = acceptedWith({ rules });
  const state = createMatchState(accepted);
  const follower = keepBestScores(store, (change) => {
    kept.push(change);
    store.settings.value = applyChange(store.settings.value, change);
  })({ accepted, state });
  return {
    ...follower,
    play(score: number, nowMs: number) {
      store.own.value = { score, cells: 1, rank: 1 };
      follower.onFrame(FRAME, nowMs);
    },
    die: (highestScore: number) =>
      state.events.tell({ kind: "ownDeath", tick: 1, atMs: 0, death: { ...DEATH, highestScore } }),
  };
}

test("at the end of a life, where it beats the one before, and leaving those by other rules", () => {
  const match = follow();
  match.die(99);
  expect(kept).toEqual([]);
  match.die(130);
  match.die(120);
  match.end();
  expect(kept).toEqual([{ bestScores: { arena: 130 } }]);
  expect(store.settings.value.bestScores).toEqual({ arena: 130, quick: 7 });
});

test("while one plays, no more than once in ten seconds, and the rest when the match ends", () => {
  const match = follow();
  for (let ms = 0; ms <= 25_000; ms += 100) match.play(ms / 10, ms);
  expect(kept).toEqual([{ bestScores: { arena: 1000 } }, { bestScores: { arena: 2000 } }]);
  match.end();
  expect(kept.at(-1)).toEqual({ bestScores: { arena: 2500 } });
});

test("an arena laid out for its seats is by the same rules; a changed one, and practice, are not", () => {
  const seated = follow(fitToSeats("arena", 16));
  seated.die(101);
  expect(kept.splice(0)).toHaveLength(1);
  follow({ ...ARENA, startRadius: 90 }).die(500);
  store.isPractice.value = true;
  const practice = follow();
  practice.die(500);
  practice.play(900, 0);
  practice.end();
  expect(kept).toEqual([]);
});

test("a lobby's score is thrown away with its world; a round's counts, also in a series and with a longer lobby", () => {
  const lobby: RoundView = { ...LOBBY_ROUND, phase: "lobby" };
  store.round.value = lobby;
  const match = follow({ ...ARENA, bestOf: 5, lobbyS: 120, lateJoin: 1 - ARENA.lateJoin });
  match.play(900, 0);
  match.die(950);
  store.round.value = { ...lobby, phase: "playing" };
  match.play(300, 100);
  store.round.value = lobby;
  match.end();
  expect(kept).toEqual([{ bestScores: { arena: 300 } }]);
});
