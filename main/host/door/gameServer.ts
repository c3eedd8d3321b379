// The socket.io server of a host, with everything switched off that Kulki does not need. Knows no sessions and no room.
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { GuestEvents } from "../../../shared/net/events/guestEvents.ts";
import type { HostEvents } from "../../../shared/net/events/hostEvents.ts";
import { Decoder, Encoder, isInputFrame } from "../../../shared/net/frameParser.ts";
import { MAX_GUEST_FRAME_BYTES, SOCKET_PATH } from "../../../shared/net/protocol.ts";

export type GameServer = Server<GuestEvents, HostEvents>;

/** The class of engine.io's WebSocket server, which its types do not export. */
type WebSocketEngine = new (options: object) => object;
type HiddenServer = { opts: { wsEngine: WebSocketEngine } };
type HiddenConnection = { transport: { socket: { on(event: "ping" | "pong", listener: () => void): void } } };

/** Heartbeat: often enough for a fresh ping in the Players panel; patient with background tabs and sleeping laptops. */
const PING_INTERVAL_MS = 1500;
const PING_TIMEOUT_MS = 30_000;

/** Options of ws that engine.io does not offer. */
const STRICTNESS = {
  /** engine.io has a heartbeat of its own, and no browser sends WebSocket pings. If they were answered, a peer that
   *  pings and never reads would fill this process with pongs. */
  autoPong: false,
  /** No guest sends its few hundred bytes in fragments. Empty fragments cost no bytes and never become a message
   *  that counts. */
  maxFragments: 4,
};

const FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** A decoder that skips inputs: the gateway takes them where they arrive, as socket.io would double what each costs. */
class InputlessDecoder extends Decoder {
  override add(frame: unknown): void {
    if (!isInputFrame(frame)) super.add(frame);
  }
}

/** @param judge why a handshake is refused, null if it may go on; the text is for the log, never for the peer */
export function createGameServer(
  httpServer: HttpServer,
  judge: (request: IncomingMessage) => string | null,
  onRefused: (text: string) => void,
): GameServer {
  const server: GameServer = new Server(httpServer, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    serveClient: false,
    // engine.io would not answer other upgrades; the HTTP server does.
    destroyUpgrade: false,
    parser: { Encoder, Decoder: InputlessDecoder },
    maxHttpBufferSize: MAX_GUEST_FRAME_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    allowRequest(request, decide) {
      const fault = judge(request);
      if (fault !== null) {
        onRefused(`handshake from ${request.socket.remoteAddress}: ${fault}`);
        // engine.io would answer 400; as the socket is ended, it adds nothing.
        request.socket.end(FORBIDDEN);
      }
      decide(fault === null ? null : "forbidden", fault === null);
    },
  });
  const { opts } = server.engine as unknown as HiddenServer;
  opts.wsEngine = withStrictness(opts.wsEngine);
  return server;
}

/** The engine is made anew when its HTTP server listens. */
function withStrictness(Engine: WebSocketEngine): WebSocketEngine {
  return class extends Engine {
    constructor(options: object) {
      super({ ...options, ...STRICTNESS });
    }
  };
}

/**
 * How a connection ended, in socket.io's words. A write to a peer that is gone is not the peer's fault; all other
 * errors of a WebSocket are.
 * @param details as socket.io tells beside the cause
 */
export function endOf(cause: string, details?: unknown): string {
  const isWrite =
    cause === "transport error" && details instanceof Error && details.message === "write error";
  return isWrite ? "write error" : cause;
}

/** @param listener called for each ping and pong of the WebSocket itself, which engine.io and socket.io do not see */
export function onControlFrame(conn: object, listener: () => void): void {
  const { socket } = (conn as HiddenConnection).transport;
  socket.on("ping", listener);
  socket.on("pong", listener);
}
