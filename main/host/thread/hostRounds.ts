// What the host's person does with the rounds of a match. Knows the host's options, no sockets.
import { NO_BOTS } from "../../../shared/bots/levels.ts";
import { rulesOfMatch } from "../../../shared/bots/matchChoice.ts";
import type { RulesWish } from "../../../shared/hostCalls.ts";
import { isolate } from "../../../shared/names.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { RoundEvent } from "../../../shared/room/rounds/roundsState.ts";
import type { LogLevel } from "./hostContract.ts";

/** Writes lines of rounds that begin and end, as a dedicated host has nobody who sees it. */
export function logRounds(log: (level: LogLevel, text: string) => void): (event: RoundEvent) => void {
  return (event) => {
    if (event.kind === "began") log("info", `round ${event.round} begins`);
    else log("info", `round ${event.round} is over: ${wordsOfWinner(event)}`);
  };
}

function wordsOfWinner({ winner, team }: Extract<RoundEvent, { kind: "over" }>): string {
  if (team > 0) return `team ${team} won`;
  return winner === null ? "nobody won" : `«${isolate(winner)}» won`;
}

/** Each answers whether it did anything. */
export type HostRounds = {
  start(): boolean;
  end(): boolean;
  changeRules(wish: RulesWish): boolean;
  shuffleTeams(): boolean;
};

export function createHostRounds(room: Room): HostRounds {
  return {
    start: () => room.rounds.start(),
    end: () => room.rounds.end(),
    changeRules({ ruleset, rules }) {
      const { maxPlayers, state } = room;
      const bots = state.match.botFill ?? NO_BOTS;
      return room.rounds.changeRules(rulesOfMatch({ ruleset, rules, maxPlayers, bots }));
    },
    shuffleTeams: () => room.rounds.shuffleTeams(),
  };
}
