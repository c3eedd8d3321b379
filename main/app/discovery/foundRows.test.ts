// Who is in the list, who stays, who must not push anybody out. P59.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Answer } from "../../../shared/net/datagrams.ts";
import type { HostStatus } from "../../../shared/net/messages.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { FoundRows, type HeardAnswer, MAX_ROWS, MAX_ROWS_OF_PEER, ROW_KEPT_MS } from "./foundRows.ts";

let nonces = 0;

function answer(part: Partial<Answer> = {}): Answer {
  nonces += 1;
  return {
    nonce: nonces.toString(16).padStart(16, "0"),
    ...{ hostId: 1, protocol: PROTOCOL_VERSION, port: 8999, players: 2, maxPlayers: 8, isLocked: false },
    ...{ version: "0.1.0", ruleset: "arena", name: "Sala 12" },
    ...part,
  };
}

function heard(address: string, part: Partial<Answer> = {}, here: Partial<HeardAnswer> = {}): HeardAnswer {
  const from = { address, port: 8998 };
  return { from, answer: answer(part), pingMs: 3, isHere: false, isOwn: false, ...here };
}

const STATUS: HostStatus = {
  ...{ app: "kulki", version: "0.1.0", protocol: PROTOCOL_VERSION, name: "Sala 12", ruleset: "arena" },
  ...{ players: 3, maxPlayers: 8, locked: false, match: "", uptimeS: 1 },
};

function checkAll(rows: FoundRows, nowMs: number, status: HostStatus | null): void {
  for (const row of rows.takeDue(100, nowMs)) rows.check(row, status, nowMs);
}

const addresses = (rows: FoundRows) => rows.games().map(({ address }) => address);

test("P59 what TCP says counts, and what the datagram says no longer; without an answer it is silent", () => {
  const rows = new FoundRows();
  rows.hear(heard("192.168.0.20", { name: "Lie", players: 60 }), 0);
  expect(rows.games()).toMatchObject([{ name: "Lie", players: 60, state: "asking", pingMs: 3 }]);
  checkAll(rows, 0, STATUS);
  rows.hear(heard("192.168.0.20", { name: "Lie", players: 61 }), 10);
  expect(rows.games()).toMatchObject([{ name: "Sala 12", players: 3, state: "answers", fit: "fits" }]);
  rows.hear(heard("192.168.0.21"), 20);
  for (const row of rows.takeDue(100, 20)) rows.check(row, row.address.endsWith("21") ? null : STATUS, 20);
  expect(rows.games().map(({ state }) => state)).toEqual(["answers", "silent"]);
});

test("P59 both ways a version may not fit are told; names are as everybody may see them", () => {
  const rows = new FoundRows();
  rows.hear(heard("192.168.0.20", { protocol: PROTOCOL_VERSION - 1, name: "\u202eevil\u0000" }), 0);
  rows.hear(heard("192.168.0.21", { protocol: PROTOCOL_VERSION + 1, name: "" }), 0);
  expect(rows.games()).toMatchObject([
    { fit: "hostOlder", name: "evil" },
    { fit: "hostNewer", name: "Kulki" },
  ]);
});

test("one bad second makes no host silent, two in a row do, and the next answer mends it", () => {
  const rows = new FoundRows();
  rows.hear(heard("192.168.0.20"), 0);
  const states: unknown[] = [];
  [STATUS, null, null, STATUS].forEach((status, i) => {
    checkAll(rows, 5000 * i, status);
    states.push(rows.games()[0]?.state);
  });
  expect(states).toEqual(["answers", "answers", "silent", "answers"]);
});

test("P59 a host of this computer is one row at all of its addresses, at loopback once it answers there", () => {
  const rows = new FoundRows();
  const here = { isHere: true, isOwn: true };
  const all = ["192.168.0.10", "10.8.0.6", "127.0.0.1", "192.168.0.10"];
  for (const address of all) rows.hear(heard(address, { hostId: 5 }, here), 0);
  expect(rows.games()).toMatchObject([{ address: "127.0.0.1:8999", isOwn: true }]);
  // Started anew on the same port: still one.
  rows.hear(heard("10.8.0.6", { hostId: 6 }, here), 100);
  rows.hear(heard("127.0.0.1", { hostId: 6 }, here), 100);
  expect(addresses(rows)).toEqual(["127.0.0.1:8999"]);
});

test("a stranger that repeats a host's number takes nothing from it", () => {
  const rows = new FoundRows();
  rows.hear(heard("192.168.0.10", { hostId: 5 }, { isHere: true, isOwn: true }), 0);
  rows.hear(heard("192.168.0.66", { hostId: 5 }), 0);
  expect(rows.games()).toMatchObject([
    { address: "192.168.0.10:8999", isOwn: true },
    { address: "192.168.0.66:8999", isOwn: false },
  ]);
});

