// What a host sees of the wire: once a second, of the guest that was chosen, still while held, and nothing after the end.
import { decode } from "@msgpack/msgpack";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AppApi, ConnectionRow } from "../../../shared/appApi.ts";
import type { WireSample } from "../../../shared/hostCalls.ts";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { createStore } from "../../ui/store.ts";
import { createGuestSettings } from "../settings/settingsStore.ts";
import { createSafeStorage } from "../settings/storage.ts";
import { toLines, toWireView } from "./wireView.ts";
import { WireWatch } from "./wireWatch.ts";

/** A full snapshot of nobody's arena at tick 1: header and three empty lists. */
const EMPTY_FULL = [0x40, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0];

function sampleOf(playerId: number, tick: number): WireSample {
  return {
    playerId,
    tick,
    kind: "full",
    bytes: new Uint8Array(EMPTY_FULL).buffer,
    known: null,
    state: {
      tick,
      worldTick: 0,
      inputMarginTicks: 1,
      rttMs: 2,
      ownCells: [
        {
          ...{ id: 3, playerId, kind: "cell", x: 1.015625, y: 2.5, radius: 10 },
          ...{ isProtected: false, impulseX: 0, impulseY: 0, bornTick: 0 },
        },
      ],
      movers: [],
      balls: [
        { id: 1, x: 5, y: 6, radius: 5, color: 2 },
        { id: 2, x: 5.25, y: 6, radius: 5, color: 2 },
      ],
      roster: [{ ...PLAIN_PROFILE, playerId, name: "Żuk", color: 1 }],
    },
    worldJsonBytes: 4000,
    stepHz: 30,
  };
}

const row = (id: number) => ({ id, name: `P${id}` }) as ConnectionRow;

async function openWatch() {
  const { settings } = await createGuestSettings(
    createSafeStorage(() => null),
    () => 0,
    () => undefined,
  ).load();
  const store = createStore(settings, "app", "web");
  store.connections.value = [row(1), row(2)];
  let tick = 0;
  const sampleWire = vi.fn(async (playerId: number | null): Promise<WireSample | null> => {
    tick += 1;
    return sampleOf(playerId ?? 1, tick);
  });
  const watch = new WireWatch(store, {
    askHost: ((call, playerId) =>
      call === "sampleWire" ? sampleWire(playerId as number | null) : null) as AppApi["askHost"],
  });
  /** The answer to the first question needs the library, which loads in its own time. */
  const shown = () => vi.waitFor(() => expect(store.wire.value).not.toBeNull());
  return { store, sampleWire, watch, shown };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("asks once a second, until the end", async () => {
  const { store, sampleWire, watch, shown } = await openWatch();
  watch.start();
  await shown();
  expect(store.wire.value).toMatchObject({ playerId: 1, tick: 1 });
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.wire.value?.tick).toBe(4);
  watch.stop();
  expect(store.wire.value).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  expect(sampleWire).toHaveBeenCalledTimes(4);
});

test("what is held stays, and goes on where the host is by then", async () => {
  const { store, sampleWire, watch, shown } = await openWatch();
  watch.start();
  await shown();
  watch.toggleHold();
  await vi.advanceTimersByTimeAsync(5000);
  expect([store.wire.value?.tick, store.isWireHeld.value]).toEqual([1, true]);
  watch.toggleHold();
  await vi.waitFor(() => expect(store.wire.value?.tick).toBe(2));
  expect([sampleWire.mock.calls.length, store.isWireHeld.value]).toEqual([2, false]);
});

test("another guest is shown at once; when it has left, the first one is", async () => {
  const { store, sampleWire, watch, shown } = await openWatch();
  watch.start();
  await shown();
  watch.toggleHold();
  watch.choose(2);
  await shown();
  expect([store.wire.value?.playerId, store.isWireHeld.value]).toEqual([2, false]);
  store.connections.value = [row(1)];
  await vi.advanceTimersByTimeAsync(1000);
  expect(sampleWire).toHaveBeenLastCalledWith(null);
  expect(store.wire.value?.playerId).toBe(1);
});

test("an answer that comes after the end, or to an older question, is not shown", async () => {
  const { store, sampleWire, watch, shown } = await openWatch();
  const late: ((sample: WireSample) => void)[] = [];
  sampleWire.mockImplementation((playerId) => {
    if (playerId === 2) return Promise.resolve(sampleOf(2, 50));
    return new Promise((resolve) => late.push(resolve));
  });
  watch.start();
  watch.choose(2);
  await shown();
  late[0]!(sampleOf(1, 40));
  await vi.advanceTimersByTimeAsync(0);
  expect(store.wire.value?.playerId).toBe(2);
  store.wirePlayerId.value = null;
  await vi.advanceTimersByTimeAsync(1000);
  watch.stop();
  late[1]!(sampleOf(1, 60));
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.wire.value).toBeNull();
});

test("no snapshot, or a broken bridge, shows nothing and asks on", async () => {
  const { store, sampleWire, watch, shown } = await openWatch();
  sampleWire.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error("the bridge broke"));
  watch.start();
  await vi.advanceTimersByTimeAsync(1500);
  expect(store.wire.value).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  await shown();
  expect(sampleWire).toHaveBeenCalledTimes(3);
});

test("sizes are of the whole; what is shown is the same state", () => {
  const sample = sampleOf(1, 9);
  const view = toWireView(sample, () => new Uint8Array(5000));
  const json = JSON.stringify(sample.state);
  // "Ż" is two bytes.
  expect(view.sizes).toEqual({ json: json.length + 1, messagePack: 5000, kulki: EMPTY_FULL.length });
  expect(view.lectureBytesPerS).toBe(120_000);
  expect(view.messagePack).toHaveLength(2000);
  expect([...view.bytes]).toEqual(EMPTY_FULL);
  expect(view.parts.at(-1)).toEqual({ offset: 15, length: 1, field: "balls", values: { count: 0 } });
  expect(JSON.parse(view.json)).toEqual(sample.state);
  expect(toLines(sample.state)).toContain('\n    {"id":1,"x":5,"y":6,"radius":5,"color":2},\n');
});

test("MessagePack loses nothing of the grids", async () => {
  const { store, watch, shown } = await openWatch();
  watch.start();
  await shown();
  expect(decode(store.wire.value!.messagePack)).toEqual(sampleOf(1, 1).state);
});
