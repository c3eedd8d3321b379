// The story of one's own lives: who ate one and how often, the score, and whether it was the best ever. Shown when a
// life ends, until the next one has begun and the story can be read. Knows no keys and no pictures.
import type { Rules } from "../../../../shared/rules.ts";
import { scoreOf } from "../../../../shared/sim/scores.ts";
import type { MatchEvent } from "../../../net/events/matchEvent.ts";
import type { MatchState } from "../../../net/matchState.ts";
import type { DeathReport } from "../../../ui/deathReport.ts";
import type { Named } from "../../../ui/named.ts";
import type { OwnStanding, Store } from "../../../ui/store.ts";
import { bestOf, countsForBest } from "./bestScores.ts";

/** Time before words are shown, in which one sees in the arena who ate one. */
export const DEATH_MOMENT_MS = 250;
/**
 * Keys pressed sooner do not ask for the next life, as somebody may hammer on the space bar while being eaten. A wish
 * from then on is with the host before the next life can begin, 500 ms after the last one's end; by 600 ms everybody
 * can play again.
 */
export const DEATH_KEYS_MS = 350;
/** A person who plays again this late has read the story. */
const READ_MS = 2000;
/** How long the story is shown beside the next life. */
const CARD_MS = 5000;
/** A rank behind this is not told. */
const WORTH_TELLING = 10;
/** A best must be beaten by this much, or both would show the same number. */
const BEATEN_BY = 0.05;
/** In a window that sees the whole arena, a card at the bottom would cover it from this part of its height on. */
const LOW_PART = 0.6;

type Seen = Pick<MatchState, "events" | "isAlive" | "watch" | "newest" | "ownPlayerId">;

export type LifeStoryParts = {
  rules: Rules;
  state: Seen;
  store: Store;
  /** Whether less motion is wished. */
  isCalm: () => boolean;
  /** A player by id; null: it has left. */
  find: (playerId: number) => Named | null;
  /** The score of a player on the leaderboard; null for others. */
  listedScore: (playerId: number) => number | null;
  /** The place of a player whose life ends now, where there is no other; null: one comes back. */
  findOut: () => DeathReport["out"];
};

/** Counts how often something happened, by player. */
class Tally {
  readonly #counts = new Map<number, number>();
  of = (playerId: number) => this.#counts.get(playerId) ?? 0;
  add = (playerId: number) => void this.#counts.set(playerId, this.of(playerId) + 1);
  forget = (playerId: number) => void this.#counts.delete(playerId);
  clear = () => this.#counts.clear();
}

export class LifeStory {
  readonly #parts: LifeStoryParts;
  readonly #eatenBy = new Tally();
  readonly #eaten = new Tally();
  /** Whether it is between two lives: news of the end then are the same end told again. */
  #isOver = false;
  /** Whether this window has seen a life of its own. */
  #hasLived = false;
  #highest = 0;
  #rankAtHighest: number | null = null;
  #bestBefore: number | null = null;
  /** The end that is not shown yet. */
  #ended: (MatchEvent<"ownDeath"> & { isLow: boolean }) | null = null;
  #endedMs = 0;
  #count = 0;
  #untilMs = Number.POSITIVE_INFINITY;

