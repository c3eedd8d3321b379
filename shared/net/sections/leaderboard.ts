// The leaderboard. PROTOCOL.md P17. Does not know who is told which lines.
import { MAX_U32 } from "../bytes.ts";
import { FINE, toGrid } from "../snapshot/format.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** A line of the leaderboard. `rank` counts from 1; entries are ordered by rank: the ten biggest, then oneself if not among them. */
export type LeaderboardEntry = { rank: number; playerId: number; score: number };

const MIN_LINE_BYTES = 3;

/** Told twice a second. */
export const leaderboardSection: Section<"leaderboard", readonly LeaderboardEntry[], LeaderboardEntry[]> = {
  key: "leaderboard",
  bit: 1 << 0,
  write(writer, entries) {
    writer.varuint(entries.length);
    for (const entry of entries) {
      writer.varuint(entry.rank);
      writer.varuint(entry.playerId);
      writer.varuint(toGrid(entry.score, FINE, MAX_U32));
    }
  },
  read: (reader) => readList(reader, "leaderboard", "leaderboardLine", MIN_LINE_BYTES, readLine),
};

function readLine(reader: SnapshotReader): LeaderboardEntry {
  return {
    rank: reader.say("rank", reader.varuint()),
    playerId: reader.say("playerId", reader.varuint()),
    score: reader.say("score", reader.varuint() / FINE),
  };
}
