// A link that was opened fills the Join dialog, and leaves alone whoever is busy.
import { expect, test } from "vitest";
import type { AppEvent } from "../../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { outOfReach, settle } from "../memoryApp.stage.ts";
import { followJoinWishes } from "./joinWishes.ts";

const LINK = "kulki://join/10.0.0.7:9000";

/** A window, and the links its app has been handed. */
function openWindow(links: string[] = []) {
  const store = createStore(PLAIN_SETTINGS, "app", "electron");
  let tell: (event: AppEvent) => void = () => undefined;
  const follow = (takeJoinWish = async () => links.shift() ?? null) =>
    followJoinWishes(store, { takeJoinWish }, (listener) => {
      tell = listener;
    });
  const open = async (link: string) => {
    links.push(link);
    tell({ kind: "joinWished" });
    await settle();
  };
  return { store, follow, open };
}

test("the link that started the app, and each one later, opens the Join dialog; nothing is joined", async () => {
  const { store, follow, open } = openWindow([LINK]);
  follow();
  await settle();
  expect([store.dialog.value, store.joinWish.value]).toEqual(["join", LINK]);
  store.joinWish.value = null;
  store.dialog.value = null;
  await open("kulki://join/10.0.0.8");
  expect([store.dialog.value, store.joinWish.value]).toEqual(["join", "kulki://join/10.0.0.8"]);
  expect([store.join.value.phase, store.notice.value]).toEqual(["idle", null]);
});

test("in a match it is told once, and the dialog opens when the match is over", async () => {
  const { store, follow, open } = openWindow();
  follow();
  store.screen.value = "match";
  await open(LINK);
  expect([store.dialog.value, store.notice.value]).toEqual([
    null,
    { kind: "linkOpened", host: "10.0.0.7:9000" },
  ]);
  store.notice.value = null;
  store.dialog.value = "menu";
  store.dialog.value = null;
  expect(store.notice.value).toBeNull();
  store.screen.value = "home";
  expect([store.dialog.value, store.joinWish.value]).toEqual(["join", LINK]);
});

test("neither another dialog nor a start nor a join under way is taken away", async () => {
  const { store, follow, open } = openWindow();
  follow();
  store.dialog.value = "host";
  store.hosting.value = { phase: "starting" };
  await open(LINK);
  expect([store.dialog.value, store.notice.value?.kind]).toEqual(["host", "linkOpened"]);
  store.hosting.value = { phase: "idle" };
  expect(store.dialog.value).toBe("host");
  store.dialog.value = "join";
  expect(store.notice.value).toBeNull();
  store.join.value = { phase: "connecting", address: "10.0.0.1:8999", wait: null };
  store.joinWish.value = null;
  await open("kulki://join/10.0.0.8");
  expect([store.notice.value, store.join.value.phase]).toEqual([null, "connecting"]);
});

test("an app out of reach is no accident", async () => {
  const { store, follow } = openWindow();
  follow(outOfReach);
  await settle();
  expect([store.dialog.value, store.notice.value]).toEqual([null, null]);
});
