// The door of a host: its HTTP server, the game server on it and every TCP socket that came in. Says who may come in, and
// closes. Knows no room and no session.
import type { IncomingMessage } from "node:http";
import type { AddressInfo, Socket as TcpSocket } from "node:net";
import type { HostStatus } from "../../../shared/net/protocol.ts";
import { createGameServer, type GameServer } from "../gameServer.ts";
import type { GuestFiles } from "../guestFiles.ts";
import type { HostNames } from "../hostNames.ts";
import { createHttpServer } from "../httpServer.ts";
import { type Bind, type Listen, listenAsAsked } from "../listen.ts";
import type { Timers } from "../tickLoop.ts";

export type DoorOptions = {
  files: GuestFiles;
  names: HostNames;
  timers: Timers;
  /** Somebody has connected, whatever for. */
  onSocket(socket: TcpSocket): void;
  readStatus(): HostStatus;
  /** Why a handshake was turned away, for the log. */
  onRefused(text: string): void;
};

/** How long a closing door waits for its guests to hang up. */
const CLOSE_GRACE_MS = 500;

export class HostDoor {
  readonly server: GameServer;
  readonly #options: DoorOptions;
  readonly #http;
  readonly #sockets = new Set<TcpSocket>();
  #isClosing = false;

  /** Does not listen yet. */
  constructor(options: DoorOptions) {
    const { files, names, readStatus, onRefused } = options;
    this.#options = options;
    this.#http = createHttpServer({
      files,
      isTrustedHost: (name) => names.isTrusted(name),
      readStatus,
    });
    this.#http.on("connection", (socket) => this.#keep(socket));
    this.server = createGameServer(this.#http, (request) => this.#judge(request), onRefused);
  }

  /** @param onError what goes wrong once it listens @returns where it listens @throws the system's error */
  async listen(bind: Bind, listen: Listen, onError: (error: Error) => void): Promise<AddressInfo> {
    await listenAsAsked(this.#http, bind, listen);
    this.#http.on("error", onError);
    return this.#http.address() as AddressInfo;
  }

  /** Lets nobody in any more, says goodbye, and ends who does not hang up. The port is free when it resolves. */
  async close(sayGoodbye: () => Promise<void>): Promise<void> {
    this.#isClosing = true;
    const closed = new Promise<void>((resolve) => {
      this.#http.close(() => resolve());
    });
    await sayGoodbye();
    this.#http.closeIdleConnections();
    const { timers } = this.#options;
    const grace = timers.setTimer(() => this.#destroySockets(), CLOSE_GRACE_MS);
    await closed;
    timers.clearTimer(grace);
    this.#destroySockets();
    this.server.engine.close();
  }

  #keep(socket: TcpSocket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    this.#options.onSocket(socket);
  }

  #destroySockets(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #judge(request: IncomingMessage): string | null {
    const { origin, host } = request.headers;
    if (this.#isClosing) return "the host is stopping";
    return this.#options.names.judge(origin, host);
  }
}
