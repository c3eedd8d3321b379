// What is seen of a connection that is lost and found again, and of a seat that is played in another window.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { App } from "../App.tsx";
import type { ComebackStatus } from "../comebackSignals.ts";
import { DEATH } from "../death.stage.ts";
import type { Named } from "../named.ts";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";

const LOST: ComebackStatus = { reason: "lost", leftS: 60, driver: "nobody", isTrying: false };
const OLA: Named = { playerId: 1, name: "Ola", color: 1, skin: 0, isOwn: true };
const JAN: Named = { playerId: 2, name: "Jan", color: 2, skin: 0, isOwn: false };

let page: PageRig;
beforeAll(bringDialogs);
beforeEach(() => {
  vi.useFakeTimers();
  page = openPage();
  page.store.screen.value = "match";
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
});
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

function set(change: Partial<ComebackStatus> | null): void {
  page.change(() => {
    page.store.comeback.value = change && { ...LOST, ...change };
  });
}

const card = () => page.root.all(".comeback")[0];
const line = () => page.root.all(".host-line")[0]!.text;
/** Read out when it changes. */
const spoken = () =>
  card()!
    .all("p")
    .filter((one) => one.attribute("role") === "status")
    .map((one) => one.text);

test("the card says what becomes of the circle meanwhile, and counts down", () => {
  const { comeback } = page.texts;
  expect(card()).toBeUndefined();
  set({});
  expect(card()!.text).toContain(comeback.lost);
  expect(card()!.text).toContain(comeback.meanwhile.nobody);
  expect(card()!.text).toContain(comeback.left(60));
  set({ leftS: 59, driver: "bot" });
  expect(card()!.text).toContain(comeback.meanwhile.bot);
  expect(card()!.text).toContain(comeback.left(59));
  set({ driver: null, leftS: 0 });
  expect(card()!.text).toContain(comeback.meanwhile.watching);
  expect(card()!.text).toContain(comeback.lastTry);
});

test("a host that had an accident is said to have had one, and nobody is eaten where nothing moves", () => {
  const { comeback } = page.texts;
  set({ reason: "hostFailed" });
  expect(card()!.text).toContain(comeback.hostFailed + comeback.meanwhile.hostFailed);
  expect(card()!.text).not.toContain(comeback.meanwhile.nobody);
  set({ reason: "tooSlow" });
  expect(card()!.text).toContain(comeback.tooSlow);
});

test("the seconds are seen, and read out only twice", () => {
  const told: string[] = [];
  for (let leftS = 60; leftS > 0; leftS--) {
    set({ leftS });
    const [now = ""] = spoken();
    if (now !== "" && now !== told.at(-1)) told.push(now);
  }
  expect(told).toEqual([page.texts.comeback.left(30), page.texts.comeback.left(10)]);
});

test("a short time is not said to be a long one", () => {
  set({ leftS: 8 });
  expect(spoken()).toEqual([""]);
});

test("one can try at once, or leave", () => {
  set({});
  page.click(page.texts.comeback.tryNow);
  page.click(page.texts.comeback.leave);
  expect(page.takeCalls()).toEqual([["comeBackNow"], ["leaveMatch"]]);
});

test("of keys only the menu's means something: Tab goes from button to button, and nobody is invited", () => {
  set({});
  expect(page.press("Tab")).toBe(false);
  page.press("KeyI");
  page.press("Enter");
  expect(page.takeCalls()).toEqual([]);
  page.press("Escape");
  expect(page.takeCalls()).toEqual([["openDialog", "menu"]]);
});

test("an open dialog has a line of it in place of the card", () => {
  set({});
  page.change(() => {
    page.store.dialog.value = "menu";
  });
  expect(card()).toBeUndefined();
  expect(page.root.all(".comeback-line")[0]!.text).toContain(page.texts.comeback.lost);
  expect(page.root.all("button").map((one) => one.text)).not.toContain(page.texts.hud.watchInstead);
});

test("what is told or asked of the match for a moment is gone meanwhile, and there again", () => {
  const { store } = page;
  page.change(() => {
    store.death.value = DEATH;
    store.meal.value = { key: 1, who: JAN, isWhole: true, others: 0 };
    store.story.value = { kind: "leads", key: 1, who: OLA };
    store.hint.value = { hint: "eat", isDone: false };
    store.players.value = [];
  });
  const places = [".death-panel", ".meal-line", ".story-line", ".hint-line", ".players-panel"];
  const seen = () => places.filter((place) => page.root.all(place).length > 0);
  expect(seen()).toEqual(places);
  set({});
  expect(seen()).toEqual([]);
  page.change(() => {
    store.comeback.value = null;
  });
  page.change(() => void vi.advanceTimersByTime(2000));
  expect(seen()).toEqual(places);
});

test("who is back is told so for a moment, once", () => {
  set({});
  set({ leftS: 59 });
  expect(line()).toBe("");
  set(null);
  expect(line()).toBe(page.texts.comeback.back);
  page.change(() => void vi.advanceTimersByTime(1400));
  expect(line()).toBe(page.texts.comeback.back);
  page.change(() => void vi.advanceTimersByTime(200));
  expect(line()).toBe("");
});

test("a silent host is said to be silent, until more is known", () => {
  page.change(() => {
    page.store.isHostSilent.value = true;
  });
  expect(line()).toBe(page.texts.comeback.silent);
  set({});
  expect(line()).toBe("");
  page.change(() => {
    page.store.isHostSilent.value = false;
    page.store.comeback.value = null;
  });
  expect(line()).toBe(page.texts.comeback.back);
});

test("a seat that is played elsewhere: here, as somebody else, or home", () => {
  const { elsewhere } = page.texts.comeback;
  page.change(() => {
    page.store.screen.value = "home";
    page.store.isElsewhere.value = true;
  });
  const dialog = page.root.all("dialog")[0]!;
  expect(dialog.text).toContain(elsewhere.text);
  expect(page.button(elsewhere.playHere).attribute("data-first-focus")).toBe("");
  page.click(elsewhere.playHere);
  page.click(elsewhere.joinAsElse);
  page.click(page.texts.join.cancel);
  page.change(() => void dialog.dispatch("close"));
  expect(page.takeCalls()).toEqual([["playHere"], ["joinAsElse"], ["dropClaim"], ["dropClaim"]]);
  page.change(() => {
    page.store.isElsewhere.value = false;
  });
  expect(page.root.all("dialog")).toEqual([]);
});
