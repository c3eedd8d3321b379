// An app's side of discovery: asks who hosts a game here while somebody looks, and tells of those who answered. P53-P59.
// A row is made by nobody but who brings back a nonce of ours; whatever else arrives costs next to nothing.
import type { FoundGame } from "../../../shared/games.ts";
import { type Answer, encodeQuestion, type Nonce, readDatagram } from "../../../shared/net/discovery.ts";
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
  /** Eight bytes nobody can guess. */
  makeNonce(): Nonce;
  askStatus: AskStatus;
  /** Where hosts of this computer, and of this person, say that they can be asked. Never rejects. */
  listHostsHere(): Promise<readonly UdpPeer[]>;
  /** Whether to listen for announcements. Windows asks its person about the firewall as soon as a program listens, and whoever
   *  only looks at the home screen must not be asked; hosts answer questions without it. */
  hears: boolean;
  /** Whether this very app has that host. */
  isOwnHost(hostId: number): boolean;
  /** Of a change, at most four times a second, and after each look(). */
  onGames(games: FoundGame[]): void;
};

export type Finder = {
  /** Looks for another 10 s, and tells at once what is known. */
  look(): void;
  close(): void;
};

export const ASK_EVERY_MS = 1500;
export const LOOKED_FOR_MS = 10_000;
/** Windows hear no more often. */
export const TELL_EVERY_MS = 250;
/** How long an answer may take, to the next round. */
const NONCE_KEPT_MS = 3000;
/** Whoever announced itself and is asked for it, in one round. */
const MAX_HINTS = 32;
/** A row that answered so lately needs no question of its own. */
const FRESH_MS = 2000;

/** Sockets and rows of one time of looking. */
class Search {
  readonly #deps: FinderDeps;
  readonly #scope: ReachScope;
  readonly #rows = new FoundRows();
  readonly #checks: StatusChecks;
  /** Asks, and hears answers. */
  readonly #asking: UdpSocket;
  /** On the usual port, for announcements. */
  readonly #listening: UdpSocket | null;
  /** When each was sent. */
  readonly #nonces = new Map<Nonce, number>();
  /** Asked for its announcement in this round. */
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
        addresses: [isLoopback ? "127.0.0.1" : "0.0.0.0"],
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

  /** Says it again, even if nothing changed: a window may be new. */
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
    // Of a broadcast more is lost than of what is meant for one, on Wi-Fi above all.
    const quiet = this.#rows.all().filter(({ seenAtMs }) => nowMs - seenAtMs >= FRESH_MS);
    this.#ask(quiet.map(({ udp }) => udp));
    void this.#deps.listHostsHere().then((here) => this.#ask(here));
    this.#checks.run();
    this.#tellSoon();
  }

  /** One nonce for all of them. */
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

  /** An announcement proves nothing: who made it is asked, where it came from and at the usual port. */
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

/** Where an app looks. */
function scopeOf(place: DiscoveryPlace): ReachScope {
  return narrowScope({ kind: "everywhere" }, place.target) ?? { kind: "loopback" };
}

/** Asks nobody before look(). */
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
