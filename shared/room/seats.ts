// All seats, of people and bots, in one map with one list of names: who is here, with which name and colour. Knows no
// world, no bytes and no sockets.
import { PALETTE, type Profile, SKINS } from "../model.ts";
import type { RosterEntry } from "../net/sections/roster.ts";
import { TEAM_COLORS } from "../rulesets/teams.ts";
import { freeColor, freeSkin } from "./freeLook.ts";
import { Roster } from "./roster.ts";
import { type Driver, feedOf, isPlayersSeat, isWatchersSeat, roleOf, type Seat } from "./seat.ts";

type Look = Seat["wished"];

export class Seats implements Iterable<Seat> {
  readonly roster: Roster;
  /** Seats by player id, in the order they came. */
  readonly #seats = new Map<number, Seat>();
  #lastPlayerId = 0;
  /** Whether a person may not be called so. */
  refuses: (name: string) => boolean = () => false;

  /** @param onProfile hears of each line of the roster */
  constructor(onProfile: (entry: RosterEntry) => void) {
    this.roster = new Roster(onProfile);
  }

  [Symbol.iterator](): Iterator<Seat> {
    return this.#seats.values();
  }

  /** Seats of people who play. Watchers and the room's own bots do not count. */
  get playerCount(): number {
    return this.#count(isPlayersSeat);
  }

  get watcherCount(): number {
    return this.#count(isWatchersSeat);
  }

  find(playerId: number): Seat | null {
    return this.#seats.get(playerId) ?? null;
  }

  /** @param proof of a person's seat */
  findByProof(proof: string): Seat | null {
    for (const seat of this.#seats.values()) if (seat.whose !== null && seat.proof === proof) return seat;
    return null;
  }

  /** A player's seat. Throws if there is none. */
  get(playerId: number): Seat {
    const seat = this.#seats.get(playerId);
    if (seat === undefined) throw new Error(`no player ${playerId} here`);
    return seat;
  }

  /** All seats of a seat's person: two tabs of one browser are one person. */
  ofPerson(seat: Seat): Seat[] {
    if (seat.guest === null) return [seat];
    return [...this.#seats.values()].filter(({ guest }) => guest === seat.guest);
  }

  /** Seats of the room's own bots. */
  bots(): Seat[] {
    return [...this.#seats.values()].filter(({ whose }) => whose === null);
  }

  /** The id given out last; 0 before the first. */
  get lastPlayerId(): number {
    return this.#lastPlayerId;
  }

  /** A new id. Ids count from 1 and are never used again. */
  nextPlayerId(): number {
    return ++this.#lastPlayerId;
  }

  /** Puts back the seats of a saved room. @param revision the roster's */
  resume(seats: readonly Seat[], lastPlayerId: number, revision: number): void {
    for (const seat of seats) {
      this.#seats.set(seat.playerId, seat);
      this.enrol(seat);
    }
    this.#lastPlayerId = lastPlayerId;
    this.roster.resume(revision);
  }

  /** A new seat, not in the roster yet.
   *  @param wanted the wished profile with its name cleaned; the name may be empty */
  add(playerId: number, whose: string | null, wanted: Profile, driver: Driver): Seat {
    const profile = { ...wanted, name: this.#nameFor(playerId, whose, wanted.name) };
    const nothing = { watching: null, joinsNext: false, death: null, proof: null, awayUntil: null };
    const plain = { guest: null, isHosts: false, isMuted: false, isBenched: false };
    const inside = { isOut: false, isRenamed: false, playsAgain: false };
    const wished = { color: wanted.color, skin: wanted.skin };
    const seat: Seat = { playerId, profile, whose, wished, driver, ...nothing, ...plain, ...inside };
    this.#seats.set(playerId, seat);
    return seat;
  }

  /** Puts a seat into the roster as it is now, so that everybody is told. Who is out is not in it. */
  enrol(seat: Seat): void {
    if (seat.isOut) {
      this.roster.remove(seat.playerId);
      return;
    }
    const entry = { playerId: seat.playerId, ...seat.profile };
    const role = roleOf(seat);
    this.roster.set(role === null ? entry : { ...entry, role });
  }

  /** Gives a seat another profile. @param wanted as for add @param team the player's */
  rename(seat: Seat, wanted: Profile, team: number): void {
    const look = seat.watching ? null : this.lookFor(seat, team, wanted);
    seat.wished = { color: wanted.color, skin: wanted.skin };
    seat.profile = { ...wanted, ...look, name: this.#nameFor(seat.playerId, seat.whose, wanted.name) };
    this.enrol(seat);
  }

  /** Takes the names that are refused by now from people who have them. */
  recheckNames(): void {
    for (const seat of this.#seats.values()) {
      const { playerId, whose, profile } = seat;
      if (whose === null || !this.refuses(profile.name)) continue;
      seat.profile = { ...profile, name: this.#nameFor(playerId, whose, "") };
      this.enrol(seat);
    }
  }

  remove({ playerId }: Seat): void {
    this.#seats.delete(playerId);
    this.roster.remove(playerId);
    this.roster.forget(this.#oldestRosterTold());
  }

  /** The look a person gets. In teams it has the team's colour; else no two players have the same colour, as long as
   *  there are enough. People of one colour have different skins. */
  lookFor(seat: Seat, team: number, wanted: Look): Look {
    const others = [...this.#seats.values()].filter((one) => one !== seat && isPlayersSeat(one));
    const color = TEAM_COLORS[team - 1] ?? freeColor(wanted.color, colorsOf(others));
    return { color, skin: freeSkin(wanted.skin, skinsOf(others, color)) };
  }

  /** The skin a bot gets: one that nobody of that colour has, as long as there are enough.
   *  @param wanted index into SKINS */
  skinForBot(color: number, wanted: number): number {
    return freeSkin(wanted, skinsOf([...this.#seats.values()], color));
  }

  /** The name to show; a person without a visible name, or with one that is refused, becomes "Guest N". */
  #nameFor(playerId: number, whose: string | null, name: string): string {
    const isRefused = name === "" || (whose !== null && this.refuses(name));
    return this.roster.tellApart(isRefused ? `Guest ${playerId}` : name, playerId);
  }

  #count(isCounted: (seat: Seat) => boolean): number {
    let count = 0;
    for (const seat of this.#seats.values()) if (isCounted(seat)) count++;
    return count;
  }

  #oldestRosterTold(): number {
    let oldest = this.roster.revision;
    for (const seat of this.#seats.values()) {
      oldest = Math.min(oldest, feedOf(seat)?.rosterRevision ?? oldest);
    }
    return oldest;
  }
}

/** The colours that are taken; when all are, those in which every skin is taken. */
function colorsOf(seats: readonly Seat[]): Set<number> {
  const taken = new Set(seats.map(({ profile }) => profile.color));
  if (taken.size < PALETTE.length) return taken;
  return new Set([...taken].filter((color) => skinsOf(seats, color).size === SKINS.length));
}

function skinsOf(seats: readonly Seat[], color: number): Set<number> {
  return new Set(seats.filter(({ profile }) => profile.color === color).map(({ profile }) => profile.skin));
}
