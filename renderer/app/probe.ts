// window.kulkiProbe: plain copies of what this window knows of its match, for tests. Only there when asked for.
import type { Ball, Cell, Player } from "../../shared/model.ts";
import type { RosterEntry } from "../../shared/net/sections/roster.ts";
import { profileOf } from "../../shared/profile.ts";
import type { Rules } from "../../shared/rules.ts";
import { summarizeCells } from "../../shared/sim/ownCells.ts";
import type { Walls } from "../../shared/sim/round/walls.ts";
import { scoreOf } from "../../shared/sim/scores.ts";
import type { Frame } from "../net/frame.ts";
import type { ResultsView, RoundView } from "../ui/roundSignals.ts";
import type { Store } from "../ui/store.ts";
import type { TrafficRates } from "./match/traffic.ts";
import type { RoundMoment } from "./roundEar.ts";

export type KulkiProbe = {
  readonly tick: number;
  /** Oneself; null outside a match; radius 0: eaten. */
  readonly own: Player | null;
  /** All players, including oneself. */
  readonly players: Player[];
  readonly balls: Ball[];
  /** Where in the window a place in the arena is, CSS pixels. */
  place(x: number, y: number): { x: number; y: number };
  readonly fps: number;
  readonly net: { rttMs: number; jitterMs: number } & TrafficRates;
  /** The rules that are played now; null outside a match. */
  readonly rules: Rules | null;
  /** Where the walls are; null where they do not close in. */
  readonly walls: Walls | null;
  /** What the interface shows of the round, and of how the last one ended. */
  readonly round: RoundView | null;
  readonly results: ResultsView | null;
  /** What is said now, as this window shows it: over a circle (isSeen), or in a line. */
  readonly said: readonly { playerId: number; text: string; isSeen: boolean }[];
  /** What this window heard of its rounds, oldest first. */
  readonly heard: readonly RoundMoment[];
};

/** What the probe looks at; read at each access. */
export type ProbeSource = {
  store: Pick<Store, "round" | "results" | "said">;
  heard: readonly RoundMoment[];
  fps(): number;
  /** As in Arena. */
  toScreen(x: number, y: number, out: { x: number; y: number }): { x: number; y: number };
  /** null outside a match. */
  match(): {
    tick: number;
    rules: Rules;
    frame: Frame;
    rttMs: number;
    jitterMs: number;
    rates: TrafficRates;
  } | null;
};

function toPlayer(entry: RosterEntry, cells: Cell[], rules: Rules): Player {
  const { x, y, radius } = summarizeCells(cells);
  return { ...profileOf(entry), id: entry.playerId, x, y, radius, score: scoreOf(rules, radius), cells };
}

function collectPlayers(frame: Frame, rules: Rules): Player[] {
  const cells = new Map<number, Cell[]>();
  for (const { kind, playerId, id, x, y, radius } of frame.movers) {
    // Blobs are nobody's cells.
    if (kind !== "cell") continue;
    const own = cells.get(playerId) ?? [];
    own.push({ id, x, y, radius });
    cells.set(playerId, own);
  }
  return [...frame.roster.values()].map((entry) => toPlayer(entry, cells.get(entry.playerId) ?? [], rules));
}

const NO_NET = { rttMs: 0, jitterMs: 0, bytesInPerS: 0, bytesOutPerS: 0, snapshotsPerS: 0 };

export function createProbe(source: ProbeSource): KulkiProbe {
  const players = () => {
    const match = source.match();
    return match === null ? [] : collectPlayers(match.frame, match.rules);
  };
  return {
    get tick() {
      return source.match()?.tick ?? 0;
    },
    get own() {
      const id = source.match()?.frame.ownPlayerId;
      return players().find((player) => player.id === id) ?? null;
    },
    get players() {
      return players();
    },
    get balls() {
      return source.match()?.frame.balls.map((ball) => ({ ...ball })) ?? [];
    },
    place: (x, y) => source.toScreen(x, y, { x: 0, y: 0 }),
    get fps() {
      return source.fps();
    },
    get net() {
      const match = source.match();
      return match === null
        ? { ...NO_NET }
        : { rttMs: match.rttMs, jitterMs: match.jitterMs, ...match.rates };
    },
    get rules() {
      return source.match()?.rules ?? null;
    },
    get walls() {
      const walls = source.match()?.frame.walls;
      return walls ? { ...walls } : null;
    },
    get round() {
      return source.store.round.peek();
    },
    get results() {
      return source.store.results.peek();
    },
    get said() {
      return source.store.said
        .peek()
        .map(({ who: { playerId }, text, isSeen }) => ({ playerId, text, isSeen }));
    },
    get heard() {
      return [...source.heard];
    },
  };
}

/** Whether a page's fragment (with or without "#") asks for the probe. */
export function wantsProbe(fragment: string): boolean {
  return new URLSearchParams(fragment.replace(/^#/, "")).has("probe");
}
