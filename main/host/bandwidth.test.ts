// What a match costs each guest in bytes: ten players who graze, roam and hunt in Classic for a minute.
import { expect, test } from "vitest";
import { createSnapshotDecoder } from "../../shared/net/snapshot/decoder.ts";
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { MOVE_LIMIT } from "../../shared/sim/playerInput.ts";
import type { Link } from "./door/link.ts";
import { Session } from "./door/session.ts";
import { Room } from "./room.ts";

const PLAYERS = 10;
const SECONDS = 60;
/** The event's code, and the head of a WebSocket frame. */
const frameSize = (payload: number) => payload + 1 + (payload + 1 < 126 ? 2 : 4);

type Guest = {
  session: Session;
  bytes: number;
  first: number;
  firstJson: number;
  json: number;
  snapshot: Snapshot | null;
};

function seatGuest(room: Room): Guest {
  const decoder = createSnapshotDecoder();
  const link: Link = {
    address: "127.0.0.1",
    peer: "127.0.0.1",
    isDrained: () => true,
    sendSnapshot(bytes) {
      guest.snapshot = decoder.decode(bytes);
      guest.bytes += frameSize(bytes.length);
      guest.first ||= frameSize(bytes.length);
      guest.firstJson ||= JSON.stringify(guest.snapshot).length;
      guest.json += JSON.stringify(guest.snapshot).length;
    },
    tell: () => undefined,
    close: () => undefined,
    traffic: () => ({ bytesIn: 0, bytesOut: 0 }),
    rttMs: () => 1,
  };
  const guest: Guest = {
    session: new Session(link, 0),
    bytes: 0,
    first: 0,
    firstJson: 0,
    json: 0,
    snapshot: null,
  };
  room.addSession(guest.session, "", 0, 0);
  return guest;
}

/** Where a player wants to go, from what it sees: the nearest ball, a quarter turn each second, or somebody smaller. */
function wish({ ownCells, balls, cells }: Snapshot, playerId: number, tick: number): [number, number] {
  const own = ownCells[0];
  const style = playerId % 3;
  if (!own || style === 0) {
    const turn = Math.floor((tick + 7 * playerId) / 30) % 4;
    return [[MOVE_LIMIT, 4000, -MOVE_LIMIT, 0][turn]!, [0, MOVE_LIMIT, -2000, -MOVE_LIMIT][turn]!];
  }
  const targets = style === 1 ? balls : cells.filter((cell) => cell.radius < own.radius);
  const near = targets.toSorted(
    (a, b) => Math.hypot(a.x - own.x, a.y - own.y) - Math.hypot(b.x - own.x, b.y - own.y),
  )[0];
  return near ? [Math.round(near.x - own.x), Math.round(near.y - own.y)] : [0, 0];
}

test("ten players in Classic cost each guest under 1,500 bytes a second", () => {
  const room = new Room({
    rules: CLASSIC,
    seed: 1,
    maxPlayers: PLAYERS,
    readTickTimes: () => ({ p50Ms: 0.2, p99Ms: 1 }),
  });
  const guests = Array.from({ length: PLAYERS }, () => seatGuest(room));
  for (let tick = 1; tick <= SECONDS * CLASSIC.stepHz; tick++) {
    for (const { session, snapshot } of guests) {
      if (tick % 2 === 0 || !snapshot) continue;
      const [moveX, moveY] = wish(snapshot, session.playing!.playerId, tick);
      session.enqueueInput({ tick, moveX, moveY, buttons: 0 }, room.tickNumber);
    }
    room.tick(0);
  }
  const sum = (pick: (guest: Guest) => number) => guests.reduce((total, guest) => total + pick(guest), 0);
  const perSecond = sum((guest) => guest.bytes) / PLAYERS / SECONDS;
  const ratio = sum((guest) => guest.json) / sum((guest) => guest.bytes);
  console.info(
    `Classic, ${PLAYERS} players, ${SECONDS} s: ${perSecond.toFixed(0)} B/s a guest, ` +
      `first snapshot ${guests[0]!.first} B (JSON ${guests[0]!.firstJson}), JSON/bytes ${ratio.toFixed(1)}`,
  );
  expect(ratio).toBeGreaterThan(20);
  expect(guests[0]!.firstJson / guests[0]!.first).toBeGreaterThan(10);
  expect(perSecond).toBeLessThan(1500);
});
