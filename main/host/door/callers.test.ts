// Who has to go when too many connections do nothing: with callers made of names, and with sockets of a real host.
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createRng, nextInt } from "../../../shared/math/rng.ts";
import { joinGuest, missedTicks, TestGuest } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";
import { Callers, MAX_CALLERS, MAX_CALLERS_OF_PEER } from "./callers.ts";

function createCallers() {
  const out: string[] = [];
  const callers = new Callers(() => undefined);
  const call = (peer: string, name = peer) => {
    const caller = { destroy: () => void out.push(name) };
    callers.add(caller, peer);
    return caller;
  };
  return { callers, out, call };
}

test("a peer has a share: its oldest goes for its newest, and nobody else's", () => {
  const { out, call } = createCallers();
  call("class", "first");
  for (let i = 0; i < MAX_CALLERS_OF_PEER; i++) call("greedy", `greedy ${i}`);
  expect(out).toEqual([]);
  call("greedy", "newest");
  expect(out).toEqual(["greedy 0"]);
});

test("when all are too many, the oldest of the peer with most goes", () => {
  const { callers, out, call } = createCallers();
  for (let i = 0; i < MAX_CALLERS; i++) call(`peer ${i % 4}`, `${i % 4}`);
  for (let i = 0; i < 30; i++) call("class");
  expect(callers.size).toBe(MAX_CALLERS);
  expect(out).toHaveLength(30);
  expect(out).not.toContain("class");
});

test("who joined is out of its reach, and back in it after the end", () => {
  const { callers, out, call } = createCallers();
  const player = call("greedy", "player");
  callers.remove(player);
  for (let i = 0; i < MAX_CALLERS_OF_PEER; i++) call("greedy", "silent");
  expect(out).toEqual([]);
  callers.add(player, "greedy");
  expect(out).toEqual(["silent"]);
});

test.each([1, 2, 3])(
  "however connections come and go, the counts stay within both bounds, seed %i",
  (seed) => {
    const rng = createRng(seed);
    const { callers, call } = createCallers();
    const all: ReturnType<typeof call>[] = [];
    for (let step = 0; step < 20_000; step++) {
      if (nextInt(rng, 3) > 0) all.push(call(`peer ${nextInt(rng, 1 + nextInt(rng, 400))}`));
      else callers.remove(all[nextInt(rng, all.length || 1)] ?? call("peer"));
      expect(callers.size).toBeLessThanOrEqual(MAX_CALLERS);
    }
    for (const caller of all) callers.remove(caller);
    expect(callers.size).toBe(0);
  },
);

async function openSilent(port: number, from: string, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () =>
    connect({ port, host: "127.0.0.1", localAddress: from }),
  );
  for (const socket of sockets) {
    socket.on("error", () => undefined);
    onTestFinished(() => void socket.destroy());
  }
  await Promise.all(sockets.map((socket) => new Promise((open) => socket.once("connect", open))));
  return sockets;
}

test("P42 of more silent connections than a peer may have, the oldest are closed, and no more than that", async () => {
  const { port, log } = await startTestHost(onTestFinished);
  const sockets = await openSilent(port, "127.0.0.2", MAX_CALLERS_OF_PEER + 3);
  const isClosed = (socket: Socket) => socket.closed;
  await expect.poll(() => sockets.filter(isClosed).length).toBe(3);
  // By then the host has seen all of them.
  await joinGuest(port, "Ola");
  expect(sockets.filter(isClosed)).toEqual(sockets.slice(0, 3));
  expect(log.filter((line) => line.includes("127.0.0.2: too many that do not join"))).toHaveLength(3);
});

test("P42 448 silent connections of one address, and as many as a second one may have, keep no class out", async () => {
  const { port } = await startTestHost(onTestFinished, { maxPlayers: 64 });
  const player = await joinGuest(port, "Ola");
  await openSilent(port, "127.0.0.2", 448);
  await openSilent(port, "127.0.0.3", 448);
  for (let pupil = 0; pupil < 30; pupil++) await joinGuest(port, `P${pupil}`);
  expect(player.isGone).toBe(false);
  expect(missedTicks(player)).toEqual([]);
});

test("P42 upgraded connections that say nothing keep nobody out, not even of their own address", async () => {
  const { port, host } = await startTestHost(onTestFinished, { maxPlayers: 64 });
  const player = await joinGuest(port, "Ola");
  const silent = Array.from({ length: 300 }, () => new TestGuest(port));
  onTestFinished(() => {
    for (const { tcp } of silent) tcp.destroy();
  });
  await Promise.allSettled(silent.map((guest) => guest.connected()));
  for (let pupil = 0; pupil < 30; pupil++) await joinGuest(port, `P${pupil}`);
  expect(host.readReport().players).toBe(31);
  expect(player.isGone).toBe(false);
});
