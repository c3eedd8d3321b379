// Which games are offered, and in which order: rows keep their places while somebody uses them. Knows no element.
import type { RecentHost } from "../../../shared/appApi.ts";
import type { FoundGame, HostPing } from "../../../shared/games.ts";

export type GameRow = Omit<FoundGame, "ruleset"> & {
  /** The ruleset; null: not known. */
  ruleset: string | null;
  /** Whether it is the game this person joined last. */
  isLast: boolean;
  /** Whether it is gone, and keeps its place only until nobody uses the list. */
  isGone: boolean;
};

/** How many rows are shown at first; the rest can be unfolded. */
export const FOLDED_ROWS = 5;

/** Whether a press on the row joins, or tries to. */
export function canJoin({ fit, isGone }: GameRow): boolean {
  return fit === "fits" && !isGone;
}

/** Whether all seats are taken, so that a newcomer waits for one. */
export function isFull({ players, maxPlayers }: Pick<GameRow, "players" | "maxPlayers">): boolean {
  return maxPlayers > 0 && players >= maxPlayers;
}

/**
 * All games that can be joined by one press.
 * @param last the game this person joined last, and how it answered; it has no row of its own if it was found on the
 *   network
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

/** The rank of a row: what one most likely wants comes first. */
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
 * The rows in their order. While nobody uses the list: own, last and free ones first, then full ones, then those that
 * cannot be joined. Rows of the same rank keep their order, and new ones follow by name. While somebody uses it, each
 * row stays in its place, also one that is gone, and new ones come at the end.
 * @param before the last result
 * @param isHeld whether the pointer or the focus is in the list
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
