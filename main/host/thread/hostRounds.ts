// What the host's person does with the rounds of a match. Knows the host's options, no sockets.
import { rulesOfMatch } from "../../../shared/bots/matchChoice.ts";
import type { RulesWish } from "../../../shared/hostCalls.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { HostOptions } from "./hostContract.ts";

/** Each answers whether it did anything. */
export type HostRounds = {
  start(): boolean;
  end(): boolean;
  pause(isPaused: boolean): boolean;
  changeRules(wish: RulesWish): boolean;
  shuffleTeams(): boolean;
};

/** @param options rules are laid out for its seats */
export function createHostRounds(
  room: Room,
  { maxPlayers, bots }: Pick<HostOptions, "maxPlayers" | "bots">,
): HostRounds {
  return {
    start: () => room.rounds.start(),
    end: () => room.rounds.end(),
    pause(isPaused) {
      room.pause(isPaused);
      return true;
    },
    changeRules: ({ ruleset, rules }) =>
      room.rounds.changeRules(rulesOfMatch({ ruleset, rules, maxPlayers, bots })),
    shuffleTeams: () => room.rounds.shuffleTeams(),
  };
}
