// What a window was told of rounds, told on as the moment is shown that it belongs to: all windows show the same tick at
// nearly the same time, while snapshots arrive when they can. Is handed the time; knows no screen and no sound.
import type { RoundResults } from "../../../shared/net/sections/results.ts";
import type { RoundNews } from "../../../shared/net/sections/round.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../../shared/rules.ts";
import { roundTicks } from "../../../shared/rulesets/rounds.ts";
import type { MatchEvent } from "../events/matchEvent.ts";

/** Seconds of the countdown, and at the end of a round, that are told one by one. */
const COUNTED_S = { countdown: 3, playing: 10 } as const;
/** A second that began longer ago than this part of it is not told any more: it would come off the beat. */
const LATE_PART = 0.5;

/** What was told at a tick. */
type Told = { tick: number; news: RoundNews | null; results: RoundResults | null };

type RoundEvent = MatchEvent<"roundPhase" | "roundCount" | "roundSecond" | "roundPause" | "roundOver">;
type Unsent = RoundEvent extends infer One ? (One extends RoundEvent ? Omit<One, "atMs"> : never) : never;

const NOTHING: Told = { tick: 0, news: null, results: null };

/** All of it as shown last; before the first snapshot, as if there were no rounds. */
export class RoundHerald {
  readonly #rules: Rules;
  readonly #isWithinPage: boolean;
  readonly #waiting: Told[] = [];
  #newest = NOTHING;
  #shown = NOTHING;
  #isFirst = true;
  #leftTicks: number | null = null;
  /** The second told last in this phase; null: none yet. */
  #counted: number | null = null;
  /** Whether a round was shown whose end is not told yet. */
  #isRoundOpen = false;

  /** @param before of the same connection, under other rules
   *  @param isWithinPage a match that its page alone holds: its person knows why it stands, and there are no rounds */
  constructor(rules: Rules, before: RoundHerald | null, isWithinPage = false) {
    this.#rules = rules;
    this.#isWithinPage = isWithinPage;
    if (before === null) return;
    this.#newest = before.#newest;
    this.#shown = before.#shown;
    this.#isFirst = before.#isFirst;
  }

  /** As told last, which may not be shown yet; null: a room without rounds that nobody holds. */
  get newest(): RoundNews | null {
    return this.#newest.news;
  }

  /** Whether nothing was shown yet. */
  get isNew(): boolean {
    return this.#isFirst;
  }

  get news(): RoundNews | null {
    return this.#shown.news;
  }

  /** How the last round ended; null: no round did, or another one has begun. */
  get results(): RoundResults | null {
    return this.#shown.results;
  }

  /** Ticks of the phase's clock that are left; null: nothing ends it by time. */
  get leftTicks(): number | null {
    return this.#leftTicks;
  }

  /** Takes what a snapshot says. @param isWhole whether it is a full one: what it does not say is not so */
  observe({ tick, round, results }: Snapshot, isWhole: boolean): void {
    if (this.#isWithinPage) return;
    const { news, results: known } = this.#newest;
    const next = {
      tick,
      news: round ?? (isWhole ? null : news),
      results: results ?? (isWhole ? null : known),
    };
    if (next.news === news && next.results === known && !this.#isFirst) return;
    this.#newest = next;
    this.#waiting.push(next);
  }

  /**
   * Tells what is due.
   * @param at the fractional tick shown now; the first news that come are shown at once
   * @param worldTick the world's at that moment, fractional
   * @param present the fractional tick that own cells are shown at. The countdown goes by it: own cells set off as "go"
   *   is told, before a snapshot could say so
   */
  show(at: number, worldTick: number, present: number, tell: (event: Unsent) => void): void {
    while (this.#waiting.length > 0 && (this.#isFirst || this.#waiting[0]!.tick <= at)) {
      this.#turnTo(this.#waiting.shift()!, tell);
    }
    const now = this.#shown.news?.phase === "countdown" ? Math.max(at, present) : at;
    this.#leftTicks = this.#ticksLeft(now, worldTick);
    this.#count(now, tell);
  }

  #turnTo(next: Told, tell: (event: Unsent) => void): void {
    const { tick, news, results } = next;
    const before = this.#isFirst ? null : phaseOf(this.#shown.news);
    const wasPaused = this.#shown.news?.isPaused ?? false;
    // Under load not every window is told in the tick in which the countdown ended.
    const goTick = this.#shown.news?.untilTick ?? tick;
    const phase = phaseOf(news);
    const counted = this.#counted;
    this.#shown = next;
    if (phase !== before) {
      this.#counted = null;
      if (!this.#isFirst || news !== null) tell({ kind: "roundPhase", tick, phase, before });
      if (phase === "playing" && before === "countdown" && counted !== 0) {
        tell({ kind: "roundCount", tick: goTick, leftS: 0 });
      }
    }
    const isPaused = news?.isPaused ?? false;
    if (isPaused !== wasPaused && !this.#isFirst) tell({ kind: "roundPause", tick, isPaused });
    this.#isFirst = false;
    if (phase === "results" && results !== null && this.#isRoundOpen) {
      this.#isRoundOpen = false;
      tell({ kind: "roundOver", tick, results });
    } else if (phase !== "results") this.#isRoundOpen = phase === "playing";
  }

  #ticksLeft(at: number, worldTick: number): number | null {
    const { tick, news } = this.#shown;
    if (news === null) return null;
    if (news.phase === "playing") return Math.max(0, roundTicks(this.#rules) - worldTick);
    if (news.untilTick === null) return null;
    // While the room is held the clock stands as it did when that was told.
    return Math.max(0, news.untilTick - (news.isPaused ? tick : Math.max(tick, at)));
  }

  #count(at: number, tell: (event: Unsent) => void): void {
    const { news } = this.#shown;
    const left = this.#leftTicks;
    if (news === null || news.isPaused || left === null) return;
    const { phase } = news;
    if (phase !== "countdown" && phase !== "playing") return;
    const { stepHz } = this.#rules;
    const leftS = Math.ceil(left / stepHz);
    const least = phase === "countdown" ? 0 : 1;
    if (leftS < least || leftS > COUNTED_S[phase] || leftS === this.#counted) return;
    this.#counted = leftS;
    const since = leftS === 0 ? at - news.untilTick! : leftS * stepHz - left;
    if (since > LATE_PART * stepHz) return;
    const kind = phase === "countdown" ? "roundCount" : "roundSecond";
    tell({ kind, tick: Math.round(at - since), leftS });
  }
}

function phaseOf(news: RoundNews | null): RoundNews["phase"] {
  return news?.phase ?? "endless";
}
