// A guest that asks for a full snapshot gets one, and cannot make the host send them all the time.
import { expect, onTestFinished, test } from "vitest";
import { joinGuest, moreTicks, TestGuest } from "./guest.stage.ts";
import { startTestHost } from "./host.stage.ts";

test("P24 P28 the first snapshot is full, and what follows is not", async () => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  await moreTicks(guest, 5);
  expect(guest.kinds.slice(0, 6)).toEqual([1, 2, 2, 2, 2, 2]);
  expect(guest.snapshot!.balls.length).toBeGreaterThan(100);
});

test("P31 resync is answered with a full snapshot, then deltas go on", async () => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  await moreTicks(guest, 3);
  const from = guest.kinds.length;
  guest.emit("resync");
  await guest.until(() => guest.kinds.length > from && guest.kinds.slice(from).includes(1));
  await moreTicks(guest, 3);
  expect(guest.kinds.slice(-3)).toEqual([2, 2, 2]);
  expect(guest.kinds.filter((kind) => kind === 1)).toHaveLength(2);
});

test("P11 P31 a guest that asks again and again is closed", async () => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  for (let asked = 0; asked < 6; asked++) guest.emit("resync");
  await guest.gone();
  expect(guest.closeReason).toBe("tooFast");
});

test.each([
  ["before the join", async (port: number) => connected(port), []],
  ["with something in it", (port: number) => joinGuest(port), [{}]],
])("P31 resync %s is malformed", async (_when, open, args) => {
  const { port } = await startTestHost(onTestFinished);
  const guest = await open(port);
  guest.emit("resync", ...args);
  await guest.gone();
  expect(guest.closeReason).toBe("malformed");
});

async function connected(port: number): Promise<TestGuest> {
  const guest = new TestGuest(port);
  await guest.connected();
  return guest;
}
