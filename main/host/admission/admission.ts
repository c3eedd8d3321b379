// Who may come in: asks what there is to ask of a join, in its order (PROTOCOL.md P69-P72), and keeps what the host's
// person decided about people at the door. Knows no sockets, and not whether a seat is free.
import { timingSafeEqual } from "node:crypto";
import type { Ban, BanChange, BanTerm } from "../../../shared/desk/bans.ts";
import type { DeskCaller, DeskPerson, PasswordHash, RoomOrder } from "../../../shared/desk/desk.ts";
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";
import type { Profile } from "../../../shared/model.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { JoinRequest } from "../../../shared/net/events/join.ts";
import { cleanProfile } from "../../../shared/profile.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { Link } from "../door/link.ts";
import { proofOf } from "../seats/keys.ts";
import { type Banned, Bans, createMeaning, type Identity } from "./bans.ts";
import { createOwnComputer } from "./ownComputer.ts";
import { PasswordDoor } from "./passwordDoor.ts";
import { WaitingRoom } from "./waitingRoom.ts";

export type AdmissionOptions = {
  hostKey: string;
  bans: readonly Ban[];
  password: PasswordHash | null;
  isProbed: boolean;
  networkInterfaces(): NetworkInterfaces;
  readOrder(): RoomOrder;
  /** For how many more seconds somebody stays out who was put out; null: nobody of this key was.
   *  @param guest hash of the key */
  outLeftS(guest: string): number | null;
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallNow(): number;
  onBans(change: BanChange): void;
  /** Told once of each who begins to wait. */
  onWaiting(caller: DeskCaller): void;
};

/** Who comes, as a join shows it. */
export type Entrant = Identity & {
  guest: string;
  peer: string;
  /** A window of the host's own app. */
  isHosts: boolean;
  /** Cleaned. */
  profile: Profile;
  isWatching: boolean;
  password: string | null;
};

export type Refusal = { reason: HostCloseReason; leftS?: number | null };

const SWEEP_EVERY_MS = 1000;

export class Admission {
  readonly #options: AdmissionOptions;
  readonly #hostProof: Buffer;
  readonly #bans: Bans;
  readonly #passwords: PasswordDoor;
  readonly #waiting: WaitingRoom;
  readonly #isOwnComputer: (address: string) => boolean;
  #nextSweepMs = 0;

  constructor(options: AdmissionOptions) {
    this.#options = options;
    this.#hostProof = Buffer.from(proofOf(options.hostKey));
    this.#bans = new Bans({ ...options, onChange: options.onBans });
    this.#passwords = new PasswordDoor(options.password, options.now);
    this.#waiting = new WaitingRoom(options.onWaiting);
    this.#isOwnComputer = createOwnComputer(options);
  }

  /** Whether nobody from outside gets in without more ado. */
  get isClosed(): boolean {
    const { isLocked, asksFirst } = this.#options.readOrder();
    return isLocked || asksFirst || this.#passwords.hash !== null;
  }

  get password(): PasswordHash | null {
    return this.#passwords.hash;
  }

