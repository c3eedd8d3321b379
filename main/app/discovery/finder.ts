// An app's side of discovery: while somebody looks, asks who hosts a game here and tells who answered. P53-P59. Only an
// answer that brings back a nonce of ours makes a row; all else that arrives costs next to nothing.

import type { FoundGame } from "../../../shared/games.ts";
import { type Answer, encodeQuestion, type Nonce, readDatagram } from "../../../shared/net/datagrams.ts";
import { ANY_IPV4 } from "../../../shared/net/ipLiteral.ts";
import { LOOPBACK_IPV4 } from "../../../shared/net/loopback.ts";
import type { DiscoveryPlace } from "./discoveryPlace.ts";
import { FoundRows } from "./foundRows.ts";
import {
  type DiscoveryInterfaces,
  type NetworkReach,
  narrowScope,
  type ReachScope,
  reachOf,
} from "./networkReach.ts";
import { sharedAddresses } from "./responder.ts";
import { type AskStatus, createStatusChecks, type StatusChecks } from "./statusChecks.ts";
import { openUdpSocket, type UdpPeer, type UdpSocket, type UdpSocketDeps } from "./udpSocket.ts";

export type FinderDeps = UdpSocketDeps & {
  place: DiscoveryPlace;
  readInterfaces(): DiscoveryInterfaces;
  /** Eight random bytes. */
  makeNonce(): Nonce;
  askStatus: AskStatus;
  /** Where hosts of this person on this computer can be asked. Never rejects. */
  listHostsHere(): Promise<readonly UdpPeer[]>;
  /** Whether to listen for announcements. Windows asks about the firewall as soon as a program listens, and must not
   *  ask a person who only looks at the home screen. Without it hosts still answer questions. */
  hears: boolean;
  /** Whether this very app has that host. */
  isOwnHost(hostId: number): boolean;
  /** Called after changes, at most four times a second, and after each look(). */
  onGames(games: FoundGame[]): void;
};

export type Finder = {
  /** Looks for games for another 10 s, and tells at once what is known. */
  look(): void;
  close(): void;
};

export const ASK_EVERY_MS = 1500;
export const LOOKED_FOR_MS = 10_000;
/** Shortest time between two calls of onGames. */
export const TELL_EVERY_MS = 250;
/** An answer may take until the next round. */
const NONCE_KEPT_MS = 3000;
/** Most hosts asked in one round because they announced themselves. */
const MAX_HINTS = 32;
/** A row that has answered within this time is not asked by itself. */
const FRESH_MS = 2000;

/** One search: its sockets and rows. */
class Search {
  readonly #deps: FinderDeps;
  readonly #scope: ReachScope;
  readonly #rows = new FoundRows();
  readonly #checks: StatusChecks;
  /** Sends questions and hears answers. */
  readonly #asking: UdpSocket;
  /** Listens for announcements on the usual port. */
  readonly #listening: UdpSocket | null;
  /** When each nonce was sent. */
  readonly #nonces = new Map<Nonce, number>();
  /** Hosts asked in this round because they announced themselves. */
  readonly #hinted = new Set<string>();
  #reach: NetworkReach;
  #callOffRound: () => void = () => undefined;
  #callOffTold: (() => void) | null = null;
  #told = "";

