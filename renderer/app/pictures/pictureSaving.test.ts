// A picture of play from the press to the file: its name, its flash, what the person hears, and never two at once.
import { expect, test, vi } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createAppKeeper, createPictureSaving, type KeepPicture, pictureName } from "./pictureSaving.ts";

const PNG = new Blob([new Uint8Array([0x89, 0x50])], { type: "image/png" });
const NOON = new Date(2026, 2, 4, 12, 5, 6);

function openWindow(change: { take?: () => Promise<Blob | null>; keep?: KeepPicture } = {}) {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const kept: [string, Blob][] = [];
  const clock = { time: NOON };
  const save = createPictureSaving({
    ...{ store, isInPictures: false, localTime: () => clock.time },
    take: async () => PNG,
    async keep(name, png) {
      kept.push([name, png]);
      return true;
    },
    ...change,
  });
  return { store, kept, clock, save };
}

const told = (store: ReturnType<typeof openWindow>["store"]) =>
  vi.waitFor(() => expect(store.notice.value).not.toBeNull()).then(() => store.notice.value);

test("its name is the local time, in an order that sorts", () => {
  expect(pictureName(new Date(2026, 10, 26, 15, 4, 5))).toBe("Kulki 2026-11-26 15.04.05.png");
  expect(pictureName(NOON)).toBe("Kulki 2026-03-04 12.05.06.png");
});

test("it is taken, flashes, is kept under its name, and is said to be saved", async () => {
  const { store, kept, save } = openWindow();
  save();
  expect(await told(store)).toEqual({ kind: "pictureSaved", isInPictures: false });
  expect(kept).toEqual([["Kulki 2026-03-04 12.05.06.png", PNG]]);
  expect(store.flash.value).toBe(1);
});

test("never two at once, nor two of one name", async () => {
  let answer: (isSaved: boolean) => void = () => undefined;
  const names: string[] = [];
  const keep: KeepPicture = (name) => {
    names.push(name);
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const { store, clock, save } = openWindow({ keep });
  save();
  await vi.waitFor(() => expect(names).toHaveLength(1));
  clock.time = new Date(2026, 2, 4, 12, 5, 7);
  save();
  answer(true);
  await told(store);
  clock.time = NOON;
  save();
  await Promise.resolve();
  expect([names.length, store.flash.value]).toEqual([1, 1]);
  clock.time = new Date(2026, 2, 4, 12, 5, 8);
  save();
  await vi.waitFor(() => expect(names).toHaveLength(2));
});

test.each<[string, Parameters<typeof openWindow>[0]]>([
  ["nothing is drawn", { take: async () => null }],
  ["the engine gives no picture", { take: () => Promise.reject(new Error("out of memory")) }],
  ["the disk is full", { keep: async () => false }],
  ["the app does not answer", { keep: () => Promise.reject(new Error("gone")) }],
])("where %s, the person is told, and can try again", async (_why, change) => {
  const { store, clock, save } = openWindow(change);
  save();
  expect(await told(store)).toEqual({ kind: "pictureFailed" });
  store.notice.value = null;
  clock.time = new Date(2026, 2, 4, 12, 6);
  save();
  expect(await told(store)).toEqual({ kind: "pictureFailed" });
});

test("the desktop app is handed the very bytes", async () => {
  const savePicture = vi.fn(async () => true);
  expect(await createAppKeeper({ savePicture })("Kulki.png", PNG)).toBe(true);
  expect(savePicture).toHaveBeenCalledWith("Kulki.png", new Uint8Array([0x89, 0x50]));
});
