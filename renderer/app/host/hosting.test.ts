// Hosting from a window: nothing that ends the window's own connection ends the game, what was said stays readable, and
// addresses follow the network, whatever the window missed.
import { expect, test } from "vitest";
import type {
  DesktopApi,
  HostInfo,
  HostRequest,
  HostStartResult,
  LocalAddress,
  SettingsChange,
} from "../../../shared/desktopApi.ts";
import { createStore } from "../../ui/store.ts";
import { createActions } from "../actions.ts";
import type { EnterResult, Session } from "../match/session.ts";
import type { Preferences } from "../settings/preferences.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { createSafeStorage } from "../settings/storage.ts";
import { Hosting } from "./hosting.ts";

const INFO = {
  match: "m".repeat(22),
  name: "Sala",
  port: 8999,
  selfUrl: "http://127.0.0.1:8999/",
} as HostInfo;
const MOVED: HostInfo = { ...INFO, reach: "network", addresses: ["10.0.0.7:8999"] };
const LOCAL: LocalAddress[] = [{ address: "10.0.0.7", family: "ipv4", interfaceName: "eth0" }];

function memoryStorage() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
  return createSafeStorage(() => storage as unknown as Storage);
}

/** A window that hosts and plays. `answers` are those of its further attempts to join, the last one for all after. */
function openWindow(answers: boolean[], change: Partial<DesktopApi> = {}) {
  const store = createStore({ ...DEFAULT_SETTINGS }, "desktop", "web");
  const calls: string[] = [];
  const waited: number[] = [];
  const desktop = {
    getHost: async () => INFO,
    stopHost: async () => void calls.push("stopHost"),
    listAddresses: async () => LOCAL,
    getLastMatch: async () => ({ last: null, isDamaged: false }),
    ...change,
  } as Partial<DesktopApi> as DesktopApi;
  const session = {
    match: () => null,
    cancel: () => undefined,
    comeBackNow: () => void calls.push("comeBackNow"),
    leave() {
      store.screen.value = "home";
      store.dialog.value = null;
    },
    async enter(): Promise<EnterResult> {
      calls.push("enter");
      const isIn = (answers.length > 1 ? answers.shift() : answers[0]) ?? false;
      if (isIn) store.screen.value = "match";
      return isIn ? { ok: true } : { ok: false, reason: "cannotConnect", version: null, seatInS: null };
    },
  } as Partial<Session> as Session;
  const changes: SettingsChange[] = [];
  const preferences = { change: (change) => changes.push(change) } as Partial<Preferences> as Preferences;
  const wait = async (ms: number) => void waited.push(ms);
  const windowStorage = memoryStorage();
  const hosting = new Hosting({ store, desktop, session, preferences, windowStorage, wait });
  const joining = { join: () => undefined, cancel: () => undefined, joinServingHost: () => undefined };
  const controls = { pressButton: () => undefined, releaseButton: () => undefined };
  const parts = { store, session, hosting, preferences, joining, controls, desktop: null, wireWatch: null };
  const actions = createActions(parts as unknown as Parameters<typeof createActions>[0]);
  store.host.value = INFO;
  store.screen.value = "home";
  return { store, hosting, actions, calls, changes, waited, windowStorage };
}

test("a window whose connection ended goes back in by itself, later each time, and the host runs on", async () => {
  const { store, hosting, calls, waited } = openWindow([false, false, true]);
  store.notice.value = { kind: "closed", reason: "tooFast" };
  const returned = hosting.onMatchEnd("tooFast");
  expect(store.hosting.value.phase).toBe("returning");
  await returned;
  expect(calls).toEqual(["enter", "enter", "enter"]);
  expect(waited.every((ms, index) => ms > (waited[index - 1] ?? 0))).toBe(true);
  expect(store.screen.value).toBe("match");
  expect(store.hosting.value.phase).toBe("idle");
  expect(store.host.value).toBe(INFO);
  // Why it had ended is still to be read.
  expect(store.notice.value).toEqual({ kind: "closed", reason: "tooFast" });
});

