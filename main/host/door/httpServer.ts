// Plain HTTP of a host: the guest page out of memory and the status. Knows neither sessions nor the disk.

import { createServer, type IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { JSON_TEXT, PLAIN_TEXT } from "../../../shared/net/contentTypes.ts";
import { formatHostPort, hostUrl, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import type { HostStatus, NameRefusal } from "../../../shared/net/messages.ts";
import { STATUS_PATH } from "../../../shared/net/messages.ts";
import { SOCKET_PATH } from "../../../shared/net/protocol.ts";
import { chooseVariant, type GuestFile, type GuestFiles, isUnchanged } from "./guestFiles.ts";

export type HttpOptions = {
  files: GuestFiles;
  /** Whether the Host header is one this host may answer to. */
  isTrustedHost(host: string | undefined): boolean;
  readStatus(): HostStatus;
};

/** Time limits for peers that open a connection and then send nothing, or little. */
const HEADERS_TIMEOUT_MS = 5000;
const REQUEST_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 5000;
const MAX_HEADER_BYTES = 8192;
/** Most requests on one connection: twice what a page needs in all. The last answer says that another connection is
 *  to be opened, for proxies that keep theirs. */
export const MAX_REQUESTS = 32;

const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
};

function endShort(response: ServerResponse, status: number, text: string, headers = {}): void {
  response.writeHead(status, {
    ...SAFE_HEADERS,
    "Content-Type": PLAIN_TEXT,
    "Content-Length": String(Buffer.byteLength(text)),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(text);
}

function endJson(response: ServerResponse, status: number, value: HostStatus | NameRefusal): void {
  endShort(response, status, JSON.stringify(value), { "Content-Type": JSON_TEXT });
}

/** The answer to a refused name. It tells only the address this connection came to, which the one who pointed a name
 *  here knows already. */
function refusalOf({ localAddress = "", localPort = 0 }: Socket): NameRefusal {
  const reached = parseHostAddress(formatHostPort(localAddress, localPort));
  const url = reached.ok ? hostUrl(reached.host, reached.port) : null;
  return { app: "kulki", reason: "unknownName", url };
}

/** Sends a file, or 304 without body. Content-Encoding and length are about a body, so 304 has none of them. */
function endFile(request: IncomingMessage, response: ServerResponse, file: GuestFile): void {
  const variant = chooseVariant(file, request.headers["accept-encoding"]?.toString());
  if (isUnchanged(variant, request.headers["if-none-match"])) {
    const { "Content-Length": _length, "Content-Encoding": _coding, ...headers } = variant.headers;
    response.writeHead(304, { ...SAFE_HEADERS, ...headers }).end();
    return;
  }
  response.writeHead(200, { ...SAFE_HEADERS, ...variant.headers }).end(variant.body);
}

function onRequest(options: HttpOptions, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    endShort(response, 405, "Method not allowed\n", { Allow: "GET, HEAD", Connection: "close" });
    return;
  }
  const path = (request.url ?? "").split(/[?#]/, 1)[0] ?? "";
  if (path === STATUS_PATH) {
    if (options.isTrustedHost(request.headers.host)) endJson(response, 200, options.readStatus());
    else endJson(response, 403, refusalOf(request.socket));
    return;
  }
  const file = options.files.get(path);
  if (file === undefined) endShort(response, 404, "Not found\n");
  else endFile(request, response, file);
}

/** Answers requests to upgrade (h2c, a WebSocket that is not the game's) as plain HTTP; a server may ignore such a
 *  wish. Source: RFC 9110, section 7.8. */
function answerWithoutUpgrade(server: Server, request: IncomingMessage): void {
  if (request.url?.startsWith(SOCKET_PATH)) return;
  const { socket } = request;
  // Node does not handle errors of this socket any more. A reset is no news.
  socket.on("error", () => socket.destroy());
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.on("finish", () => socket.destroySoon());
  server.emit("request", request, response);
}

/** A server that does not listen yet. Paths are looked up among the files in memory as they are, neither decoded nor
 *  resolved, so that no path leads to other files. */
export function createHttpServer(options: HttpOptions): Server {
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 2000,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  server.maxHeadersCount = 64;
  server.maxRequestsPerSocket = MAX_REQUESTS;
  server.on("request", (request, response) => onRequest(options, request, response));
  // A peer that goes on after its last request gets no more answers.
  server.on("dropRequest", (_request, socket) => socket.destroy());
  server.on("upgrade", (request) => answerWithoutUpgrade(server, request));
  return server;
}
