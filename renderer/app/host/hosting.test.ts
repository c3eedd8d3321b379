// Hosting from a window: nothing that ends the window's own connection ends the game, what was said stays readable, and
// addresses follow the network, whatever the window missed.
import { expect, test } from "vitest";
import type { AppEvent, HostRequest, HostStartResult } from "../../../shared/appApi.ts";
import { INFO, LOCAL, MOVED, openHostingWindow } from "./hosting.stage.ts";

test("a window whose connection ended goes back in by itself, later each time, and the host runs on", async () => {
  const { store, hosting, calls, waited } = openHostingWindow([false, false, true]);
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
  const { store, hosting, actions, calls } = openHostingWindow([false]);
  await hosting.onMatchEnd("tooFast");
  expect(store.hosting.value.phase).toBe("outside");
  expect(store.host.value).toBe(INFO);
  expect(calls).not.toContain("stopHost");
  actions.stopHost();
  expect(calls.at(-1)).toBe("stopHost");
  expect(store.host.value).toBeNull();
  expect(store.hosting.value.phase).toBe("idle");
});

test("a host that died is not gone back to", async () => {
  const { store, hosting, calls } = openHostingWindow([true]);
  const returned = hosting.onMatchEnd("hostFailed");
  hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  await returned;
  expect(calls).toEqual([]);
  expect(store.hosting.value.phase).toBe("idle");
  expect(store.notice.value).toEqual({ kind: "hostDied", reason: "crashed" });
});

test("a window that comes while the app hosts can play there or stop it; the host's own goes in by itself", async () => {
  const stranger = openHostingWindow([true]);
  stranger.store.host.value = null;
  await stranger.hosting.resume();
  expect(stranger.calls).toEqual([]);
  expect(stranger.store.hosting.value.phase).toBe("outside");
  expect(stranger.store.host.value).toBe(INFO);
  const own = openHostingWindow([true]);
  own.store.host.value = null;
  own.windowStorage.write("kulki.hosting", "8999");
  await own.hosting.resume();
  expect(own.store.screen.value).toBe("match");
});

test("what was hosted last is remembered, but for its password", async () => {
  const { hosting, changes } = openHostingWindow([true], {
    startHost: async () => ({ ok: true, info: INFO }),
  });
  const request = { scope: { kind: "network" }, password: "kulka", asksFirst: true } as HostRequest;
  await hosting.start(request);
  expect(changes).toMatchObject([{ lastHost: { password: "", asksFirst: true } }]);
});

test("what a firewall asks has been heard once a game for others has started, and not before", async () => {
  const request = (kind: "network" | "thisComputer") => ({ scope: { kind } }) as HostRequest;
  const taken = { ok: false, reason: "portTaken", suggestedPort: null } as const;
  const failing = openHostingWindow([true], { startHost: async () => taken });
  await failing.hosting.start(request("network"));
  expect(failing.changes).toEqual([]);
  const { hosting, changes } = openHostingWindow([true], {
    startHost: async () => ({ ok: true, info: INFO }),
  });
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
    const { hosting, store } = openHostingWindow([true], { startHost: async () => ({ ok: true, info }) });
    await hosting.start({ scope: { kind: "network" } } as HostRequest);
    expect([reach, store.invitation.value]).toEqual([reach, view]);
  }
});

test("what is found out about who gets in is shown at once", () => {
  const { hosting, store } = openHostingWindow([true]);
  hosting.onEvent({ kind: "hostFacts", info: { ...MOVED, answersHere: true } });
  expect(store.host.value?.answersHere).toBe(true);
});

test.each<AppEvent>([
  { kind: "keepFailed", reason: "diskFull" },
  { kind: "portMoved", from: 8999, to: 9000 },
])("what the app has to say of the match it keeps is said: $kind", (event) => {
  const { hosting, store } = openHostingWindow([true]);
  hosting.onEvent(event);
  expect(store.notice.value).toEqual(event);
});

test("stopping asks only while others are here", () => {
  const { store, actions, calls } = openHostingWindow([true]);
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
  const { store, actions } = openHostingWindow([true]);
  store.host.value = null;
  store.notice.value = { kind: "closed", reason: "stopped" };
  actions.openDialog("join");
  expect(store.notice.value).toBeNull();
  store.notice.value = { kind: "saveFailed", reason: "diskFull" };
  actions.openDialog("settings");
  expect(store.notice.value).toEqual({ kind: "saveFailed", reason: "diskFull" });
});

test("a network that comes is shown wherever addresses are, in the host's own windows", () => {
  const { store, hosting } = openHostingWindow([true]);
  hosting.onEvent({ kind: "hostMoved", info: MOVED });
  hosting.onEvent({ kind: "addresses", addresses: LOCAL });
  expect([store.host.value, store.localAddresses.value]).toEqual([MOVED, LOCAL]);
  store.host.value = null;
  hosting.onEvent({ kind: "hostMoved", info: MOVED });
  expect(store.host.value).toBeNull();
});

test("a window that was out of the app's reach catches up with the network, and makes no other host its own", async () => {
  const { store, hosting } = openHostingWindow([true], { getHost: async () => MOVED });
  await hosting.refresh();
  expect([store.host.value, store.localAddresses.value]).toEqual([MOVED, LOCAL]);
  store.host.value = { ...INFO, port: 9000 };
  await hosting.refresh();
  expect(store.host.value.port).toBe(9000);
  const cutOff = openHostingWindow([true], { getHost: () => Promise.reject(new Error("no bridge")) });
  await cutOff.hosting.refresh();
  expect(cutOff.store.host.value).toBe(INFO);
});

/** A window whose app takes its time over a start. */
function openStarting() {
  let answer: (result: HostStartResult) => void = () => undefined;
  const startHost = () => new Promise<HostStartResult>((resolve) => (answer = resolve));
  const opened = openHostingWindow([true], { startHost });
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
  const { store, hosting, calls } = openHostingWindow([false], {
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
  const { store, hosting } = openHostingWindow([true], { quit, holdQuit });
  store.screen.value = "match";
  store.connections.value = [{ id: 1 }] as typeof store.connections.value;
  hosting.onEvent({ kind: "quitAsked" });
  expect([asked.splice(0), store.dialog.value]).toEqual([["quit"], null]);
  store.connections.value = [{ id: 1 }, { id: 2 }] as typeof store.connections.value;
  hosting.onEvent({ kind: "quitAsked" });
  expect([asked, store.dialog.value]).toEqual([["hold"], "quit"]);
});

test("the words about a host that died are told at home by whom it ended the game for, and where it was by anybody else", () => {
  const playing = openHostingWindow([true]);
  playing.store.screen.value = "match";
  playing.hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  expect([playing.store.screen.value, playing.store.host.value]).toEqual(["home", null]);
  const elsewhere = openHostingWindow([true]);
  elsewhere.store.host.value = null;
  elsewhere.store.screen.value = "match";
  elsewhere.hosting.onEvent({ kind: "hostDied", reason: "crashed" });
  expect(elsewhere.store.screen.value).toBe("match");
});
