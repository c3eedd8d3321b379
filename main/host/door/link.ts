// One guest's connection as the host uses it, over a socket.io socket. Knows bytes and times, no game.
import type { Socket } from "socket.io";
import type { GuestEvents } from "../../../shared/net/events/guestEvents.ts";
import type { HostEvents } from "../../../shared/net/events/hostEvents.ts";
import type { FeedLink } from "../../../shared/room/feed.ts";
import type { PeerKeys } from "./peerKey.ts";
import { frameSnapshot } from "./snapshotFrame.ts";

export type GuestSocket = Socket<GuestEvents, HostEvents>;

export type Link = FeedLink & {
  /** The peer's address, an IP literal. */
  readonly address: string;
  /** Key of the peer it counts for, by PeerKeys. */
  readonly peer: string;
  /** Bytes read and written so far on the TCP socket. */
  traffic(): { bytesIn: number; bytesOut: number };
};

/** Measures the round trip by the heartbeat's ping and pong, without messages of its own. */
function measureRtt(socket: GuestSocket, now: () => number): () => number | null {
  let sentAtMs: number | null = null;
  let rttMs: number | null = null;
  socket.conn.on("packetCreate", (packet: { type: string }) => {
    if (packet.type === "ping") sentAtMs = now();
  });
  socket.conn.on("packet", (packet: { type: string }) => {
    if (packet.type !== "pong" || sentAtMs === null) return;
    rttMs = Math.max(0, now() - sentAtMs);
    sentAtMs = null;
  });
  return () => rttMs;
}

/** An address as plain IPv4 where a dual-stack socket shows it as "::ffff:192.168.0.10". */
export function plainAddress(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
}

/** @param now monotonic milliseconds */
export function createLink(socket: GuestSocket, keyOf: PeerKeys["keyOf"], now: () => number): Link {
  const { conn } = socket;
  const tcp = socket.request.socket;
  const address = plainAddress(tcp.remoteAddress ?? conn.remoteAddress);
  return {
    address,
    peer: keyOf(address),
    isDrained: () => tcp.writableLength === 0,
    // Writes to the TCP socket itself. socket.io, engine.io and ws pass a message on through ten calls and two buffers,
    // which at 30 snapshots a second for each guest is half of a host's work. All of them write at once and in order,
    // so nothing is overtaken.
    sendSnapshot(payload) {
      if (conn.readyState === "open" && tcp.writable) tcp.write(frameSnapshot(payload));
    },
    tell: (event, payload) => void (socket as Socket).emit(event, payload),
    close(reason, leftS = null) {
      socket.emit("close", { reason, leftS });
      socket.disconnect(true);
    },
    traffic: () => ({ bytesIn: tcp.bytesRead, bytesOut: tcp.bytesWritten }),
    rttMs: measureRtt(socket, now),
  };
}
