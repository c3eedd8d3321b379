// The games found, as rows: which come in, which stay, what is told of each. P59. Plain data and times that are handed
// in; knows no sockets.
import type { FoundGame } from "../../../shared/games.ts";
import { cleanGameName } from "../../../shared/names.ts";
import { isBlockedPort } from "../../../shared/net/blockedPorts.ts";
import type { Answer, Nonce } from "../../../shared/net/datagrams.ts";
import { formatHostPort } from "../../../shared/net/hostAddress.ts";
import { isLoopbackHost } from "../../../shared/net/loopback.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { fitOf } from "../hostCheck.ts";
import type { UdpPeer } from "./udpSocket.ts";

export const MAX_ROWS = 64;
/** Most rows for one address of another computer, so that nobody fills the list alone. */
export const MAX_ROWS_OF_PEER = 8;
/** P59. A row that has not answered for so long is dropped; three rounds were lost by then. */
export const ROW_KEPT_MS = 5000;
/** How often a row is checked over TCP. */
const CHECK_EVERY_MS = 5000;
/** A smaller change of the round trip is not told, as it differs each time. */
const PING_STEP_MS = 4;
/** The shortest of so many round trips is told: six seconds of them. */
const MAX_PINGS = 4;

/** What a host says of itself, by UDP or TCP. */
type Told = Pick<FoundGame, "name" | "ruleset" | "players" | "maxPlayers" | "isLocked" | "version" | "fit">;

export type FoundRow = {
  /** Its address and TCP port. */
  address: string;
  readonly port: number;
  /** Where its newest answer came from. */
  udp: UdpPeer;
  hostId: number;
  readonly isHere: boolean;
  isOwn: boolean;
  byUdp: Told;
  /** What it said over TCP, which then counts; null until it has answered. */
  byTcp: Told | null;
  state: FoundGame["state"];
  /** The newest round trips. What else an app does makes one longer, never shorter. */
  pings: number[];
  pingMs: number;
  seenAtMs: number;
  /** The nonce of its newest answer, as a nonce counts once. */
  nonce: Nonce;
  checkAtMs: number;
  isChecking: boolean;
  failures: number;
};

/** An answer that brought back a nonce of ours. */
export type HeardAnswer = { from: UdpPeer; answer: Answer; pingMs: number; isHere: boolean; isOwn: boolean };

function toldByUdp({ name, ruleset, players, maxPlayers, isLocked, version, protocol }: Answer): Told {
  return {
    name: cleanGameName(name),
    ruleset,
    players,
    maxPlayers,
    isLocked,
    version,
    fit: fitOf(protocol, PROTOCOL_VERSION),
  };
}

function toldByTcp({ name, ruleset, players, maxPlayers, locked, version, protocol }: HostStatus): Told {
  const fit = fitOf(protocol, PROTOCOL_VERSION);
  return { name: cleanGameName(name), ruleset, players, maxPlayers, isLocked: locked, version, fit };
}