test("one that cannot get back still hosts: it waits for its person, who plays or stops the host", async () => {
  const { store, hosting, actions, calls } = openWindow([false]);
  await hosting.onMatchEnd("tooFast");
  expect(store.hosting.value.phase).toBe("outside");
  expect(store.host.value).toBe(INFO);
  expect(calls).not.toContain("stopHost");
  actions.stopHost();
  expect(calls.at(-1)).toBe("stopHost");
  expect(store.host.value).toBeNull();
  expect(store.hosting.value.phase).toBe("idle");
});

test("who plays on in another window is not brought back into this one, and can still stop the host", async () => {
  const { store, hosting, calls } = openWindow([true]);
  await hosting.onMatchEnd("takenOver");
  expect([calls, store.hosting.value.phase, store.host.value]).toEqual([[], "outside", INFO]);
});

test("a host that goes on after an accident is told of, and its person tries to be back at once", () => {
  const { store, hosting, calls } = openWindow([true]);
  const info = { ...INFO, addresses: ["10.0.0.7:8999"] };
  hosting.onEvent({ kind: "hostRestarted", reason: "crashed", info });
  expect([calls, store.host.value, store.notice.value]).toEqual([
    ["comeBackNow"],
    info,
    { kind: "hostRestarted", reason: "crashed" },
  ]);
  const elsewhere = openWindow([true]);
  elsewhere.store.host.value = null;
  elsewhere.hosting.onEvent({ kind: "hostRestarted", reason: "crashed", info });
  expect([elsewhere.calls, elsewhere.store.host.value, elsewhere.store.notice.value]).toEqual([
    [],
    null,
    null,
  ]);
});

const LAST = { match: INFO.match, name: "Sala", ruleset: "arena", people: 3, savedAtMs: 5 } as const;

/** A window of an app that was started again, and hosts nothing. */
async function openAgain(change: Partial<DesktopApi>, answers = [true]) {
  const opened = openWindow(answers, {
    getHost: async () => null,
    getLastMatch: async () => ({ last: LAST, isDamaged: false }),
    ...change,
  });
  opened.store.host.value = null;
  await opened.hosting.resume();
  return opened;
}

test("the last match is offered where nothing is hosted, and what could not be read is said", async () => {
  const { store } = await openAgain({});
  expect([store.lastMatch.value, store.notice.value]).toEqual([LAST, null]);
  const damaged = await openAgain({ getLastMatch: async () => ({ last: null, isDamaged: true }) });
  expect([damaged.store.lastMatch.value, damaged.store.notice.value]).toEqual([
    null,
    { kind: "matchDamaged" },
  ]);
  const hosts = await openAgain({ getHost: async () => INFO });
  expect(hosts.store.lastMatch.value).toBeNull();
});

test("the last match goes on, with its person in it; where they cannot get in it goes on for the others", async () => {
  const asked: string[] = [];
  const continueMatch = async (match: string): Promise<HostStartResult> => {
    asked.push(match);
    return { ok: true, info: INFO };
  };
  const { store, actions, calls, changes } = await openAgain({ continueMatch });
  actions.continueMatch();
  await expect.poll(() => store.screen.value).toBe("match");
  expect([asked, calls, changes, store.lastMatch.value]).toEqual([[LAST.match], ["enter"], [], null]);
  expect([store.hosting.value.phase, store.host.value]).toEqual(["idle", INFO]);
  const refused = await openAgain({ continueMatch }, [false]);
  await refused.hosting.goOn();
  expect([refused.store.hosting.value.phase, refused.calls]).toEqual(["outside", ["enter"]]);
});

test("a match that cannot go on is said to be gone, and the one before it is offered", async () => {
  const before = { ...LAST, match: "n".repeat(22) };
  const offers = [LAST, before];
  const { store, hosting } = await openAgain({
    continueMatch: async () => ({ ok: false, reason: "matchGone", suggestedPort: null }),
    getLastMatch: async () => ({ last: offers.shift() ?? null, isDamaged: false }),
  });
  await hosting.goOn();
  await expect.poll(() => store.lastMatch.value).toEqual(before);
  expect(store.hosting.value).toMatchObject({ phase: "failed", reason: "matchGone" });
});

test("a match that is not wanted is forgotten, and not offered again", async () => {
  const asked: string[] = [];
  const { store, actions } = await openAgain({ forgetMatch: async (match) => void asked.push(match) });
  actions.forgetMatch();
  actions.forgetMatch();
  actions.continueMatch();
  expect([asked, store.lastMatch.value, store.hosting.value.phase]).toEqual([[LAST.match], null, "idle"]);
});

