// A place in the match: whose it is, who drives it, what it looks at. It outlives the connection that drives it.
// Plain data and questions about it; knows no world and no sockets.
import type { Profile } from "../model.ts";
import type { Death } from "../net/sections/death.ts";
import type { RosterRole } from "../net/sections/roster.ts";
import type { BotDriver } from "./botDriver.ts";
import type { Feed } from "./feed.ts";
import type { Watching } from "./watching.ts";

/** Who drives a seat. away: nobody for a while; the circle stands still. */
export type Driver = { readonly kind: "guest"; readonly feed: Feed } | BotDriver | { readonly kind: "away" };

export type Seat = {
  readonly playerId: number;
  /** The profile as all see it: its name is told apart from all others. */
  profile: Profile;
  /** Key of the peer whose seat this is, whoever drives it; null: a seat of the room's own, for a bot. */
  readonly whose: string | null;
  /** The look asked for. Another may be shown where that one is taken, and in a team. */
  wished: Pick<Profile, "color" | "skin">;
  driver: Driver;
  /** What a watcher looks at; null for a player in the world. */
  watching: Watching | null;
  /** It watches, and plays from the next world on: of the places to play it has one. */
  joinsNext: boolean;
  /** How the player's life has just ended; null once that is told. */
  death: Death | null;
  /** What a guest must show to claim this seat; null: nobody can. */
  proof: string | null;
  /** Hash of the guest's key, by which the host's person's decisions stay with the person; null: a bot's, or not
   *  known. */
  guest: string | null;
  /** A window of the host's own app drives it. */
  isHosts: boolean;
  /** Nobody hears what this person says. */
  isMuted: boolean;
  /** Watches until the host's person lets it play. */
  isBenched: boolean;
  /** The host's person put it out, which can still be taken back: nobody sees it, it waits for its guest, and its place
   *  is held. It goes with `awayUntil`. */
  isOut: boolean;
  /** The host's person chose its name. */
  isRenamed: boolean;
  /** It played before the host's person put it out or made it watch, and plays again once that is over. */
  playsAgain: boolean;
  /** The guest dropped out, and the seat goes in this tick of the room; null: it is not waiting for its guest. */
  awayUntil: number | null;
};

/** The feed that drives a seat; null: no guest does. */
export function feedOf({ driver }: Seat): Feed | null {
  return driver.kind === "guest" ? driver.feed : null;
}

/** A seat's role in the roster; null: a person who plays. */
export function roleOf({ whose, driver, watching, joinsNext }: Seat): RosterRole | null {
  if (watching) return joinsNext ? "next" : "watcher";
  if (whose === null) return "bot";
  if (driver.kind === "guest") return driver.feed.isSilent ? "away" : null;
  return driver.kind === "bot" ? "driven" : "away";
}

/** Whether a seat is a person's who plays, now or from the next world on. */
export function isPlayersSeat({ whose, watching, joinsNext }: Seat): boolean {
  return whose !== null && (watching === null || joinsNext);
}

/** Whether a seat is a person's who only watches. */
export function isWatchersSeat({ watching, joinsNext }: Seat): boolean {
  return watching !== null && !joinsNext;
}
