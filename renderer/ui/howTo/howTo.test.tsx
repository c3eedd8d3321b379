// "How to play" speaks of the rules at hand, and hints of what a person plays with.
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { RulesetId } from "../../../shared/rules.ts";
import { RULES_BY_ID } from "../../../shared/rulesets/catalogue.ts";
import { App } from "../App.tsx";
import { HintLine } from "../hud/HintLine.tsx";
import { bringDialogs } from "../OpenDialog.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";

let page: PageRig;
// How a dialog comes is not looked at here.
beforeAll(bringDialogs);
beforeEach(() => {
  page = openPage();
});
afterEach(() => page.dispose());

/** "Space: Split" of each line. */
const lines = () =>
  page.root.all("dt").map(({ text, parentNode }) => `${text}: ${parentNode!.all("dd")[0]!.text}`);
const captions = () =>
  page.root
    .all(".scenes")[0]!
    .all("p")
    .map(({ text }) => text);

function openHowTo(ruleset: RulesetId): void {
  page.store.screen.value = "match";
  page.store.rules.value = RULES_BY_ID[ruleset];
  page.store.dialog.value = "howTo";
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
}

test("in Classic there is nothing to split, throw or burst, and letters steer", () => {
  openHowTo("classic");
  expect(captions().length).toBe(3);
  expect(lines()[0]).toBe("MouseArrow keysWASD: Steer");
  expect(lines().join()).not.toMatch(/Split|Eject/);
});

test("in Arena there is, with the keys as they are printed here", () => {
  openHowTo("arena");
  expect(captions().length).toBe(7);
  expect(lines()).toEqual(expect.arrayContaining(["MouseArrow keys: Steer", "Space: Split", "W: Eject"]));
  page.change(() => {
    page.store.keyNames.value = { ...page.store.keyNames.value, eject: "Z", watchNext: "A" };
  });
  expect(lines()).toEqual(expect.arrayContaining(["Z: Eject", "A: Next"]));
  page.change(() => {
    page.store.rules.value = RULES_BY_ID.teams;
  });
  expect(captions()).toContain(page.texts.howTo.scenes.teams);
});

test("who plays with fingers reads of fingers", () => {
  page.store.device.value = "touch";
  openHowTo("arena");
  expect(lines().map((line) => line.split(":")[0])).toEqual(["", "Split", "Eject"]);
});

test("on the home screen it is about the rules last hosted", () => {
  openHowTo("arena");
  const lastHost = { ruleset: "classic", rules: {} } as NonNullable<
    typeof page.store.settings.value.lastHost
  >;
  page.change(() => {
    page.store.screen.value = "home";
    page.store.settings.value = { ...page.store.settings.value, lastHost };
  });
  expect(captions().length).toBe(3);
  expect(page.root.text).not.toContain(page.texts.howTo.numbers);
});

test("hints can be had again by who has learned something", () => {
  openHowTo("arena");
  const { again, againDone } = page.texts.howTo;
  expect(page.root.text).not.toContain(again);
  page.change(() => {
    page.store.settings.value = { ...page.store.settings.value, learned: ["steer"] };
  });
  page.click(again);
  expect(page.takeCalls()).toEqual([["saveSettings", { learned: [] }]]);
  expect(page.root.text).toContain(againDone);
});

test("F1 opens it on every screen and from the menu, closes it, and disturbs no other dialog", () => {
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
  const press = () => [page.press("F1"), page.takeCalls()];
  expect(press()).toEqual([true, [["openDialog", "howTo"]]]);
  page.store.screen.value = "match";
  expect(press()).toEqual([true, [["openDialog", "howTo"]]]);
  for (const [dialog, calls] of [
    ["menu", [["openDialog", "howTo"]]],
    ["howTo", [["closeDialog"]]],
    ["host", []],
  ] as const) {
    page.change(() => {
      page.store.dialog.value = dialog;
    });
    page.takeCalls();
    expect(press()).toEqual([true, calls]);
  }
});

test("the table of numbers leads back to it", () => {
  openHowTo("arena");
  page.click(page.texts.howTo.numbers);
  expect(page.takeCalls()).toEqual([["openDialog", "rules"]]);
  page.change(() => {
    page.store.dialog.value = "rules";
  });
  page.click(page.texts.howTo.back);
  expect(page.takeCalls()).toEqual([["openDialog", "howTo"]]);
});

test("a hint names what one plays with, and the key that is printed here", () => {
  const { store } = page;
  page.draw(<HintLine />);
  expect(page.root.text).toBe("");
  const shown = (change: () => void) => {
    page.change(change);
    return page.root.text.trim();
  };
  const steer = () => {
    store.hint.value = { hint: "steer", isDone: false };
  };
  expect(shown(steer)).toBe(page.texts.hints.steer.mouse);
  expect(
    shown(() => {
      store.device.value = "touch";
    }),
  ).toBe(page.texts.hints.steer.touch);
  const split = () => {
    store.hint.value = { hint: "split", isDone: false };
  };
  expect(shown(split)).toBe(`${page.texts.hud.split} ${page.texts.hints.split}`);
  const eject = () => {
    store.device.value = "keys";
    store.keyNames.value = { ...store.keyNames.value, eject: "Z" };
    store.hint.value = { hint: "eject", isDone: false };
  };
  expect(shown(eject)).toBe(`Z ${page.texts.hints.eject}`);
  const say = () => {
    store.keyNames.value = { ...store.keyNames.value, phrases: "Y" };
    store.hint.value = { hint: "say", isDone: false };
  };
  expect(shown(say)).toBe(`Y ${page.texts.hints.say}`);
  expect(
    shown(() => {
      store.device.value = "touch";
    }),
  ).toBe(page.texts.hints.say);
  expect(page.root.all(".button-cap").length).toBe(1);
  const done = () => {
    store.hint.value = { hint: "eject", isDone: true };
  };
  expect(shown(done)).toBe(page.texts.hints.eject);
  expect(page.root.all(".hint-check").length).toBe(1);
});
