// A guest's settings, with a browser that keeps them, keeps nonsense, or keeps nothing; and in several tabs at once.
import { expect, test, vi } from "vitest";
import { HINTS } from "../../../shared/hints.ts";
import { PALETTE, SKINS } from "../../../shared/model.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createGuestSettings } from "./settingsStore.ts";
import { createSafeStorage, type TextStorage } from "./storage.ts";

/** A browser's storage, and what its tabs hear of each other's writing. */
function createBrowser() {
  const texts = new Map<string, string>();
  const tabs: ((key: string | null) => void)[] = [];
  const openTab = (chance = 0.5) => {
    let hear: (key: string | null) => void = () => undefined;
    tabs.push((key) => hear(key));
    const own = tabs.at(-1);
    const memory: TextStorage = {
      getItem: (key) => texts.get(key) ?? null,
      setItem(key, text) {
        texts.set(key, text);
        for (const tab of tabs) if (tab !== own) tab(key);
      },
      removeItem: (key) => void texts.delete(key),
    };
    return createGuestSettings(
      createSafeStorage(() => memory),
      () => chance,
      (listener) => {
        hear = listener;
      },
    );
  };
  return { texts, openTab };
}

const KEY = "kulki.settings";
/** Of a guest with ordinary chances who chose nothing yet. */
const FRESH = { ...PLAIN_SETTINGS, color: PALETTE.length / 2, skin: SKINS.length / 2 };

test("a guest finds name, look, language and picture again", async () => {
  const browser = createBrowser();
  const profile = { name: "Żaneta 🙂", color: 3, skin: 9 };
  const picture = {
    theme: "dark",
    autoQuality: false,
    effects: false,
    sharp: false,
    tinyNames: false,
  } as const;
  const saved = { ...PLAIN_SETTINGS, ...profile, ...picture, language: "pl" as const };
  expect(await browser.openTab().save(saved)).toEqual({ ok: true });
  expect(await browser.openTab().load()).toEqual({ settings: saved, notice: null });
});

test("without storage a guest plays with fresh settings and is told that nothing is kept", async () => {
  const blocked = createSafeStorage(() => {
    throw new Error("SecurityError");
  });
  const settings = createGuestSettings(
    blocked,
    () => 0.5,
    () => undefined,
  );
  expect(await settings.load()).toEqual({ settings: FRESH, notice: null });
  expect(await settings.save({ name: "Ola" })).toEqual({ ok: false, reason: "unwritable" });
});

test.each(["{", "7", "null", "[1]"])("damaged settings are said and replaced: %s", async (damaged) => {
  const browser = createBrowser();
  browser.texts.set(KEY, damaged);
  expect(await browser.openTab().load()).toEqual({ settings: FRESH, notice: "settingsDamaged" });
  await browser.openTab().save({ name: "Ola" });
  expect(await browser.openTab().load()).toEqual({
    settings: { ...FRESH, name: "Ola" },
    notice: null,
  });
});

test("values nobody could have chosen are left out one by one", async () => {
  const browser = createBrowser();
  const wrong = { color: 99, skin: SKINS.length, language: "xx", theme: "pink", effects: 0, sharp: "false" };
  browser.texts.set(KEY, JSON.stringify({ ...wrong, name: "\u202eOla", tinyNames: false }));
  const { settings } = await browser.openTab().load();
  expect(settings).toEqual({ ...FRESH, name: "Ola", tinyNames: false });
});

test("what was learned when there were fewer hints is still known", async () => {
  const browser = createBrowser();
  const learned = ["steer", "eat", "flee", "split", "eject"] as const;
  browser.texts.set(KEY, JSON.stringify({ learned }));
  expect((await browser.openTab().load()).settings.learned).toEqual(learned);
  await browser.openTab().save({ learned: [...HINTS] });
  expect((await browser.openTab().load()).settings.learned).toEqual(HINTS);
});

test("a tab that knows nothing of what another one changed does not undo it, key by key", async () => {
  const browser = createBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  await first.save({ name: "Ola" });
  await second.save({ color: 4 });
  await first.save({ language: "pl" });
  await second.save({ name: "Ela" });
  const expected = { ...FRESH, name: "Ela", color: 4, language: "pl" };
  for (const tab of [first, second]) expect((await tab.load()).settings).toEqual(expected);
});

test("other tabs hear what was changed", async () => {
  const browser = createBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  const heard = vi.fn();
  second.onChange(heard);
  await first.save({ name: "Ola" });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ ...FRESH, name: "Ola" });
});

test.each(["color", "skin"] as const)(
  "the %s got by chance is one's own with the first choice",
  async (key) => {
    const browser = createBrowser();
    await browser.openTab(0.99).save({ name: "Ola" });
    const { settings } = await browser.openTab(0).load();
    expect(settings[key]).toBe((await createBrowser().openTab(0.99).load()).settings[key]);
    expect(settings[key]).not.toBe((await createBrowser().openTab(0).load()).settings[key]);
  },
);

test("what a newer Kulki keeps there stays", async () => {
  const browser = createBrowser();
  browser.texts.set(KEY, JSON.stringify({ name: "Ola", hat: "top" }));
  await browser.openTab().save({ color: 2 });
  expect(JSON.parse(browser.texts.get(KEY) ?? "")).toMatchObject({ name: "Ola", hat: "top", color: 2 });
});
