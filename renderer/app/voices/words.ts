// What is heard in a match, and what shows it: types only, so that the code that shows words can come later.
import type { ReadonlySignal } from "@preact/signals";
import type { Phrase } from "../../../shared/phrases.ts";
import type { Language } from "../../i18n/languages.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow, MatchFollower } from "../match/follower.ts";
import type { ArenaPicture } from "../stage/arenaPicture.ts";

/** own: said by this window's person, and not told by the host yet. */
export type HeardWords = MatchEvent<"said" | "unheard"> | { kind: "own"; phrase: Phrase };

export type MatchSayings = MatchFollower & { hear(heard: HeardWords): void };

/** Begins to show what is said in a match. */
export type ShowSayings = (match: Parameters<Follow>[0]) => MatchSayings;

/** What shows words is made with this. */
export type ShowParts = {
  store: Store;
  spoken: ReadonlySignal<Language>;
  view: Pick<ArenaPicture, "setTop">;
  /** Monotonic milliseconds. */
  now: () => number;
};
