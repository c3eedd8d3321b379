// A guest that never reads: what it costs is bounded, and the others do not notice.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PALETTE, PLAIN_PROFILE } from "../../shared/model.ts";
import { type Listen, listenTcp } from "./door/listen.ts";
import { joinGuest, missedTicks, moreTicks, type TestGuest } from "./guest.stage.ts";
import { startTestHost, type TestHost } from "./host.stage.ts";

/** As long as a name may be on the wire, in bytes: each visible character takes six units of three bytes, as four marks
 *  and a joiner are the most it may have. */
const LONG_NAME = `\u6f22${"\u20d0".repeat(4)}\u200d`.repeat(16);
const TALKERS = 4;
/** engine.io's answer to a heartbeat. */
const PONG = "3";

/** Guests who change their colour all the time: each time everybody is told of it, which fills buffers. */
async function joinTalkers(port: number): Promise<void> {
  for (let i = 0; i < TALKERS; i++) void talk(await joinGuest(port, LONG_NAME));
}

async function talk(guest: TestGuest): Promise<void> {
  for (let color = 0; !guest.isGone; color = (color + 1) % PALETTE.length) {
    guest.emit("profile", { ...PLAIN_PROFILE, name: LONG_NAME, color });
    const due = guest.ticks.length + 11;
    await guest.until(() => guest.isGone || guest.ticks.length >= due);
  }
}

/** Fast, so that the system's buffers fill up and half a minute passes in little time. */
const SPEED = 30;

/** A host with a second door: a pipe, of which the system holds 0.2 MB. Of a TCP connection it holds 4 MB, and to fill those
 *  takes a minute. */
async function startWithPipe(): Promise<TestHost & { pipe: string }> {
  const name = `kulki-${randomUUID()}`;
  const pipe = process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
  const door = createServer();
  onTestFinished(() => void door.close());
  const listen: Listen = async (server, options) => {
    door.on("connection", (socket: Socket) => server.emit("connection", socket));
    await once(door.listen(pipe), "listening");
    await listenTcp(server, options);
  };
  const host = await startTestHost(onTestFinished, { maxPlayers: TALKERS + 2 }, SPEED, listen);
  return { ...host, pipe };
}

/** Fast seconds in a row without a byte: then the system's buffers are full. */
const QUIET_S = 5;

/** Meanwhile the guest that reads nothing answers heartbeats unasked: on a busy machine this takes longer than they wait.
 *  @returns bytes that were sent to it until then */
async function untilNothingIsSent(
  bystander: TestGuest,
  stuck: TestGuest & { playerId: number },
  host: TestHost["host"],
  clock: TestHost["clock"],
): Promise<number> {
  let quietS = 0;
  let sentBytes = 0;
  let readAtMs = clock.now();
  host.readRows();
  await bystander.until(() => {
    const elapsedMs = clock.now() - readAtMs;
    if (elapsedMs < 1000) return false;
    const rate = host.readRows().find((row) => row.id === stuck.playerId)?.bytesOutPerS ?? 0;
    stuck.sendText(PONG);
    readAtMs += elapsedMs;
    sentBytes += (rate * elapsedMs) / 1000;
    quietS = rate === 0 ? quietS + 1 : 0;
    return quietS >= QUIET_S;
  });
  return sentBytes;
}

/** What the system's own buffers of a pipe hold at most. */
const MAX_HELD_BYTES = 1_000_000;

test("P14 P15 a guest that never reads is sent ever less, then closed; a bystander misses no tick", async () => {
  const { port, pipe, host, log, clock } = await startWithPipe();
  const bystander = await joinGuest(port, "Ola");
  const stuck = await joinGuest(pipe, "Jan");
  await joinTalkers(port);
  stuck.tcp.pause();
  const heldBytes = await untilNothingIsSent(bystander, stuck, host, clock);
  expect(heldBytes).toBeLessThan(MAX_HELD_BYTES);
  // A busy machine may have let half a minute of the fast clock pass already.
  clock.skip(31_000);
  // Its seat is kept for a minute of the fast clock.
  await bystander.until(() => host.readReport().players === TALKERS + 1);
  expect(log).toContain("info: player 2 «Jan» dropped out: tooSlow");
  await moreTicks(bystander, 60);
  expect(missedTicks(bystander)).toEqual([]);
  stuck.tcp.destroy();
}, 180_000);

test("P14 a guest that reads again after a pause goes on, without a queue of old snapshots behind", async () => {
  const { port, pipe, host, clock } = await startWithPipe();
  const bystander = await joinGuest(port, "Ola");
  const sleeper = await joinGuest(pipe, "Jan");
  await joinTalkers(port);
  sleeper.tcp.pause();
  await untilNothingIsSent(bystander, sleeper, host, clock);
  const wokeAtTick = bystander.ticks.at(-1) ?? 0;
  sleeper.tcp.resume();
  await sleeper.until(() => (sleeper.ticks.at(-1) ?? 0) > wokeAtTick + 30);
  expect(missedTicks(sleeper).length).toBeGreaterThan(0);
  expect(missedTicks(bystander)).toEqual([]);
}, 180_000);
