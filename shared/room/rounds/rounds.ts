// What people and the host do with the rounds of a room. Functions answer whether they did anything.
import { PLAIN_PAUSE } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { hasTeams } from "../../rulesets/abilities.ts";
import { isLastStanding } from "../../rulesets/rounds.ts";
import { endRound } from "../../sim/round/judging.ts";
import type { Start } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { isPlayersSeat } from "../seat.ts";
import { beginCountdown, finishRound, openLobby, setRules } from "./phases.ts";
import type { RoundsState } from "./roundsState.ts";
import { chooseTeam } from "./teamChoice.ts";

/** How somebody who comes now comes to play. In a countdown there is no life yet after which one could wait. */
export function startIn({ phase, rules }: RoundsState): Start {
  if (phase === "countdown") return "now";
  const isLate = phase === "playing" && (rules.lateJoin === 0 || isLastStanding(rules));
  return isLate || phase === "results" ? "next" : "after";
}

/** Holds the world and the phase's clock, or lets them go on. Everybody is still told how it is.
 *  @returns whether anything changed */
export function setPaused(state: RoomState, isPaused: boolean, note = PLAIN_PAUSE): boolean {
  const { why, text } = state.pauseNote;
  if (state.isPaused === isPaused && (!isPaused || (why === note.why && text === note.text))) return false;
  state.pauseNote = isPaused ? note : PLAIN_PAUSE;
  state.rounds.roundRevision++;
  if (state.isPaused !== isPaused) state.match.world.journal?.onCommand({ kind: "pause", isPaused });
  state.isPaused = isPaused;
  return true;
}

export class Rounds {
  readonly #state: RoomState;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** A person is ready for the next round, or not any more. Nothing happens where no round is to come. */
  setReady(playerId: number, isReady: boolean): boolean {
    const { rounds, match } = this.#state;
    const { phase, ready } = rounds;
    const seat = match.seats.find(playerId);
    if (phase !== "lobby" && phase !== "results") return false;
    if (!seat || seat.whose === null || !isPlayersSeat(seat) || ready.has(playerId) === isReady) return false;
    if (isReady) ready.add(playerId);
    else ready.delete(playerId);
    rounds.roundRevision++;
    return true;
  }

  /** Nobody is ready any more. */
  forgetReady(): void {
    const { rounds } = this.#state;
    if (rounds.ready.size === 0) return;
    rounds.ready.clear();
    rounds.roundRevision++;
  }

  /** A player goes to another team, in a lobby. Nothing happens elsewhere. @param team counts from 1 */
  chooseTeam(playerId: number, team: number): boolean {
    const { rounds, match } = this.#state;
    const seat = match.seats.find(playerId);
    return rounds.phase === "lobby" && seat !== null && chooseTeam(match, seat, team);
  }

  /** Begins the countdown of the next round, from a lobby or from a round's results. Nothing happens where nobody
   *  would play. */
  start(): boolean {
    const { rounds, match } = this.#state;
    if (rounds.phase !== "lobby" && rounds.phase !== "results") return false;
    if (![...match.seats].some((seat) => seat.whose === null || (isPlayersSeat(seat) && !seat.isOut)))
      return false;
    setPaused(this.#state, false);
    beginCountdown(this.#state);
    return true;
  }

  /** Ends the round under way; it counts as it stands. From a countdown it goes back to the lobby. */
  end(): boolean {
    const state = this.#state;
    const { phase } = state.rounds;
    if (phase !== "playing" && phase !== "countdown") return false;
    setPaused(state, false);
    if (phase === "countdown") openLobby(state);
    else {
      const { world } = state.match;
      endRound(world);
      world.journal?.onCommand({ kind: "end" });
      finishRound(state);
    }
    return true;
  }

  /** Other rules from the next round on; without rounds, or in a lobby, at once. Rules of another pace are refused. */
  changeRules(rules: Rules): boolean {
    const { rounds } = this.#state;
    if (rules.stepHz !== rounds.rules.stepHz) return false;
    if (rounds.phase === "lobby" || rounds.phase === "endless") {
      setRules(rounds, rules);
      openLobby(this.#state);
    } else rounds.nextRules = rules;
    return true;
  }

  /** Draws the teams anew: in a lobby at once, after a round for the next one. */
  shuffleTeams(): boolean {
    const { rounds } = this.#state;
    const { phase, rules, nextRules } = rounds;
    if ((phase !== "lobby" && phase !== "results") || !hasTeams(nextRules ?? rules)) return false;
    rounds.isShuffling = true;
    if (phase === "lobby") openLobby(this.#state);
    return true;
  }
}
