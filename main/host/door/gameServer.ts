// The socket.io server of a host with everything it does not need switched off. Knows no sessions and no room.
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { GuestEvents } from "../../../shared/net/events/guestEvents.ts";
import type { HostEvents } from "../../../shared/net/events/hostEvents.ts";
import { Decoder, Encoder, isInputFrame } from "../../../shared/net/frameParser.ts";
import { MAX_GUEST_FRAME_BYTES, SOCKET_PATH } from "../../../shared/net/protocol.ts";

export type GameServer = Server<GuestEvents, HostEvents>;

/** What engine.io and ws keep to themselves. */
type WebSocketEngine = new (options: object) => object;
type HiddenServer = { opts: { wsEngine: WebSocketEngine } };
type HiddenConnection = { transport: { socket: { on(event: "ping" | "pong", listener: () => void): void } } };

/** Heartbeat: often enough for a fresh ping in the Players panel; patient with background tabs and sleeping laptops. */
const PING_INTERVAL_MS = 1500;
const PING_TIMEOUT_MS = 30_000;

/** What ws grants and engine.io does not ask about. */
const STRICTNESS = {
  /** engine.io has a heartbeat of its own, and no browser sends a WebSocket's ping. Were it answered, a peer that pings and
   *  never reads would fill this process with pongs. */
  autoPong: false,
  /** No guest sends its few hundred bytes in pieces; empty ones cost no bytes and never become a message to count. */
  maxFragments: 4,
};

const FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** The gateway takes inputs where they arrive: through socket.io each would cost as much again as all else about it. */
class InputlessDecoder extends Decoder {
  override add(frame: unknown): void {
    if (!isInputFrame(frame)) super.add(frame);
  }
}

/** @param judge why a handshake is turned away, null if it may go on; the text goes to the log, never to the peer */
export function createGameServer(
  httpServer: HttpServer,
  judge: (request: IncomingMessage) => string | null,
  onRefused: (text: string) => void,
): GameServer {
  const server: GameServer = new Server(httpServer, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    serveClient: false,
    // It would leave whoever asks for another upgrade without an answer: the HTTP server has one.
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
        // engine.io would answer 400; what finds the socket ended adds nothing.
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

/** How a connection ended, in socket.io's words; a write that found nobody is no fault of the peer's, as all other errors of a
 *  WebSocket are. @param details as socket.io tells beside the cause */
export function endOf(cause: string, details?: unknown): string {
  const isWrite =
    cause === "transport error" && details instanceof Error && details.message === "write error";
  return isWrite ? "write error" : cause;
}

/** @param listener called for each ping and pong of the WebSocket's own: to the layers above they do not exist */
export function onControlFrame(conn: object, listener: () => void): void {
  const { socket } = (conn as HiddenConnection).transport;
  socket.on("ping", listener);
  socket.on("pong", listener);
}
