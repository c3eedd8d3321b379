// The page's connection to the app: socket.io on the door's own server, opened by a code or by the secret that a code
// was exchanged for. Carries calls and events; which calls exist, and with which arguments, is checked behind `call`.
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server, type Socket } from "socket.io";
import type { AppEvent } from "../../../shared/appApi.ts";
import {
  BRIDGE_PATH,
  type BridgeAnswer,
  type BridgeCalls,
  type BridgeEvents,
} from "../../../shared/doorBridge.ts";
import { createLineLimit } from "../../../shared/lineLimit.ts";
import type { Codes } from "./codes.ts";

export type BridgeOptions = {
  codes: Codes;
  /** Host header of the door itself, "127.0.0.1:12345". */
  ownHost: () => string;
  call: (method: unknown, args: unknown) => Promise<unknown>;
  /** Called when a code was used, so that another one is valid now. */
  onCodeSpent: () => void;
  /** Called with how many windows are connected, after one came or went. */
  onWindows: (count: number) => void;
  log: (text: string) => void;
  /** Monotonic milliseconds. */
  now: () => number;
};

export type Bridge = { emit(event: AppEvent): void; close(): Promise<void> };

/** Longest call; settings with eight recent hosts are under 10 kB. */
const MAX_CALL_BYTES = 64 * 1024;
/** Time to send a code or secret after connecting. */
const AUTH_LIMIT_MS = 5000;

/** Log lines about refused pages: somebody who guesses codes must not fill the log. */
const REFUSAL_LINES = { ratePerS: 0.1, burst: 20 };

type Auth = { code?: unknown; secret?: unknown };
type BridgeSocket = Socket<BridgeCalls, BridgeEvents, Record<string, never>, { secret: string }>;

/** Whether a request comes from the door's own page, and not from another site or under another name. */
export function isOwnRequest({ headers }: Pick<IncomingMessage, "headers">, ownHost: string): boolean {
  return headers.host === ownHost && headers.origin === `http://${ownHost}`;
}

/** A tab's secret, for the valid code or a known secret; null: neither. */
function authenticate(auth: Auth, codes: Codes): string | null {
  if (typeof auth.code === "string") return codes.exchange(auth.code);
  return typeof auth.secret === "string" && codes.accepts(auth.secret) ? auth.secret : null;
}

async function answer(options: BridgeOptions, method: unknown, args: unknown): Promise<BridgeAnswer> {
  try {
    return { ok: true, value: await options.call(method, args) };
  } catch (error) {
    options.log(`a call of the page failed: ${error}`);
    return { ok: false };
  }
}

/** Opens the bridge on `server`. */
export function openBridge(server: HttpServer, options: BridgeOptions): Bridge {
  const { codes, now, log } = options;
  const refusals = createLineLimit({
    ...REFUSAL_LINES,
    now,
    summarize: (count) => log(`lines left out about pages without a valid code: ${count}`),
  });
  const windows = new Set<BridgeSocket>();
  const io = new Server<BridgeCalls, BridgeEvents, Record<string, never>, { secret: string }>(server, {
    path: BRIDGE_PATH,
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: MAX_CALL_BYTES,
    connectTimeout: AUTH_LIMIT_MS,
    allowRequest: (request, decide) => decide(null, isOwnRequest(request, options.ownHost())),
  });
  io.use((socket: BridgeSocket, next) => {
    const auth = socket.handshake.auth as Auth;
    const secret = authenticate(auth, codes);
    if (secret === null) {
      refusals.pass(() => options.log("a page without a valid code was refused"));
      next(new Error("unauthorized"));
      return;
    }
    socket.data.secret = secret;
    next();
    if (typeof auth.code === "string") options.onCodeSpent();
  });
  io.on("connection", (socket: BridgeSocket) => {
    socket.emit("secret", socket.data.secret);
    options.onWindows(windows.add(socket).size);
    socket.on("disconnect", () => {
      windows.delete(socket);
      options.onWindows(windows.size);
    });
    socket.on("call", (method: unknown, args: unknown, reply: unknown) => {
      if (typeof reply !== "function") return;
      void answer(options, method, args).then((result) => reply(result));
    });
  });
  return {
    emit: (event) => void io.emit("event", event),
    async close() {
      await io.close();
      refusals.tell();
    },
  };
}
