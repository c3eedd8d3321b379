// A match within the page, for one person among bots, opened like one over the network: a room, a feed, and what a
// guest says and hears. Opens no connection; knows no page and no store.

import { firstMatch, rulesOfMatch } from "../../../shared/bots/matchChoice.ts";
import type { GuestPayload } from "../../../shared/net/events/guestEvents.ts";
import { cleanProfile } from "../../../shared/profile.ts";
import { createFeed, type Feed, type FeedLink } from "../../../shared/room/feed.ts";
import { GUEST_WISHES, type WishContext } from "../../../shared/room/guestWishes.ts";
import { Room } from "../../../shared/room/room.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { OfferedRuleset } from "../../../shared/rules.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import type { Connection, ConnectionCounters, ConnectionHandlers } from "../../net/connection.ts";
import { createHeldCalls, type HeldCalls } from "../../net/heldCalls.ts";
import type { OpenMatch } from "../match/seat/opening.ts";
import { type PracticeClock, startTicking } from "./ticking.ts";

export type PracticeOptions = {
  ruleset: OfferedRuleset;
  /** Name of the game. */
  name: string;
  /** Seed of the match, unsigned 32-bit. */
  seed: number;
  clock: PracticeClock;
  /** Whether the match is paused just now. */
  isHeld: () => boolean;
};

/** The page's end of the match: its handlers, the calls to them, and counters. */
type Line = { handlers: ConnectionHandlers; stream: HeldCalls; counters: ConnectionCounters };

/** Fields of the join's answer about seats: nobody drops out of a match within a page and comes back. */
const NOBODY_ELSE = { match: "", token: "", isBack: false, keepSeatS: 0, awayDriver: "nobody" } as const;

/** A new match each time it is opened; it ends, and all its ticks with it, when its connection is closed. */
export function createPracticeMatch(options: PracticeOptions): OpenMatch {
  const { ruleset, name, seed, clock, isHeld } = options;
  return async ({ request, handlers }) => {
    const choice = firstMatch(ruleset);
    const { maxPlayers, bots } = choice;
    const rules = endlessRules(rulesOfMatch(choice));
    const room = new Room({ rules, seed, maxPlayers, bots });
    const counters = { bytesIn: 0, bytesOut: 0, snapshots: 0 };
    const line = { handlers, stream: createHeldCalls(), counters };
    const feed = createFeed(
      linkOf(line, () => stop()),
      clock.now(),
    );
    const profile = cleanProfile(request.profile);
    const seat = room.join({ profile, whose: "", isWatching: request.watch }, feed);
    const stop = startTicking(room, clock, isHeld);
    line.stream.open();
    const accepted = { ok: true, playerId: seat.playerId, name: seat.profile.name, hostName: name } as const;
    const connection = connect(line, { room, seat, feed }, clock, stop);
    return { ok: true, accepted: { ...accepted, maxPlayers, rules, ...NOBODY_ELSE }, connection };
  };
}

/** A link on which nothing waits and nothing takes time. @param stop ends the ticks */
function linkOf({ handlers, stream, counters }: Line, stop: () => void): FeedLink {
  return {
    isDrained: () => true,
    sendSnapshot(payload) {
      const bytes = payload.slice();
      counters.bytesIn += bytes.length;
      counters.snapshots++;
      stream.pass(() => handlers.onSnapshot(bytes));
    },
    tell: (event, payload) => stream.pass(() => handlers.onTold(event, payload)),
    close(reason) {
      stop();
      stream.end(() => handlers.onClosed(reason, null));
    },
    rttMs: () => 0,
  };
}

function connect(
  { stream, counters }: Line,
  { room, seat, feed }: { room: Room; seat: Seat; feed: Feed },
  { now }: PracticeClock,
  stop: () => void,
): Connection {
  // The only person always has a seat.
  const seats: WishContext["seats"] = {
    watch: ({ playerId }, wish) => room.watch(playerId, wish),
    play: ({ playerId }) => room.play(playerId),
  };
  let isOver = false;
  const end = () => {
    isOver = true;
    stop();
    stream.stop();
  };
  return {
    isDrained: () => true,
    send(event, ...payload) {
      if (isOver) return;
      const [carried] = payload as unknown[];
      if (carried instanceof Uint8Array) counters.bytesOut += carried.length;
      const context = { room, seats, nowMs: now() };
      GUEST_WISHES[event](carried as GuestPayload<typeof event>, { seat, feed }, context);
    },
    close: end,
    drop: end,
    counters,
  };
}
