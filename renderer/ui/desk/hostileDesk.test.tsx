// Hostile names at the host's desk: of people, who has gone, who waits, who is kept out, and in what can be undone.
import { afterEach, beforeEach, test, vi } from "vitest";
import type { DeskView } from "../../../shared/desk/desk.ts";
import { expectOnlyText, type HostilePlace } from "../hostilePage.stage.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { Store } from "../store.ts";
import { BansTab } from "./BansTab.tsx";
import { DeskMoments } from "./DeskDialog.tsx";
import { callerOf, deskBanOf, deskGoneOf, deskPersonOf, keyNumber, QUIET_DESK } from "./desk.stage.ts";
import { PeopleTab } from "./people/PeopleTab.tsx";

const NOW = new Date("2026-11-27T12:00:00").getTime();

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  page = openPage();
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

function tell(store: Store, desk: Partial<DeskView>): void {
  store.desk.value = { ...QUIET_DESK, ...desk };
}

const PLACES: Record<string, HostilePlace> = {
  "the list of people": {
    atOnce: 60,
    show(texts, store) {
      tell(store, { people: texts.map((text, index) => deskPersonOf(index + 2, text)) });
      return <PeopleTab />;
    },
  },
  "the list of who waits": {
    atOnce: 20,
    show(texts, store) {
      tell(store, { waiting: texts.map((text, index) => callerOf(index, text, NOW)) });
      return <PeopleTab />;
    },
  },
  "the list of who has just gone": {
    atOnce: 12,
    show(texts, store) {
      tell(store, { gone: texts.map((text, index) => deskGoneOf(index + 2, text, NOW, index)) });
      return <PeopleTab />;
    },
  },
  "the list of bans": {
    atOnce: 60,
    show(texts, store) {
      tell(store, { bans: texts.map((text, index) => deskBanOf(index, text, NOW)) });
      return <BansTab />;
    },
  },
  "what is told over the match": {
    atOnce: 4,
    show([caller = "", ...texts], store) {
      const undo = texts.map((name, nth) => ({
        id: keyNumber(nth),
        step: "kick" as const,
        name,
        untilMs: NOW + 9000,
      }));
      tell(store, { waiting: [callerOf(1, caller, NOW)], undo });
      return <DeskMoments />;
    },
  },
};

test.each(Object.entries(PLACES))("in %s", (_where, place) => expectOnlyText(page, place));
