// A guest's settings, with a browser that keeps them, keeps nonsense, or keeps nothing.
import { expect, test } from "vitest";
import { createGuestSettings, DEFAULT_SETTINGS } from "./settings.ts";
import { createSafeStorage, type TextStorage } from "./storage.ts";

function createMemory(): TextStorage & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

test("a guest finds name, colour and language again", async () => {
  const memory = createMemory();
  const saved = { ...DEFAULT_SETTINGS, name: "Żaneta 🙂", color: 3, language: "pl" as const };
  expect(
    await createGuestSettings(
      createSafeStorage(() => memory),
      () => 0.5,
    ).save(saved),
  ).toEqual({ ok: true });
  const loaded = await createGuestSettings(
    createSafeStorage(() => memory),
    () => 0.5,
  ).load();
  expect(loaded).toEqual({ settings: saved, notice: null });
});

test("without storage a guest plays with fresh settings and is told that nothing is kept", async () => {
  const blocked = createSafeStorage(() => {
    throw new Error("SecurityError");
  });
  const settings = createGuestSettings(blocked, () => 0.5);
  expect(await settings.load()).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
  expect(await settings.save({ ...DEFAULT_SETTINGS })).toEqual({ ok: false, reason: "unwritable" });
});

for (const damaged of ["{", "7", "null", "[1]"]) {
  test(`damaged settings are said and replaced: ${damaged}`, async () => {
    const memory = createMemory();
    memory.setItem("kulki.settings", damaged);
    const loaded = await createGuestSettings(
      createSafeStorage(() => memory),
      () => 0.5,
    ).load();
    expect(loaded).toEqual({ settings: DEFAULT_SETTINGS, notice: "settingsDamaged" });
  });
}

test("values nobody could have chosen are left out one by one", async () => {
  const memory = createMemory();
  memory.setItem("kulki.settings", JSON.stringify({ name: "\u202eOla", color: 99, language: "xx" }));
  const { settings } = await createGuestSettings(
    createSafeStorage(() => memory),
    () => 0.5,
  ).load();
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, name: "Ola" });
});
