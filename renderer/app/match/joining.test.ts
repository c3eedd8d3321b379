// Joining a host whose seats are all taken: waited for while one may be free, and not longer.
import { expect, test } from "vitest";
import { createStore } from "../../ui/store.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { createGuestJoining } from "./joining.ts";
import type { EnterResult, Session } from "./session.ts";

const full = (seatInS: number | null): EnterResult => ({ ok: false, reason: "full", version: null, seatInS });

function openPage(answers: EnterResult[]) {
  const store = createStore(DEFAULT_SETTINGS, "guest", null);
  const entered: boolean[] = [];
  const waits: (() => void)[] = [];
  const session = {
    cancel: () => undefined,
    async enter(_url: string, isWatching = false) {
      entered.push(isWatching);
      return answers.shift() ?? full(null);
    },
  } as Partial<Session> as Session;
  const url = "http://10.0.0.7:8999";
  const wait = () => new Promise<void>((resolve) => waits.push(resolve));
  const joining = createGuestJoining(
    store,
    session,
    url,
    () => undefined,
    async () => null,
    wait,
  );
  /** Lets the page's wait be over, and whatever follows from that happen. */
  const pass = async () => {
    await settle();
    waits.shift()?.();
    await settle();
  };
  return { store, joining, entered, waits, pass };
}

/** Until nothing is left to do but to wait. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test("P46 a newcomer knocks until it is in", async () => {
  const { store, joining, entered, pass } = openPage([full(15), full(11), { ok: true }]);
  joining.joinServingHost(false);
  await settle();
  expect(store.join.value).toEqual({ phase: "connecting", address: "10.0.0.7:8999", seatInS: 15 });
  await pass();
  expect(store.join.value).toMatchObject({ seatInS: 11 });
  await pass();
  await pass();
  expect(entered).toHaveLength(3);
});

test("P46 where no seat is in sight it is told so at once, and no longer waits", async () => {
  const { store, joining, entered, waits, pass } = openPage([full(15), full(null)]);
  joining.joinServingHost(false);
  await pass();
  expect(store.join.value).toMatchObject({ phase: "failed", reason: "full" });
  expect([entered.length, waits.length]).toEqual([2, 0]);
});

test("P46 who gives up waiting knocks no more", async () => {
  const { store, joining, entered, pass } = openPage([full(15), { ok: true }]);
  joining.joinServingHost(false);
  await settle();
  joining.cancel();
  await pass();
  expect(entered).toHaveLength(1);
  expect(store.join.value).toEqual({ phase: "idle" });
});
