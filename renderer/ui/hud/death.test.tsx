// The end of a life as a person meets it: the story, its words, and the keys and fingers for what comes next.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { isolate } from "../../../shared/names.ts";
import { DEATH } from "../death.stage.ts";
import type { DeathReport } from "../deathReport.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { DeathPanel } from "./DeathPanel.tsx";

const JAN = { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 4, isOwn: false };

let page: PageRig;
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const KAJA_AGAIN: DeathReport = {
  ...DEATH,
  ...{ by: { ...JAN, name: "Kaja" }, byScore: 312, timesEaten: 3, isRevenge: true },
  ...{ highestScore: 140, rank: 3, bestScore: 312.4, cellsEaten: 2 },
};

test("the end of a life is a story: by whom and how big, how often, what one came to, and what now", () => {
  page.draw(<DeathPanel />);
  expect(page.root.text).toBe("");
  page.change(() => {
    page.store.isMassGame.value = true;
    page.store.death.value = KAJA_AGAIN;
  });
  const { hud, stories } = page.texts;
  expect(page.root.all("h2")[0]?.text).toBe("You were eaten by Kaja Mass 312");
  const name = isolate("Kaja");
  expect(page.root.all(".death-past")[0]?.text).toBe(
    `${name} ate you 3 times. Revenge: you ate ${name} before. You ate 2 players.`,
  );
  const figures = page.root.all("dl")[0]?.all("div");
  expect(figures?.map((figure) => [figure.all("dt")[0]?.text, figure.all("dd")[0]?.text])).toEqual([
    [hud.highestMass, "140"],
    [stories.past.best, "312"],
    [hud.alive, "1:05"],
    [stories.past.place, "3rd"],
  ]);
  expect(page.root.text).not.toContain(hud.eatenAway);
  page.click(`Watch ${name}`);
  page.click(hud.playAgain);
  page.click(stories.savePicture);
  expect(page.takeCalls()).toEqual([
    ["watch", { kind: "player", playerId: JAN.playerId }],
    ["playAgain"],
    ["savePicture"],
  ]);
  page.change(() => {
    page.store.death.value = { ...KAJA_AGAIN, isComing: true };
  });
  expect(page.root.all(".button")).toEqual([]);
  expect(page.root.text).toContain(hud.coming);
});

test("a best that was beaten is said and marked; where none is kept nothing is said of it", () => {
  page.store.death.value = { ...DEATH, bestScore: 40, isNewBest: true };
  page.draw(<DeathPanel />);
  const { best, newBest } = page.texts.stories.past;
  expect(page.root.all(".new-best").map(({ text }) => text)).toEqual([`${newBest}40`]);
  expect(page.root.text).not.toContain(best);
  page.change(() => {
    page.store.death.value = { ...DEATH, bestScore: null };
  });
  expect(page.root.text).not.toMatch(new RegExp(`${best}|${newBest}`));
});

test("who is out for good reads the place first, and has nothing to press", () => {
  page.store.death.value = { ...KAJA_AGAIN, isAsked: false, out: { place: 5, of: 12 } };
  page.draw(<DeathPanel />);
  expect(page.root.all("p")[0]?.text).toBe("You are out: 5th of 12");
  expect(page.root.all("section")[0]?.attribute("class")).toBe("death-panel card out");
  expect(page.root.text).not.toContain(page.texts.stories.past.place);
  expect(page.root.all("button")).toEqual([]);
  page.change(() => {
    page.store.death.value = { ...KAJA_AGAIN, isAsked: false, out: { place: 0, of: 0 } };
  });
  expect(page.root.all("p")[0]?.text).toBe("You are out");
});

test("the first time by somebody is no story of its own; nobody known is watched as the leader", () => {
  page.store.death.value = DEATH;
  page.draw(<DeathPanel />);
  expect(page.root.all(".death-past")).toEqual([]);
  page.press("KeyV");
  expect(page.takeCalls()).toEqual([["watch", { kind: "leader" }]]);
});

test("where the next life comes by itself the end of the last one is a card without a question", () => {
  page.store.death.value = { ...KAJA_AGAIN, by: null, isAsked: false, isLow: true };
  page.draw(<DeathPanel />);
  expect(page.root.all("section")[0]?.attribute("class")).toBe("death-panel card high");
  expect(page.root.all("button")).toEqual([]);
  expect(page.root.all("h2")[0]?.text).toBe(page.texts.hud.eaten);
  page.press("Space");
  expect(page.takeCalls()).toEqual([]);
});

test("who hammers on a key as it is eaten still reads the news: keys for the next life wait a moment", () => {
  page.store.death.value = { ...DEATH, deafMs: 150 };
  page.draw(<DeathPanel />);
  page.press("Space");
  vi.advanceTimersByTime(149);
  page.press("Space");
  expect(page.takeCalls()).toEqual([]);
  vi.advanceTimersByTime(1);
  page.press("Space", { repeat: true });
  expect(page.takeCalls()).toEqual([]);
  page.press("Space");
  expect(page.takeCalls()).toEqual([["playAgain"]]);
  page.change(() => {
    page.store.death.value = { ...DEATH, isComing: true };
  });
  vi.advanceTimersByTime(1000);
  page.press("Enter");
  expect(page.takeCalls()).toEqual([]);
});

test("whom one was eaten by is watched by its key at once, but not by the browser's own with Ctrl", () => {
  page.store.death.value = { ...DEATH, by: JAN, deafMs: 150 };
  page.draw(<DeathPanel />);
  page.press("KeyV", { ctrlKey: true });
  expect(page.takeCalls()).toEqual([]);
  page.press("KeyV");
  expect(page.takeCalls()).toEqual([["watch", { kind: "player", playerId: 2 }]]);
});

test("an open dialog hears its own keys: none of them begins a life", () => {
  page.store.death.value = DEATH;
  page.store.dialog.value = "menu";
  page.draw(<DeathPanel />);
  page.press("Space");
  page.press("KeyV");
  expect(page.takeCalls()).toEqual([]);
});

test("a tap anywhere plays on; a finger that was down before, that wanders, and a mouse do not", () => {
  page.store.death.value = { ...DEATH, deafMs: 150 };
  page.draw(<DeathPanel />);
  const tap = (pointerType: string, down: number, up: number) => {
    page.pointer("pointerdown", { pointerType, pointerId: 5, clientX: down, clientY: 0 });
    page.pointer("pointerup", { pointerType, pointerId: 5, clientX: up, clientY: 0 });
    return page.takeCalls();
  };
  page.pointer("pointerdown", { pointerType: "touch", pointerId: 5, clientX: 10, clientY: 0 });
  vi.advanceTimersByTime(150);
  page.pointer("pointerup", { pointerType: "touch", pointerId: 5, clientX: 10, clientY: 0 });
  expect(page.takeCalls()).toEqual([]);
  expect(tap("touch", 10, 40)).toEqual([]);
  expect(tap("mouse", 10, 10)).toEqual([]);
  expect(tap("touch", 10, 14)).toEqual([["playAgain"]]);
});

test("who was eaten while away is told so, and by whom", () => {
  page.store.death.value = { ...KAJA_AGAIN, isAway: true };
  page.draw(<DeathPanel />);
  expect(page.root.all(".death-words")[0]?.text).toContain(
    `${page.texts.hud.eatenAway}${page.texts.hud.eatenBy} Kaja`,
  );
});
