// Test support: a desk of an owner whose host is a stand-in: it takes only calls that a host takes, and does what the desk
// shows. Nothing of the app imports this.
import * as v from "valibot";
import type { Ban } from "../../../shared/desk/bans.ts";
import {
  type DeskCaller,
  type DeskGone,
  type DeskPerson,
  type DeskView,
  deskView,
  PLAIN_ORDER,
} from "../../../shared/desk/desk.ts";
import { type HostCall, hostCallSchema } from "../../../shared/hostCalls.ts";
import type { HostControl } from "../hosting/hostControl.ts";
import { createOwnerDesk, type OwnerDesk, type OwnerDeskDeps } from "./ownerDesk.ts";

export const NOW_MS = 1_800_000_000_000;

export function person(playerId: number, name: string, change: Partial<DeskPerson> = {}): DeskPerson {
  return {
    ...{ playerId, name, color: 0, skin: 0, peer: `192.168.0.${playerId}`, peerReach: "alone" },
    ...{ untouchable: null, isWatching: false, isNext: false, isAway: false, isOut: false },
    ...{ isMuted: false, isBenched: false, team: 0 },
    ...change,
  };
}

export function goneOf(playerId: number, name: string, agoS: number): DeskGone {
  const { color, skin, peer, peerReach } = person(playerId, name);
  return { playerId, name, color, skin, peer, peerReach, sinceMs: NOW_MS - 1000 * agoS };
}

export function caller(id: string, name: string): DeskCaller {
  return {
    ...{ id: id.padEnd(22, "_"), name, color: 0, skin: 0, peer: "192.168.0.77" },
    ...{ isWatching: false, sinceMs: NOW_MS - 12_000 },
  };
}

export function banOf(id: string, name: string, change: Partial<Ban> = {}): Ban {
  return {
    ...{ id: id.padEnd(22, "_"), kind: "person", name, guest: "hash", peer: "192.168.0.5" },
    ...{ sinceMs: NOW_MS, untilMs: null },
    ...change,
  };
}

const REPORT = { players: 2, maxPlayers: 8, tick: 5, uptimeS: 720, tickMsP50: 0.41, tickMsP99: 0.92 };

export type OwnerRig = {
  desk: OwnerDesk;
  view: DeskView;
  /** The calls that were made, but those that only look. */
  calls: [HostCall, unknown][];
  /** What the next calls that do something answer. */
  setAnswer(answer: boolean | null): void;
  /** What a line says to a person, and to a program. */
  say(line: string): Promise<{ text: string; json: Record<string, unknown> }>;
};

export function openOwnerRig(change: Partial<DeskView> = {}, deps: Partial<OwnerDeskDeps> = {}): OwnerRig {
  const view: DeskView = {
    ...{ people: [], gone: [], waiting: [], bans: [], undo: [] },
    ...{ order: { ...PLAIN_ORDER }, hasPassword: false },
    bots: { fillTo: 0, level: "calm" },
    ...change,
  };
  const calls: OwnerRig["calls"] = [];
  let answer: boolean | null = true;
  const ask = async (call: HostCall, args: unknown): Promise<unknown> => {
    v.parse(hostCallSchema, [call, args]);
    if (call === "desk") return answer === null ? null : v.parse(deskView, view);
    if (call === "report") return answer === null ? null : REPORT;
    calls.push([call, args]);
    if (call === "setOrder" && answer) Object.assign(view.order, args);
    return answer;
  };
  const desk = createOwnerDesk({
    // The stand-in looks at each call itself.
    ask: ask as HostControl["ask"],
    info: () => null,
    stop: () => undefined,
    breakDown: null,
    wallNow: () => NOW_MS,
    log: () => undefined,
    ...deps,
  });
  return {
    ...{ desk, view, calls },
    setAnswer: (next) => {
      answer = next;
    },
    async say(line) {
      const { text, json } = await desk.answer(line);
      return { text, json: JSON.parse(json) };
    },
  };
}
