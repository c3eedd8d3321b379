// A place in the match: whose it is, who drives it, what it looks at. It outlives the connection that drives it.
// Plain data and questions about it; knows no world and no sockets.
import type { Profile } from "../model.ts";
import type { Death } from "../net/sections/death.ts";
import type { RosterRole } from "../net/sections/roster.ts";
import type { BotDriver } from "./botDriver.ts";
import type { Feed } from "./feed.ts";
import type { Watching } from "./watching.ts";

/** away: nobody for a while; the circle stands still. */
export type Driver = { readonly kind: "guest"; readonly feed: Feed } | BotDriver | { readonly kind: "away" };

export type Seat = {
  readonly playerId: number;
  /** As the host shows it: a name told apart from all others. */
  profile: Profile;
  /** Key of the peer whose seats it counts among, whoever drives it; null: the room's own, for a bot. */
  readonly whose: string | null;
  driver: Driver;
  /** What it looks at instead of playing; null while its player is in the world. */
  watching: Watching | null;
  /** How its life has just ended, until it is told. */
  death: Death | null;
  /** What proves to a newcomer's host that the seat is its own; null: nothing does. */
  proof: string | null;
  /** The room's tick in which it goes, as its guest dropped out and has not come back; null: it is not waited for. */
  awayUntil: number | null;
};

/** null: no guest drives it. */
export function feedOf({ driver }: Seat): Feed | null {
  return driver.kind === "guest" ? driver.feed : null;
}

/** What the roster says of it; null: a person who plays. */
export function roleOf({ whose, driver, watching }: Seat): RosterRole | null {
  if (watching) return "watcher";
  if (whose === null) return "bot";
  if (driver.kind === "guest") return driver.feed.isSilent ? "away" : null;
  return driver.kind === "bot" ? "driven" : "away";
}

/** A person's, and in the world. */
export function isPlayersSeat({ whose, watching }: Seat): boolean {
  return whose !== null && watching === null;
}

export function isWatchersSeat({ watching }: Seat): boolean {
  return watching !== null;
}
