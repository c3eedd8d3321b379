// Test support: a hand-made WebSocket host on loopback, and a guest who joins it.

import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import type { CloseReason } from "../../shared/net/closeReasons.ts";
import { STRANGER } from "../../shared/net/events/join.stage.ts";
import type { Claim } from "../../shared/net/events/join.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { type OpenOptions, openConnection } from "./connection.ts";

export const JOIN_REQUEST = {
  protocol: 1,
  version: "0.1.0",
  profile: { ...PLAIN_PROFILE, name: "Ania", color: 2 },
  watch: false,
  claim: null,
  ...STRANGER,
};
export const ACCEPTED = {
  ok: true,
  playerId: 4,
  name: "Ania",
  hostName: "Sala",
  match: "m".repeat(22),
  token: "t".repeat(22),
  isBack: false,
  keepSeatS: 60,
  awayDriver: "nobody",
  maxPlayers: 8,
  rules: CLASSIC,
};

/** How the host reacts to the join; it writes WebSocket frames to the stream. */
export type OnJoin = (host: HostEnd, id: number) => void;
export type HostEnd = ReturnType<typeof hostEnd>;

export const servers: Server[] = [];
export const streams: Duplex[] = [];
/** After each test. */
export async function closeHosts(): Promise<void> {
  for (const stream of streams.splice(0)) stream.destroy();
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
}

function frame(opcode: number, payload: Uint8Array): Buffer {
  const size = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...size]), payload]);
}

/** The unmasked payloads of a guest's frames, which are all short and unfragmented. */
function readFrames(chunk: Buffer): Buffer[] {
  const payloads: Buffer[] = [];
  for (let at = 0; at < chunk.length; ) {
    const short = chunk[at + 1]! & 0x7f;
    const size = short === 126 ? chunk.readUInt16BE(at + 2) : short;
    const mask = at + (short === 126 ? 4 : 2);
    const body = chunk.subarray(mask + 4, mask + 4 + size);
    payloads.push(Buffer.from(body.map((byte, i) => byte ^ chunk[mask + (i % 4)]!)));
    at = mask + 4 + size;
  }
  return payloads;
}

function hostEnd(stream: Duplex) {
  const text = (packet: unknown) => stream.write(frame(1, Buffer.from(`4${JSON.stringify(packet)}`)));
  return {
    heard: [] as string[],
    raw: (opcode: number, payload: Uint8Array) => stream.write(frame(opcode, payload)),
    connect: () => text({ type: 0, nsp: "/", data: { sid: "s" } }),
    event: (...data: unknown[]) => text({ type: 2, nsp: "/", data }),
    reply: (id: number, data: unknown) => text({ type: 3, nsp: "/", id, data: [data] }),
    /** WebSocket's close, then TCP's. */
    close: (code: number) => stream.end(frame(8, new Uint8Array([code >> 8, code & 0xff]))),
    hangUp: () => stream.destroy(),
  };
}

/** Heartbeat times that the host announces, milliseconds. */
const HEARTBEAT = { pingInterval: 25000, pingTimeout: 20000 };

export async function startHost(
  onJoin: OnJoin,
  heartbeat = HEARTBEAT,
): Promise<{ url: string; ends: HostEnd[] }> {
  const ends: HostEnd[] = [];
  const server = createServer();
  server.on("upgrade", (request, stream: Duplex) => {
    streams.push(stream);
    stream.on("error", () => stream.destroy());
    const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const end = hostEnd(stream);
    ends.push(end);
    const open = { sid: "e", upgrades: [], ...heartbeat, maxPayload: 2048 };
    end.raw(1, Buffer.from(`0${JSON.stringify(open)}`));
    stream.on("data", (chunk: Buffer) => {
      for (const payload of readFrames(chunk)) {
        const message = payload.toString("latin1");
        end.heard.push(message);
        if (message.startsWith('4{"type":0')) end.connect();
        if (message.includes('"join"')) onJoin(end, Number(JSON.parse(message.slice(1)).id));
      }
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, ends };
}

export type OpenHow = Pick<OpenOptions, "signal" | "patienceMs"> & { claim?: Claim | null };

/** Opens a connection and records the calls of its handlers. `closed` resolves with the reason. */
export async function open(url: string, { claim = null, ...how }: OpenHow = {}, openBy = openConnection) {
  const snapshots: number[][] = [];
  const asks: (number | null)[] = [];
  const reasons: CloseReason[] = [];
  const leftTimes: (number | null)[] = [];
  let tell: (reason: CloseReason) => void;
  const closed = new Promise<CloseReason>((resolve) => {
    tell = resolve;
  });
  const handlers = {
    onSnapshot: (bytes: Uint8Array) => void snapshots.push([...bytes]),
    onTold: (event: string, payload: object) => {
      if (event === "stillThere") asks.push((payload as { inS: number | null }).inS);
    },
    onClosed: (reason: CloseReason, leftS: number | null) => {
      leftTimes.push(leftS);
      reasons.push(reason);
      tell(reason);
    },
  };
  const result = await openBy({ url, request: { ...JOIN_REQUEST, claim }, handlers, ...how });
  return { result, snapshots, asks, reasons, leftTimes, closed, heardAtOnce: snapshots.length };
}