  recognize({ guest, hostKey, profile, watch, password }: JoinRequest, link: Link): Entrant {
    const { address, peer } = link;
    const isHosts = hostKey !== null && timingSafeEqual(Buffer.from(proofOf(hostKey)), this.#hostProof);
    const who = { guest: proofOf(guest.key), isKept: guest.isKept, isHosts, address, peer };
    return { ...who, profile: cleanProfile(profile), isWatching: watch, password };
  }

  /** Whether somebody is kept out: one who joins, or whose seat it is that is claimed. */
  judgeOut({ isHosts, ...comer }: Identity & { isHosts: boolean }): Refusal | null {
    if (isHosts) return null;
    const ban = this.#isOwnComputer(comer.address) ? null : this.#bans.find(comer);
    if (ban) return { reason: "banned", leftS: this.#bans.leftS(ban) };
    const leftS = comer.guest === null ? null : this.#options.outLeftS(comer.guest);
    return leftS === null ? null : { reason: "kicked", leftS };
  }

  /** What is asked of a newcomer. @returns "compare": that is known after comparePassword() */
  judge(entrant: Entrant): Refusal | "compare" | null {
    const out = this.judgeOut(entrant);
    if (out !== null || entrant.isHosts) return out;
    const { isLocked, asksFirst } = this.#options.readOrder();
    if (isLocked) return { reason: "locked" };
    const { guest, peer, password } = entrant;
    const fault = this.#passwords.judge(guest, peer, password);
    if (fault !== null) return fault;
    if (asksFirst) return this.#knock(entrant);
    this.#waiting.clear();
    return null;
  }

  /** As PasswordDoor.compare. A entrant whose password was right is to be judged anew. */
  comparePassword(entrant: Entrant, isHere: () => boolean): Promise<Refusal | null> {
    const { guest, peer, password } = entrant;
    return this.#passwords.compare({ guest, peer, password: password ?? "" }, isHere);
  }

  /** Called each tick. */
  sweep(nowMs: number): void {
    if (nowMs < this.#nextSweepMs) return;
    this.#nextSweepMs = nowMs + SWEEP_EVERY_MS;
    this.#bans.sweep();
    this.#passwords.sweep();
    this.#waiting.sweep(nowMs);
  }

  // What the host's person decides.

  /** Keeps a person out. Its seats stay what they are. */
  ban(who: Banned, term: BanTerm): Ban {
    return this.#bans.add("person", who, term);
  }

  /** Keeps out all at a person's address. Their seats stay what they are. */
  banAddress(who: Banned, term: BanTerm): Ban {
    return this.#bans.add("address", who, term);
  }

  /** @returns the ban that has ended; null: there is none of this id */
  unban(id: string): Ban | null {
    return this.#bans.end(id);
  }

  /** Takes back unban(). */
  putBack(ban: Ban): void {
    this.#bans.putBack(ban);
  }

  /** Those that count now. */
  bans(): Ban[] {
    return this.#bans.list();
  }

  /** As Bans.leftS. */
  leftS(ban: Ban): number | null {
    return this.#bans.leftS(ban);
  }

  /** Whether a ban means who has this seat. */
  isMeant(ban: Ban, seat: Seat): boolean {
    const { guest, whose } = seat;
    return (
      this.untouchable(seat) === null && createMeaning({ guest, isKept: true, address: whose ?? "" })(ban)
    );
  }

  /** Whether somebody with a seat, now or before, is kept out by a ban. */
  isBanned({ guest, whose }: Pick<Seat, "guest" | "whose">): boolean {
    return this.#bans.find({ guest, isKept: true, address: whose ?? "" }) !== null;
  }

  /** Why somebody cannot be put out; null: it can. */
  untouchable({ isHosts, whose }: Pick<Seat, "isHosts" | "whose">): DeskPerson["untouchable"] {
    if (isHosts) return "host";
    return this.#isOwnComputer(whose ?? "") ? "thisComputer" : null;
  }

  /** Takes back a yes: who was put out is asked about again. @param guest hash of the key */
  withdraw(guest: string): void {
    this.#waiting.forget(guest);
  }

  waiting(): DeskCaller[] {
    this.#waiting.sweep(this.#options.now());
    return this.#options.readOrder().asksFirst ? this.#waiting.list() : [];
  }

  /** Lets somebody who waits come in. @param id null: all who wait @returns whether anybody was meant */
  letIn(id: string | null): boolean {
    return this.#waiting.letIn(id);
  }

  /** As letIn, to send away. */
  turnAway(id: string | null): boolean {
    return this.#waiting.turnAway(id, this.#options.now());
  }

  /** As PasswordDoor.set. */
  setPassword(text: string | null): Promise<boolean> {
    return this.#passwords.set(text);
  }

  #knock({ guest, profile, peer, isWatching }: Entrant): Refusal | null {
    const { now, wallNow } = this.#options;
    const reason = this.#waiting.knock({ guest, ...profile, peer, isWatching }, now(), wallNow());
    return reason && { reason };
  }
}