test("P59 rows go 5 s after the last sign, and one nonce is one sign", () => {
  const rows = new FoundRows();
  const first = heard("192.168.0.20");
  rows.hear(first, 0);
  rows.hear(first, ROW_KEPT_MS - 1);
  rows.drop(ROW_KEPT_MS - 1);
  expect(rows.all()).toHaveLength(1);
  rows.drop(ROW_KEPT_MS);
  expect(rows.all()).toEqual([]);
});

test("P59 one stranger has 8 rows at most, all have 64, and no newcomer puts out who answers", () => {
  const rows = new FoundRows();
  for (let port = 9000; port < 9020; port++) rows.hear(heard("192.168.0.66", { port }), 0);
  expect(rows.all()).toHaveLength(MAX_ROWS_OF_PEER);
  for (let i = 0; i < 100; i++) rows.hear(heard(`192.168.1.${i}`), 0);
  expect(rows.all()).toHaveLength(MAX_ROWS);
  for (const row of rows.takeDue(100, 0)) rows.check(row, row.address === "192.168.1.7" ? null : STATUS, 0);
  const before = addresses(rows).filter((address) => address !== "192.168.1.7:8999");
  rows.hear(heard("192.168.2.1"), 1);
  rows.hear(heard("192.168.2.2"), 1);
  expect(addresses(rows)).toEqual([...before, "192.168.2.1:8999"]);
});

test("the shortest of the last four round trips is told, and small changes are none", () => {
  const rows = new FoundRows();
  const told = [30, 3, 40, 5, 2, 50, 60, 70].map((pingMs, round) => {
    rows.hear(heard("192.168.0.20", {}, { pingMs }), 1000 * round);
    return rows.games()[0]?.pingMs;
  });
  expect(told).toEqual([30, 3, 3, 3, 3, 3, 3, 3]);
  rows.hear(heard("192.168.0.20", {}, { pingMs: 80 }), 9000);
  expect(rows.games()[0]?.pingMs).toBe(50);
});

test("nobody has an app ask a port that is no game's", () => {
  const rows = new FoundRows();
  for (const port of [22, 25, 6667]) rows.hear(heard("192.168.0.66", { port }), 0);
  expect(rows.all()).toEqual([]);
});

test("newcomers are asked over TCP first, and a change by UDP has a host asked again", () => {
  const rows = new FoundRows();
  rows.hear(heard("192.168.0.20"), 0);
  checkAll(rows, 0, STATUS);
  expect(rows.takeDue(9, 4999)).toEqual([]);
  rows.hear(heard("192.168.0.21"), 5000);
  expect(rows.takeDue(1, 5000).map(({ address }) => address)).toEqual(["192.168.0.21"]);
  const known = rows.takeDue(9, 5000);
  expect(known.map(({ address }) => address)).toEqual(["192.168.0.20"]);
  for (const row of known) rows.check(row, STATUS, 5000);
  rows.hear(heard("192.168.0.20", { players: 3 }), 6500);
  expect(rows.takeDue(9, 6500)).toHaveLength(1);
});

const event = fc.record({
  address: fc.constantFrom("127.0.0.1", "192.168.0.10", "192.168.0.20", "192.168.0.21"),
  port: fc.constantFrom(8999, 9000, 9001),
  hostId: fc.integer({ min: 1, max: 3 }),
  afterMs: fc.nat(2000),
  answers: fc.boolean(),
});

test.prop([fc.array(event, { maxLength: 80 })], { seed: 59, numRuns: 300 })(
  "P59 whatever is heard: no two rows have one address, none is older than 5 s, who answered last stays",
  (events) => {
    const rows = new FoundRows();
    let nowMs = 0;
    for (const { address, port, hostId, afterMs, answers } of events) {
      nowMs += afterMs;
      const isHere = address === "127.0.0.1" || address === "192.168.0.10";
      rows.drop(nowMs);
      rows.hear(heard(address, { port, hostId }, { isHere }), nowMs);
      checkAll(rows, nowMs, answers ? STATUS : null);
      const told = addresses(rows);
      expect(new Set(told).size).toBe(told.length);
      expect(rows.all().every(({ seenAtMs }) => nowMs - seenAtMs < ROW_KEPT_MS)).toBe(true);
      expect(rows.all().some((row) => row.port === port && row.seenAtMs === nowMs)).toBe(true);
    }
  },
);
