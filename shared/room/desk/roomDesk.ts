// What the host's person does with the people and bots of a room. Each answers whether it did anything. Knows no sockets,
// and not who may not be touched.
import { changeLevel } from "../../bots/bot.ts";
import type { BotFill } from "../../bots/levels.ts";
import type { HostCloseReason } from "../../net/closeReasons.ts";
import { balanceBots, watch } from "../match.ts";
import type { RoomState } from "../roomState.ts";
import { chooseTeam } from "../rounds/teamChoice.ts";
import { isPlayersSeat, type Seat } from "../seat.ts";
import { playAgain, putOut, release } from "./puttingOut.ts";
import { keepSettled, type Settled } from "./settled.ts";

/** The desk of a room. Only a host makes one: the rooms of a page have none. */
export function deskOf({ state }: { readonly state: RoomState }): RoomDesk {
  return new RoomDesk(state);
}

export class RoomDesk {
  readonly #state: RoomState;

  constructor(state: RoomState) {
    this.#state = state;
  }

  /** Puts a player or watcher out for UNDO_S; after that its seat is gone. @param leftS as the close event has it */
  putOut(playerId: number, reason: HostCloseReason, leftS: number | null = null): boolean {
    const seat = this.#personAt(playerId);
    if (seat !== null) putOut(this.#state, seat, reason, leftS);
    return seat !== null;
  }

  /** Takes it back that a seat was put out: its guest may come back to it. */
  release(playerId: number): boolean {
    const seat = this.#state.match.seats.find(playerId);
    if (seat === null || !seat.isOut) return false;
    release(this.#state, seat);
    return true;
  }

  /** For how many more seconds a guest is put out; null: it is not. @param guest as in Seat */
  outLeftS(guest: string): number | null {
    const { match, rounds, tick } = this.#state;
    for (const seat of match.seats) {
      if (!seat.isOut || seat.guest !== guest) continue;
      return Math.max(1, Math.ceil(((seat.awayUntil ?? tick) - tick) / rounds.rules.stepHz));
    }
    return null;
  }

  /** Nobody hears a person from now on, or all do again. */
  mute(playerId: number, isMuted: boolean): boolean {
    return this.#settle(playerId, { isMuted });
  }

  /** Makes a person watch until further notice, or lets it play again: who played before does so, where a place is
   *  free. */
  bench(playerId: number, isBenched: boolean): boolean {
    return this.#settle(playerId, { isBenched });
  }

  /** Moves a player to another team, in a round, too: cells and score go with it. A bot of that team takes its place.
   *  @param team counts from 1 */
  moveTeam(playerId: number, team: number): boolean {
    const seat = this.#personAt(playerId);
    return seat !== null && chooseTeam(this.#state.match, seat, team);
  }

  /** Gives a person another name. @param name cleaned
   *  @returns the name by which that can be taken back; null: nothing was done */
  rename(playerId: number, name: string): string | null {
    const seat = this.#personAt(playerId);
    if (seat === null || name === seat.profile.name) return null;
    const { pauses, seats, world } = this.#state.match;
    const wished = pauses.nameOf(playerId);
    const before = seat.isRenamed ? seat.profile.name : wished;
    const profile = { ...seat.wished, name };
    seat.isRenamed = name !== wished;
    seats.rename(seat, profile, world.players.get(playerId)?.team ?? 0);
    world.journal?.onCommand({ kind: "rename", playerId, profile });
    return before;
  }

  /** Looks at people's names anew, as other names are refused by now. */
  recheckNames(): void {
    this.#state.match.seats.recheckNames();
  }

  /** How many bots fill the arena from now on, and how well all bots play. Where nobody can come in now, they come
   *  with the next world. */
  setBotFill(fill: BotFill): boolean {
    const { match } = this.#state;
    const { fillTo, level } = fill;
    if (match.botFill?.fillTo === fillTo && match.botFill.level === level) return false;
    match.botFill = { fillTo, level };
    for (const { driver } of match.seats.bots()) if (driver.kind === "bot") changeLevel(driver.bot, level);
    balanceBots(match);
    return true;
  }

  /** What is settled counts for all seats of that person, also for those to come. */
  #settle(playerId: number, change: Partial<Settled>): boolean {
    const one = this.#personAt(playerId);
    if (one === null) return false;
    const { match } = this.#state;
    let isChanged = false;
    for (const seat of match.seats.ofPerson(one)) {
      const { isMuted = seat.isMuted, isBenched = seat.isBenched } = change;
      isChanged ||= isMuted !== seat.isMuted || isBenched !== seat.isBenched;
      seat.isMuted = isMuted;
      if (isBenched !== seat.isBenched && !seat.isHosts) this.#setBench(seat, isBenched);
    }
    if (isChanged) keepSettled(match.settled, one);
    return isChanged;
  }

  #setBench(seat: Seat, isBenched: boolean): void {
    const { match } = this.#state;
    seat.isBenched = isBenched;
    if (seat.isOut) return;
    if (isBenched) {
      seat.playsAgain = isPlayersSeat(seat);
      watch(match, seat, seat.watching?.wish ?? { kind: "leader" }, true);
      balanceBots(match);
    } else if (seat.driver.kind === "guest") playAgain(this.#state, seat);
  }

  /** The seat of somebody who is here; null for bots and for who is out. */
  #personAt(playerId: number): Seat | null {
    const seat = this.#state.match.seats.find(playerId);
    return seat === null || seat.whose === null || seat.isOut ? null : seat;
  }
}