function isSame(a: Told, b: Told): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export class FoundRows {
  readonly #rows = new Set<FoundRow>();

  /** All rows, oldest first. */
  all(): FoundRow[] {
    return [...this.#rows];
  }

  /** Takes in an answer that brought back a nonce of ours. */
  hear(heard: HeardAnswer, nowMs: number): void {
    const { from, answer, pingMs, isHere, isOwn } = heard;
    // Browsers open no such port, so no host is there; and nobody shall make us connect to other services.
    if (isBlockedPort(answer.port)) return;
    const row = this.#find(heard);
    if (row === null) {
      if (this.#makeRoom(heard)) this.#rows.add(newRow(heard, nowMs));
      return;
    }
    if (isHere) this.#settleHere(row, heard);
    if (row.nonce === answer.nonce) return;
    const byUdp = toldByUdp(answer);
    // Somebody came or went, or it is another host by now: ask anew over TCP.
    if (row.hostId !== answer.hostId || !isSame(byUdp, row.byUdp))
      row.checkAtMs = Math.min(row.checkAtMs, nowMs);
    Object.assign(row, {
      nonce: answer.nonce,
      hostId: answer.hostId,
      isOwn,
      seenAtMs: nowMs,
      udp: from,
      byUdp,
    });
    row.pings = [pingMs, ...row.pings].slice(0, MAX_PINGS);
    const shortest = Math.min(...row.pings);
    if (Math.abs(row.pingMs - shortest) >= PING_STEP_MS) row.pingMs = shortest;
  }

  /** The row of this address and port, whatever the host calls itself, as two cannot listen there. A host of this
   *  computer also answers at its other addresses, and is known there by its id; a stranger's id does not count. */
  #find({ from, answer, isHere }: HeardAnswer): FoundRow | null {
    const rows = this.all().filter(({ port }) => port === answer.port);
    const there = rows.find(({ address }) => address === from.address);
    if (there !== undefined || !isHere) return there ?? null;
    return rows.find((row) => row.isHere && row.hostId === answer.hostId) ?? null;
  }

  /** Keeps one row for a host of this computer, under the address that works without any network. */
  #settleHere(row: FoundRow, { from, answer }: HeardAnswer): void {
    if (isLoopbackHost(from.address)) row.address = from.address;
    for (const other of this.all()) {
      const isSameHost = other.isHere && other.port === row.port && other.hostId === answer.hostId;
      if (isSameHost && other !== row) this.#rows.delete(other);
    }
  }

  /** Whether a newcomer has a place. A row that answers over TCP, or may still do, never makes room for one. */
  #makeRoom({ from, isHere }: HeardAnswer): boolean {
    const rows = this.all();
    const isPeer = (row: FoundRow) => !row.isHere && row.address === from.address;
    if (!isHere && rows.filter(isPeer).length >= MAX_ROWS_OF_PEER) return false;
    if (rows.length < MAX_ROWS) return true;
    const silent = rows.find(({ state }) => state === "silent");
    return silent !== undefined && this.#rows.delete(silent);
  }

  /** Drops rows that have not answered for ROW_KEPT_MS. */
  drop(nowMs: number): void {
    for (const row of this.all()) if (nowMs - row.seenAtMs >= ROW_KEPT_MS) this.#rows.delete(row);
  }

  /** Rows that are due to be asked over TCP, newcomers first; from now on they count as asked.
   *  @param most how many may be asked now */
  takeDue(most: number, nowMs: number): FoundRow[] {
    const isNew = ({ byTcp, failures }: FoundRow) => byTcp === null && failures === 0;
    const due = this.all().filter((row) => !row.isChecking && row.checkAtMs <= nowMs);
    const first = due.toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)) || a.checkAtMs - b.checkAtMs);
    const taken = first.slice(0, Math.max(0, most));
    for (const row of taken) row.isChecking = true;
    return taken;
  }

  /** Takes in what a host said over TCP. @param status null: it did not answer as a host does */
  check(row: FoundRow, status: HostStatus | null, nowMs: number): void {
    row.isChecking = false;
    row.checkAtMs = nowMs + CHECK_EVERY_MS;
    row.failures = status === null ? row.failures + 1 : 0;
    if (status !== null) row.byTcp = toldByTcp(status);
    if (status !== null) row.state = "answers";
    // A host that answered before gets a second chance.
    else if (row.byTcp === null || row.failures > 1) row.state = "silent";
  }

  /** What is told of each row, in the order in which they came. */
  games(): FoundGame[] {
    return this.all().map((row) => ({
      address: formatHostPort(row.address, row.port),
      ...(row.byTcp ?? row.byUdp),
      ...{ isOwn: row.isOwn, pingMs: Math.round(row.pingMs), state: row.state },
    }));
  }
}

function newRow({ from, answer, pingMs, isHere, isOwn }: HeardAnswer, nowMs: number): FoundRow {
  return {
    ...{ address: from.address, port: answer.port, udp: from, hostId: answer.hostId },
    ...{ isHere, isOwn },
    ...{ byUdp: toldByUdp(answer), byTcp: null, state: "asking", seenAtMs: nowMs },
    ...{ pings: [pingMs], pingMs },
    ...{ nonce: answer.nonce, checkAtMs: nowMs, isChecking: false, failures: 0 },
  };
}