test("a host that died is not gone back to", async () => {
  const { store, hosting, calls } = openWindow([true]);
  const returned = hosting.onMatchEnd("hostFailed");
  hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  await returned;
  expect(calls).toEqual([]);
  expect(store.hosting.value.phase).toBe("idle");
  expect(store.notice.value).toEqual({ kind: "hostDied", reason: "crashed" });
});

test("a window that comes while the app hosts can play there or stop it; the host's own goes in by itself", async () => {
  const stranger = openWindow([true]);
  stranger.store.host.value = null;
  await stranger.hosting.resume();
  expect(stranger.calls).toEqual([]);
  expect(stranger.store.hosting.value.phase).toBe("outside");
  expect(stranger.store.host.value).toBe(INFO);
  const own = openWindow([true]);
  own.store.host.value = null;
  own.windowStorage.write("kulki.hosting", "8999");
  await own.hosting.resume();
  expect(own.store.screen.value).toBe("match");
});

test("what a firewall asks has been heard once a game for others has started, and not before", async () => {
  const request = (kind: "network" | "thisComputer") => ({ scope: { kind } }) as HostRequest;
  const taken = { ok: false, reason: "portTaken", suggestedPort: null } as const;
  const failing = openWindow([true], { startHost: async () => taken });
  await failing.hosting.start(request("network"));
  expect(failing.changes).toEqual([]);
  const { hosting, changes } = openWindow([true], { startHost: async () => ({ ok: true, info: INFO }) });
  await hosting.start(request("thisComputer"));
  await hosting.start(request("network"));
  expect(changes.map(({ firewallTold }) => firewallTold)).toEqual([undefined, true]);
});

test("the invitation opens by itself with a game that others can join, and with no other", async () => {
  for (const [reach, view] of [
    ["network", "card"],
    ["offline", "card"],
    ["thisComputer", "closed"],
  ] as const) {
    const info = { ...INFO, reach };
    const { hosting, store } = openWindow([true], { startHost: async () => ({ ok: true, info }) });
    await hosting.start({ scope: { kind: "network" } } as HostRequest);
    expect([reach, store.invitation.value]).toEqual([reach, view]);
  }
});

test("what is found out about who gets in is shown at once", () => {
  const { hosting, store } = openWindow([true]);
  hosting.onEvent({ kind: "hostFacts", info: { ...MOVED, answersHere: true } });
  expect(store.host.value?.answersHere).toBe(true);
});

test("stopping asks only while others are here", () => {
  const { store, actions, calls } = openWindow([true]);
  const row = (id: number) => ({ id }) as (typeof store.connections.value)[number];
  store.screen.value = "match";
  store.connections.value = [row(1), row(2)];
  actions.stopHost();
  expect(store.dialog.value).toBe("stopHosting");
  expect(calls).toEqual([]);
  actions.stopHostForAll();
  expect(calls).toEqual(["stopHost"]);
  store.host.value = INFO;
  store.screen.value = "match";
  store.dialog.value = null;
  store.connections.value = [row(1)];
  actions.stopHost();
  expect(store.dialog.value).toBeNull();
  expect(calls).toEqual(["stopHost", "stopHost"]);
});

test("how a match ended stays until its person does something else", () => {
  const { store, actions } = openWindow([true]);
  store.host.value = null;
  store.notice.value = { kind: "closed", reason: "stopped" };
  actions.openDialog("join");
  expect(store.notice.value).toBeNull();
  store.notice.value = { kind: "saveFailed", reason: "diskFull" };
  actions.openDialog("settings");
  expect(store.notice.value).toEqual({ kind: "saveFailed", reason: "diskFull" });
});

test("a network that comes is shown wherever addresses are, in the host's own windows", () => {
  const { store, hosting } = openWindow([true]);
  hosting.onEvent({ kind: "hostMoved", info: MOVED });
  hosting.onEvent({ kind: "addresses", addresses: LOCAL });
  expect([store.host.value, store.localAddresses.value]).toEqual([MOVED, LOCAL]);
  store.host.value = null;
  hosting.onEvent({ kind: "hostMoved", info: MOVED });
  expect(store.host.value).toBeNull();
});

