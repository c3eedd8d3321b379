// The lines of the host's own Players panel. Counts bytes per second between two readings; knows no sockets.
import type { ConnectionRow } from "../../../shared/appApi.ts";
import type { Session } from "./session.ts";

type Reading = { atMs: number; bytesIn: number; bytesOut: number };

export type RowReader = {
  /** @param nowMs monotonic milliseconds @returns one line for each player, by id */
  read(sessions: Iterable<Session>, nowMs: number): ConnectionRow[];
};

function perSecond(bytes: number, elapsedMs: number): number {
  return elapsedMs > 0 ? Math.round((bytes * 1000) / elapsedMs) : 0;
}

/** Makes a reader. Rates are since the reading before; a player's first line has none. */
export function createRowReader(): RowReader {
  let before = new Map<number, Reading>();

  return {
    read(sessions, nowMs) {
      const readings = new Map<number, Reading>();
      const rows: ConnectionRow[] = [];
      for (const session of sessions) {
        const { seated, link } = session;
        if (seated === null) continue;
        const { playerId, profile } = seated.seat;
        const reading = { atMs: nowMs, ...link.traffic() };
        const last = before.get(playerId) ?? reading;
        const rttMs = link.rttMs();
        readings.set(playerId, reading);
        rows.push({
          id: playerId,
          name: profile.name,
          address: link.address,
          pingMs: rttMs === null ? null : Math.round(rttMs),
          bytesInPerS: perSecond(reading.bytesIn - last.bytesIn, nowMs - last.atMs),
          bytesOutPerS: perSecond(reading.bytesOut - last.bytesOut, nowMs - last.atMs),
          connectedS: Math.floor((nowMs - seated.feed.openedAtMs) / 1000),
        });
      }
      before = readings;
      return rows.sort((a, b) => a.id - b.id);
    },
  };
}
