// Who ate whom. PROTOCOL.md P38. Does not know whose life it was.
import { WireError } from "../bytes.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** Somebody's last cell was eaten. */
export type Kill = { byPlayerId: number; playerId: number };

/** Most kills that one snapshot tells; of more the newest. */
export const MAX_KILLS = 8;

const MIN_KILL_BYTES = 2;

/** Kills since the last time they were told, oldest first. */
export const killsSection: Section<"kills", readonly Kill[], Kill[]> = {
  key: "kills",
  bit: 1 << 3,
  write(writer, kills) {
    const told = kills.slice(-MAX_KILLS);
    writer.varuint(told.length);
    for (const { byPlayerId, playerId } of told) {
      writer.varuint(byPlayerId);
      writer.varuint(playerId);
    }
  },
  read(reader) {
    const kills = readList(reader, "kills", "kill", MIN_KILL_BYTES, readKill);
    if (kills.length > MAX_KILLS) throw new WireError("range", "too many kills");
    return kills;
  },
};

function readKill(reader: SnapshotReader): Kill {
  return {
    byPlayerId: reader.say("byPlayerId", reader.varuint()),
    playerId: reader.say("playerId", reader.varuint()),
  };
}
