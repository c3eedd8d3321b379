// What a window says to its host no faster than the host allows: the newest wish of each kind waits for its turn.
import type { Profile, WatchWish } from "../../../shared/model.ts";
import { GUEST_EVENTS } from "../../../shared/net/events/guestEvents.ts";
import type { Connection } from "../../net/connection.ts";
import { createPace, type Pace } from "../../net/pace.ts";

export type Paces = {
  readonly profiles: Pace<Profile>;
  readonly views: Pace<WatchWish | "play">;
  readonly readiness: Pace<boolean>;
  readonly teams: Pace<number>;
  readonly resyncs: Pace<null>;
};

export function createPaces({ send }: Pick<Connection, "send">): Paces {
  const { profile, watch, ready, team, resync } = GUEST_EVENTS;
  return {
    profiles: createPace(profile.paceMs, (wanted) => send("profile", wanted)),
    views: createPace(watch.paceMs, (view) => (view === "play" ? send("play") : send("watch", view))),
    readiness: createPace(ready.paceMs, (isReady) => send("ready", { isReady })),
    teams: createPace(team.paceMs, (number) => send("team", { team: number })),
    resyncs: createPace(resync.paceMs, () => send("resync")),
  };
}

/** Sends what is due. @param nowMs monotonic milliseconds */
export function pumpPaces(paces: Paces, nowMs: number): void {
  for (const pace of Object.values(paces)) pace.pump(nowMs);
}
