// Discovery for app and dedicated host: announces a host, and looks for hosts of others. Puts the parts together; a
// front door hands in what they need of the system.
import { randomBytes, randomInt } from "node:crypto";
import * as nodeFs from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { FoundGame } from "../../../shared/games.ts";
import type { DiskQueue } from "../../disk/diskQueue.ts";
import type { LogLevel } from "../../host/thread/hostContract.ts";
import { sleep } from "../files/replaceFile.ts";
import type { DiscoveryPlace } from "./discoveryPlace.ts";
import { createFinder } from "./finder.ts";
import type { DiscoveryInterfaces } from "./networkReach.ts";
import { createOwnHosts, type OwnHosts, type OwnHostsFs } from "./ownHosts.ts";
import { type AnnouncedHost, createResponder, type ResponderDeps } from "./responder.ts";
import { type AskStatus, askStatus } from "./statusChecks.ts";
import type { CreateSocket, UdpPeer, UdpSocketDeps } from "./udpSocket.ts";

export type Discovery = {
  /** Answers for the host and announces it, until the function that is returned is called. */
  announce(host: AnnouncedHost): () => void;
  /** As AppApi.lookForGames. */
  look(): void;
  /** Resolves when all sockets are closed and all files of ours removed, or after half a second. */
  close(): Promise<void>;
};

export type DiscoveryDeps = {
  place: DiscoveryPlace;
  /** Folder of settings and log; hosts on this computer are listed there. */
  dataDir: string;
  queue: DiskQueue;
  readInterfaces(): DiscoveryInterfaces;
  log(level: LogLevel, text: string): void;
  /** @returns calls it off */
  later: UdpSocketDeps["later"];
  onGames(games: FoundGame[]): void;
  /** As FinderDeps.hears. */
  hears: boolean;
  /** Monotonic milliseconds. */
  now?: () => number;
  createSocket?: CreateSocket;
  askStatus?: AskStatus;
  fs?: OwnHostsFs;
};

/** Longest wait for the removal of the last file. */
const CLOSE_LIMIT_MS = 500;

type Sockets = Omit<ResponderDeps, "hostId" | "onOwnPort">;

/** Announces hosts of this app. */
function createAnnouncer(sockets: Sockets, ownHosts: OwnHosts) {
  const ids = new Set<number>();
  const ends = new Set<() => void>();
  let lastFile: Promise<void> = Promise.resolve();

  function announce(host: AnnouncedHost): () => void {
    const hostId = randomInt(2 ** 32);
    const onOwnPort = (at: UdpPeer) => void ownHosts.add(host.port, at);
    const responder = createResponder(host, { ...sockets, hostId, onOwnPort });
    function end(): void {
      if (responder === null || !ends.delete(end)) return;
      ids.delete(hostId);
      responder.close();
      lastFile = ownHosts.remove(host.port);
    }
    if (responder !== null) {
      ids.add(hostId);
      ends.add(end);
    }
    return end;
  }

  function endAll(): Promise<void> {
    for (const end of [...ends]) end();
    return lastFile;
  }

  return { announce, endAll, has: (id: number) => ids.has(id) };
}

/** The interfaces; none where a sandbox refuses to tell them. */
function orNoInterfaces(read: () => DiscoveryInterfaces): DiscoveryInterfaces {
  try {
    return read();
  } catch {
    return {};
  }
}

/** Makes a Discovery that has sent nothing yet. */
export function createDiscovery(deps: DiscoveryDeps): Discovery {
  const log = (text: string) => deps.log("warn", text);
  const { place, later, queue, createSocket } = deps;
  const sockets: Sockets = {
    ...{ place, later, log, now: deps.now ?? (() => performance.now()) },
    readInterfaces: () => orNoInterfaces(deps.readInterfaces),
    ...(createSocket && { createSocket }),
  };
  const ownHosts = createOwnHosts({
    ...{ folder: join(deps.dataDir, "hosts"), fs: deps.fs ?? nodeFs, queue, log },
    ...{ pid: process.pid, computer: hostname() },
  });
  const announcer = createAnnouncer(sockets, ownHosts);
  const finder = createFinder({
    ...sockets,
    makeNonce: () => randomBytes(8).toString("hex"),
    askStatus: deps.askStatus ?? askStatus,
    listHostsHere: ownHosts.list,
    isOwnHost: announcer.has,
    ...{ onGames: deps.onGames, hears: deps.hears },
  });
  return {
    announce: announcer.announce,
    look: finder.look,
    async close() {
      finder.close();
      await Promise.race([announcer.endAll(), sleep(CLOSE_LIMIT_MS)]);
    },
  };
}
