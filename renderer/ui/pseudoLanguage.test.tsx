// One more language is one more row: a made-up one is found, offered and spoken everywhere, and nothing is left in English.
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { languageChosen } from "../../shared/languages.ts";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { fetchLanguage, LANGUAGES } from "../i18n/languages.ts";
import { addPseudoLanguage, PSEUDO } from "../i18n/pseudo.stage.ts";
import { App } from "./App.tsx";
import { DEATH } from "./death.stage.ts";
import { formatTenths, formatTimeOfDay } from "./format.ts";
import { bringDialogs } from "./OpenDialog.tsx";
import { type MemoryNode, openPage, type PageRig } from "./page.stage.tsx";
import { LOBBY_ROUND, lobbyPeople } from "./rounds/rounds.stage.ts";
import { presetText } from "./ruleForm.ts";
import type { DialogName, Store } from "./store.ts";

let page: PageRig | null = null;
// What a match with rounds fetches has come, too.
beforeAll(() =>
  Promise.all([bringDialogs(), import("./rounds/RoundTold.tsx"), import("./rounds/RoundMoments.tsx")]),
);
let takeAway: () => void;
beforeAll(() => {
  takeAway = addPseudoLanguage();
});
afterAll(() => takeAway());
afterEach(() => {
  page?.dispose();
  page = null;
});

const SPOKEN_ATTRIBUTES = ["aria-label", "aria-description", "placeholder", "title", "alt"];
/** Read in every language: the game's name, what languages call themselves, keys, units, a code of rules. */
const OWN_NAMES = Object.values(LANGUAGES).map(({ ownName }) => ownName);
const NAMES = new RegExp(`^(Kulki|${OWN_NAMES.join("|")}|Enter|Esc|Tab|arena-\\w+)$|\\b(ms|kB|MB)\\b`);

/** All that is read or read aloud below a node. */
function wordsIn(node: MemoryNode): string[] {
  const own = [
    ...SPOKEN_ATTRIBUTES.map((name) => node.attribute(name)),
    node.nodeType === 3 ? node.text : null,
  ];
  return [...own.flatMap((text) => text ?? []), ...node.childNodes.flatMap(wordsIn)];
}

/** What of it is in other letters than the made-up language has. One letter alone is a key, or one of the title's marbles. */
function foreignWords(root: MemoryNode): string[] {
  return wordsIn(root).filter((text) => /[A-Za-z]{2}/.test(text.replace(NAMES, "")));
}

const NAME = "№ 7";
const person = (playerId: number) => ({ ...PLAIN_PROFILE, playerId, name: NAME, isOwn: playerId === 1 });

function enterMatch(store: Store): void {
  store.screen.value = "match";
  store.hostName.value = NAME;
  store.playerCount.value = 5;
  store.rules.value = ARENA;
  store.hasActions.value = true;
}

const DIALOGS: DialogName[] = [
  "host",
  "join",
  "settings",
  "menu",
  "stopHosting",
  "quit",
  "desk",
  "log",
  "about",
  "changeRules",
];
const SCREENS: Record<string, (store: Store) => void> = {
  home: () => undefined,
  "a match": enterMatch,
  "a lobby"(store) {
    enterMatch(store);
    const people = lobbyPeople(3).map((row) => ({ ...row, name: NAME }));
    store.rules.value = { ...ARENA, teams: 3, bestOf: 3 };
    store.round.value = { ...LOBBY_ROUND, bestOf: 3, leftS: 12, people };
  },
  "a pause"(store) {
    enterMatch(store);
    store.round.value = {
      ...LOBBY_ROUND,
      phase: "playing",
      kind: "firstTo",
      goal: 500,
      leftS: 9,
      isPaused: true,
    };
  },
  "a countdown"(store) {
    enterMatch(store);
    store.round.value = { ...LOBBY_ROUND, phase: "countdown", kind: "lastStanding", leftS: 3 };
  },
  "the end of a life"(store) {
    enterMatch(store);
    store.death.value = { ...DEATH, by: person(2), byScore: 312.5, rank: 3, bestScore: 90, isAway: true };
  },
  "a lost connection"(store) {
    enterMatch(store);
    store.comeback.value = { reason: "lost", leftS: 47, driver: "nobody", isTrying: true };
  },
  watching(store) {
    enterMatch(store);
    store.watching.value = { kind: "leader", player: null, isWaiting: false };
  },
  "the question who is there"(store) {
    enterMatch(store);
    store.stillThereS.value = 9;
  },
  "another window"(store) {
    store.isElsewhere.value = true;
  },
  "a failure of the host"(store) {
    store.notice.value = { kind: "closed", reason: "hostFailed" };
  },
  ...Object.fromEntries(
    [...DIALOGS, "rules" as const, "howTo" as const].map((dialog) => [
      `the dialog ${dialog}`,
      (store: Store) => {
        if (!["host", "join", "quit"].includes(dialog)) enterMatch(store);
        store.dialog.value = dialog;
      },
    ]),
  ),
};

/** Parts that are fetched with a match's rounds, and come a moment after it. */
const ROUND_PARTS = [".lobby", ".round-clock", ".round-count"];

test.each(Object.keys(SCREENS))("%s speaks the made-up language alone", async (name) => {
  page = openPage("app", PSEUDO);
  const { store, actions, spoken, root } = page;
  store.settings.value = { ...store.settings.value, name: NAME };
  SCREENS[name]?.(store);
  page.draw(<App store={store} actions={actions} spoken={spoken} />);
  if (store.round.value !== null)
    await vi.waitFor(() => expect(ROUND_PARTS.flatMap((part) => root.all(part))).not.toEqual([]));
  expect(wordsIn(root).length).toBeGreaterThan(1);
  expect(foreignWords(root)).toEqual([]);
});

test("a guest's page, and one whose link was used, speak it, too", () => {
  for (const mode of ["guest", "locked"] as const) {
    page = openPage(mode, PSEUDO);
    page.store.settings.value = { ...page.store.settings.value, name: NAME };
    page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
    expect(wordsIn(page.root).length).toBeGreaterThan(1);
    expect(foreignWords(page.root)).toEqual([]);
    if (mode === "guest") page.dispose();
  }
});

test("the settings offer it under its own name", () => {
  page = openPage();
  page.store.dialog.value = "settings";
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
  const offered = page.root.all("option").map(({ text }) => text);
  expect(offered).toContain(LANGUAGES[PSEUDO.tag].ownName);
});

test("it is found by its tag, with a region or without, and its texts are fetched", async () => {
  expect(["qps", "QPS-ploc"].map((locale) => languageChosen("system", locale))).toEqual([
    PSEUDO.tag,
    PSEUDO.tag,
  ]);
  expect(languageChosen(PSEUDO.tag, "pl-PL")).toBe(PSEUDO.tag);
  expect(await fetchLanguage(PSEUDO.tag, true)).toEqual(PSEUDO);
});

test("numbers and times are written as in its row", () => {
  expect(formatTenths(12.5, PSEUDO)).toBe("١٢٫٥");
  expect(presetText(ARENA, "decayFraction", PSEUDO)).toBe("0٫1");
  expect(formatTimeOfDay(new Date("2026-11-26T10:32:00").getTime(), PSEUDO)).toMatch(/^١٠:٣٢/);
});
