// Hostile names at the host's desk: of people, who has gone, who waits, who is kept out, and in what can be undone.
import { afterEach, beforeEach, test } from "vitest";
import { expectOnlyText, type HostilePlace } from "../hostilePage.stage.ts";
import type { PageRig } from "../page.stage.tsx";
import { BansTab } from "./BansTab.tsx";
import { DeskMoments } from "./DeskDialog.tsx";
import { callerOf, deskBanOf, deskGoneOf, deskPersonOf, keyNumber } from "./desk.stage.ts";
import { closeDeskPage, NOW, openDeskPage, setDesk } from "./deskPage.stage.ts";
import { PeopleTab } from "./people/PeopleTab.tsx";

let page: PageRig;
beforeEach(() => {
  page = openDeskPage();
});
afterEach(() => closeDeskPage(page));

const PLACES: Record<string, HostilePlace> = {
  "the list of people": {
    atOnce: 60,
    show(texts, store) {
      setDesk(store, { people: texts.map((text, index) => deskPersonOf(index + 2, text)) });
      return <PeopleTab />;
    },
  },
  "the list of who waits": {
    atOnce: 20,
    show(texts, store) {
      setDesk(store, { waiting: texts.map((text, index) => callerOf(index, text, NOW)) });
      return <PeopleTab />;
    },
  },
  "the list of who has just gone": {
    atOnce: 12,
    show(texts, store) {
      setDesk(store, { gone: texts.map((text, index) => deskGoneOf(index + 2, text, NOW, index)) });
      return <PeopleTab />;
    },
  },
  "the list of bans": {
    atOnce: 60,
    show(texts, store) {
      setDesk(store, { bans: texts.map((text, index) => deskBanOf(index, text, NOW)) });
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
      setDesk(store, { waiting: [callerOf(1, caller, NOW)], undo });
      return <DeskMoments />;
    },
  },
};

test.each(Object.entries(PLACES))("in %s", (_where, place) => expectOnlyText(page, place));
