// What people say, from the host's events and this window's keys to bubbles and lines.
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { BUBBLE_S, type Phrase } from "../../../shared/phrases.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { ENGLISH } from "../../i18n/languages.stage.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { createStore } from "../../ui/store.ts";
import { LINE_MS } from "../match/chronicle.ts";
import { createSayings } from "./sayings.ts";
import { createShowSayings, SILENCE_MS } from "./shownSayings.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const [OLA, JAN] = [1, 2];

function openWindow(match = "m") {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const clock = { ms: 1000 };
  const events = new MatchEvents();
  const roster = new Map(
    [OLA, JAN].map((playerId) => [playerId, { ...PLAIN_PROFILE, playerId, name: `N${playerId}`, color: 1 }]),
  );
  const state = { events, roster, ownPlayerId: OLA };
  const sent: unknown[] = [];
  const view = { setTop: () => undefined };
  let fetches = 0;
  const sayings = createSayings(
    {
      ...{ store, view, spoken: signal(ENGLISH), now: () => clock.ms },
      match: () => ({ wish: (kind: string, wanted: unknown) => void sent.push([kind, wanted]) }),
    },
    async (parts) => {
      fetches++;
      return createShowSayings(parts);
    },
  );
  const follow = (key = match) => sayings.follow({ accepted: { match: key }, state } as never);
  const follower = { now: follow() };
  const tell = (kind: string, more: object) =>
    events.tell({ kind, tick: 1, atMs: clock.ms, ...more } as never);
  const frame = async (ms = 16) => {
    // Lets what is fetched come.
    for (let i = 0; i < 4; i++) await Promise.resolve();
    clock.ms += ms;
    follower.now.onFrame({} as never, clock.ms);
    return store.said.value.map(({ who, text }) => [who.playerId, text]);
  };
  const said = (playerId: number, phrase: Phrase) => tell("said", { playerId, phrase });
  return { store, sayings, sent, tell, said, frame, follow, follower, fetches: () => fetches };
}

test("what somebody says is shown in this window's language, and goes after a while", async () => {
  const { said, frame, fetches } = openWindow();
  expect(await frame()).toEqual([]);
  expect(fetches()).toBe(0);
  said(JAN, "wellDone");
  expect(await frame()).toEqual([[JAN, "Well done!"]]);
  said(JAN, "again");
  expect(await frame()).toEqual([
    [JAN, "Well done!"],
    [JAN, "One more round!"],
  ]);
  expect(await frame(LINE_MS)).toEqual([]);
  expect(fetches()).toBe(1);
});

test("what this person says is shown at once, and not again when the host tells it", async () => {
  const { sayings, sent, said, frame } = openWindow();
  sayings.say("hello");
  expect(sent).toEqual([["phrases", "hello"]]);
  expect(await frame()).toEqual([[OLA, "Hello!"]]);
  said(OLA, "hello");
  expect(await frame()).toEqual([[OLA, "Hello!"]]);
});

test("what nobody hears is taken back, and the reason is told for a moment", async () => {
  const { store, sayings, tell, frame } = openWindow();
  sayings.say("hello");
  await frame();
  tell("unheard", { reason: "tooSoon" });
  expect(await frame()).toEqual([]);
  expect(store.silence.value).toBe("tooSoon");
  await frame(SILENCE_MS);
  expect(store.silence.value).toBe(null);
});

test("while phrases are off, or one is muted, nothing is sent and the reason is told", async () => {
  const { store, sayings, sent, frame } = openWindow();
  store.order.value = { talk: "off", isMuted: false, isBenched: false };
  sayings.say("hello");
  expect(await frame()).toEqual([]);
  expect([store.silence.value, sent]).toEqual(["off", []]);
  store.order.value = { talk: "slow", isMuted: true, isBenched: false };
  sayings.say("hello");
  await frame();
  expect([store.silence.value, sent]).toEqual(["muted", []]);
});

test("who is hidden is not shown, from this moment on and until the next match", async () => {
  const { store, sayings, said, frame, follow, follower } = openWindow();
  said(JAN, "hello");
  expect(await frame()).toHaveLength(1);
  sayings.hide(JAN, true);
  expect(await frame()).toEqual([]);
  said(JAN, "catchMe");
  expect(await frame()).toEqual([]);
  sayings.hide(JAN, false);
  said(JAN, "catchMe");
  expect(await frame()).toEqual([[JAN, "Catch me!"]]);
  sayings.hide(JAN, true);
  follower.now.end();
  follower.now = follow();
  expect([...store.hiddenVoices.value]).toEqual([JAN]);
  follower.now.end();
  follower.now = follow("another match");
  expect([...store.hiddenVoices.value]).toEqual([]);
});

test("words that came while the page was hidden are not shown as new", async () => {
  const { said, frame } = openWindow();
  said(JAN, "hello");
  await frame();
  said(JAN, "sorry");
  expect(await frame(1000 * BUBBLE_S + 1)).toEqual([[JAN, "Hello!"]]);
});

test("words of another world, or of a match that is over, are gone", async () => {
  const { store, said, tell, frame, follower } = openWindow();
  said(JAN, "hello");
  tell("worldBegan", {});
  await frame();
  said(JAN, "hello");
  await frame();
  follower.now.end();
  expect([store.said.value, store.silence.value]).toEqual([[], null]);
});
