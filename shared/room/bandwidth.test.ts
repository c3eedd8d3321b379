// What a match costs each guest in bytes: ten players who graze, roam and hunt in Classic for a minute.
import { expect, test } from "vitest";
import type { Snapshot } from "../net/snapshot/snapshot.ts";
import { CLASSIC } from "../rulesets/classic.ts";
import { MOVE_LIMIT } from "../sim/playerInput.ts";
import { enter } from "./room.stage.ts";
import { Room } from "./room.ts";

const PLAYERS = 10;
const SECONDS = 60;
/** The event's code, and the head of a WebSocket frame. */
const frameSize = (payload: number) => payload + 1 + (payload + 1 < 126 ? 2 : 4);

function seatGuest(room: Room) {
  const counts = { bytes: 0, first: 0, firstJson: 0, json: 0 };
  const { playerId, steer, sent } = enter(room, {}, (bytes) => {
    const json = JSON.stringify(sent.at(-1)).length;
    counts.bytes += frameSize(bytes.length);
    counts.first ||= frameSize(bytes.length);
    counts.firstJson ||= json;
    counts.json += json;
  });
  return { counts, playerId, steer, newest: () => sent.at(-1) };
}

/** Where a player wants to go, from what it sees: the nearest ball, a quarter turn each second, or somebody smaller. */
function wish({ ownCells, balls, movers }: Snapshot, playerId: number, tick: number): [number, number] {
  const own = ownCells[0];
  const style = playerId % 3;
  if (!own || style === 0) {
    const turn = Math.floor((tick + 7 * playerId) / 30) % 4;
    return [[MOVE_LIMIT, 4000, -MOVE_LIMIT, 0][turn]!, [0, MOVE_LIMIT, -2000, -MOVE_LIMIT][turn]!];
  }
  const targets = style === 1 ? balls : movers.filter((mover) => mover.radius < own.radius);
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
    for (const { playerId, newest, steer } of guests) {
      const snapshot = newest();
      if (tick % 2 === 0 || !snapshot) continue;
      steer(...wish(snapshot, playerId, tick));
    }
    room.tick(0);
  }
  const sum = (pick: (counts: (typeof guests)[number]["counts"]) => number) =>
    guests.reduce((total, guest) => total + pick(guest.counts), 0);
  const perSecond = sum(({ bytes }) => bytes) / PLAYERS / SECONDS;
  const ratio = sum(({ json }) => json) / sum(({ bytes }) => bytes);
  console.info(
    `Classic, ${PLAYERS} players, ${SECONDS} s: ${perSecond.toFixed(0)} B/s a guest, ` +
      `first snapshot ${guests[0]!.counts.first} B (JSON ${guests[0]!.counts.firstJson}), JSON/bytes ${ratio.toFixed(1)}`,
  );
  expect(ratio).toBeGreaterThan(20);
  expect(guests[0]!.counts.firstJson / guests[0]!.counts.first).toBeGreaterThan(10);
  expect(perSecond).toBeLessThan(1500);
});
