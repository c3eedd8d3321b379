// Who says what in a match of this window. What shows it is fetched with the first words; knows no picture.
import type { Phrase } from "../../../shared/phrases.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow, MatchFollower } from "../match/follower.ts";
import type { WindowMatch } from "../match/windowMatch.ts";

/** own: said by this window's person, and not told by the host yet. */
export type Heard = MatchEvent<"said" | "unheard"> | { kind: "own"; phrase: Phrase };

export type MatchVoices = MatchFollower & { hear(heard: Heard): void };

/** Begins to show what is said in a match. */
export type ShowVoices = (match: Parameters<Follow>[0]) => MatchVoices;

type Parts = {
  store: Store;
  match: () => WindowMatch | null;
  /** Rejects where it cannot be fetched; asked again at the next words. */
  fetchShow: () => Promise<ShowVoices>;
};

export type Voices = {
  follow: Follow;
  /** Says a phrase; does nothing outside a match. */
  say(phrase: Phrase): void;
  /** Hides what a player says from this window's person, for as long as the match goes on, or shows it again. */
  hide(playerId: number, isHidden: boolean): void;
};

export function createVoices({ store, match, fetchShow }: Parts): Voices {
  let show: ShowVoices | null = null;
  let hear: (heard: Heard) => void = () => undefined;
  let matchKey = "";
  return {
    follow(followed) {
      // Ids of players count in one match.
      if (followed.accepted.match !== matchKey) store.hiddenVoices.value = new Set();
      matchKey = followed.accepted.match;
      let shown: MatchVoices | null = show?.(followed) ?? null;
      const waiting: Heard[] = [];
      let isOver = false;
      const begin = (fetched: ShowVoices) => {
        show ??= fetched;
        if (isOver) return;
        shown ??= show(followed);
        for (const heard of waiting.splice(0)) shown.hear(heard);
      };
      hear = (heard) => {
        if (shown !== null) return shown.hear(heard);
        waiting.push(heard);
        if (waiting.length === 1) fetchShow().then(begin, () => void waiting.splice(0));
      };
      const { events } = followed.state;
      const ends = [events.on("said", hear), events.on("unheard", hear)];
      return {
        onFrame: (frame, nowMs) => shown?.onFrame(frame, nowMs),
        end() {
          isOver = true;
          for (const end of ends) end();
          shown?.end();
        },
      };
    },
    say(phrase) {
      const { talk, isMuted } = store.order.value;
      const reason = talk === "off" ? talk : isMuted ? "muted" : null;
      if (reason !== null) return hear({ kind: "unheard", reason, tick: 0, atMs: 0 });
      match()?.wish("phrases", phrase);
      hear({ kind: "own", phrase });
    },
    hide(playerId, isHidden) {
      const hidden = new Set(store.hiddenVoices.value);
      if (isHidden) hidden.add(playerId);
      else hidden.delete(playerId);
      store.hiddenVoices.value = hidden;
    },
  };
}
