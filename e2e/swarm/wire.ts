// What a swarm's client asks of its connection, whichever way that speaks. Knows the protocol's types, no sockets.

import type { Profile } from "../../shared/model.ts";
import type { HostCloseReason } from "../../shared/net/closeReasons.ts";
import type { JoinAccepted, JoinRequest } from "../../shared/net/events/join.ts";
import type { StampedInput } from "../../shared/net/inputCodec.ts";

/** From the first attempt to the first snapshot. A host that a thousand join has other things to do meanwhile. */
export const ENTRY_LIMIT_MS = 60_000;

export type WireOptions = {
  /** Origin of the host. */
  url: string;
  request: JoinRequest;
  onAccepted(answer: JoinAccepted): void;
  /** Payload of each snapshot. The bytes may be the wire's own: they hold during the call only. */
  onSnapshot(bytes: Uint8Array): void;
  /** The join was refused: comes before the fault that says so. */
  onRefused?(reason: HostCloseReason): void;
  /** What must not happen, in words: a refused join, nonsense from the host, an end of the connection that is not ours. */
  onFault(text: string): void;
};

export type Wire = {
  sendInput(input: StampedInput): void;
  /** Asks for a full snapshot. P31. */
  resync(): void;
  /** Says that the client is ready for the next round. */
  sayReady(): void;
  /** Asks for another profile. P20. */
  changeProfile(profile: Profile): void;
  /** Bytes read from the TCP socket since it was opened: all messages, WebSocket framing included. */
  bytesRead(): number;
  close(): void;
};
