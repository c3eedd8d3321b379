// When a window looks for games: while somebody sees where they are shown, and not otherwise.
import { expect, test } from "vitest";
import type { AppApi, AppEvent } from "../../../shared/appApi.ts";
import type { FoundGame, HostPing } from "../../../shared/games.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createMemoryApp, outOfReach, settle } from "../memoryApp.stage.ts";
import { watchGames } from "./gameWatch.ts";

const GAMES = [{ address: "10.0.0.7:8999", name: "Sala 12" }] as FoundGame[];
const HERE: HostPing = { ok: true, name: "Sala 12", players: 1, maxPlayers: 8, pingMs: 2 };
const RECENT = ["10.0.0.1:8999", "10.0.0.2:8999"].map((address) => ({ address, name: "" }));

function openWindow(answers: Partial<AppApi> = {}, recentHosts = RECENT) {
  const store = createStore({ ...PLAIN_SETTINGS, recentHosts }, "app", "web");
  const { app, calls } = createMemoryApp({
    lookForGames: async () => undefined,
    pingHosts: async (addresses) => addresses.map(() => HERE),
    ...answers,
  });
  const page = Object.assign(new EventTarget(), { hidden: false });
  let tell: (event: AppEvent) => void = () => undefined;
  /** Set timers, as milliseconds and what they do. */
  const timers = new Set<{ ms: number; call: () => void }>();
  const wall = { nowMs: 5000 };
  watchGames({
    ...{ store, app, page: page as unknown as Document, wallNow: () => wall.nowMs },
    onEvent: (listener) => {
      tell = listener;
    },
    after(ms, call) {
      const timer = { ms, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  return {
    store,
    wall,
    tell: (games: FoundGame[]) => tell({ kind: "games", games }),
    /** All timers of at most so long are over. */
    async pass(ms: number) {
      await settle();
      for (const timer of [...timers]) if (timer.ms <= ms && timers.delete(timer)) timer.call();
      await settle();
    },
    show(isVisible: boolean) {
      page.hidden = !isVisible;
      page.dispatchEvent(new Event("visibilitychange"));
    },
    /** Calls since the last look. */
    async taken() {
      await settle();
      return calls.splice(0).map(([method, ...args]) => (method === "pingHosts" ? args[0] : method));
    },
  };
}

test("the home screen looks again and again, and asks whether the last host answers", async () => {
  const { store, taken, pass } = openWindow();
  expect(await taken()).toEqual(["lookForGames", [RECENT[0]?.address]]);
  expect(store.hostPings.value.get("10.0.0.1:8999")).toEqual(HERE);
  expect(store.lookedAtMs.value).toBe(5000);
  await pass(4000);
  expect((await taken()).toSorted()).toEqual([[RECENT[0]?.address], "lookForGames"].toSorted());
});

test("while somebody looks, the time goes on for what says how long ago something was, and not at each look", async () => {
  const { store, wall, pass } = openWindow();
  const told: (number | null)[] = [];
  store.lookedAtMs.subscribe((nowMs) => void told.push(nowMs));
  for (let looks = 0; looks < 12; looks++) {
    wall.nowMs += 4000;
    await pass(4000);
  }
  expect(told).toEqual([5000, 25_000, 45_000]);
});

test("the Join dialog asks all recent hosts, at once when it opens, and no more when it closes", async () => {
  const { store, taken } = openWindow();
  await taken();
  store.dialog.value = "join";
  expect(await taken()).toEqual([RECENT.map(({ address }) => address)]);
  store.dialog.value = null;
  expect(await taken()).toEqual([[RECENT[0]?.address]]);
});

test("what was found is shown, and forgotten when nobody looks", async () => {
  const { store, tell, taken, pass, show } = openWindow();
  tell(GAMES);
  expect(store.games.value).toEqual(GAMES);
  store.screen.value = "match";
  expect(store.games.value).toBeNull();
  tell(GAMES);
  expect(store.games.value).toBeNull();
  await taken();
  await pass(60_000);
  expect(await taken()).toEqual([]);
  store.screen.value = "home";
  expect(await taken()).toContain("lookForGames");
  show(false);
  await pass(60_000);
  expect(await taken()).toEqual([]);
  show(true);
  expect(await taken()).toContain("lookForGames");
});

test("where nothing is heard of, it is said that there is none", async () => {
  const { store, tell, pass } = openWindow();
  tell([]);
  await settle();
  expect(store.games.value).toBeNull();
  await pass(2500);
  expect(store.games.value).toEqual([]);
  tell(GAMES);
  tell([]);
  expect(store.games.value).toEqual([]);
});

test("a late word of nobody there does not wipe what was found", async () => {
  const { store, tell, pass } = openWindow();
  await settle();
  tell(GAMES);
  await pass(2500);
  expect(store.games.value).toEqual(GAMES);
});

test("an app out of reach knows no games; once it is back, looking goes on", async () => {
  let isBack = false;
  const lost = openWindow({
    lookForGames: () => (isBack ? Promise.resolve() : outOfReach()),
    pingHosts: outOfReach,
  });
  lost.tell(GAMES);
  await settle();
  expect([lost.store.games.value, lost.store.hostPings.value.size]).toEqual([null, 0]);
  isBack = true;
  await lost.pass(4000);
  await lost.pass(2500);
  expect(lost.store.games.value).toEqual([]);
});

test("an app that says nothing for long knows nothing any more", async () => {
  const { store, tell, pass } = openWindow({ lookForGames: () => new Promise(() => undefined) });
  tell(GAMES);
  await pass(8000);
  expect(store.games.value).toBeNull();
});

test("who never joined anybody asks nobody", async () => {
  const { taken } = openWindow({}, []);
  expect(await taken()).toEqual(["lookForGames"]);
});
