// The story of one's own lives: who ate one and how often, what one had come to, and whether that was the best ever. Told when
// a life ends, for as long as it takes to go on. Knows no keys and no pictures.
import type { Rules } from "../../../../shared/rules.ts";
import { scoreOf } from "../../../../shared/sim/scores.ts";
import type { MatchEvent } from "../../../net/events/matchEvent.ts";
import type { MatchState } from "../../../net/matchState.ts";
import type { DeathReport, Named, OwnValues, Store } from "../../../ui/store.ts";
import { bestOf, countsForBest } from "./bestScores.ts";

/** Until then one sees by whom one was eaten; then it is told in words, too. */
export const DEATH_MOMENT_MS = 250;
/** Who hammers on the space bar in its last moment did not mean this. A wish heard from then on is with the host before
 *  rulesets begin the next life, 500 ms after the end of the last; by 600 ms everybody can play again. */
export const DEATH_KEYS_MS = 350;
/** Who plays again so late has read it. */
const READ_MS = 2000;
/** How long the end of a life is told beside the next one. */
const CARD_MS = 5000;
/** A place farther behind is no story. */
const WORTH_TELLING = 10;
/** A best that is beaten by less looks like the same number. */
const BEATEN_BY = 0.05;
/** In a window that sees the whole arena, the part of it that a card below would hide begins here. */
const LOW_PART = 0.6;

type Seen = Pick<MatchState, "events" | "isAlive" | "watch" | "newest" | "ownPlayerId">;

export type LifeStoryParts = {
  rules: Rules;
  state: Seen;
  store: Store;
  /** Whether less motion is wished. */
  isCalm: () => boolean;
  /** Null: has left. */
  find: (playerId: number) => Named | null;
  /** What somebody on the leaderboard has; null for others. */
  listedScore: (playerId: number) => number | null;
};

/** How often, by player. */
class Tally {
  readonly #counts = new Map<number, number>();
  of = (playerId: number) => this.#counts.get(playerId) ?? 0;
  add = (playerId: number) => void this.#counts.set(playerId, this.of(playerId) + 1);
  forget = (playerId: number) => void this.#counts.delete(playerId);
}

export class LifeStory {
  readonly #parts: LifeStoryParts;
  readonly #eatenBy = new Tally();
  readonly #eaten = new Tally();
  /** Between two lives: what is told again of the last end is no other one. */
  #isOver = false;
  /** One has lived in sight of this window. */
  #hasLived = false;
  #highest = 0;
  #rankAtHighest: number | null = null;
  #bestBefore: number | null = null;
  /** Not told yet. */
  #ended: (MatchEvent<"ownDeath"> & { isLow: boolean }) | null = null;
  #endedMs = 0;
  #count = 0;
  #untilMs = Number.POSITIVE_INFINITY;

  /** Clears what the store tells of a match before. */
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

  /** Writes the store; for a few times a second. @param own as it is shown now */
  publish(nowMs: number, own: OwnValues | null): void {
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
    if (nowMs >= this.#untilMs || state.watch !== null) store.death.value = null;
  }

  #begin(): void {
    const { rules, store } = this.#parts;
    this.#isOver = false;
    this.#highest = 0;
    this.#rankAtHighest = null;
    this.#bestBefore = countsForBest(rules, store) ? bestOf(rules, store) : null;
  }

  #note(own: OwnValues | null): void {
    this.#isOver = false;
    if (own === null || own.rank === null || own.score < this.#highest) return;
    this.#highest = own.score;
    this.#rankAtHighest = own.rank;
  }

  /** The next life is there: who was too quick to read of the last one still can, beside it. */
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
    const cells = state.newest?.cells.filter((cell) => cell.kind === "cell" && cell.playerId === playerId);
    const area = (cells ?? []).reduce((sum, { radius }) => sum + radius * radius, 0);
    return listedScore(playerId) ?? (area === 0 ? null : scoreOf(rules, Math.sqrt(area)));
  }

  #reportOf({ death, atMs, isLow }: MatchEvent<"ownDeath"> & { isLow: boolean }, nowMs: number): DeathReport {
    const { rules, store, find } = this.#parts;
    const { byPlayerId, aliveTicks, highestScore, ballsEaten, cellsEaten } = death;
    const before = this.#bestBefore;
    const rank = this.#rankAtHighest;
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
      isAsked: rules.respawnLaw === "asked",
      isComing: false,
      deafMs: Math.max(0, DEATH_KEYS_MS - (nowMs - atMs)),
    };
  }
}
