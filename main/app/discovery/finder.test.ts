// An app that looks: by questions, by announcements, by what is noted down on this computer; and what it sends when nobody
// looks, which is nothing.
import { createSocket, type Socket } from "node:dgram";
import { expect, test, vi } from "vitest";
import {
  type Answer,
  encodeAnnouncement,
  encodeAnswer,
  readDatagram,
} from "../../../shared/net/datagrams.ts";
import { LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import {
  freeUdpPort,
  HAS_LOOPBACK_BROADCAST,
  ManualClock,
  openDiscovery,
  openHost,
  openSpy,
  passUntil,
  portOf,
  STATUS,
  serveStatus,
} from "./discovery.stage.ts";
import type { CreateSocket } from "./udpSocket.ts";

const onLinux = test.skipIf(!HAS_LOOPBACK_BROADCAST);

function answerFor(nonce: string, port: number): Uint8Array {
  const { name, ruleset, version, players, maxPlayers } = STATUS;
  const answer: Answer = {
    ...{ nonce, hostId: 1, protocol: PROTOCOL_VERSION, port, isLocked: false },
    ...{ name, ruleset, version, players, maxPlayers },
  };
  return encodeAnswer(answer);
}

test("where no broadcast arrives, two apps of one person find each other by what lies in their data folder", async () => {
  const clock = new ManualClock();
  // Nobody hears what is sent there.
  const place = { port: await freeUdpPort(), target: "127.0.0.1" };
  const server = await serveStatus(STATUS);
  const hosting = openDiscovery(place.port, clock, { place });
  const looking = openDiscovery(place.port, clock, { place, dataDir: hosting.dataDir });
  const end = hosting.discovery.announce({
    ...{ name: "Sala 12", ruleset: "arena", version: "0.1.0", port: portOf(server), maxPlayers: 16 },
    listensOn: { address: null, family: "both" },
    readPlayers: async () => 3,
  });
  looking.discovery.look();
  const row = { address: `127.0.0.1:${portOf(server)}`, name: "Sala 12", state: "answers", isOwn: false };
  await passUntil(clock, () => expect(looking.games.at(-1)).toMatchObject([row]));
  end();
  await vi.waitFor(() => {
    looking.discovery.look();
    clock.advance(1500);
    expect(looking.games.at(-1)).toEqual([]);
  });
});

onLinux("an app's own host is one row, marked as its own", async () => {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  const host = await openHost(port, clock, { name: "Sala 12" });
  const stranger = openDiscovery(port, clock);
  host.discovery.look();
  stranger.discovery.look();
  const row = { address: host.address, name: "Sala 12", state: "answers" };
  await passUntil(clock, () => {
    expect(host.games.at(-1)).toMatchObject([{ ...row, isOwn: true }]);
    expect(stranger.games.at(-1)).toMatchObject([{ ...row, isOwn: false }]);
  });
});

/** A host whom no broadcast reaches: it announces itself, and answers at where it announced from. */
async function openDeafHost(port: number, tcpPort: number, answers: boolean): Promise<Socket> {
  const socket = await openSpy("127.0.0.1", 0);
  socket.on("message", (bytes, from) => {
    const datagram = readDatagram(bytes);
    if (answers && datagram?.kind === "question") {
      socket.send(answerFor(datagram.nonce, tcpPort), from.port, from.address);
    }
  });
  socket.send(encodeAnnouncement(tcpPort), port, LOOPBACK_BROADCAST);
  return socket;
}

onLinux(
  "P56 whoever announces itself is asked, and is a row once it answered; who only announces is none",
  async () => {
    const clock = new ManualClock();
    const port = await freeUdpPort();
    const server = await serveStatus(STATUS);
    const { discovery, games } = openDiscovery(port, clock);
    discovery.look();
    const deaf = await openDeafHost(port, portOf(server), true);
    const liar = await openDeafHost(port, 9000, false);
    const asked = vi.fn();
    liar.on("message", asked);
    await passUntil(clock, () => {
      discovery.look();
      for (const [socket, tcpPort] of [[deaf, portOf(server)] as const, [liar, 9000] as const]) {
        socket.send(encodeAnnouncement(tcpPort), port, LOOPBACK_BROADCAST);
      }
      expect(asked).toHaveBeenCalled();
      expect(games.at(-1)).toMatchObject([{ address: `127.0.0.1:${portOf(server)}`, state: "answers" }]);
    });
  },
);

onLinux("P59 an answer without a nonce of ours is nothing, and neither is one that is late", async () => {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  const server = await serveStatus(STATUS);
  const spy = await openSpy(LOOPBACK_BROADCAST, port);
  const nonces: { nonce: string; from: number }[] = [];
  spy.on("message", (bytes, from) => {
    const datagram = readDatagram(bytes);
    if (datagram?.kind === "question") nonces.push({ nonce: datagram.nonce, from: from.port });
  });
  const { discovery, games } = openDiscovery(port, clock);
  discovery.look();
  await vi.waitFor(() => expect(nonces).toHaveLength(1));
  const [first] = nonces;
  clock.advance(3000);
  await vi.waitFor(() => expect(nonces).toHaveLength(3));
  const newest = nonces.at(-1)!;
  spy.send(answerFor("00000000000000ff", portOf(server)), newest.from, "127.0.0.1");
  spy.send(answerFor(first!.nonce, 9001), newest.from, "127.0.0.1");
  // Arrives after those: what it makes is all there is.
  spy.send(answerFor(newest.nonce, portOf(server)), newest.from, "127.0.0.1");
  await passUntil(clock, () => expect(games.at(-1)).toMatchObject([{ state: "answers" }]));
  expect(games.flat().filter(({ address }) => address !== `127.0.0.1:${portOf(server)}`)).toEqual([]);
});

onLinux(
  "nobody is asked 10 s after a window looked last; a game that stays as it is, is told once a look",
  async () => {
    const clock = new ManualClock();
    const port = await freeUdpPort();
    const server = await serveStatus(STATUS);
    const spy = await openSpy(LOOPBACK_BROADCAST, port);
    let questions = 0;
    spy.on("message", (bytes, from) => {
      const datagram = readDatagram(bytes);
      if (datagram?.kind !== "question") return;
      questions += 1;
      spy.send(answerFor(datagram.nonce, portOf(server)), from.port, from.address);
    });
    const { discovery, games } = openDiscovery(port, clock);
    discovery.look();
    await passUntil(clock, () => expect(games.at(-1)).toMatchObject([{ state: "answers" }]));
    discovery.look();
    const toldBefore = games.length;
    for (let round = 0; round < 6; round++) {
      const before = questions;
      clock.advance(1500);
      await vi.waitFor(() => expect(questions).toBe(before + 1));
    }
    // Answers may still have been on their way, and are another round trip at most.
    expect(games.length - toldBefore).toBeLessThanOrEqual(3);
    clock.advance(10_000);
    await vi.waitFor(() => expect(clock.isIdle()).toBe(true));
    const after = questions;
    clock.advance(60_000);
    spy.send(new Uint8Array(1), port, LOOPBACK_BROADCAST);
    await new Promise<void>((resolve) => spy.once("message", () => resolve()));
    expect(questions).toBe(after);
  },
);

test("where looking must not listen, no port of the others is taken", async () => {
  const clock = new ManualClock();
  const shared = vi.fn();
  const create: CreateSocket = (options) => {
    if (options.reuseAddr) shared();
    return createSocket(options);
  };
  const place = { port: await freeUdpPort(), target: "127.0.0.1" };
  const { discovery, games } = openDiscovery(place.port, clock, {
    place,
    hears: false,
    createSocket: create,
  });
  discovery.look();
  await passUntil(clock, () => expect(games).toEqual([[]]));
  expect(shared).not.toHaveBeenCalled();
});

test("P54 an app asks on each of its networks and on this computer, and takes answers from nowhere else", async () => {
  const clock = new ManualClock();
  const sent: unknown[] = [];
  const sockets: Socket[] = [];
  const place = { port: await freeUdpPort(), target: null };
  const { discovery, games } = openDiscovery(place.port, clock, {
    place,
    askStatus: async () => STATUS,
    readInterfaces: () => ({
      eth0: [{ address: "192.168.0.10", netmask: "255.255.255.0", family: "IPv4", internal: false }],
    }),
    // Nothing leaves this computer.
    createSocket: (options) => {
      const socket = createSocket(options);
      sockets.push(socket);
      socket.send = (...[bytes, port, to]: unknown[]) => void sent.push({ bytes, port, to });
      return socket;
    },
  });
  discovery.look();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toMatchObject([
    { port: place.port, to: "192.168.0.255" },
    { port: place.port, to: LOOPBACK_BROADCAST },
  ]);
  const question = readDatagram((sent[0] as { bytes: Uint8Array }).bytes);
  const nonce = question?.kind === "question" ? question.nonce : "";
  for (const address of ["203.0.113.5", "192.168.1.20", "192.168.0.20"]) {
    const bytes = answerFor(nonce, 8999);
    sockets[0]!.emit("message", bytes, { address, port: place.port, family: "IPv4", size: bytes.length });
  }
  await passUntil(clock, () => {
    expect(games.at(-1)).toMatchObject([{ address: "192.168.0.20:8999", state: "answers", isOwn: false }]);
  });
});
