// A host that is asked: by whom, how often, and what it says of itself. P56, P58.
import { createSocket, type Socket } from "node:dgram";
import { expect, onTestFinished, test, vi } from "vitest";
import { encodeQuestion, readDatagram } from "../../../shared/net/datagrams.ts";
import { LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";
import { freeUdpPort, HAS_LOOPBACK_BROADCAST, ManualClock, openSpy } from "./discovery.stage.ts";
import type { DiscoveryInterfaces } from "./networkReach.ts";
import { type AnnouncedHost, createResponder, type ResponderDeps } from "./responder.ts";

const onLinux = test.skipIf(!HAS_LOOPBACK_BROADCAST);

const HOST: AnnouncedHost = {
  ...{ name: "Sala 12", ruleset: "arena", version: "0.1.0", port: 8999, maxPlayers: 16 },
  listensOn: { address: null, family: "both" },
  readPlayers: async () => 3,
};

async function open(host: Partial<AnnouncedHost> = {}, deps: Partial<ResponderDeps> = {}) {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  const log: string[] = [];
  const responder = createResponder(
    { ...HOST, ...host },
    {
      place: { port, target: LOOPBACK_BROADCAST },
      ...{ hostId: 7, now: clock.now, later: clock.later, log: (text) => void log.push(text) },
      readInterfaces: () => ({}),
      ...deps,
    },
  );
  onTestFinished(() => responder?.close());
  return { responder, clock, port, log };
}

/** Asks as often as that from an address; what came back by the time an answer for `last` could have. */
async function ask(from: string, port: number, times: number): Promise<Uint8Array[]> {
  const asker = await openSpy(from, 0);
  const answers: Uint8Array[] = [];
  asker.on("message", (bytes) => void answers.push(bytes));
  for (let i = 0; i < times; i++) {
    const nonce = i.toString(16).padStart(16, "0");
    await new Promise((resolve) => asker.send(encodeQuestion(nonce), port, LOOPBACK_BROADCAST, resolve));
  }
  return answers;
}

onLinux("P58 ten answers to one address and fifty in all, then none until the second is over", async () => {
  const { port, clock } = await open();
  await vi.waitFor(async () => {
    const ready = await ask("127.0.0.9", port, 1);
    await vi.waitFor(() => expect(ready).toHaveLength(1), { timeout: 200 });
  });
  clock.advance(1000);
  const first = await ask("127.0.0.1", port, 10);
  const same = await ask("127.0.0.1", port, 20);
  const others: Uint8Array[][] = [];
  for (const last of [2, 3, 4, 5, 6]) others.push(await ask(`127.0.0.${last}`, port, 10));
  // A socket reads in order: the last of them was heard after all others.
  await vi.waitFor(() => expect(others.map((answers) => answers.length)).toEqual([10, 10, 10, 10, 0]));
  expect([first.length, same]).toEqual([10, []]);
  clock.advance(1000);
  const later = await ask("127.0.0.6", port, 1);
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(readDatagram(later[0]!)).toEqual({
    kind: "answer",
    answer: {
      ...{ nonce: "0".repeat(16), hostId: 7, port: 8999, players: 3, maxPlayers: 16, isLocked: false },
      ...{ protocol: expect.any(Number), version: "0.1.0", ruleset: "arena", name: "Sala 12" },
    },
  });
});

test("P58 who is not on the link is not answered, and neither is anything but a question", async () => {
  const sockets: Socket[] = [];
  const sent = vi.fn();
  const { port, log } = await open(
    {},
    {
      createSocket: (options) => {
        const socket = createSocket(options);
        sockets.push(socket);
        socket.send = (...args: unknown[]) => void sent(...args);
        return socket;
      },
    },
  );
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  sent.mockClear();
  const hear = (bytes: Uint8Array, address: string) =>
    sockets[0]!.emit("message", bytes, { address, port: 4000, family: "IPv4", size: bytes.length });
  const question = encodeQuestion("0123456789abcdef");
  hear(question, "203.0.113.5");
  hear(question.slice(0, 100), "127.0.0.1");
  hear(new Uint8Array(0), "127.0.0.1");
  expect(sent).not.toHaveBeenCalled();
  hear(question, "127.0.0.9");
  expect(sent).toHaveBeenCalledOnce();
  expect(sent.mock.calls[0]!.slice(1, 3)).toEqual([4000, "127.0.0.9"]);
  expect([log, port > 0]).toEqual([[], true]);
});

onLinux("P56 it announces itself every 1.5 s, and no longer once it has ended", async () => {
  const port = await freeUdpPort();
  const spy = await openSpy(LOOPBACK_BROADCAST, port);
  const heard: unknown[] = [];
  spy.on("message", (bytes) => void heard.push(readDatagram(bytes)));
  const { responder, clock } = await open({}, { place: { port, target: LOOPBACK_BROADCAST } });
  for (let count = 1; count <= 3; count++) {
    await vi.waitFor(() => expect(heard).toHaveLength(count));
    clock.advance(1499);
    clock.advance(1);
  }
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  expect(heard).toEqual(Array.from({ length: 4 }, () => ({ kind: "announcement", port: 8999 })));
  responder?.close();
  expect(clock.isIdle()).toBe(true);
});

const HOME: DiscoveryInterfaces = {
  lo: [{ address: "127.0.0.1", netmask: "255.0.0.0", family: "IPv4", internal: true }],
  eth0: [{ address: "192.168.0.10", netmask: "255.255.255.0", family: "IPv4", internal: false }],
  wlan0: [{ address: "10.20.30.40", netmask: "255.255.240.0", family: "IPv4", internal: false }],
};

test.each([
  [null, ["192.168.0.255", "10.20.31.255", LOOPBACK_BROADCAST]],
  ["127.0.0.1", [LOOPBACK_BROADCAST]],
])("P58 bound to %s, a host announces itself to %j, and follows the network", async (address, targets) => {
  const sent: unknown[] = [];
  let interfaces = HOME;
  const place = { port: await freeUdpPort(), target: null };
  const { clock } = await open(
    { listensOn: { address, family: "ipv4" } },
    {
      place,
      readInterfaces: () => interfaces,
      // Nothing leaves this computer.
      createSocket: (options) => {
        const socket = createSocket(options);
        socket.send = (...[, port, to]: unknown[]) => void sent.push([to, port]);
        return socket;
      },
    },
  );
  await vi.waitFor(() => expect(sent).not.toEqual([]));
  expect(sent.splice(0)).toEqual(targets.map((to) => [to, place.port]));
  interfaces = {};
  clock.advance(1500);
  expect(sent).toEqual([[LOOPBACK_BROADCAST, place.port]]);
});

test.each([
  ["IPv6 alone", { address: null, family: "ipv6" as const }, null],
  ["an IPv6 address", { address: "fd00::1", family: "ipv6" as const }, null],
  [
    "an address where only loopback may be spoken to",
    { address: "10.1.2.3", family: "ipv4" as const },
    LOOPBACK_BROADCAST,
  ],
])("P58 a host on %s is not announced", async (_what, listensOn, target) => {
  const created = vi.fn(createSocket);
  const { responder } = await open(
    { listensOn },
    { place: { port: await freeUdpPort(), target }, createSocket: created },
  );
  expect([responder, created.mock.calls]).toEqual([null, []]);
});

onLinux(
  "a host that does not tell its players answers with what it told last; that is one line in the log",
  async () => {
    const readPlayers = vi.fn(() => Promise.reject(new Error("busy")));
    const { log, port, clock } = await open({ readPlayers });
    await vi.waitFor(async () => {
      clock.advance(1000);
      await ask("127.0.0.1", port, 1);
      expect(readPlayers.mock.calls.length).toBeGreaterThan(2);
    });
    expect(log).toHaveLength(1);
  },
);
