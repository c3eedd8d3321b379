// Who is here, told by its changes. PROTOCOL.md P18. Does not know who changed why.
import type { Profile } from "../../model.ts";
import { type ByteWriter, WireError } from "../bytes.ts";
import { MIN_PROFILE_BYTES, readProfile, writeProfile } from "../profileBytes.ts";
import { MAX_KNOWN_BODIES } from "../snapshot/format.ts";
import { readCount, readPlayerId, type SnapshotReader } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** Who is here, as everybody sees them. Without a role it is a person who plays. */
export type RosterEntry = Profile & { playerId: number; role?: RosterRole };
/** away, driven: a person who dropped out. away: nobody drives their circle; driven: a bot does. next: a person who
 *  watches now, and plays from the next round on. */
export type RosterRole = "bot" | "watcher" | "away" | "driven" | "next";

/** The way from one roster to a newer one: who left, and who is new or has another name or colour. Both lists ascend
 *  by id. */
export type RosterChanges = { left: readonly number[]; entries: readonly RosterEntry[] };

/** Roles by the number that travels beside the profile. */
export const ROSTER_ROLES = [undefined, "bot", "watcher", "away", "driven", "next"] as const;

const MIN_ENTRY_BYTES = 1 + MIN_PROFILE_BYTES;

/** A full snapshot has everybody; after that changes are told as they come. A guest reads everybody, ascending by
 *  player id. */
export const rosterSection: Section<"roster", RosterChanges, RosterEntry[]> = {
  key: "roster",
  bit: 1 << 8,
  write(writer, { left, entries }) {
    writer.varuint(left.length);
    let last = 0;
    for (const playerId of left) {
      writer.varuint(playerId - last);
      last = playerId;
    }
    writer.varuint(entries.length);
    last = 0;
    for (const entry of entries) {
      writer.varuint(entry.playerId - last);
      writeEntry(writer, entry);
      last = entry.playerId;
    }
  },
  read(reader, known = []) {
    const byId = new Map(known.map((entry) => [entry.playerId, entry]));
    let id = 0;
    for (let left = readCount(reader, "rosterLeft", 1); left > 0; left--) {
      id = readPlayerId(reader, id);
      reader.note("rosterLeaver");
      if (!byId.delete(id)) throw new WireError("range", "left without being here");
    }
    const count = readCount(reader, "roster", MIN_ENTRY_BYTES);
    if (byId.size + count > MAX_KNOWN_BODIES) throw new WireError("range", "too many players");
    id = 0;
    for (let i = 0; i < count; i++) {
      id = readPlayerId(reader, id);
      byId.set(id, readEntry(reader, id));
      reader.note("rosterEntry");
    }
    return [...byId.values()].sort((a, b) => a.playerId - b.playerId);
  },
};

function writeEntry(writer: ByteWriter, entry: RosterEntry): void {
  writeProfile(writer, entry, ROSTER_ROLES.indexOf(entry.role));
}

function readEntry(reader: SnapshotReader, playerId: number): RosterEntry {
  let role: RosterRole | undefined;
  const profile = readProfile(reader, (nth) => {
    if (nth >= ROSTER_ROLES.length) throw new WireError("range", "unknown role");
    role = ROSTER_ROLES[nth];
    if (role) reader.say("role", nth);
  });
  return role ? { playerId, ...profile, role } : { playerId, ...profile };
}
