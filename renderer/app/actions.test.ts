// What a person asks for reaches the part that does it, and an app out of reach leaves things as they are.
import { expect, test } from "vitest";
import type { AppApi, LocalAddress } from "../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { createStore } from "../ui/store.ts";
import { type ActionParts, createActions } from "./actions.ts";
import { createMemoryApp, outOfReach, settle } from "./memoryApp.stage.ts";

const LOCAL: LocalAddress[] = [{ address: "10.0.0.7", family: "ipv4", interfaceName: "eth0" }];

/** A part of the window that writes down what it is asked. */
function recorder(part: string, calls: unknown[][]): unknown {
  return new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          void calls.push([part, name, ...args]),
    },
  );
}

function openWindow(answers: Partial<AppApi> = {}, change: Partial<ActionParts> = {}) {
  const store = createStore(PLAIN_SETTINGS, "app", "web");
  const calls: unknown[][] = [];
  const part = (name: string) => recorder(name, calls) as never;
  const { app, calls: asked } = createMemoryApp(answers);
  const match = part("match");
  const parts: ActionParts = {
    store,
    gate: { match: () => match, leave: () => void calls.push(["gate", "leave"]) } as never,
    controls: part("controls"),
    preferences: part("preferences"),
    joining: part("joining"),
    practising: part("practising"),
    arrival: null,
    guestJoining: null,
    hosting: part("hosting"),
    wireWatch: part("wireWatch"),
    app,
    copyInPage: async () => false,
    reload: () => void calls.push(["reload"]),
    fetchLicences: async () => "MIT",
    setFullscreen: () => undefined,
    hearVolume: (of) => void calls.push(["hearVolume", of]),
    savePicture: () => void calls.push(["savePicture"]),
    sayings: {
      follow: () => ({ onFrame: () => undefined, end: () => undefined }),
      say: (phrase) => void calls.push(["sayPhrase", phrase]),
      hide: (playerId, isHidden) => void calls.push(["hideVoice", playerId, isHidden]),
    },
    ...change,
  };
  return { store, calls, asked, actions: createActions(parts) };
}

test("a dialog that is closed takes with it what it had under way, and nothing else", () => {
  const { store, calls, actions } = openWindow();
  store.dialog.value = "join";
  actions.closeDialog();
  expect([calls.splice(0), store.dialog.value]).toEqual([[["joining", "cancel"]], null]);
  store.dialog.value = "host";
  actions.closeDialog();
  expect(calls.splice(0)).toEqual([["hosting", "cancelStart"]]);
  store.dialog.value = "settings";
  actions.closeDialog();
  expect(calls).toEqual([]);
});

test("results that were put aside are shown again", () => {
  const { store, actions } = openWindow();
  actions.showResults(false);
  expect(store.areResultsClosed.value).toBe(true);
  actions.showResults(true);
  expect(store.areResultsClosed.value).toBe(false);
});

test("what is said in a match goes to the match; without one nothing happens", () => {
  const { store, calls, actions } = openWindow();
  actions.watch({ kind: "free" });
  actions.watchNext();
  actions.stay();
  actions.playAgain();
  actions.showPlayers(true);
  actions.say("here");
  expect(calls).toEqual([
    ["match", "watch", { kind: "free" }],
    ["match", "watchNext"],
    ["match", "stay"],
    ["match", "playAgain"],
    ["match", "showPlayers", true],
    ["match", "say", "here"],
  ]);
  calls.length = 0;
  store.order.value = { ...store.order.value, isBenched: true };
  actions.playAgain();
  expect([calls, store.notice.value]).toEqual([[], { kind: "settled", what: "benched" }]);
  const home = openWindow({}, { gate: { match: () => null } as never });
  home.actions.playAgain();
  home.actions.showPlayers(true);
  home.actions.say("watch", { kind: "leader" });
  expect(home.calls).toEqual([]);
});

test("joining plays unless one came to watch", () => {
  const { calls, actions } = openWindow();
  actions.join("10.0.0.7");
  actions.join("10.0.0.7", true);
  actions.joinServingHost();
  actions.joinServingHost(true);
  expect(calls).toEqual([
    ["joining", "join", "10.0.0.7", false],
    ["joining", "join", "10.0.0.7", true],
    ["joining", "joinServingHost", false],
    ["joining", "joinServingHost", true],
  ]);
});

