// A match of bots alone, as fast as it can be played, through the room a host has. Run by `npm run replay:record`;
// nothing of the game imports this.
import type { BotLevel } from "../../../shared/bots/levels.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import { Room } from "../../../shared/room/room.ts";
import type { RulesetId } from "../../../shared/rules.ts";
import { fitToSeats } from "../../../shared/rulesets/fitToSeats.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";

export type BotMatch = {
  appVersion: string;
  ruleset: RulesetId;
  bots: number;
  level: BotLevel;
  seconds: number;
  seed: number;
  startedAtS: number;
};

/** @param sink gets the replay's bytes, in order */
export function playBotMatch(match: BotMatch, sink: (bytes: Uint8Array) => void): void {
  const { appVersion, ruleset, bots, level, seconds, seed, startedAtS } = match;
  // Bots alone begin no round: they would play in its lobby.
  const rules = endlessRules(fitToSeats(ruleset, bots));
  const header = { appVersion, gameName: "Bots", startedAtS, seed };
  const recorder = new ReplayWriter(header, rules, sink);
  const room = new Room({ rules, seed, maxPlayers: 1, bots: { fillTo: bots, level }, recorder });
  for (let tick = 0; tick < seconds * rules.stepHz; tick++) room.tick((tick * 1000) / rules.stepHz);
  recorder.end();
}
