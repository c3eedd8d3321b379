// What a guest's page offers before the first life, and while it is not let in: what stands there, what is asked for.
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App.tsx";
import { openPage, type PageRig } from "../page.stage.tsx";

let page: PageRig;

beforeEach(() => {
  page = openPage("guest");
  page.store.arrival.value = { phase: "asked", proposal: 25 };
  page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
});
afterEach(() => page.dispose());

const field = () => page.root.all(".arrival-name")[0]?.all("input")[0];
const typed = () => field()?.attribute("value");
const submit = () => page.change(() => void page.root.all(".arrival-form")[0]?.dispatch("submit"));
const hasSheet = () => page.root.all(".arrival").length > 0;

test("the field has one's own name, or a proposal; Play hands on what stands there, once", () => {
  expect(typed()).toBe("Ola");
  page.change(() => {
    page.store.settings.value = { ...page.store.settings.value, name: "" };
  });
  const proposed = page.texts.arrival.names[25 % page.texts.arrival.names.length] ?? "";
  expect(typed()).toBe(proposed);
  submit();
  expect(page.takeCalls()).toEqual([["arrive", proposed]]);
  page.change(() => {
    page.store.arrival.value = { phase: "entering", proposal: 25 };
  });
  expect(page.root.all(".arrival-play")[0]?.text).toBe(page.texts.arrival.entering);
  submit();
  expect(page.takeCalls()).toEqual([]);
});

test("the question mark asks for How to play; Enter anywhere plays, and other keys of a match do nothing", () => {
  page.click(page.texts.howTo.title);
  page.change(() => {
    page.store.screen.value = "match";
  });
  for (const code of ["Escape", "Tab", "KeyI", "KeyQ"]) page.press(code);
  expect(page.takeCalls()).toEqual([["openDialog", "howTo"]]);
  page.press("Enter");
  expect(page.takeCalls()).toEqual([["arrive", "Ola"]]);
});

test("a host that is not there is told on the home screen, with what can be done, and the sheet is back with it", () => {
  for (const [reason, words] of [
    ["cannotConnect", "gone"],
    ["lost", "gone"],
    ["joinTimeout", "gone"],
    ["hostFailed", "failed"],
    ["stopped", "stopped"],
    ["full", "full"],
    ["addressFull", "addressFull"],
  ] as const) {
    page.change(() => {
      page.store.retry.value = { reason };
    });
    expect([hasSheet(), page.root.all(".retrying")[0]?.all("p")[0]?.text]).toEqual([
      false,
      page.texts.arrival.retry[words],
    ]);
  }
  page.click(page.texts.arrival.tryNow);
  page.click(page.texts.arrival.stopTrying);
  expect(page.takeCalls()).toEqual([["tryNow"], ["cancelJoin"]]);
  page.change(() => {
    page.store.retry.value = null;
  });
  expect(hasSheet()).toBe(true);
});

test("on the way back to a kept seat there is neither sheet nor home screen, unless something is to be read there", () => {
  // Nothing has been asked yet.
  page.dispose();
  page = openPage("guest");
  const hasHome = () => page.root.all(".home").length > 0;
  const connecting = { phase: "connecting", address: "10.0.0.7:8999", wait: null } as const;
  page.change(() => {
    page.store.arrival.value = { phase: "returning" };
    page.store.join.value = connecting;
    page.draw(<App store={page.store} actions={page.actions} spoken={page.spoken} />);
  });
  expect([hasSheet(), hasHome(), page.root.all(".approach")[0]?.all(".progress").length]).toEqual([
    false,
    false,
    1,
  ]);
  page.change(() => {
    page.store.isElsewhere.value = true;
  });
  expect(hasHome()).toBe(true);
  page.change(() => {
    page.store.isElsewhere.value = false;
    page.store.retry.value = { reason: "lost" };
  });
  expect([hasSheet(), hasHome()]).toEqual([false, true]);
  page.change(() => {
    page.store.retry.value = null;
    page.store.join.value = {
      phase: "failed",
      address: "",
      reason: "banned",
      version: null,
      url: null,
      untilMs: null,
    };
  });
  expect([hasSheet(), hasHome()]).toEqual([false, true]);
});

test("where the host has another version by now, the page asks to be loaded anew", () => {
  page.change(() => {
    page.store.join.value = {
      phase: "failed",
      address: "",
      reason: "guestOlder",
      version: "9",
      url: null,
      untilMs: null,
    };
  });
  expect([hasSheet(), page.root.text.includes(page.texts.arrival.anotherVersion)]).toEqual([false, true]);
  page.click(page.texts.hud.reload);
  expect(page.takeCalls()).toEqual([["reload"]]);
});
