// What is heard between rounds: who becomes ready, and the podium with its awards, each in the moment in which it is seen.
import type { SoundEngine } from "../../audio/sounds.ts";
import { AWARD_EVERY_MS, AWARDS_MS, PODIUM_MS, RESULTS_SHOWN_MS } from "../../ui/results/moments.ts";
import type { ResultsView } from "../../ui/roundSignals.ts";
import type { Store } from "../../ui/store.ts";

type Parts = {
  store: Pick<Store, "results" | "areResultsClosed" | "round" | "screen">;
  engine: Pick<SoundEngine, "play">;
  /** Whether less motion is wished: then all is seen at once. */
  isCalm: () => boolean;
  /** Calls back after some milliseconds. */
  later: (task: () => void, ms: number) => void;
};

/** Speed of the second step of the podium beside the third's: a third up. */
const SECOND_RATE = 1.26;
/** Each award is a little higher than the one before. */
const AWARD_RATE = 1.06;
/** Loudness of others who become ready. */
const OTHERS_READY = 0.6;

/** Plays the moments of a round's results, unless they were put aside or the match was left. */
export function hearResults({ store, engine, isCalm, later }: Parts): void {
  let key = 0;
  const tell = (shown: ResultsView) => {
    key = shown.key;
    const at = (ms: number, play: () => void) =>
      later(() => {
        const isSeen = store.results.peek()?.key === shown.key && !store.areResultsClosed.peek();
        if (isSeen && store.screen.peek() === "match") play();
      }, ms);
    if (isCalm()) return at(RESULTS_SHOWN_MS, () => engine.play("winner"));
    const { rows, awards } = shown;
    if (rows.length > 2) at(PODIUM_MS.third, () => engine.play("podium"));
    if (rows.length > 1) at(PODIUM_MS.second, () => engine.play("podium", { rate: SECOND_RATE }));
    if (rows.length > 0) at(PODIUM_MS.first, () => engine.play("winner"));
    for (let i = 0; i < awards.length; i++)
      at(AWARDS_MS + i * AWARD_EVERY_MS, () => engine.play("award", { rate: AWARD_RATE ** i }));
  };
  store.results.subscribe((shown) => {
    if (shown !== null && shown.key !== key) tell(shown);
  });
}

/** Plays that somebody has become ready. Who was ready before this window looked is not heard. */
export function hearReadiness({ store, engine }: Pick<Parts, "store" | "engine">): void {
  let before: ReadonlySet<number> | null = null;
  store.round.subscribe((round) => {
    const isWaiting = round !== null && (round.phase === "lobby" || round.phase === "results");
    if (!isWaiting) {
      before = null;
      return;
    }
    const ready = round.people.filter(({ isReady, isBot }) => isReady && !isBot);
    const known = before;
    before = new Set(ready.map(({ playerId }) => playerId));
    const added = known === null ? [] : ready.filter(({ playerId }) => !known.has(playerId));
    if (added.length > 0) engine.play("ready", { gain: added.some(({ isOwn }) => isOwn) ? 1 : OTHERS_READY });
  });
}