test("on a guest's page, who does something else than play from the sheet no longer arrives", () => {
  const calls: unknown[][] = [];
  const { actions } = openWindow({}, { arrival: recorder("arrival", calls) as never });
  actions.arrive("Ola");
  actions.joinServingHost(true);
  actions.practise();
  actions.leaveMatch();
  expect(calls.map(([, name, ...args]) => [name, ...args])).toEqual([
    ["play", "Ola"],
    ["drop"],
    ["drop"],
    ["drop"],
  ]);
});

test("text is copied by the app, and where it does not, by the page; what came of it is said", async () => {
  for (const [byApp, byPage, notice] of [
    [async () => true, false, "copied"],
    [async () => false, true, "copied"],
    [outOfReach, true, "copied"],
    [outOfReach, false, "copyFailed"],
  ] as const) {
    const pages: string[] = [];
    const copyInPage = async (text: string) => {
      pages.push(text);
      return byPage;
    };
    const { store, actions } = openWindow({ copyText: byApp }, { copyInPage });
    actions.copy("10.0.0.7:8999");
    await settle();
    expect(store.notice.value).toEqual({ kind: notice });
    expect(pages).toEqual(notice === "copied" && !byPage ? [] : ["10.0.0.7:8999"]);
  }
});

test("what the app tells is shown; an app out of reach leaves what was shown", async () => {
  const log = { path: "/log", text: "one" };
  const near = openWindow({ listAddresses: async () => LOCAL, readLog: async () => log as never });
  near.actions.refreshAddresses();
  near.actions.refreshLog();
  await settle();
  expect([near.store.localAddresses.value, near.store.log.value]).toEqual([LOCAL, log]);
  const far = openWindow({ listAddresses: outOfReach, readLog: outOfReach, openLogFolder: outOfReach });
  far.store.localAddresses.value = LOCAL;
  far.actions.refreshAddresses();
  far.actions.refreshLog();
  far.actions.openLogFolder();
  await settle();
  expect([far.store.localAddresses.value, far.store.log.value]).toEqual([LOCAL, null]);
});

test("what is asked of the own host goes to the app; out of its reach nothing happens", async () => {
  for (const answers of [{}, { askHost: outOfReach }]) {
    const { actions, asked } = openWindow(answers);
    actions.askHost("allowName", "laptop.fritz.box");
    await settle();
    expect(asked).toEqual([["askHost", "allowName", "laptop.fritz.box"]]);
  }
});

test("the desk is told of a call that had no effect, and of one without an answer, until the next call", async () => {
  let answer: unknown = false;
  const { store, actions } = openWindow({
    askHost: (async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    }) as AppApi["askHost"],
  });
  const troubles = [];
  for (const next of [false, true, null, new Error("gone"), true]) {
    answer = next;
    actions.askHost("kick", { playerId: 3 });
    expect(store.deskTrouble.value).toBeNull();
    await settle();
    troubles.push(store.deskTrouble.value);
  }
  expect(troubles).toEqual(["undone", null, "silent", "silent", null]);
});

test("licences: read once they are there, said so where not, and tried again when asked again", async () => {
  let isThere = false;
  const fetchLicences = async () => (isThere ? "MIT" : Promise.reject(new Error("offline")));
  const { store, actions } = openWindow({}, { fetchLicences });
  actions.readLicences();
  await settle();
  expect(store.licences.value).toEqual({ phase: "failed" });
  isThere = true;
  actions.readLicences();
  expect(store.licences.value).toEqual({ phase: "reading" });
  await settle();
  expect(store.licences.value).toEqual({ phase: "read", text: "MIT" });
});

test("on a guest's page there is no app to ask, and nothing throws", () => {
  const { actions, asked } = openWindow({}, { app: null, hosting: null, wireWatch: null });
  actions.refreshAddresses();
  actions.refreshLog();
  actions.openLogFolder();
  actions.watchWire();
  actions.askHost("report", null);
  actions.quit();
  actions.closeDialog();
  expect(asked).toEqual([]);
});

test("the net graph is shown and hidden by one key", () => {
  const { store, actions } = openWindow();
  actions.toggleNetGraph();
  expect(store.netGraph.value).not.toBeNull();
  actions.toggleNetGraph();
  expect(store.netGraph.value).toBeNull();
});
