// The own game that can go on: what its card says, what can be asked of it, and what is said where it cannot go on.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LastMatchInfo as Match } from "../../../shared/appApi.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { HostState } from "../store.ts";
import { LastMatch } from "./LastMatch.tsx";

const { last } = ENGLISH.texts.games;
const NOW = new Date("2026-11-26T12:00:00").getTime();
const MATCH: Match = {
  match: "m".repeat(22),
  name: "Ola’s game",
  ruleset: "arena",
  people: 5,
  savedAtMs: NOW - 190_000,
};

let page: PageRig;
beforeEach(() => {
  page = openPage();
  page.store.lookedAtMs.value = NOW;
  page.store.lastMatch.value = MATCH;
  page.draw(<LastMatch />);
});
afterEach(() => page.dispose());

const hosting = (state: HostState) =>
  page.change(() => {
    page.store.hosting.value = state;
  });

test("the game that can go on is told by its name, rules, people and time; without one there is nothing", () => {
  expect(page.root.text).toContain(last.title);
  expect(page.root.text).toContain("Ola’s game");
  expect(page.root.text).toContain("Arena · 5 people · 3 minutes ago");
  page.change(() => {
    page.store.lastMatch.value = null;
  });
  expect(page.root.text).toBe("");
});

test("rules that this Kulki does not offer are no reason not to offer the game", () => {
  page.change(() => {
    page.store.lastMatch.value = { ...MATCH, ruleset: "old" as Match["ruleset"], people: 1 };
  });
  expect(page.root.text).toContain(`${ENGLISH.texts.games.unknownRules} · 1 person`);
});

test("one press goes on with it, once, and cannot forget it meanwhile; another press forgets it", () => {
  page.click(last.go);
  hosting({ phase: "starting" });
  expect(page.takeCalls()).toEqual([["continueMatch"]]);
  page.click(last.going);
  expect(page.takeCalls()).toEqual([]);
  expect(page.root.all(".last-match-forget")).toEqual([]);
  // Its host is up, and this window on its way in.
  page.change(() => {
    page.store.lastMatch.value = null;
  });
  expect(page.root.text).toContain(last.going);
  page.change(() => {
    page.store.lastMatch.value = MATCH;
  });
  hosting({ phase: "idle" });
  page.click(last.forget("Ola’s game"));
  expect(page.takeCalls()).toEqual([["forgetMatch"]]);
});

test("why it does not go on is said, also when it is not offered any more", () => {
  page.click(last.go);
  hosting({ phase: "failed", reason: "portTaken", port: 8999, suggestedPort: 9000 });
  expect(page.root.text).toContain(ENGLISH.deskTexts.hostFailure.portTaken(8999));
  expect(page.button(last.go)).toBeDefined();
  hosting({ phase: "failed", reason: "portTaken", port: 0, suggestedPort: null });
  expect(page.root.text).toContain(ENGLISH.deskTexts.hostFailure.unknown(0));
  page.change(() => {
    page.store.lastMatch.value = null;
    page.store.hosting.value = { phase: "failed", reason: "matchGone", port: 8999, suggestedPort: null };
  });
  expect(page.root.text).toContain(ENGLISH.deskTexts.hostFailure.matchGone(8999));
});

test("what another game comes to is not said here", () => {
  hosting({ phase: "starting" });
  expect(page.root.text).not.toContain(last.going);
  hosting({ phase: "failed", reason: "portTaken", port: 8999, suggestedPort: 9000 });
  expect(page.root.text).not.toContain(ENGLISH.deskTexts.hostFailure.portTaken(8999));
});
