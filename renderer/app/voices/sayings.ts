// Who says what in a match of this window. What shows it is fetched with the first words; knows no picture.
import type { Phrase } from "../../../shared/phrases.ts";
import type { Follow } from "../match/follower.ts";
import type { WindowMatch } from "../match/windowMatch.ts";
import type { HeardWords, MatchSayings, ShowParts, ShowSayings } from "./words.ts";

type Parts = ShowParts & { match: () => Pick<WindowMatch, "wish"> | null };

async function fetchSayings(parts: ShowParts): Promise<ShowSayings> {
  return (await import("./shownSayings.ts")).createShowSayings(parts);
}

export type Sayings = {
  follow: Follow;
  /** Says a phrase; does nothing outside a match. */
  say(phrase: Phrase): void;
  /** Hides what a player says from this window's person, for as long as the match goes on, or shows it again. */
  hide(playerId: number, isHidden: boolean): void;
};

const nobody = () => undefined;

/** @param fetchShow rejects where it cannot be fetched; asked again at the next words */
export function createSayings(parts: Parts, fetchShow = fetchSayings): Sayings {
  const { store, match } = parts;
  let hear: (heard: HeardWords) => void = nobody;
  let matchKey = "";
  let coming: Promise<ShowSayings> | null = null;
  const bring = () => {
    coming ??= fetchShow(parts);
    return coming;
  };
  return {
    follow(followed) {
      // Ids of players count in one match.
      if (followed.accepted.match !== matchKey) store.hiddenVoices.value = new Set();
      matchKey = followed.accepted.match;
      let shown: MatchSayings | null = null;
      let isOver = false;
      const waiting: HeardWords[] = [];
      const begin = (show: ShowSayings) => {
        if (isOver) return;
        shown = show(followed);
        for (const heard of waiting) shown.hear(heard);
      };
      const giveUp = () => {
        coming = null;
        waiting.length = 0;
      };
      const hearHere = (heard: HeardWords) => {
        if (shown !== null) return shown.hear(heard);
        waiting.push(heard);
        if (waiting.length === 1) bring().then(begin, giveUp);
      };
      hear = hearHere;
      const { events } = followed.state;
      const ends = [events.on("said", hearHere), events.on("unheard", hearHere)];
      return {
        onFrame: (frame, nowMs) => shown?.onFrame(frame, nowMs),
        end() {
          isOver = true;
          if (hear === hearHere) hear = nobody;
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
