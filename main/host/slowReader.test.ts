// A guest that never reads: what it costs is bounded, and the others do not notice.
import { expect, onTestFinished, test } from "vitest";
import { PALETTE } from "../../shared/model.ts";
import { joinGuest, missedTicks, moreTicks, type TestGuest } from "./testGuest.ts";
import { startTestHost } from "./testHost.ts";

/** As long as a name may be on the wire. */
const LONG_NAME = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}".repeat(8);
const TALKERS = 32;

/** Guests who change their colour all the time: each time everybody is told of it, which fills buffers. */
async function joinTalkers(port: number): Promise<void> {
  for (let i = 0; i < TALKERS; i++) void talk(await joinGuest(port, LONG_NAME));
}

async function talk(guest: TestGuest): Promise<void> {
  for (let color = 0; !guest.isGone; color = (color + 1) % PALETTE.length) {
    guest.emit("profile", { name: LONG_NAME, color });
    const due = guest.ticks.length + 11;
    await guest.until(() => guest.isGone || guest.ticks.length >= due);
  }
}

/** The system's own buffers, of both ends of a loopback connection, hold a few MB at most. */
const MAX_HELD_BYTES = 16_000_000;

test("P14 P15 a guest that never reads is sent ever less, then closed; a bystander misses no tick", async () => {
  // Fast, so that the system's buffers fill up and half a minute passes in little time.
  const speed = 30;
  const { port, host, log, clock } = await startTestHost(onTestFinished, { maxPlayers: TALKERS + 2 }, speed);
  const bystander = await joinGuest(port, "Ola");
  const stuck = await joinGuest(port, "Jan");
  await joinTalkers(port);
  const bytesOut = () => host.readRows().find((row) => row.id === stuck.playerId)?.bytesOutPerS ?? 0;
  stuck.tcp.pause();
  host.readRows();
  let quietReadings = 0;
  let heldBytes = 0;
  let readAtMs = clock.now();
  await bystander.until(() => {
    if (clock.now() - readAtMs < 1000) return false;
    const rate = bytesOut();
    heldBytes += (rate * (clock.now() - readAtMs)) / 1000;
    readAtMs = clock.now();
    quietReadings = rate === 0 ? quietReadings + 1 : 0;
    return quietReadings >= 5;
  });
  expect(heldBytes).toBeLessThan(MAX_HELD_BYTES);
  // A busy machine may have let half a minute of the fast clock pass already.
  clock.skip(31_000);
  await bystander.until(() => host.readReport().players === TALKERS + 1);
  expect(log).toContain("info: player 2 «Jan» left: tooSlow");
  await moreTicks(bystander, 60);
  expect(missedTicks(bystander)).toEqual([]);
  stuck.tcp.destroy();
}, 60_000);

test("P14 a guest that reads again after a pause goes on, without a queue of old snapshots behind", async () => {
  const { port, host } = await startTestHost(onTestFinished, { maxPlayers: TALKERS + 2 }, 30);
  const bystander = await joinGuest(port, "Ola");
  const sleeper = await joinGuest(port, "Jan");
  await joinTalkers(port);
  sleeper.tcp.pause();
  host.readRows();
  await bystander.until(() => {
    if (bystander.ticks.length % 30 !== 0) return false;
    return host.readRows().some((row) => row.id === sleeper.playerId && row.bytesOutPerS === 0);
  });
  const wokeAtTick = bystander.ticks.at(-1) ?? 0;
  sleeper.tcp.resume();
  await sleeper.until(() => (sleeper.ticks.at(-1) ?? 0) > wokeAtTick + 30);
  expect(missedTicks(sleeper).length).toBeGreaterThan(0);
  expect(missedTicks(bystander)).toEqual([]);
}, 60_000);
