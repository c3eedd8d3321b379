// Three hosts in an app's list, and fifty datagrams of somebody who wants them out, or himself in.
import { expect, test, vi } from "vitest";
import {
  type Answer,
  encodeAnnouncement,
  encodeAnswer,
  encodeQuestion,
  readDatagram,
} from "../../../shared/net/datagrams.ts";
import { LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import {
  freeUdpPort,
  HAS_LOOPBACK_BROADCAST,
  ManualClock,
  nextQuestion,
  openDiscovery,
  openHost,
  openSpy,
  passUntil,
} from "./discovery.stage.ts";
import type { UdpPeer } from "./udpSocket.ts";

const NAMES = ["Sala 12", "Ola’s game", "Żółta łódź podwodna"];

/** Fifty, with a nonce of the app's own where that helps most. */
function forge(nonce: string, ports: number[]): Uint8Array[] {
  const lie: Answer = {
    ...{
      nonce,
      hostId: 7,
      protocol: PROTOCOL_VERSION,
      port: 9,
      players: 63,
      maxPlayers: 64,
      isLocked: false,
    },
    ...{ version: "9.9.9", ruleset: "classic", name: "Free prizes" },
  };
  const wrongNonce = (i: number) =>
    encodeAnswer({ ...lie, nonce: i.toString(16).padStart(16, "0"), port: 9000 + i });
  const ofOthers = (i: number) => encodeAnswer({ ...lie, port: ports[i % 3] ?? 0, hostId: i });
  const oversized = (i: number) => Uint8Array.from([...encodeAnswer(lie), ...new Uint8Array(100 + 100 * i)]);
  const cut = (i: number) => encodeAnswer({ ...lie, port: 9100 + i }).slice(0, -1 - i);
  // 22 SSH, 25 mail ...: an app that looks for games must not be made to talk to those.
  const blocked = (i: number) => encodeAnswer({ ...lie, port: [22, 25, 110, 143, 6667][i] ?? 0 });
  const kinds = [wrongNonce, ofOthers, oversized, cut];
  const forged = kinds.flatMap((make) => Array.from({ length: 10 }, (_, i) => make(i)));
  const rest = Array.from({ length: 5 }, (_, i) => [blocked(i), encodeQuestion(nonce)]).flat();
  return [...forged, ...rest];
}

test.skipIf(!HAS_LOOPBACK_BROADCAST)(
  "P59 three hosts on one port; fifty forged datagrams change nothing: the list is the three before, during and after",
  async () => {
    const clock = new ManualClock();
    const port = await freeUdpPort();
    const hosts = [];
    for (const name of NAMES) hosts.push(await openHost(port, clock, { name }));
    const ports = hosts.map(({ address }) => Number(address.split(":")[1]));
    const rows = hosts
      .map(({ address }, i) => ({ address, name: NAMES[i], players: 3, maxPlayers: 16, state: "answers" }))
      .toSorted((a, b) => a.address.localeCompare(b.address));
    const { discovery, games } = openDiscovery(port, clock);
    const list = () =>
      (games.at(-1) ?? [])
        .map(({ address, name, players, maxPlayers, state }) => ({
          address,
          name,
          players,
          maxPlayers,
          state,
        }))
        .toSorted((a, b) => a.address.localeCompare(b.address));
    discovery.look();
    await passUntil(clock, () => expect(list()).toEqual(rows));

    const listsBefore = games.length;
    const spy = await openSpy(LOOPBACK_BROADCAST, port);
    const attacker = await openSpy("127.0.0.1", 0);
    const asked = nextQuestion(spy);
    clock.advance(1500);
    const { nonce, from } = await asked;
    const forged = forge(nonce, ports);
    expect(forged).toHaveLength(50);
    const send = (bytes: Uint8Array, to: UdpPeer) =>
      new Promise((resolve) => attacker.send(bytes, to.port, to.address, resolve));
    for (const bytes of forged) {
      await send(bytes, from);
      await send(bytes, { address: LOOPBACK_BROADCAST, port });
      await send(encodeAnnouncement(ports[0] ?? 0), { address: LOOPBACK_BROADCAST, port });
    }
    // Whoever forged them is asked for its announcements: all before that has arrived by then.
    const own = nextQuestion(attacker);
    discovery.look();
    clock.advance(500);
    await own;
    expect(list()).toEqual(rows);
    for (let second = 0; second < 8; second++) {
      discovery.look();
      const count = games.length;
      await passUntil(clock, () => expect(games.length).toBeGreaterThan(count));
      expect(list()).toEqual(rows);
    }
    // No list in between said anything else.
    for (const told of games.slice(listsBefore)) {
      expect(told.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
    }
  },
);

test.skipIf(!HAS_LOOPBACK_BROADCAST)(
  "P59 what a host says over TCP counts; one that lies by UDP is shown as it is",
  async () => {
    const clock = new ManualClock();
    const port = await freeUdpPort();
    const truth = { name: "Sala 12", players: 2, maxPlayers: 8, ruleset: "quick", version: "0.2.0" };
    const lie = {
      name: "Everybody is here",
      players: 60,
      maxPlayers: 64,
      ruleset: "arena",
      version: "9.9.9",
    };
    const host = await openHost(port, clock, { ...truth, locked: true, protocol: PROTOCOL_VERSION + 1 }, lie);
    const { discovery, games } = openDiscovery(port, clock);
    discovery.look();
    const row = {
      ...truth,
      address: host.address,
      isLocked: true,
      fit: "hostNewer",
      state: "answers",
      isOwn: false,
    };
    await passUntil(clock, () => expect(games.at(-1)).toEqual([{ ...row, pingMs: expect.any(Number) }]));
  },
);

test.skipIf(!HAS_LOOPBACK_BROADCAST)("P59 a host that ends is gone 5 s later, not before", async () => {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  const host = await openHost(port, clock, {});
  const { discovery, games } = openDiscovery(port, clock);
  discovery.look();
  await passUntil(clock, () => expect(games.at(-1)).toMatchObject([{ state: "answers" }]));
  host.end();
  host.server.close();
  const endedAtMs = clock.now();
  discovery.look();
  await vi.waitFor(
    () => {
      clock.advance(250);
      discovery.look();
      expect(games.at(-1)).toEqual([]);
    },
    { interval: 5, timeout: 10_000 },
  );
  expect(clock.now() - endedAtMs).toBeGreaterThan(3000);
  expect(clock.now() - endedAtMs).toBeLessThan(8000);
});

test.skipIf(!HAS_LOOPBACK_BROADCAST)("P58 an answer is never longer than what was asked with", async () => {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  await openHost(port, clock, { name: "ż".repeat(40), version: "v".repeat(32), ruleset: "arena" });
  const asker = await openSpy("127.0.0.1", 0);
  const answered = new Promise<Uint8Array>((resolve) => asker.on("message", resolve));
  const question = encodeQuestion("0123456789abcdef");
  await vi.waitFor(async () => {
    asker.send(question, port, LOOPBACK_BROADCAST);
    const first = await Promise.race([
      answered,
      new Promise<null>((resolve) => setTimeout(resolve, 50, null)),
    ]);
    expect(first?.length).toBeLessThanOrEqual(question.length);
    expect(first && readDatagram(first)).toMatchObject({ answer: { name: "ż".repeat(40) } });
  });
});

test.skipIf(!HAS_LOOPBACK_BROADCAST)("fifty hosts at once are fifty rows, and all of them stay", async () => {
  const clock = new ManualClock();
  const port = await freeUdpPort();
  const names = Array.from({ length: 50 }, (_, i) => `Sala ${i + 1}`);
  const hosts = await Promise.all(names.map((name) => openHost(port, clock, { name })));
  const { discovery, games } = openDiscovery(port, clock);
  const expected = hosts.map(({ address }) => address).toSorted();
  const answering = () =>
    (games.at(-1) ?? [])
      .filter(({ state }) => state === "answers")
      .map(({ address }) => address)
      .toSorted();
  discovery.look();
  await passUntil(clock, () => {
    discovery.look();
    expect(answering()).toEqual(expected);
  });
  for (let round = 0; round < 8; round++) {
    const count = games.length;
    discovery.look();
    await passUntil(clock, () => expect(games.length).toBeGreaterThan(count));
    expect(answering()).toEqual(expected);
  }
});
