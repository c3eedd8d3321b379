// Test support: hosts and apps that find each other on 127.0.0.0/8 by real sockets, with a clock that only tests move
// on. Nothing of the app imports this.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { FoundGame } from "../../../shared/games.ts";
import { type Nonce, readDatagram } from "../../../shared/net/datagrams.ts";
import { LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { createDiscovery, type Discovery, type DiscoveryDeps } from "./discovery.ts";
import type { UdpPeer } from "./udpSocket.ts";

/** Broadcasts on loopback reach every socket on a port here; macOS and Windows deliver none. */
export const HAS_LOOPBACK_BROADCAST = process.platform === "linux";

/** A clock that only the test moves on. */
export class ManualClock {
  #nowMs = 0;
  readonly #due = new Set<{ run: () => void; atMs: number }>();

  readonly now = (): number => this.#nowMs;

  readonly later = (run: () => void, delayMs: number): (() => void) => {
    const one = { run, atMs: this.#nowMs + delayMs };
    this.#due.add(one);
    return () => void this.#due.delete(one);
  };

  /** Whether no timer is set. */
  isIdle(): boolean {
    return this.#due.size === 0;
  }

  advance(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (;;) {
      const next = [...this.#due].filter(({ atMs }) => atMs <= endMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.#due.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.run();
    }
    this.#nowMs = endMs;
  }
}

/** A UDP socket of this test, closed at its end. */
export async function openSpy(address: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: "udp4", reuseAddr: port !== 0 });
  onTestFinished(() => void socket.close());
  socket.bind({ address, port });
  await once(socket, "listening");
  socket.setBroadcast(true);
  return socket;
}

/** A free UDP port. */
export async function freeUdpPort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind({ address: "127.0.0.1", port: 0 });
  await once(socket, "listening");
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

export const STATUS: HostStatus = {
  app: "kulki",
  version: "0.1.0",
  protocol: PROTOCOL_VERSION,
  name: "Sala 12",
  ruleset: "arena",
  players: 3,
  maxPlayers: 16,
  locked: false,
  match: "",
  uptimeS: 1,
};

/** An HTTP server that says it is that host. */
export async function serveStatus(status: HostStatus, address = "127.0.0.1"): Promise<Server> {
  const server = createServer((_request, response) => response.end(JSON.stringify(status)));
  onTestFinished(() => void server.close());
  server.listen(0, address);
  await once(server, "listening");
  return server;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

export type OpenApp = { discovery: Discovery; games: FoundGame[][]; log: string[]; dataDir: string };

/** @param port UDP, where all of a test meet */
export function openDiscovery(port: number, clock: ManualClock, deps: Partial<DiscoveryDeps> = {}): OpenApp {
  const dataDir = mkdtempSync(join(tmpdir(), "kulki-found-"));
  const games: FoundGame[][] = [];
  const log: string[] = [];
  const discovery = createDiscovery({
    place: { port, target: LOOPBACK_BROADCAST },
    ...{ dataDir, now: clock.now, later: clock.later },
    queue: (work) => work(),
    hears: true,
    readInterfaces: () => ({}),
    log: (_level, text) => void log.push(text),
    onGames: (told) => void games.push(told),
    ...deps,
  });
  onTestFinished(async () => {
    await discovery.close();
    rmSync(dataDir, { recursive: true });
  });
  return { discovery, games, log, dataDir };
}

/** A host that answers over TCP as `status`, and by UDP as `said`. */
export async function openHost(
  port: number,
  clock: ManualClock,
  status: Partial<HostStatus>,
  said: Partial<HostStatus> = {},
) {
  const whole = { ...STATUS, ...status };
  const server = await serveStatus(whole);
  const { name, ruleset, version, maxPlayers, players } = { ...whole, ...said };
  const app = openDiscovery(port, clock);
  const end = app.discovery.announce({
    ...{ name, ruleset, version, maxPlayers, port: portOf(server) },
    listensOn: { address: "127.0.0.1", family: "ipv4" },
    readPlayers: async () => players,
  });
  return { ...app, server, end, address: `127.0.0.1:${portOf(server)}` };
}

/** Moves the clock on, a quarter of a second at a time, until a condition holds. */
export async function passUntil(clock: ManualClock, expectation: () => void): Promise<void> {
  await vi.waitFor(
    () => {
      clock.advance(250);
      expectation();
    },
    { timeout: 10_000, interval: 10 },
  );
}

/** The next question that goes to the port: its nonce and who asks. Listen before anybody looks. */
export function nextQuestion(spy: Socket): Promise<{ nonce: Nonce; from: UdpPeer }> {
  return new Promise((resolve) => {
    spy.on("message", function hear(bytes, { address, port }) {
      const datagram = readDatagram(bytes);
      if (datagram?.kind !== "question") return;
      spy.off("message", hear);
      resolve({ nonce: datagram.nonce, from: { address, port } });
    });
  });
}