  constructor(scope: ReachScope, deps: FinderDeps) {
    this.#deps = deps;
    this.#scope = scope;
    this.#reach = reachOf(deps.readInterfaces(), scope);
    this.#checks = createStatusChecks({
      rows: this.#rows,
      now: deps.now,
      ask: deps.askStatus,
      onChecked: () => this.#tellSoon(),
    });
    const isLoopback = scope.kind === "loopback";
    this.#asking = openUdpSocket(
      {
        addresses: [isLoopback ? LOOPBACK_IPV4 : ANY_IPV4],
        port: 0,
        onDatagram: (bytes, from) => this.#hearAnswer(bytes, from),
        onOpen: () => this.#round(),
      },
      deps,
    );
    const addresses = sharedAddresses(scope);
    const onDatagram = (bytes: Uint8Array, from: UdpPeer) => this.#hearHint(bytes, from);
    this.#listening = deps.hears
      ? openUdpSocket({ addresses, port: deps.place.port, onDatagram }, deps)
      : null;
    this.tellAnew();
  }

  close(): void {
    this.#callOffRound();
    this.#callOffTold?.();
    this.#checks.cancel();
    this.#asking.close();
    this.#listening?.close();
  }

  /** Tells the games again, even if nothing changed: a window may be new. */
  tellAnew(): void {
    this.#told = "";
    this.#tellSoon();
  }

  #round(): void {
    this.#callOffRound();
    this.#callOffRound = this.#deps.later(() => this.#round(), ASK_EVERY_MS);
    const nowMs = this.#deps.now();
    this.#reach = reachOf(this.#deps.readInterfaces(), this.#scope);
    this.#hinted.clear();
    for (const [nonce, atMs] of this.#nonces) if (nowMs - atMs >= NONCE_KEPT_MS) this.#nonces.delete(nonce);
    this.#rows.drop(nowMs);
    const { place } = this.#deps;
    const targets = place.target === null ? this.#reach.targets : [place.target];
    this.#ask(targets.map((address) => ({ address, port: place.port })));
    // Broadcasts get lost more often than datagrams to one address, above all on Wi-Fi.
    const quiet = this.#rows.all().filter(({ seenAtMs }) => nowMs - seenAtMs >= FRESH_MS);
    this.#ask(quiet.map(({ udp }) => udp));
    void this.#deps.listHostsHere().then((here) => this.#ask(here));
    this.#checks.run();
    this.#tellSoon();
  }

  /** Asks these, all with the same nonce. */
  #ask(peers: readonly UdpPeer[]): void {
    if (peers.length === 0) return;
    const nonce = this.#deps.makeNonce();
    this.#nonces.set(nonce, this.#deps.now());
    const question = encodeQuestion(nonce);
    for (const peer of peers) this.#asking.send(question, peer);
  }

  #hearAnswer(bytes: Uint8Array, from: UdpPeer): void {
    const datagram = readDatagram(bytes);
    if (datagram?.kind === "answer" && this.#reach.isOnLink(from.address)) this.#take(datagram.answer, from);
  }

  #take(answer: Answer, from: UdpPeer): void {
    const nowMs = this.#deps.now();
    const askedAtMs = this.#nonces.get(answer.nonce);
    if (askedAtMs === undefined) return;
    const isHere = this.#reach.isOwn(from.address);
    const isOwn = isHere && this.#deps.isOwnHost(answer.hostId);
    this.#rows.hear({ from, answer, pingMs: nowMs - askedAtMs, isHere, isOwn }, nowMs);
    this.#checks.run();
    this.#tellSoon();
  }

  /** An announcement proves nothing. Its sender is asked, at the port it came from and at the usual one. */
  #hearHint(bytes: Uint8Array, from: UdpPeer): void {
    if (this.#hinted.size >= MAX_HINTS) return;
    const datagram = readDatagram(bytes);
    if (datagram?.kind !== "announcement" || !this.#reach.isOnLink(from.address)) return;
    const hint = `${from.address} ${from.port}`;
    const nowMs = this.#deps.now();
    const isKnown = this.#rows
      .all()
      .some((row) => row.port === datagram.port && isFrom(row.udp, from) && nowMs - row.seenAtMs < FRESH_MS);
    if (isKnown || this.#hinted.has(hint)) return;
    this.#hinted.add(hint);
    this.#ask([from, { address: from.address, port: this.#deps.place.port }]);
  }

  #tellSoon(): void {
    this.#callOffTold ??= this.#deps.later(() => {
      this.#callOffTold = null;
      this.#rows.drop(this.#deps.now());
      const games = this.#rows.games();
      const told = JSON.stringify(games);
      if (told === this.#told) return;
      this.#told = told;
      this.#deps.onGames(games);
    }, TELL_EVERY_MS);
  }
}

function isFrom(a: UdpPeer, b: UdpPeer): boolean {
  return a.address === b.address;
}

/** The scope in which an app looks. */
function scopeOf(place: DiscoveryPlace): ReachScope {
  return narrowScope({ kind: "everywhere" }, place.target) ?? { kind: "loopback" };
}

/** Makes a finder that asks nobody before look(). */
export function createFinder(deps: FinderDeps): Finder {
  let search: Search | null = null;
  let callOff: () => void = () => undefined;

  function close(): void {
    callOff();
    search?.close();
    search = null;
  }

  return {
    look() {
      callOff();
      callOff = deps.later(close, LOOKED_FOR_MS);
      if (search === null) search = new Search(scopeOf(deps.place), deps);
      else search.tellAnew();
    },
    close,
  };
}