  /** Clears what the store tells of an earlier match. */
  constructor(parts: LifeStoryParts) {
    this.#parts = parts;
    const { state, store } = parts;
    store.death.value = null;
    this.#begin();
    state.events.on("kill", ({ byPlayerId, playerId }) => {
      if (byPlayerId === state.ownPlayerId) this.#eaten.add(playerId);
    });
    state.events.on("left", ({ entry }) => {
      this.#eatenBy.forget(entry.playerId);
      this.#eaten.forget(entry.playerId);
    });
    state.events.on("ownLife", () => {
      this.#hasLived = true;
      this.#begin();
    });
    state.events.on("ownDeath", (ended) => {
      if (!this.#isOver) this.#eatenBy.add(ended.death.byPlayerId);
      this.#isOver = true;
      this.#ended = { ...ended, isLow: this.#isLow() };
    });
  }

  /** Another world has begun: nobody in it has eaten anybody yet. */
  startOver(): void {
    this.forgetEnd();
    this.#eatenBy.clear();
    this.#eaten.clear();
    this.#begin();
  }

  /** The end of a life is not told any more. */
  forgetEnd(): void {
    this.#ended = null;
    this.#parts.store.death.value = null;
  }

  /** Writes the store; call it a few times a second. @param own as it is shown now */
  publish(nowMs: number, own: OwnStanding | null): void {
    const { state, store, isCalm } = this.#parts;
    if (state.isAlive) {
      this.#hasLived = true;
      this.#note(own);
    }
    const ended = this.#ended;
    if (ended !== null && (isCalm() || nowMs - ended.atMs >= DEATH_MOMENT_MS)) {
      this.#ended = null;
      this.#count++;
      this.#endedMs = ended.atMs;
      store.death.value = this.#reportOf(ended, nowMs);
      this.#untilMs = store.death.value.isAsked ? Number.POSITIVE_INFINITY : ended.atMs + CARD_MS;
    }
    const told = store.death.value;
    if (told === null) return;
    if (told.isAsked && state.isAlive) this.#goOn(told, nowMs);
    // Who is out watches the rest of the round, and is still told.
    const isSeen = told.out === null && state.watch !== null;
    if (nowMs >= this.#untilMs || isSeen) store.death.value = null;
  }

  #begin(): void {
    const { rules, store } = this.#parts;
    this.#isOver = false;
    this.#highest = 0;
    this.#rankAtHighest = null;
    this.#bestBefore = countsForBest(rules, store) ? bestOf(rules, store) : null;
  }

  #note(own: OwnStanding | null): void {
    this.#isOver = false;
    if (own === null || own.rank === null || own.score < this.#highest) return;
    this.#highest = own.score;
    this.#rankAtHighest = own.rank;
  }

  /** The next life has begun: a story that could not be read yet stays beside it. */
  #goOn(told: DeathReport, nowMs: number): void {
    const isRead = nowMs - this.#endedMs >= READ_MS;
    this.#untilMs = isRead ? nowMs : this.#endedMs + CARD_MS;
    this.#parts.store.death.value = { ...told, isAsked: false, isComing: false };
  }

  #isLow(): boolean {
    const { rules, state } = this.#parts;
    const y = state.newest?.ownCells[0]?.y;
    return rules.viewLaw === "arena" && y !== undefined && y > LOW_PART * rules.arenaHeight;
  }

  #scoreOf(playerId: number): number | null {
    const { rules, state, listedScore } = this.#parts;
    const cells = state.newest?.movers.filter(
      (mover) => mover.kind === "cell" && mover.playerId === playerId,
    );
    const area = (cells ?? []).reduce((sum, { radius }) => sum + radius * radius, 0);
    return listedScore(playerId) ?? (area === 0 ? null : scoreOf(rules, Math.sqrt(area)));
  }

  #reportOf({ death, atMs, isLow }: MatchEvent<"ownDeath"> & { isLow: boolean }, nowMs: number): DeathReport {
    const { rules, store, find, findOut } = this.#parts;
    const { byPlayerId, aliveTicks, highestScore, ballsEaten, cellsEaten } = death;
    const before = this.#bestBefore;
    const rank = this.#rankAtHighest;
    const out = findOut();
    return {
      key: this.#count,
      isAway: !this.#hasLived,
      by: find(byPlayerId),
      byScore: this.#scoreOf(byPlayerId),
      timesEaten: this.#eatenBy.of(byPlayerId),
      isRevenge: this.#eaten.of(byPlayerId) > 0,
      aliveS: aliveTicks / rules.stepHz,
      highestScore,
      rank: rank !== null && rank <= WORTH_TELLING ? rank : null,
      bestScore: before === null || !countsForBest(rules, store) ? null : Math.max(highestScore, before),
      isNewBest: before !== null && highestScore > before + BEATEN_BY,
      ballsEaten,
      cellsEaten,
      isLow,
      isAsked: rules.respawnLaw === "asked" && out === null,
      isComing: false,
      out,
      deafMs: Math.max(0, DEATH_KEYS_MS - (nowMs - atMs)),
    };
  }
}
