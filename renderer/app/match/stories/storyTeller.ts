// What is worth telling of a running match: who takes the lead, which rank one has reached. Seldom, one story at a
// time, and only what lasts. Knows no pictures.
import type { LeaderboardEntry } from "../../../../shared/net/sections/leaderboard.ts";
import type { Named } from "../../../ui/named.ts";
import type { Store, Story } from "../../../ui/store.ts";

/** How long a story is shown, milliseconds. */
export const STORY_MS = 3500;
/** And how long after it there is none, milliseconds. */
export const PAUSE_MS = 8000;
/** No stories for so long: at the start of a match all ranks change with every ball, and at the start of a life the
 *  own one. */
export const QUIET_MS = 10_000;
const QUIET_LIFE_MS = 5000;
/** A rank must last so long to be told. */
const LASTS_MS = 1500;
/** Time between two stories about a lead that is between others. */
const OTHERS_PAUSE_MS = 25_000;
/** Ranks worth telling. */
const TOP = 3;
/** So many ranks lost at once are worth telling, too. */
const FAR = 3;

/** A value that may change often, and since when it has been the same. */
class Lasting {
  value = 0;
  #sinceMs = 0;
  set(value: number, nowMs: number): void {
    if (value === this.value) return;
    this.value = value;
    this.#sinceMs = nowMs;
  }
  hasLasted = (nowMs: number) => nowMs - this.#sinceMs >= LASTS_MS;
}

type Telling = { kind: "leads"; who: Named } | { kind: "ownRank"; rank: number; isBetter: boolean };

export class StoryTeller {
  readonly #store: Pick<Store, "story">;
  readonly #ownPlayerId: number;
  readonly #find: (playerId: number) => Named | null;
  /** The leader's id and the own rank; 0: nobody, no rank. */
  readonly #leaderId = new Lasting();
  readonly #rank = new Lasting();
  /** The leader that was told last, or that could be seen before there were stories. */
  #knownLeaderId = 0;
  #knownRank = 0;
  #startedMs: number | null = null;
  #bornMs: number | null = null;
  #toldMs = Number.NEGATIVE_INFINITY;
  #toldOfOthersMs = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** Clears what the store tells of an earlier match. @param find a player by id; null: it has left */
  constructor(store: Pick<Store, "story">, ownPlayerId: number, find: (playerId: number) => Named | null) {
    this.#store = store;
    this.#ownPlayerId = ownPlayerId;
    this.#find = find;
    store.story.value = null;
  }

  /** Writes the store; call it a few times a second. @param standing by rank, the leader first */
  publish(nowMs: number, standing: readonly LeaderboardEntry[], isAlive: boolean): void {
    const { story } = this.#store;
    if (story.value !== null && nowMs - this.#toldMs >= STORY_MS) story.value = null;
    this.#look(nowMs, standing, isAlive);
    if (nowMs - this.#toldMs < STORY_MS + PAUSE_MS || standing.length < 2) return;
    const telling = this.#findLead(nowMs) ?? this.#findRank(nowMs, standing.length);
    if (telling === null) return;
    this.#count++;
    this.#toldMs = nowMs;
    story.value = { ...telling, key: this.#count } as Story;
  }

  #look(nowMs: number, standing: readonly LeaderboardEntry[], isAlive: boolean): void {
    this.#startedMs ??= nowMs;
    if (!isAlive) this.#bornMs = null;
    else this.#bornMs ??= nowMs;
    const own = standing.find(({ playerId }) => playerId === this.#ownPlayerId);
    this.#leaderId.set(standing[0]?.playerId ?? 0, nowMs);
    this.#rank.set(isAlive ? (own?.rank ?? 0) : 0, nowMs);
    if (nowMs - this.#startedMs < QUIET_MS) this.#knownLeaderId = this.#leaderId.value;
    const isQuiet = this.#bornMs === null || nowMs - this.#bornMs < QUIET_LIFE_MS;
    const isBelow = this.#rank.value > TOP && this.#knownRank > TOP;
    if (isQuiet || isBelow || nowMs - this.#startedMs < QUIET_MS) this.#knownRank = this.#rank.value;
  }

  #findLead(nowMs: number): Telling | null {
    const { value: leaderId } = this.#leaderId;
    if (leaderId === this.#knownLeaderId || leaderId === 0 || !this.#leaderId.hasLasted(nowMs)) return null;
    const isOwn = leaderId === this.#ownPlayerId || this.#knownLeaderId === this.#ownPlayerId;
    if (!isOwn && nowMs - this.#toldOfOthersMs < OTHERS_PAUSE_MS) return null;
    const who = this.#find(leaderId);
    if (who === null) return null;
    this.#knownLeaderId = leaderId;
    if (isOwn) this.#knownRank = this.#rank.value;
    else this.#toldOfOthersMs = nowMs;
    return { kind: "leads", who };
  }

  /** A story about the own rank. The first rank is told as the lead, and the last one not at all. */
  #findRank(nowMs: number, players: number): Telling | null {
    const { value: rank } = this.#rank;
    const known = this.#knownRank;
    if (rank < 2 || known === 0 || !this.#rank.hasLasted(nowMs)) return null;
    const isBetter = rank <= TOP && rank < known && rank < players;
    const isFarBehind = known <= TOP && rank >= known + FAR;
    if (!isBetter && !isFarBehind) return null;
    this.#knownRank = rank;
    return { kind: "ownRank", rank, isBetter };
  }
}
