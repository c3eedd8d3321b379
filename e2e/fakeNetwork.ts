// Hosts that can be found but not played: they answer by UDP on loopback and by HTTP as the spec says, also falsely.
// Knows the datagrams, no page.

import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encodeAnswer, readDatagram } from "../shared/net/datagrams.ts";
import { LOOPBACK_BROADCAST } from "../shared/net/loopback.ts";
import type { HostStatus } from "../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../shared/net/protocol.ts";

/** macOS and Windows deliver no broadcast on loopback. */
export const HAS_LOOPBACK_BROADCAST = process.platform === "linux";

const STATUS: HostStatus = {
  ...{ app: "kulki", version: "0.1.0", protocol: PROTOCOL_VERSION, name: "Sala 12", ruleset: "arena" },
  ...{ players: 3, maxPlayers: 16, locked: false, match: "", uptimeS: 1 },
};

export type FakeNetwork = {
  /** Environment variables for all apps of this made-up network. */
  env: { KULKI_DISCOVERY: string };
  /** Starts a host with that status. @param said its answer by UDP, if that differs @returns ends it */
  host(status: Partial<HostStatus>, said?: Partial<HostStatus>): Promise<() => void>;
  close(): void;
};

async function bind(address: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: "udp4", reuseAddr: port !== 0 });
  socket.bind({ address, port });
  await once(socket, "listening");
  return socket;
}

/** On a UDP port of its own. */
export async function openFakeNetwork(): Promise<FakeNetwork> {
  // Answers must come from one computer's address, not from 0.0.0.0.
  const answering = await bind("127.0.0.1", 0);
  const { port } = answering.address();
  const hearing = await bind(LOOPBACK_BROADCAST, port);
  const hosts = new Map<number, HostStatus>();
  const ends: (() => void)[] = [];
  hearing.on("message", (bytes, from) => {
    const datagram = readDatagram(bytes);
    if (datagram?.kind !== "question") return;
    for (const [tcpPort, { locked, ...said }] of hosts) {
      const answer = { ...said, nonce: datagram.nonce, hostId: tcpPort, port: tcpPort, isLocked: locked };
      answering.send(encodeAnswer(answer), from.port, from.address);
    }
  });
  return {
    env: { KULKI_DISCOVERY: `${LOOPBACK_BROADCAST}:${port}` },
    async host(status, said = {}) {
      const whole = { ...STATUS, ...status };
      const server = createServer((_request, response) => response.end(JSON.stringify(whole)));
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const tcpPort = (server.address() as AddressInfo).port;
      hosts.set(tcpPort, { ...whole, ...said });
      const end = () => {
        hosts.delete(tcpPort);
        server.close();
      };
      ends.push(end);
      return end;
    },
    close() {
      for (const end of ends) end();
      hearing.close();
      answering.close();
    },
  };
}
