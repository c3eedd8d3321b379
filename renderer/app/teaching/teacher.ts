// Teaches in the first lives: one hint at a time, each until it is followed, and never again. Goes along with a match;
// knows the store, no components and no keys.
import { HINTS, type Hint } from "../../../shared/hints.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Frame } from "../../net/frame.ts";
import type { MatchState } from "../../net/matchState.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow, MatchFollower } from "../match/follower.ts";
import { createDeeds, noteSteering } from "./deeds.ts";
import { LESSONS, type Moment } from "./lessons.ts";
import { hasListeners } from "./listeners.ts";
import { createSurroundings, lookRound } from "./surroundings.ts";

/** Time between two looks at the match, milliseconds. */
const LOOK_MS = 100;
/** Most time that one look counts for, milliseconds, as the page may have slept. */
const LONGEST_LOOK_MS = 300;
/** How long it is shown that a hint was followed, milliseconds. */
export const DONE_MS = 1100;
/** A hint that is not followed for so long is not shown again until the next life, milliseconds. */
export const PATIENCE_MS = 20_000;

/** @param learn keeps the whole list of learned hints */
export function createTeacher(store: Store, learn: (learned: Hint[]) => void): Follow {
  return ({ accepted, state }) => new Teacher(accepted.rules, state, store, learn);
}

class Teacher implements MatchFollower {
  readonly #rules: Rules;
  readonly #state: MatchState;
  readonly #store: Store;
  readonly #learn: (learned: Hint[]) => void;
  readonly #round = createSurroundings();
  readonly #way = { x: 0, y: 0 };
  #isHeard = false;
  readonly #endings: (() => void)[];
  #deeds = createDeeds();
  /** How long each hint was shown in this life, milliseconds. */
  #shownMs = createTimes();
  /** The hint shown now; isDone: it was followed, which is still shown. */
  #now: { hint: Hint; isDone: boolean } | null = null;
  /** Time since a hint was shown, or followed, milliseconds. */
  #sinceMs = 0;
  #lookedMs = Number.NEGATIVE_INFINITY;
  #known = 0;

  constructor(rules: Rules, state: MatchState, store: Store, learn: (learned: Hint[]) => void) {
    this.#rules = rules;
    this.#state = state;
    this.#store = store;
    this.#learn = learn;
    const { events, ownPlayerId } = state;
    this.#endings = [
      events.on("ballEaten", ({ byPlayerId }) => {
        if (byPlayerId === ownPlayerId) this.#deeds.ballsEaten++;
      }),
      events.on("split", ({ playerId }) => {
        if (playerId === ownPlayerId) this.#deeds.splits++;
      }),
      events.on("said", ({ playerId }) => {
        if (playerId === ownPlayerId) this.#deeds.words++;
      }),
      store.wheel.subscribe((by) => {
        if (by !== null) this.#deeds.words++;
      }),
    ];
    this.#show(null);
  }

  onFrame(frame: Frame, nowMs: number): void {
    const elapsedMs = Math.min(nowMs - this.#lookedMs, LONGEST_LOOK_MS);
    if (elapsedMs < LOOK_MS) return;
    this.#lookedMs = nowMs;
    const { learned } = this.#store.settings.value;
    if (learned.length < this.#known) this.#forget();
    this.#known = learned.length;
    if (learned.length === HINTS.length && this.#now === null) return;
    const isStill = !this.#state.isAlive || this.#state.watch !== null || this.#isStanding();
    if (isStill) this.#endLife();
    // No hints behind a dialog.
    else if (this.#store.dialog.value === null) this.#look(frame, elapsedMs, learned);
  }

  /** Whether nothing moves now, whatever one does. */
  #isStanding(): boolean {
    const round = this.#store.round.value;
    return round !== null && (round.isPaused || round.phase === "countdown" || round.phase === "results");
  }

  end(): void {
    for (const stop of this.#endings) stop();
    this.#show(null);
  }

  #look(frame: Frame, elapsedMs: number, learned: readonly Hint[]): void {
    lookRound(frame, this.#round);
    this.#isHeard = hasListeners(this.#state, this.#store.order.value);
    noteSteering(this.#deeds, frame.way, this.#way, elapsedMs);
    if (this.#round.hasOwnBlob) this.#deeds.ejects++;
    this.#sinceMs += elapsedMs;
    const shown = this.#now;
    if (shown !== null && !shown.isDone) this.#shownMs[shown.hint] += elapsedMs;
    const fresh = HINTS.filter((hint) => !learned.includes(hint));
    const done = fresh.filter((hint) => this.#isDone(hint) || this.#isTold(hint));
    if (done.length > 0) this.#learn([...learned, ...done]);
    if (shown !== null) this.#goOn(shown, done.includes(shown.hint));
    this.#offer([...learned, ...done]);
  }

  /** Goes on with a shown hint: notes that it was followed, or removes it once that was shown long enough, it was
   *  itself, or it makes no sense any more. */
  #goOn(shown: { hint: Hint; isDone: boolean }, isDoneNow: boolean): void {
    const { hint, isDone } = shown;
    if (isDone) {
      if (this.#sinceMs >= DONE_MS) this.#show(null);
    } else if (isDoneNow) this.#show(this.#isDone(hint) ? { hint, isDone: true } : null);
    else if (this.#isAside(hint) || !LESSONS[hint].fits(this.#momentOf(hint))) this.#show(null);
  }

  #offer(learned: readonly Hint[]): void {
    const next = HINTS.find((hint) => !learned.includes(hint) && this.#hasItsTime(hint, learned));
    if (next !== undefined) this.#show({ hint: next, isDone: false });
  }

  #hasItsTime(hint: Hint, learned: readonly Hint[]): boolean {
    const { after, pauseMs, isIn, fits } = LESSONS[hint];
    const shown = this.#now;
    const isFree = shown === null ? this.#sinceMs >= pauseMs : pauseMs === 0 && shown.hint !== hint;
    const isReady = after.every((one) => learned.includes(one) || !LESSONS[one].isIn(this.#rules));
    return isFree && isReady && isIn(this.#rules) && !this.#isAside(hint) && fits(this.#momentOf(hint));
  }

  #isAside(hint: Hint): boolean {
    return this.#shownMs[hint] >= PATIENCE_MS;
  }

  #isDone(hint: Hint): boolean {
    return LESSONS[hint].isIn(this.#rules) && LESSONS[hint].isDone(this.#momentOf(hint));
  }

  /** Whether a hint is learned though nobody followed it. */
  #isTold(hint: Hint): boolean {
    return this.#shownMs[hint] >= (LESSONS[hint].enoughMs ?? Infinity);
  }

  #momentOf(hint: Hint): Moment {
    return {
      rules: this.#rules,
      round: this.#round,
      deeds: this.#deeds,
      isHeard: this.#isHeard,
      shownMs: this.#shownMs[hint],
    };
  }

  /** Ends a life: hints that were not followed come again in the next one. */
  #endLife(): void {
    if (this.#now !== null) this.#show(null);
    this.#sinceMs = 0;
    this.#shownMs = createTimes();
  }

  /** The person wants all hints again. */
  #forget(): void {
    this.#deeds = createDeeds();
    this.#shownMs = createTimes();
  }

  #show(now: { hint: Hint; isDone: boolean } | null): void {
    this.#now = now;
    this.#sinceMs = 0;
    this.#store.hint.value = now;
  }
}

function createTimes(): Record<Hint, number> {
  return { steer: 0, eat: 0, flee: 0, split: 0, eject: 0, say: 0 };
}
