// Types of the echo host, for the tests that join it.
import type { Server } from "socket.io";

export type EchoHostOptions = {
  /** What it shares with the game: protocol.ts, frameParser.ts, snapshot/format.ts and the rules of the answer to a join. */
  game: {
    SOCKET_PATH: string;
    Encoder: unknown;
    Decoder: unknown;
    KIND_FULL: number;
    KIND_SHIFT: number;
    CLASSIC: unknown;
  };
  /** Frames a second to each client. */
  rateHz: number;
  /** Bytes of a frame's payload, in turn. */
  sizes: readonly number[];
  /** What the answer to a join says. */
  seats: number;
  pingIntervalMs?: number;
};

export type EchoHost = { server: Server; port: Promise<number>; close(): Promise<void> };

/** On loopback, on a port the system picks. */
export function openEchoHost(options: EchoHostOptions): EchoHost;
