// A host's side of discovery: answers questions for games, and announces itself now and then. P53-P58. Believes nothing
// that it is sent, and sends nobody more bytes than came from there.

import {
  type Datagram,
  encodeAnnouncement,
  encodeAnswer,
  type Nonce,
  readDatagram,
} from "../../../shared/net/datagrams.ts";
import { ANY_IPV4 } from "../../../shared/net/ipLiteral.ts";
import { LOOPBACK_BROADCAST, LOOPBACK_IPV4 } from "../../../shared/net/loopback.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import type { ListensOn } from "../../host/thread/hostContract.ts";
import { type AnswerBudget, createAnswerBudget } from "./answerBudget.ts";
import type { DiscoveryPlace } from "./discoveryPlace.ts";
import {
  type DiscoveryInterfaces,
  hostScope,
  type NetworkReach,
  narrowScope,
  type ReachScope,
  reachOf,
} from "./networkReach.ts";
import { openUdpSocket, type UdpPeer, type UdpSocket, type UdpSocketDeps } from "./udpSocket.ts";

/** What others may learn of a running host before they join. */
export type AnnouncedHost = {
  name: string;
  ruleset: string;
  version: string;
  /** TCP. */
  port: number;
  maxPlayers: number;
  listensOn: ListensOn;
  /** How many play now; null where the host does not say. */
  readPlayers(): Promise<number | null>;
};

export type ResponderDeps = UdpSocketDeps & {
  place: DiscoveryPlace;
  readInterfaces(): DiscoveryInterfaces;
  /** 0..2^32-1, another one for each host. */
  hostId: number;
  /** Called with the address where this very host can be asked on this computer, as several may share the usual
   *  port. */
  onOwnPort?(at: UdpPeer): void;
};

export type Responder = {
  /** Ends answers and announcements. */
  close(): void;
};

export const ANNOUNCE_EVERY_MS = 1500;
/** For so long a count of players is used again, as to ask the host's thread costs more than an answer. */
const PLAYERS_KEPT_MS = 1000;

/**
 * Addresses for a socket that hears a scope's broadcasts, best first. Only a socket bound to all addresses, or (not on
 * Windows) to the broadcast address itself, hears one; and only the latter, or one on 127.0.0.1, can be reached from
 * here alone, which spares a host on loopback the question of Windows' firewall.
 */
export function sharedAddresses(scope: ReachScope): string[] {
  return scope.kind === "loopback" ? [LOOPBACK_BROADCAST, LOOPBACK_IPV4] : [ANY_IPV4];
}

function ownAddress(scope: ReachScope): string {
  if (scope.kind === "address") return scope.address;
  return scope.kind === "loopback" ? LOOPBACK_IPV4 : ANY_IPV4;
}

class HostResponder implements Responder {
  readonly #host: AnnouncedHost;
  readonly #deps: ResponderDeps;
  readonly #scope: ReachScope;
  readonly #budget: AnswerBudget = createAnswerBudget();
  /** On the usual port, which is shared: hears broadcasts. */
  readonly #shared: UdpSocket;
  /** On a port of its own: sends announcements, and hears questions for this host alone. */
  readonly #own: UdpSocket;
  #reach: NetworkReach;
  #players = 0;
  #hasComplained = false;
  #playersAtMs = Number.NEGATIVE_INFINITY;
  #callOff: () => void = () => undefined;

  constructor(host: AnnouncedHost, scope: ReachScope, deps: ResponderDeps) {
    this.#host = host;
    this.#deps = deps;
    this.#scope = scope;
    this.#reach = reachOf(deps.readInterfaces(), scope);
    const { port } = deps.place;
    this.#shared = openUdpSocket(
      {
        addresses: sharedAddresses(scope),
        port,
        onDatagram: (bytes, from) => this.#hear(bytes, from, "shared"),
      },
      deps,
    );
    this.#own = openUdpSocket(
      {
        addresses: [ownAddress(scope)],
        port: 0,
        onDatagram: (bytes, from) => this.#hear(bytes, from, "own"),
        onOpen: (ownPort) => this.#onOwnOpen(ownPort),
      },
      deps,
    );
    this.#renewPlayers();
  }

  close(): void {
    this.#callOff();
    this.#shared.close();
    this.#own.close();
  }

  #onOwnOpen(port: number): void {
    const address = this.#scope.kind === "address" ? this.#scope.address : LOOPBACK_IPV4;
    this.#deps.onOwnPort?.({ address, port });
    this.#callOff();
    this.#announce();
  }

  /** Announces the host on all networks there are now, as they come and go. */
  #announce(): void {
    this.#callOff = this.#deps.later(() => this.#announce(), ANNOUNCE_EVERY_MS);
    const { place, readInterfaces } = this.#deps;
    this.#reach = reachOf(readInterfaces(), this.#scope);
    const bytes = encodeAnnouncement(this.#host.port);
    const targets = place.target === null ? this.#reach.targets : [place.target];
    for (const address of targets) this.#own.send(bytes, { address, port: place.port });
  }

  #hear(bytes: Uint8Array, from: UdpPeer, socket: "shared" | "own"): void {
    if (!this.#reach.isOnLink(from.address)) return;
    const datagram: Datagram | null = readDatagram(bytes);
    if (datagram?.kind !== "question" || !this.#budget.take(from.address, this.#deps.now())) return;
    this.#renewPlayers();
    // Sent from the port that was asked, or a firewall would not take it for an answer.
    const via = socket === "own" ? this.#own : this.#shared;
    via.send(this.#answer(datagram.nonce), from);
  }

  #answer(nonce: Nonce): Uint8Array {
    const { name, ruleset, version, port, maxPlayers } = this.#host;
    return encodeAnswer({
      ...{ nonce, hostId: this.#deps.hostId, protocol: PROTOCOL_VERSION, port },
      ...{ players: this.#players, maxPlayers, isLocked: false, version, ruleset, name },
    });
  }

  /** Reads the count of players for the next answer; this one does not wait for it. */
  #renewPlayers(): void {
    const nowMs = this.#deps.now();
    if (nowMs - this.#playersAtMs < PLAYERS_KEPT_MS) return;
    this.#playersAtMs = nowMs;
    this.#host.readPlayers().then(
      (players) => {
        this.#players = players ?? this.#players;
      },
      (error: unknown) => this.#complain(`the host does not tell its players: ${error}`),
    );
  }

  /** Logs a text once, as it would come every second. */
  #complain(text: string): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    this.#deps.log(`games on this network: ${text}`);
  }
}

/** @returns null where nobody can be told of the host: it takes no IPv4 connections, or none where discovery may
 *  send */
export function createResponder(host: AnnouncedHost, deps: ResponderDeps): Responder | null {
  const { address, family } = host.listensOn;
  const wide = hostScope(address, family);
  const scope = wide && narrowScope(wide, deps.place.target);
  return scope === null ? null : new HostResponder(host, scope, deps);
}
