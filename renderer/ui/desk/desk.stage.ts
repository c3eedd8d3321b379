// Test support: a host's desk with all that it can show.
import type { Ban } from "../../../shared/desk/bans.ts";
import {
  type DeskCaller,
  type DeskGone,
  type DeskPerson,
  type DeskView,
  PLAIN_ORDER,
} from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";

/** A key as hosts make them. */
export const keyNumber = (nth: number) => String(nth).padStart(22, "k");

export function deskPersonOf(playerId: number, name: string, change: Partial<DeskPerson> = {}): DeskPerson {
  return {
    ...{ playerId, name, color: playerId % 12, skin: playerId % 8 },
    ...{ peer: `192.168.0.${10 + playerId}`, peerReach: "alone", untouchable: null, team: 0 },
    ...{ isWatching: false, isNext: false, isAway: false, isOut: false, isMuted: false, isBenched: false },
    ...change,
  };
}

/** @param agoMin since when, minutes */
export function deskGoneOf(playerId: number, name: string, nowMs: number, agoMin: number): DeskGone {
  const { color, skin, peer, peerReach } = deskPersonOf(playerId, name);
  return { playerId, name, color, skin, peer, peerReach, sinceMs: nowMs - 60_000 * agoMin };
}

export function callerOf(nth: number, name: string, nowMs: number): DeskCaller {
  const look = { color: nth % 12, skin: nth % 8, isWatching: nth % 4 === 3 };
  return { id: keyNumber(nth), name, ...look, peer: `192.168.0.${100 + nth}`, sinceMs: nowMs - 7000 * nth };
}

export function deskBanOf(nth: number, name: string, nowMs: number, change: Partial<Ban> = {}): Ban {
  return {
    ...{ id: keyNumber(nth), kind: "person", name, guest: "g", peer: `192.168.0.${200 + (nth % 50)}` },
    ...{ sinceMs: nowMs - 60_000 * nth, untilMs: nowMs + 581_000 },
    ...change,
  };
}

/** A room in which nothing has happened yet. */
export const QUIET_DESK: DeskView = {
  people: [],
  gone: [],
  waiting: [],
  bans: [],
  undo: [],
  order: PLAIN_ORDER,
  hasPassword: false,
  bots: { fillTo: 8, level: "normal" },
};

const LONG = "Konstantynopolit";
const HOME6 = "2001:db8:1:2::/64";

/** @param nowMs milliseconds since 1970 */
export function fullDesk(nowMs: number): DeskView {
  return {
    ...QUIET_DESK,
    people: [
      deskPersonOf(1, "Ala", { untouchable: "host", peer: "127.0.0.1" }),
      deskPersonOf(2, "Bruno"),
      deskPersonOf(3, LONG, { isMuted: true, isBenched: true, isWatching: true }),
      deskPersonOf(4, "Ewa", { isWatching: true, peer: "192.168.0.12" }),
      deskPersonOf(5, "משה", { isAway: true, peer: HOME6, peerReach: "network" }),
      deskPersonOf(6, "Jan 2", { isOut: true }),
      deskPersonOf(7, "👩‍🚀 Zosia", { isNext: true, peer: "fd00::12", peerReach: "onLink" }),
      deskPersonOf(8, "Kuba", { untouchable: "thisComputer", peer: "192.168.0.10" }),
    ],
    gone: [
      deskGoneOf(9, "Olek", nowMs, 0),
      deskGoneOf(10, "👩‍👩‍👧‍👦 Rodzina", nowMs, 2),
      deskGoneOf(11, LONG, nowMs, 29),
    ],
    waiting: [callerOf(1, "Marta", nowMs), callerOf(2, "", nowMs), callerOf(3, LONG, nowMs)],
    bans: [
      deskBanOf(1, "Jan 2", nowMs),
      deskBanOf(2, LONG, nowMs, { untilMs: null }),
      deskBanOf(3, "Zły", nowMs, { kind: "address", guest: null, peer: HOME6, untilMs: nowMs + 7_200_000 }),
    ],
    undo: [
      { id: keyNumber(8), step: "rename", name: "Bruno Wielki", untilMs: nowMs + 4000 },
      { id: keyNumber(9), step: "kick", name: "Jan 2", untilMs: nowMs + 1000 * UNDO_S },
    ],
  };
}
