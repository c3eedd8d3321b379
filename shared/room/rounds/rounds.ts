// What people and the host do with the rounds of a room. Functions answer whether they did anything.
import type { Rules } from "../../rules.ts";

export class Rounds {
  /** A person is ready for the next round, or not any more. Nothing happens where no round is to come. */
  setReady(_playerId: number, _isReady: boolean): boolean {
    return false;
  }

  /** A player goes to another team, in a lobby. Nothing happens elsewhere. @param _team counts from 1 */
  chooseTeam(_playerId: number, _team: number): boolean {
    return false;
  }

  /** Begins the countdown of the next round, from a lobby or from a round's results. */
  start(): boolean {
    return false;
  }

  /** Ends the round under way; it counts as it stands. */
  end(): boolean {
    return false;
  }

  /** Other rules from the next round on; without rounds, or in a lobby, at once. */
  changeRules(_rules: Rules): boolean {
    return false;
  }

  /** Draws the teams anew, in a lobby or after a round. */
  shuffleTeams(): boolean {
    return false;
  }
}
