// Checks that a round can be one of its world: the step counts on with what it says without looking.
import { hasTeams } from "../rulesets/abilities.ts";
import { isLastStanding, roundTicks } from "../rulesets/rounds.ts";
import { sampleTicks } from "../sim/round/lines.ts";
import type { Meetings, RoundLine } from "../sim/round/roundState.ts";
import { MAX_PLAYER_ID, type WorldState } from "../sim/worldState.ts";
import { demand } from "./numbers.ts";

/** @throws WireError for a round that this world cannot have */
export function checkRound(state: WorldState): void {
  const { round, rules, tick, players } = state;
  if (round === null) return;
  const { endTick, lines } = round;
  demand(endTick === null ? tick < roundTicks(rules) : endTick <= tick, "a round that should be over");
  demand((endTick ?? 0) <= roundTicks(rules), "a round that was too long");
  const byId = new Map(lines.map((line) => [line.playerId, line]));
  demand(byId.size === lines.length, "a line twice");
  for (const line of lines) checkLine(state, line, endTick ?? tick);
  if (endTick !== null) return;
  for (const { id, team } of players.values()) {
    const line = byId.get(id);
    demand(
      line ? line.team === team || line.outTick !== null : isLastStanding(rules) && tick > 0,
      "a player without its line",
    );
  }
}

function checkLine({ rules, round, players }: WorldState, line: RoundLine, untilTick: number): void {
  demand(isPlayerId(line.playerId), "a line of nobody");
  const [first, last] = hasTeams(rules) ? [1, rules.teams] : [0, 0];
  demand(line.team >= first && line.team <= last, "a line of no team");
  demand(line.samples.length === Math.floor(untilTick / sampleTicks(rules)), "samples at other times");
  demand(
    line.outTick === null || (isLastStanding(rules) && line.outTick <= untilTick),
    "out when it cannot be",
  );
  demand(line.longestLife <= untilTick, "a life longer than the round");
  demand(Math.min(line.score, line.highestScore, line.biggestMeal, ...line.samples) >= 0, "a score below 0");
  demand(isMet(line.eatenBy, line.deaths) && isMet(line.ate, line.kills), "meetings that are not so many");
  if (round?.endTick !== null) return;
  const isHere = players.has(line.playerId);
  // Who is out of a last one standing may go, and come again only to wait.
  demand(isHere !== line.isGone || line.outTick !== null, "a line of who is not here");
  demand(!line.isGone || !isLastStanding(rules) || line.outTick !== null, "gone, but not out");
}

/** Whether these are so many meetings in all, each with somebody else. */
function isMet(meetings: readonly Meetings[], times: number): boolean {
  const sum = meetings.reduce((before, one) => before + one.times, 0);
  const isEach = meetings.every((one) => isPlayerId(one.playerId) && one.times > 0);
  return (
    isEach && sum === times && new Set(meetings.map(({ playerId }) => playerId)).size === meetings.length
  );
}

function isPlayerId(playerId: number): boolean {
  return playerId >= 1 && playerId <= MAX_PLAYER_ID;
}
