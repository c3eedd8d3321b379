// A wire over socket.io's own client, as a guest's window has it: the proof that the real library works.
import { Agent } from "node:http";
import { connect, type NetConnectOpts, type Socket as TcpSocket } from "node:net";
import { io, type Socket } from "socket.io-client";
import type { GuestEvents } from "../../shared/net/events/guestEvents.ts";
import { type HostEvents, readHostEvent } from "../../shared/net/events/hostEvents.ts";
import { readJoinReply } from "../../shared/net/events/join.ts";
import { Decoder, Encoder, MALFORMED_EVENT } from "../../shared/net/frameParser.ts";
import { encodeInput } from "../../shared/net/inputCodec.ts";
import { SOCKET_PATH } from "../../shared/net/protocol.ts";
import { ENTRY_LIMIT_MS, type Wire, type WireOptions } from "./wire.ts";

type GameSocket = Socket<HostEvents & Record<typeof MALFORMED_EVENT, () => void>, GuestEvents>;

/** Keeps hold of the one TCP socket it opens: nothing above it counts the framing. */
class CountingAgent extends Agent {
  tcp: TcpSocket | null = null;

  override createConnection(options: NetConnectOpts): TcpSocket {
    this.tcp = connect({ ...options, noDelay: true });
    return this.tcp;
  }
}

function openSocket(url: string, agent: CountingAgent): GameSocket {
  return io(url, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    parser: { Encoder, Decoder },
    // The declared type is a browser's; under Node the value goes to http.request as it is.
    agent: agent as unknown as boolean,
    reconnection: false,
    forceNew: true,
    timeout: ENTRY_LIMIT_MS,
  });
}

/** Connects and joins at once. */
export function openLibraryWire(options: WireOptions): Wire {
  const { url, request, onAccepted, onSnapshot, onFault } = options;
  const agent = new CountingAgent();
  const socket = openSocket(url, agent);
  let isOver = false;
  const end = (why: string) => {
    if (!isOver) onFault(why);
    isOver = true;
  };
  socket.on("connect", () => {
    socket.emit("join", request, (value: unknown) => {
      const answer = readJoinReply(value);
      if (answer.ok) return onAccepted(answer);
      options.onRefused?.(answer.reason);
      end(`the host refuses: ${answer.reason}`);
    });
  });
  socket.on("snapshot", onSnapshot);
  socket.on("claimed", () => void socket.emit("alive"));
  socket.on(MALFORMED_EVENT, () => end("a frame nobody can read"));
  socket.on("close", (value) => end(`closed: ${readHostEvent("close", value).reason}`));
  socket.on("connect_error", (error) => end(error.message));
  socket.on("disconnect", (why) => end(`disconnected: ${why}`));
  return {
    sendInput: (input) => {
      // Who cannot write would only add to a queue.
      if (socket.connected && agent.tcp?.writableLength === 0) socket.emit("input", encodeInput(input));
    },
    resync: () => void socket.emit("resync"),
    sayReady: () => void socket.emit("ready", { isReady: true }),
    changeProfile: (profile) => void socket.emit("profile", profile),
    bytesRead: () => agent.tcp?.bytesRead ?? 0,
    close: () => {
      isOver = true;
      socket.disconnect();
    },
  };
}
