// By which door a page came, and what a link opened in this very tab does to it.
import { expect, test } from "vitest";
import { DOOR_META } from "../../../shared/doorBridge.ts";
import { createSafeStorage } from "../settings/storage.ts";
import { openEntrance } from "./doors.ts";

const HANDLERS = { onLost: () => undefined, onRestored: () => undefined };
const NO_STORAGE = createSafeStorage(() => null);

function openPage(hash: string, hasDoor: boolean, change: object = {}) {
  const target = new EventTarget();
  const shown: string[] = [];
  let reloads = 0;
  const location = {
    ...{ origin: "http://127.0.0.1:1", pathname: "/", search: "?x", hash },
    reload: () => void reloads++,
  };
  const page = Object.assign(target, {
    location,
    history: { replaceState: (_state: unknown, _title: string, url: string) => void shown.push(url) },
    document: {
      querySelector: (what: string) => (hasDoor && what === `meta[name="${DOOR_META}"]` ? {} : null),
    },
    ...change,
  });
  return {
    page: page as unknown as Window,
    shown,
    reloads: () => reloads,
    openLink(fragment: string) {
      location.hash = fragment;
      target.dispatchEvent(new Event("hashchange"));
    },
  };
}

test("the desktop's window has its bridge from the start", async () => {
  const asked: unknown[][] = [];
  const kulkiApp = {
    call: async (...call: unknown[]) => void asked.push(call),
    onEvent: () => () => undefined,
  };
  const { page } = openPage("", false, { kulkiApp });
  const entrance = await openEntrance(page, NO_STORAGE, HANDLERS);
  expect([entrance.mode, entrance.door]).toEqual(["app", "electron"]);
  await entrance.app?.copyText("x");
  expect(asked).toEqual([["copyText", ["x"]]]);
});

test("a page that a host served has no app, and keeps its address as it is", async () => {
  const { page, shown, reloads, openLink } = openPage("#code=abc", false);
  const entrance = await openEntrance(page, NO_STORAGE, HANDLERS);
  expect([entrance.mode, entrance.door, entrance.app]).toEqual(["guest", null, null]);
  openLink("#code=abc");
  expect([shown, reloads()]).toEqual([[], 0]);
});

test("the browser door without a code is locked; a link's code goes out of sight, and a later link is tried", async () => {
  const { page, shown, reloads, openLink } = openPage("#probe", true);
  const entrance = await openEntrance(page, NO_STORAGE, HANDLERS);
  expect([entrance.mode, entrance.door, entrance.app]).toEqual(["locked", "web", null]);
  expect(shown).toEqual(["/?x#probe"]);
  openLink("#elsewhere");
  expect(reloads()).toBe(0);
  openLink("#code=new");
  expect(reloads()).toBe(1);
});

test("a window that the browser door let in only puts a later link's code out of sight: it is in a game, maybe", async () => {
  const { page, shown, reloads, openLink } = openPage("#code=abc&probe", true);
  const asked: string[] = [];
  const bridge = { call: async (method: string) => void asked.push(method), onEvent: () => () => undefined };
  const fragments: string[] = [];
  const openBridge = async ({ fragment }: { fragment: string }) => {
    fragments.push(fragment);
    return bridge;
  };
  const entrance = await openEntrance(page, NO_STORAGE, HANDLERS, openBridge);
  expect([entrance.mode, entrance.door]).toEqual(["app", "web"]);
  expect([fragments, shown]).toEqual([["#code=abc&probe"], ["/?x#probe"]]);
  await entrance.app?.getHost();
  expect(asked).toEqual(["getHost"]);
  openLink("#code=new");
  expect([shown.at(-1), reloads()]).toEqual(["/?x", 0]);
});
