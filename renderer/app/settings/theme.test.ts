// The theme a page wears: the person's choice, or their system's wish of the moment.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { createSafeStorage } from "./storage.ts";
import { followTheme, type Theme, wearKeptTheme } from "./theme.ts";

let isLightWished: boolean;
let wishChanged: () => void;
let kept: Map<string, string>;
let root: { dataset: Record<string, string | undefined> };
let meta: Record<string, string>;
let page: Window;
let store: Store;
let told: Theme[];

const storage = createSafeStorage(() => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
  removeItem: (key) => void kept.delete(key),
}));

function choose(theme: "system" | Theme) {
  store.settings.value = { ...store.settings.value, theme };
}

beforeEach(() => {
  isLightWished = false;
  kept = new Map();
  root = { dataset: {} };
  meta = {};
  told = [];
  store = createStore({ ...PLAIN_SETTINGS }, "guest", null);
  const query = {
    get matches() {
      return isLightWished;
    },
    addEventListener: (_type: string, heard: () => void) => {
      wishChanged = heard;
    },
  };
  const document = {
    documentElement: root,
    querySelector: () => ({
      setAttribute: (name: string, value: string) => Object.assign(meta, { [name]: value }),
    }),
  };
  const getComputedStyle = () => ({ getPropertyValue: () => ` ground of ${root.dataset.theme}` });
  page = { document, matchMedia: () => query, getComputedStyle } as unknown as Window;
});

const follow = () => followTheme(page, store, storage, (theme) => told.push(theme));

test("it follows the system's wish, at once and while it is worn", () => {
  follow();
  expect(root.dataset.theme).toBe("dark");
  isLightWished = true;
  wishChanged();
  expect([root.dataset.theme, meta.content]).toEqual(["light", "ground of light"]);
  expect(told).toEqual(["dark", "light"]);
});

test("a theme chosen by name stays, whatever the system wishes", () => {
  follow();
  choose("light");
  expect(root.dataset.theme).toBe("light");
  isLightWished = true;
  wishChanged();
  choose("dark");
  isLightWished = false;
  wishChanged();
  expect(root.dataset.theme).toBe("dark");
  choose("system");
  expect(told).toEqual(["dark", "light", "dark"]);
});

test("the next start begins with the theme that was chosen, and with none where the system's is", () => {
  follow();
  choose("light");
  root.dataset = {};
  wearKeptTheme(page, storage);
  expect(root.dataset.theme).toBe("light");
  choose("system");
  root.dataset = {};
  wearKeptTheme(page, storage);
  expect(root.dataset.theme).toBeUndefined();
});
