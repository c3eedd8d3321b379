// Who did what in a round: a line for each player, from the first to the last it does in it. A life is added to its line
// as it ends, so nothing is counted in a step in which nothing happens. Knows no order of lines, and no end.
import type { Rules } from "../../rules.ts";
import { isLastStanding, roundTicks } from "../../rulesets/rounds.ts";
import { scoreOfPlayer } from "../scores.ts";
import type { WorldPlayer, WorldState } from "../worldState.ts";
import type { Meetings, RoundLine, RoundState } from "./roundState.ts";

/** Most samples of a round. */
const SAMPLES = 60;

/** Steps from one sample of the scores to the next; the first is after as many. */
export function sampleTicks(rules: Pick<Rules, "roundS" | "stepHz">): number {
  return Math.max(1, Math.ceil(roundTicks(rules) / SAMPLES));
}

/** A line in which nothing is written yet. */
export function createLine(playerId: number): RoundLine {
  return {
    playerId,
    team: 0,
    score: 0,
    highestScore: 0,
    ballsEaten: 0,
    cellsEaten: 0,
    kills: 0,
    deaths: 0,
    longestLife: 0,
    biggestMeal: 0,
    outTick: null,
    isGone: false,
    eatenBy: [],
    ate: [],
    samples: [],
  };
}

/** A player comes. Who was here before goes on with its line; who comes too late for the last one standing has none. */
export function enterRound({ rules, tick, round }: WorldState, { id, team }: WorldPlayer): void {
  if (round === null || round.endTick !== null || (isLastStanding(rules) && tick > 0)) return;
  let line = findLine(round, id);
  if (line === undefined) {
    line = createLine(id);
    line.samples = new Array<number>(Math.floor(tick / sampleTicks(rules))).fill(0);
    round.lines.push(line);
  }
  line.team = team;
  line.outTick = null;
  line.isGone = false;
}

/** A player goes to another team, with what it has done so far. Who is out of the last one standing was in the old
 *  one. */
export function changeLineTeam({ round }: WorldState, { id, team }: WorldPlayer): void {
  const line = round?.endTick === null ? findLine(round, id) : undefined;
  if (line !== undefined && line.outTick === null) line.team = team;
}

/** The team in which somebody was in the round under way; 0: in none. */
export function teamInRound({ round }: WorldState, playerId: number): number {
  return (round?.endTick === null ? findLine(round, playerId)?.team : undefined) ?? 0;
}

/** A player goes; call it while its cells are still there. Its line stays, unless it gives up a living cell, or has not
 *  lived in this round. Who is out of the last one standing already is not gone: nobody waits for it. @param keepsScore it does not give up: what it has now counts to the end */
export function leaveRound(state: WorldState, player: WorldPlayer, keepsScore: boolean): void {
  const { round, rules, tick } = state;
  const line = round?.endTick === null ? findLine(round, player.id) : undefined;
  if (round === null || line === undefined || line.isGone || line.outTick !== null) return;
  const isLiving = hasLivingCell(state, player);
  const hasLived = isLiving || line.longestLife > 0;
  if (tick === 0 || !hasLived || (isLiving && !keepsScore)) {
    round.lines.splice(round.lines.indexOf(line), 1);
    return;
  }
  line.score = scoreOfPlayer(state, player);
  line.isGone = true;
  if (isLiving) addLife(line, player, tick);
  if (isLastStanding(rules)) line.outTick = tick;
}

/** A cell of somebody's was eaten, in the step under way. @param score of the eaten cell */
export function countMeal({ round }: WorldState, eaterId: number, score: number): void {
  const line = round?.endTick === null ? findLine(round, eaterId) : undefined;
  if (line && score > line.biggestMeal) line.biggestMeal = score;
}

/** The last cell of a life was eaten, in the step under way. */
export function countDeath(state: WorldState, victim: WorldPlayer, eaterId: number): void {
  const { round, rules, tick } = state;
  if (round === null || round.endTick !== null) return;
  const line = findLine(round, victim.id);
  if (line) {
    addLife(line, victim, tick + 1);
    line.deaths++;
    meet(line.eatenBy, eaterId);
    if (isLastStanding(rules)) {
      line.outTick = tick + 1;
      line.score = 0;
    }
  }
  const eater = findLine(round, eaterId);
  if (eater === undefined) return;
  eater.kills++;
  meet(eater.ate, victim.id);
}

/** Notes everybody's score as it is. Who is gone keeps what it had. */
export function takeSamples(state: WorldState): void {
  for (const line of state.round?.lines ?? []) {
    noteScore(state, line);
    line.samples.push(line.score);
  }
}

/** Ends the lines: scores as they are, and lives that are not over. */
export function closeLines(state: WorldState): void {
  for (const line of state.round?.lines ?? []) {
    noteScore(state, line);
    const player = playerOf(state, line);
    if (player && hasLivingCell(state, player)) addLife(line, player, state.tick);
  }
}

/** The player who goes on with this line; undefined once it is gone or out, even if it is in the world and
 *  waits. */
export function playerOf({ players }: WorldState, line: RoundLine): WorldPlayer | undefined {
  return line.isGone || line.outTick !== null ? undefined : players.get(line.playerId);
}

/** Whether any of its cells lives. */
export function hasLivingCell({ bodies }: WorldState, { cellSlots }: WorldPlayer): boolean {
  for (let i = 0; i < cellSlots.length; i++) if (bodies.radius[cellSlots[i]!]! > 0) return true;
  return false;
}

function noteScore(state: WorldState, line: RoundLine): void {
  const player = playerOf(state, line);
  if (player) line.score = scoreOfPlayer(state, player);
}

function addLife(line: RoundLine, { life }: WorldPlayer, endTick: number): void {
  line.ballsEaten += life.ballsEaten;
  line.cellsEaten += life.cellsEaten;
  line.highestScore = Math.max(line.highestScore, life.highestScore);
  line.longestLife = Math.max(line.longestLife, endTick - life.bornTick);
}

function meet(meetings: Meetings[], playerId: number): void {
  const known = meetings.find((one) => one.playerId === playerId);
  if (known) known.times++;
  else meetings.push({ playerId, times: 1 });
}

function findLine({ lines }: RoundState, playerId: number): RoundLine | undefined {
  return lines.find((line) => line.playerId === playerId);
}