test("a window that was out of the app's reach catches up with the network, and makes no other host its own", async () => {
  const { store, hosting } = openWindow([true], { getHost: async () => MOVED });
  await hosting.refresh();
  expect([store.host.value, store.localAddresses.value]).toEqual([MOVED, LOCAL]);
  store.host.value = { ...INFO, port: 9000 };
  await hosting.refresh();
  expect(store.host.value.port).toBe(9000);
  const cutOff = openWindow([true], { getHost: () => Promise.reject(new Error("no bridge")) });
  await cutOff.hosting.refresh();
  expect(cutOff.store.host.value).toBe(INFO);
});

/** A window whose app takes its time over a start. */
function openStarting() {
  let answer: (result: HostStartResult) => void = () => undefined;
  const startHost = () => new Promise<HostStartResult>((resolve) => (answer = resolve));
  const opened = openWindow([true], { startHost });
  opened.store.host.value = null;
  const started = opened.hosting.start({ port: 8999, scope: { kind: "network" } } as HostRequest);
  return { ...opened, started, answer: (result: HostStartResult) => answer(result) };
}

test("a start that was stopped goes no further: the host that comes up nevertheless is stopped, nobody plays", async () => {
  const { store, hosting, started, answer, calls, changes } = openStarting();
  expect(store.hosting.value.phase).toBe("starting");
  hosting.cancelStart();
  expect(store.hosting.value.phase).toBe("idle");
  answer({ ok: true, info: INFO });
  await started;
  expect([calls, changes]).toEqual([["stopHost"], []]);
  expect([store.host.value, store.screen.value, store.hosting.value.phase]).toEqual([null, "home", "idle"]);
});

test("a stopped start that fails in the end is nobody's news", async () => {
  const { store, hosting, started, answer, calls } = openStarting();
  hosting.cancelStart();
  answer({ ok: false, reason: "portTaken", suggestedPort: 9000 });
  await started;
  expect([store.hosting.value.phase, calls]).toEqual(["idle", []]);
});

test("a start that is stopped on its way into the match gives the attempt up and ends the host", async () => {
  const { store, hosting, started, answer, calls } = openStarting();
  answer({ ok: true, info: INFO });
  while (store.host.value === null) await Promise.resolve();
  hosting.cancelStart();
  await started;
  expect(calls).toContain("stopHost");
  expect([store.host.value, store.hosting.value.phase]).toEqual([null, "idle"]);
});

test("a host its own person cannot enter is stopped again, and said to have failed", async () => {
  const { store, hosting, calls } = openWindow([false], {
    startHost: async () => ({ ok: true, info: INFO }),
  });
  await hosting.start({ port: 8999, scope: { kind: "network" } } as HostRequest);
  expect(calls).toEqual(["enter", "stopHost"]);
  expect(store.host.value).toBeNull();
  expect(store.hosting.value).toMatchObject({ phase: "failed", port: 8999 });
});

test("the app's wish to quit is held while its person is asked, and fulfilled at once where nobody is", async () => {
  const asked: string[] = [];
  const quit = async () => void asked.push("quit");
  const holdQuit = async () => void asked.push("hold");
  const { store, hosting } = openWindow([true], { quit, holdQuit });
  store.screen.value = "match";
  store.connections.value = [{ id: 1 }] as typeof store.connections.value;
  hosting.onEvent({ kind: "quitAsked" });
  expect([asked.splice(0), store.dialog.value]).toEqual([["quit"], null]);
  store.connections.value = [{ id: 1 }, { id: 2 }] as typeof store.connections.value;
  hosting.onEvent({ kind: "quitAsked" });
  expect([asked, store.dialog.value]).toEqual([["hold"], "quit"]);
});

test("the words about a host that died are told at home by whom it ended the game for, and where it was by anybody else", () => {
  const playing = openWindow([true]);
  playing.store.screen.value = "match";
  playing.hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  expect([playing.store.screen.value, playing.store.host.value]).toEqual(["home", null]);
  const elsewhere = openWindow([true]);
  elsewhere.store.host.value = null;
  elsewhere.store.screen.value = "match";
  elsewhere.hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  expect(elsewhere.store.screen.value).toBe("match");
});
