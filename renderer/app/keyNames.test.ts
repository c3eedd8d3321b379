// The names of keys follow the person's keyboard, by the browser's word or by what is pressed.
import { expect, test } from "vitest";
import { ENGLISH_KEYS, type KeyNames } from "../ui/namesOfKeys.ts";
import { type KeyboardLayout, watchKeyNames } from "./keyNames.ts";

const layoutOf = (keys: Record<string, string>): KeyboardLayout => ({
  getLayoutMap: async () => new Map(Object.entries(keys)),
});
const AZERTY = { KeyW: "z", KeyQ: "a", KeyL: "l", KeyF: "f", KeyV: "v", KeyA: "q", KeyM: "," };
const DVORAK = { KeyW: ",", KeyQ: "'", KeyL: "n", KeyF: "u", KeyV: "k" };

function createRig(layout?: KeyboardLayout) {
  const page = new EventTarget();
  const told: KeyNames[] = [];
  watchKeyNames(page as unknown as Window, layout, (names) => told.push(names));
  const press = (code: string, key: string, modifiers: Partial<KeyboardEvent> = {}) =>
    page.dispatchEvent(Object.assign(new Event("keydown"), { code, key, ...modifiers }));
  return { page, press, told, names: () => told.at(-1) ?? ENGLISH_KEYS };
}

/** Until what was asked is answered. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test("the browser's word counts, without a key pressed", async () => {
  for (const [keys, names] of [
    [AZERTY, { ...ENGLISH_KEYS, eject: "Z", watchNext: "A", steerLeft: "Q", mute: "," }],
    [
      DVORAK,
      { ...ENGLISH_KEYS, eject: ",", watchNext: "'", watchLeader: "N", watchFree: "U", watchEater: "K" },
    ],
    [{}, ENGLISH_KEYS],
    [
      { KeyW: "Dead", KeyQ: "", KeyL: " ", KeyF: "ß" },
      { ...ENGLISH_KEYS, watchFree: "ß" },
    ],
  ] as const) {
    const rig = createRig(layoutOf(keys));
    await settle();
    expect(rig.names()).toEqual(names);
    rig.press("KeyW", "x");
    expect(rig.names()).toEqual(names);
  }
});

test("a keyboard that is changed while the window is left is asked for again", async () => {
  let keys: Record<string, string> = AZERTY;
  const rig = createRig({ getLayoutMap: async () => new Map(Object.entries(keys)) });
  await settle();
  keys = DVORAK;
  rig.page.dispatchEvent(new Event("focus"));
  await settle();
  expect(rig.names().eject).toBe(",");
});

test("where the browser says nothing, a key is named by what its press writes", async () => {
  const refusing: KeyboardLayout = { getLayoutMap: () => Promise.reject(new Error("not here")) };
  for (const layout of [undefined, refusing]) {
    const rig = createRig(layout);
    await settle();
    expect(rig.names()).toEqual(ENGLISH_KEYS);
    rig.press("KeyW", "z");
    rig.press("KeyQ", "A");
    rig.press("KeyL", "Dead");
    rig.press("KeyF", "Đ", { shiftKey: true });
    rig.press("KeyE", "é");
    expect(rig.names()).toEqual({ ...ENGLISH_KEYS, eject: "Z", watchNext: "A" });
    expect(rig.told.length).toBe(2);
  }
});

test.each(["shiftKey", "ctrlKey", "altKey", "metaKey"])(
  "with %s a key writes something else than what stands on it",
  async (modifier) => {
    const rig = createRig();
    await settle();
    rig.press("KeyW", "ż", { [modifier]: true });
    expect(rig.names()).toEqual(ENGLISH_KEYS);
    rig.press("KeyW", "z");
    expect(rig.names().eject).toBe("Z");
  },
);
