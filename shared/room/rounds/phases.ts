// The phases of a room's rounds: what ends each, and what begins with the next. All in ticks of the room, so that
// everybody is told a phase with the same tick. Functions over a room's state; knows no feeds and no bytes.
import { nextWord } from "../../math/rng.ts";
import type { RoundPhase } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { endlessRules, hasRounds, isLastStanding } from "../../rulesets/rounds.ts";
import { placesOf, roundTeamScores } from "../../sim/round/judging.ts";
import type { RoundLine } from "../../sim/round/roundState.ts";
import { participantOf } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { isPlayersSeat, type Seat } from "../seat.ts";
import { countLeft, retireOut } from "./outs.ts";
import { isSeriesOver, type RoundsState } from "./roundsState.ts";
import { beginWorld } from "./worlds.ts";

/** 3, 2, 1. */
export const COUNTDOWN_S = 3;
/** How long results stay where nobody goes on. */
export const RESULTS_S = 30;

/** Called each tick before the step: goes on to the next phase where it is due. */
export function advancePhase(state: RoomState): void {
  const { rounds, tick } = state;
  if (state.isPaused) {
    if (rounds.untilTick !== null) rounds.untilTick++;
    return;
  }
  if (rounds.phase === "lobby") advanceLobby(state);
  else if (rounds.phase === "results") advanceResults(state);
  else if (rounds.phase === "countdown" && tick >= rounds.untilTick!) setPhase(rounds, "playing", null);
}

/** Called each tick after the step, if there is one. */
export function judgeTick(state: RoomState): void {
  const { rounds, match } = state;
  const { round, rules } = match.world;
  if (rounds.phase === "playing" && round !== null && round.endTick !== null) finishRound(state);
  else if (rounds.phase === "playing" && isLastStanding(rules)) retireOut(match);
  const left = countLeft(match.world);
  if (left !== rounds.left) rounds.roundRevision++;
  rounds.left = left;
}

function advanceLobby(state: RoomState): void {
  const { rounds, tick } = state;
  const { ready, waited } = countReady(state);
  if (ready > 0 && ready === waited) beginCountdown(state);
  else if (ready === 0 || rounds.rules.lobbyS === 0) setUntil(rounds, null);
  else if (rounds.untilTick === null) setUntil(rounds, tick + ticksOf(rounds, rounds.rules.lobbyS));
  else if (tick >= rounds.untilTick) beginCountdown(state);
}

function advanceResults(state: RoomState): void {
  const { ready, waited } = countReady(state);
  if (ready > 0 && ready === waited) beginCountdown(state);
  else if (state.tick >= state.rounds.untilTick!) openLobby(state);
}

/** How many of the people who are waited for are ready. Marks of people who do not play any more are taken off. */
function countReady({ rounds, match }: RoomState): { ready: number; waited: number } {
  const { ready: marks } = rounds;
  for (const playerId of marks) {
    const seat = match.seats.find(playerId);
    if (seat && isPlayersSeat(seat)) continue;
    marks.delete(playerId);
    rounds.roundRevision++;
  }
  let ready = 0;
  let waited = 0;
  for (const seat of match.seats) {
    if (!isWaitedFor(seat)) continue;
    waited++;
    if (marks.has(seat.playerId)) ready++;
  }
  return { ready, waited };
}

/** Nobody waits for people who watch, are away or show no sign of life. */
function isWaitedFor(seat: Seat): boolean {
  return isPlayersSeat(seat) && seat.driver.kind === "guest" && !seat.driver.feed.isSilent;
}

/** The next round's world is there and stands, for all to see where they are. */
export function beginCountdown(state: RoomState): void {
  const { rounds, match } = state;
  takeNextRules(state);
  if (!hasRounds(rounds.rules)) {
    openLobby(state);
    return;
  }
  if (rounds.beginsSeries) {
    rounds.played = [];
    rounds.beginsSeries = false;
    match.former.clear();
  }
  rounds.round = rounds.played.length + 1;
  if (rounds.last) rounds.resultsRevision++;
  rounds.last = null;
  rounds.ready.clear();
  newWorld(state, rounds.rules);
  setPhase(rounds, "countdown", state.tick + ticksOf(rounds, COUNTDOWN_S));
}

/** A lobby with a world of its own; where there are no rounds, the game itself. */
export function openLobby(state: RoomState): void {
  const { rounds } = state;
  takeNextRules(state);
  const isEndless = !hasRounds(rounds.rules);
  if (isEndless) {
    rounds.ready.clear();
    rounds.played = [];
    rounds.beginsSeries = true;
    state.match.former.clear();
    if (rounds.last) rounds.resultsRevision++;
    rounds.last = null;
  }
  rounds.round = rounds.beginsSeries ? 1 : rounds.played.length + 1;
  newWorld(state, endlessRules(rounds.rules));
  setPhase(rounds, isEndless ? "endless" : "lobby", null);
}

/** The round has ended: it counts, and its world stands. */
export function finishRound(state: RoomState): void {
  const { rounds, match, tick } = state;
  const { world } = match;
  const lines = placesOf(world).map(copyLine);
  for (const { playerId } of lines) match.former.set(playerId, participantOf(match, playerId));
  const teamScores = roundTeamScores(world);
  rounds.played = [...rounds.played, { standings: lines.map(standingOf), teamScores }];
  rounds.last = { round: rounds.round, rules: rounds.rules, ticks: world.tick, lines, teamScores };
  rounds.beginsSeries = isSeriesOver(rounds.played, rounds.rules.bestOf);
  rounds.resultsRevision++;
  setPhase(rounds, "results", tick + ticksOf(rounds, RESULTS_S));
}

/** Other rules, of which a running series may go on. */
export function setRules(rounds: RoundsState, rules: Rules): void {
  const { roundKind, bestOf, teams } = rounds.rules;
  const isSame = roundKind === rules.roundKind && bestOf === rules.bestOf && teams === rules.teams;
  if (!isSame) rounds.beginsSeries = true;
  // The very same begin another world, and are no news.
  if (rounds.rules !== rules) rounds.rulesRevision++;
  rounds.rules = rules;
}

function takeNextRules({ rounds }: RoomState): void {
  if (rounds.nextRules) setRules(rounds, rounds.nextRules);
  rounds.nextRules = null;
}

function newWorld({ rounds, match, news }: RoomState, rules: Rules): void {
  beginWorld(match, rules, nextWord(rounds.rng), rounds.isShuffling ? rounds.rng : null);
  rounds.isShuffling = false;
  news.newKills = [];
  news.kills = [];
}

function setPhase(rounds: RoundsState, phase: RoundPhase, untilTick: number | null): void {
  rounds.phase = phase;
  rounds.untilTick = untilTick;
  rounds.roundRevision++;
}

function setUntil(rounds: RoundsState, untilTick: number | null): void {
  if (rounds.untilTick !== untilTick) rounds.roundRevision++;
  rounds.untilTick = untilTick;
}

function ticksOf({ rules }: RoundsState, seconds: number): number {
  return Math.round(seconds * rules.stepHz);
}

function standingOf({ playerId, team, score }: RoundLine) {
  return { playerId, team, score };
}

/** A copy, as the world's own line changes when its player goes. */
function copyLine(line: RoundLine): RoundLine {
  const { eatenBy, ate, samples } = line;
  const copies = (meetings: RoundLine["ate"]) => meetings.map((one) => ({ ...one }));
  return { ...line, eatenBy: copies(eatenBy), ate: copies(ate), samples: [...samples] };
}
