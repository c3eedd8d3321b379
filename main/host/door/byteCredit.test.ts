// The credit with a clock made of numbers, in bytes as honest and hostile peers send them.
import { describe, expect, test } from "vitest";
import { createTokenBucket } from "../../../shared/math/tokenBucket.ts";
import { INPUT_BYTES } from "../../../shared/net/inputCodec.ts";
import { createByteCredit } from "./byteCredit.ts";

/** Head, mask and event code of an input's frame come on top. */
const INPUT_FRAME_BYTES = 2 + 4 + 1 + INPUT_BYTES;
const HEARTBEAT_FRAME_BYTES = 2 + 4 + 1;

function openCredit(addressBytes = Number.POSITIVE_INFINITY) {
  const clock = { nowMs: 0 };
  const address = createTokenBucket(0, addressBytes, 0);
  return { clock, address, credit: createByteCredit(address, () => clock.nowMs) };
}

/** Bytes an honest guest sends in the tick. */
function honestBytes(tick: number): number {
  return INPUT_FRAME_BYTES + (tick % 45 === 0 ? HEARTBEAT_FRAME_BYTES : 0);
}

/** @returns bytes refused of ten minutes' inputs, all of a stall at once at its end, the next one soon after */
function playThroughStalls(stallS: number, addressBytes?: number): number {
  const { clock, credit } = openCredit(addressBytes);
  let [held, refused] = [0, 0];
  for (let tick = 0; tick < 30 * 600; tick++) {
    clock.nowMs = (tick * 1000) / 30;
    held += honestBytes(tick);
    const isHeld = (clock.nowMs / 1000) % (stallS + 5) < stallS;
    if (isHeld) continue;
    if (!credit.take(held)) refused += held;
    held = 0;
  }
  return refused;
}

describe.each([0, 2, 5, 10])("an uplink held for %i s again and again", (stallS) => {
  test("is no flood", () => expect(playThroughStalls(stallS)).toBe(0));
  test("is none beside one that floods from the same address", () =>
    expect(playThroughStalls(stallS, 0)).toBe(0));
});

test("a read of a flood is refused at once, and what follows it too", () => {
  const { clock, credit } = openCredit();
  expect(credit.take(65_536)).toBe(false);
  let taken = 0;
  for (; clock.nowMs < 60_000; clock.nowMs++) if (credit.take(1000)) taken += 1000;
  expect(taken).toBeLessThanOrEqual(16_000 + 60 * 8000);
});

test("where its address is over the credit, a connection keeps an honest guest's share and no more", () => {
  const { clock, credit } = openCredit(0);
  let taken = 0;
  for (; clock.nowMs < 60_000; clock.nowMs++) if (credit.take(8)) taken += 8;
  expect(taken).toBeLessThanOrEqual(16_000 + 60 * 1200);
  expect(taken).toBeGreaterThan(60 * 30 * INPUT_FRAME_BYTES);
});

test("what one connection sends is missing for the others of its address", () => {
  const { address, credit } = openCredit(20_000);
  expect(credit.take(15_000)).toBe(true);
  expect(address.take(0, 5001)).toBe(false);
  expect(address.take(0, 5000)).toBe(true);
});

test("who was told to go may send what is under way, however long it takes, and no more", () => {
  const { clock, credit } = openCredit();
  credit.dismiss();
  expect(credit.take(3000)).toBe(true);
  clock.nowMs = 3_600_000;
  credit.dismiss();
  expect(credit.take(1000)).toBe(true);
  expect(credit.take(1)).toBe(false);
});
