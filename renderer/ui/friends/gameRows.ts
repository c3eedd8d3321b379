// Which games are offered, and in which order: rows keep their places while somebody is at them. Knows no element.
import type { RecentHost } from "../../../shared/appApi.ts";
import type { FoundGame, HostPing } from "../../../shared/games.ts";

export type GameRow = Omit<FoundGame, "ruleset"> & {
  /** null: not told. */
  ruleset: string | null;
  /** The game this person joined last. */
  isLast: boolean;
  /** It has gone, and keeps its place until nobody is at the list. */
  isGone: boolean;
};

/** So many rows are seen at once; the rest is unfolded. */
export const FOLDED_ROWS = 5;

/** Whether a press on the row joins, or tries to. */
export function canJoin({ fit, isGone }: GameRow): boolean {
  return fit === "fits" && !isGone;
}

/** Everybody plays, and somebody who comes waits for a seat. */
export function isFull({ players, maxPlayers }: Pick<GameRow, "players" | "maxPlayers">): boolean {
  return maxPlayers > 0 && players >= maxPlayers;
}

/**
 * All that can be joined by one press.
 * @param last what this person joined last, and how it answered; it is no row of its own where it was found anyway
 */
export function offeredRows(
  games: readonly FoundGame[],
  last: { host: RecentHost; ping: HostPing | undefined } | null,
): GameRow[] {
  const rows = games.map((game) => ({
    ...game,
    isLast: game.address === last?.host.address,
    isGone: false,
  }));
  if (!last?.ping?.ok || rows.some(({ isLast }) => isLast)) return rows;
  const { name, players, maxPlayers, pingMs } = last.ping;
  const known = { address: last.host.address, name, players, maxPlayers, pingMs, isLast: true };
  const plain = { ruleset: null, isLocked: false, version: "", isOwn: false, isGone: false };
  return [...rows, { ...known, ...plain, fit: "fits", state: "answers" }];
}

/** What one wants most comes first. */
function rank(row: GameRow): number {
  if (row.isOwn) return 0;
  if (!canJoin(row) || row.state === "silent") return 4;
  if (isFull(row)) return 3;
  return row.isLast ? 1 : 2;
}

function compareNames(a: GameRow, b: GameRow): number {
  return a.name.localeCompare(b.name, undefined, { numeric: true }) || (a.address < b.address ? -1 : 1);
}

/**
 * The rows in their order. Nobody at the list: own, last and free ones first, then full ones, then those that cannot be joined; of two alike, the one that was there
 * before stays before; newcomers come by name, after those alike. Somebody at it: each stays in its place, also one
 * that has gone, and newcomers come at the end.
 * @param before as it was last answered
 * @param isHeld the pointer or the focus is at the list
 */
export function arrangeRows(
  before: readonly GameRow[],
  offered: readonly GameRow[],
  isHeld: boolean,
): GameRow[] {
  const byAddress = new Map(offered.map((row) => [row.address, row]));
  const stayed = before.map((row) => byAddress.get(row.address) ?? { ...row, isGone: true });
  const places = new Set(before.map(({ address }) => address));
  const newcomers = offered.filter(({ address }) => !places.has(address)).toSorted(compareNames);
  if (isHeld) return [...stayed, ...newcomers];
  return [...stayed.filter(({ isGone }) => !isGone), ...newcomers].toSorted((a, b) => rank(a) - rank(b));
}
