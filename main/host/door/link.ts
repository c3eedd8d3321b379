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
  /** Whom it counts for, as PeerKeys tells. */
  readonly peer: string;
  /** Bytes read and written so far at the TCP socket. */
  traffic(): { bytesIn: number; bytesOut: number };
};

/** Measures the time between the heartbeat's ping and its pong: no messages of its own. */
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

/** "::ffff:192.168.0.10" is how a dual-stack socket shows an IPv4 peer. */
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
    // Past socket.io, engine.io and ws, which hand a message on by ten calls and two buffers: at 30 snapshots a second
    // to each guest that is half of what a host costs. All three write at once and in order, so nothing is overtaken.
    sendSnapshot(payload) {
      if (conn.readyState === "open" && tcp.writable) tcp.write(frameSnapshot(payload));
    },
    tell: (event, payload) => void (socket as Socket).emit(event, payload),
    close(reason) {
      socket.emit("close", { reason });
      socket.disconnect(true);
    },
    traffic: () => ({ bytesIn: tcp.bytesRead, bytesOut: tcp.bytesWritten }),
    rttMs: measureRtt(socket, now),
  };
}
