// The game's password at the door: who has to bring it, who has brought it, and how often an address may be wrong
// (PROTOCOL.md P71). Passwords are compared one after another, as each takes a core for some time. Knows no sockets.
import type { PasswordHash } from "../../../shared/desk/desk.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import { hashPassword, isPassword } from "../../passwordHash.ts";
import { BoundedMap } from "../seats/boundedMap.ts";

/** Wrong passwords of one address, and in which time. */
export const MAX_WRONG = 5;
export const WRONG_HOLDS_MS = 60_000;
/** Most joins that wait for their password to be compared, so that none waits for longer than its guest does; and most
 *  of one address, which may be a class. */
export const MAX_COMPARED = 96;
export const MAX_COMPARED_OF_PEER = 48;
/** Who comes when so many wait is told to try again after this, seconds. */
const BUSY_S = 5;
/** Most guests that are known to have brought the password, and most addresses of which wrong ones are counted. */
const MAX_REMEMBERED = 4096;

export type PasswordRefusal = {
  reason: Extract<HostCloseReason, "passwordNeeded" | "passwordWrong" | "passwordTries">;
  leftS?: number;
};

/** Who tries. guest: hash of the guest's key; peer: as in Link. */
export type PasswordTry = { guest: string; peer: string; password: string };

export class PasswordDoor {
  readonly #now: () => number;
  readonly #isRight: typeof isPassword;
  #hash: PasswordHash | null;
  #setCount = 0;
  /** Guests that brought the right one. */
  readonly #known = new BoundedMap<true>(MAX_REMEMBERED);
  /** When wrong ones came, monotonic milliseconds, by peer. */
  readonly #wrong = new BoundedMap<number[]>(MAX_REMEMBERED);
  /** Peers of those that wait. */
  readonly #waiting: string[] = [];
  /** The last of those that are compared one after another. */
  #last: Promise<void> = Promise.resolve();

  /** @param now monotonic milliseconds @param isRight another way to compare, for tests */
  constructor(hash: PasswordHash | null, now: () => number, isRight = isPassword) {
    this.#hash = hash;
    this.#now = now;
    this.#isRight = isRight;
  }

  /** As it is kept; null: there is none. */
  get hash(): PasswordHash | null {
    return this.#hash;
  }

  /** Who comes from now on needs this password. @param text null or empty: none
   *  @returns whether anything changed; false, too, where another one was set meanwhile */
  async set(text: string | null): Promise<boolean> {
    const count = ++this.#setCount;
    if (!text) {
      const had = this.#hash !== null;
      this.#hash = null;
      return had;
    }
    const hash = await hashPassword(text);
    if (count !== this.#setCount) return false;
    this.#hash = hash;
    this.#known.clear();
    return true;
  }

  /** @returns why somebody does not get in; null: it does; "compare": that has to be found out by compare() */
  judge(guest: string, peer: string, password: string | null): PasswordRefusal | "compare" | null {
    const verdict = this.#judge(guest, peer, password);
    return verdict === "compare" && this.#isBusy(peer) ? { reason: "passwordTries", leftS: BUSY_S } : verdict;
  }

  /** Compares a password once it is its turn. @param isHere whether anybody still waits for the answer
   *  @returns why it does not get in; null: it was right. Rejects where the computer cannot make the hash */
  compare(attempt: PasswordTry, isHere: () => boolean): Promise<PasswordRefusal | null> {
    this.#waiting.push(attempt.peer);
    const answer = this.#last.then(() => (isHere() ? this.#compare(attempt) : null));
    const next = () => {
      this.#waiting.shift();
    };
    this.#last = answer.then(next, next);
    return answer;
  }

  /** Forgets wrong ones that count no more. Called now and then. */
  sweep(): void {
    for (const peer of this.#wrong.keys()) this.#recent(peer);
  }

  #judge(guest: string, peer: string, password: string | null): PasswordRefusal | "compare" | null {
    if (this.#hash === null || this.#known.has(guest)) return null;
    const leftS = this.#barredS(peer);
    if (leftS !== null) return { reason: "passwordTries", leftS };
    return password ? "compare" : { reason: "passwordNeeded" };
  }

  async #compare({ guest, peer, password }: PasswordTry): Promise<PasswordRefusal | null> {
    const verdict = this.#judge(guest, peer, password);
    const hash = this.#hash;
    if (verdict !== "compare" || hash === null) return verdict === "compare" ? null : verdict;
    const isRight = await this.#isRight(password, hash);
    // Another one was set meanwhile.
    if (hash !== this.#hash) return this.#compare({ guest, peer, password });
    if (isRight) this.#known.set(guest, true);
    else this.#noteWrong(peer);
    return isRight ? null : { reason: "passwordWrong" };
  }

  #isBusy(peer: string): boolean {
    const ofPeer = this.#waiting.filter((one) => one === peer).length;
    return this.#waiting.length >= MAX_COMPARED || ofPeer >= MAX_COMPARED_OF_PEER;
  }

  #noteWrong(peer: string): void {
    const recent = [...this.#recent(peer), this.#now()];
    this.#wrong.set(peer, recent);
  }

  /** For how many more seconds an address is not listened to; null: it is. */
  #barredS(peer: string): number | null {
    const recent = this.#recent(peer);
    const first = recent.at(-MAX_WRONG);
    return first === undefined ? null : Math.ceil((first + WRONG_HOLDS_MS - this.#now()) / 1000);
  }

  #recent(peer: string): number[] {
    const nowMs = this.#now();
    const recent = (this.#wrong.get(peer) ?? []).filter((atMs) => nowMs < atMs + WRONG_HOLDS_MS);
    if (recent.length === 0) this.#wrong.delete(peer);
    return recent;
  }
}
