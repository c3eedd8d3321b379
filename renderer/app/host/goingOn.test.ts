// A host that goes on: after an accident of its thread, in another window, or with a match of before its app ended.
import { expect, test } from "vitest";
import type { AppApi, HostStartResult } from "../../../shared/appApi.ts";
import { INFO, openHostingWindow } from "./hosting.stage.ts";

test("who plays on in another window is not brought back into this one, and can still stop the host", async () => {
  const { store, hosting, calls } = openHostingWindow([true]);
  await hosting.onMatchEnd("takenOver");
  expect([calls, store.hosting.value.phase, store.host.value]).toEqual([[], "outside", INFO]);
});

test("a host that goes on after an accident is told of, and its person tries to be back at once", () => {
  const { store, hosting, calls } = openHostingWindow([true]);
  const info = { ...INFO, addresses: ["10.0.0.7:8999"] };
  hosting.onEvent({ kind: "hostRestarted", reason: "crashed", info });
  expect([calls, store.host.value, store.notice.value]).toEqual([
    ["comeBackNow"],
    info,
    { kind: "hostRestarted", reason: "crashed" },
  ]);
  const elsewhere = openHostingWindow([true]);
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
async function openAgain(change: Partial<AppApi>, answers = [true]) {
  const opened = openHostingWindow(answers, {
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

test("who does not want the last match to go on after all, while it comes up, is offered it again", async () => {
  let comesUp: (result: HostStartResult) => void = () => undefined;
  const continueMatch = () => new Promise<HostStartResult>((resolve) => (comesUp = resolve));
  const { store, hosting, calls } = await openAgain({ continueMatch });
  const going = hosting.goOn();
  hosting.cancelStart();
  comesUp({ ok: true, info: INFO });
  await going;
  expect([calls, store.lastMatch.value, store.hosting.value.phase]).toEqual([
    ["stopHost, kept"],
    LAST,
    "idle",
  ]);
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
