// What a window says to its host no faster than the host allows: the newest wish of each kind waits for its turn.
import type { Profile, WatchWish } from "../../../shared/model.ts";
import { GUEST_EVENTS } from "../../../shared/net/events/guestEvents.ts";
import type { Phrase } from "../../../shared/phrases.ts";
import type { Connection } from "../../net/connection.ts";
import { createPace, type Pace } from "../../net/pace.ts";

/** Kinds of wishes, and what each is. teams: count from 1. */
export type Wishes = {
  profiles: Profile;
  views: WatchWish | "play";
  readiness: boolean;
  teams: number;
  phrases: Phrase;
  resyncs: null;
};

export type Paces = { readonly [K in keyof Wishes]: Pace<Wishes[K]> };

/** @param told changes with each profile that is sent */
export function createPaces({ send }: Pick<Connection, "send">, told: { profile: Profile }): Paces {
  const { profile, watch, ready, team, phrase, resync } = GUEST_EVENTS;
  return {
    profiles: createPace(profile.paceMs, (wanted) => {
      told.profile = wanted;
      send("profile", wanted);
    }),
    views: createPace(watch.paceMs, (view) => (view === "play" ? send("play") : send("watch", view))),
    readiness: createPace(ready.paceMs, (isReady) => send("ready", { isReady })),
    teams: createPace(team.paceMs, (number) => send("team", { team: number })),
    phrases: createPace(phrase.paceMs, (said) => send("phrase", { phrase: said })),
    resyncs: createPace(resync.paceMs, () => send("resync")),
  };
}

/** Sends what is due. @param nowMs monotonic milliseconds */
export function pumpPaces(paces: Paces, nowMs: number): void {
  for (const pace of Object.values(paces)) pace.pump(nowMs);
}
