// What is worth telling of a match while it goes on: who takes the lead, which place one has come to. Seldom, one at a time,
// and only what lasts. Knows no pictures.
import type { LeaderboardEntry } from "../../../../shared/net/sections/leaderboard.ts";
import type { Named, Store, Story } from "../../../ui/store.ts";

/** How long a story is told, and how long after it none is, milliseconds. */
export const STORY_MS = 3500;
export const PAUSE_MS = 8000;
/** At the start of a match places change with every ball, and with every life one's own. */
export const QUIET_MS = 10_000;
const QUIET_LIFE_MS = 5000;
/** Who loses a place within that time did not have it. */
const LASTS_MS = 1500;
/** Between two stories of a lead that neither is nor was one's own. */
const OTHERS_PAUSE_MS = 25_000;
/** Places worth telling, and how many lost at once are. */
const TOP = 3;
const FAR = 3;

/** Something that may change all the time, and since when it has not. */
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
  /** 0: nobody, no place. */
  readonly #leaderId = new Lasting();
  readonly #rank = new Lasting();
  /** As everybody has been told, or could see before there were stories. */
  #knownLeaderId = 0;
  #knownRank = 0;
  #startedMs: number | null = null;
  #bornMs: number | null = null;
  #toldMs = Number.NEGATIVE_INFINITY;
  #toldOfOthersMs = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** Clears what the store tells of a match before. @param find who that is; null: has left */
  constructor(store: Pick<Store, "story">, ownPlayerId: number, find: (playerId: number) => Named | null) {
    this.#store = store;
    this.#ownPlayerId = ownPlayerId;
    this.#find = find;
    store.story.value = null;
  }

  /** Writes the store; for a few times a second. @param standing by rank, the first first */
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

  /** The first place is told as the lead, and the last as nothing. */
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
