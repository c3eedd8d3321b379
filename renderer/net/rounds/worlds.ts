// Which world of a room a window sees: a lobby's, or that of one round. Knows what a room tells of its rounds, no
// bodies.
import { ROUND_PHASES, type RoundNews } from "../../../shared/net/sections/round.ts";
import { pickRules, type Rules } from "../../../shared/rules.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";

/** What tells one world from another. round null: a room without rounds that nobody holds. */
export type WorldSign = { worldTick: number; round: RoundNews | null };

/** Whether a full snapshot is of another world than the snapshot before it was. */
export function isOtherWorld(before: WorldSign, after: WorldSign): boolean {
  return after.worldTick < before.worldTick || isOtherRound(before.round, after.round);
}

/** Two worlds may be equally old: a lobby that was just made, and the round that waits for its first step. */
function isOtherRound(before: RoundNews | null, after: RoundNews | null): boolean {
  if (before === null || after === null) return before !== after && isLobby(before ?? after);
  if (isLobby(before) !== isLobby(after) || before.round !== after.round) return true;
  return ROUND_PHASES.indexOf(after.phase) < ROUND_PHASES.indexOf(before.phase);
}

function isLobby(news: RoundNews | null): boolean {
  return news?.phase === "lobby";
}

/** The rules that the world goes by. @param rules the room's */
export function rulesOfWorld(rules: Rules, news: RoundNews | null): Rules {
  return isLobby(news) ? endlessRules(rules) : rules;
}

export function isOtherRules(before: Rules, after: Rules): boolean {
  return Object.entries(pickRules(before)).some(([name, value]) => after[name as keyof Rules] !== value);
}
