// For somebody who watches a full game only until a place is free: asks to play as soon as this window watches. The host
// keeps the wish (PROTOCOL.md P46). Knows no connection.
import { effect } from "@preact/signals";
import type { Store } from "../../ui/store.ts";
import type { MatchGate } from "../match/matchGate.ts";

/** Call it once a join to watch has begun. Ends by itself with that join, or with the wish. */
export function playWhenFree(
  { screen, watching, join, retry }: Pick<Store, "screen" | "watching" | "join" | "retry">,
  gate: Pick<MatchGate, "match">,
): void {
  let isOver = false;
  const stop = effect(() => {
    const isIn = screen.value === "match";
    const isUnderWay = ["connecting", "password"].includes(join.value.phase) || retry.value !== null;
    if (isOver || (isIn ? watching.value === null : isUnderWay)) return;
    isOver = true;
    // Not within the effect, which would then follow all that playing reads.
    queueMicrotask(() => {
      stop();
      if (isIn) gate.match()?.playAgain();
    });
  });
}
