// The browser door: the built page and its bridge on a loopback port that the system picks. Answers only under its own
// address; knows neither the game's port nor what the page asks for.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppEvent } from "../../../shared/appApi.ts";
import { PLAIN_TEXT } from "../../../shared/net/contentTypes.ts";
import { formatHostPort } from "../../../shared/net/hostAddress.ts";
import { LOOPBACK_IPV4 } from "../../../shared/net/loopback.ts";
import { APP_PAGE_POLICY } from "../../app/pagePolicy.ts";
import type { FolderFiles } from "../../disk/folderFiles.ts";
import { type Bridge, openBridge } from "./bridge.ts";
import { createCodes } from "./codes.ts";
import { type PageFiles, toPageFiles } from "./pageFiles.ts";

export type DoorOptions = {
  /** Files of the built page. */
  page: FolderFiles;
  /** Text added to each link's fragment, like "&probe". */
  fragmentEnd: string;
  call: (method: unknown, args: unknown) => Promise<unknown>;
  /** Called after a link was used, with one for another window. */
  onFreshLink: (url: string) => void;
  /** Called with how many windows are connected, after one came or went. */
  onWindows: (count: number) => void;
  log: (text: string) => void;
  /** Monotonic milliseconds. */
  now: () => number;
};

export type Door = {
  /** The valid link. It opens one window; after that there is another. */
  link(): string;
  emit(event: AppEvent): void;
  close(): Promise<void>;
};

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": APP_PAGE_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

function endShort(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": PLAIN_TEXT }).end(`${text}\n`);
}

/** Status and text of a refusal; null where the request may have a file. */
function refuse(request: IncomingMessage, ownHost: string): [status: number, text: string] | null {
  // A request under another name is a trick of another site (DNS rebinding).
  if (request.headers.host !== ownHost) return [403, "Forbidden"];
  return request.method === "GET" || request.method === "HEAD" ? null : [405, "Method not allowed"];
}

function serve(files: PageFiles, ownHost: string, request: IncomingMessage, response: ServerResponse): void {
  const file = files.get((request.url ?? "").split(/[?#]/, 1)[0] ?? "");
  const [status, text] = refuse(request, ownHost) ?? [file ? 200 : 404, "Not found"];
  if (status !== 200 || file === undefined) {
    endShort(response, status, text);
    return;
  }
  const headers = { ...HEADERS, "Content-Type": file.type, "Content-Length": String(file.body.length) };
  response.writeHead(status, headers).end(file.body);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK_IPV4, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Opens the door. Rejects where there is no page or nothing can listen on loopback. */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const files = toPageFiles(options.page);
  const codes = createCodes();
  let ownHost = "";
  const server = createServer((request, response) => serve(files, ownHost, request, response));
  const link = () => `http://${ownHost}/#code=${codes.current()}${options.fragmentEnd}`;
  const bridge: Bridge = openBridge(server, {
    codes,
    ownHost: () => ownHost,
    call: options.call,
    onCodeSpent: () => options.onFreshLink(link()),
    onWindows: options.onWindows,
    log: options.log,
    now: options.now,
  });
  ownHost = formatHostPort(LOOPBACK_IPV4, await listen(server));
  return { link, emit: bridge.emit, close: () => bridge.close() };
}
