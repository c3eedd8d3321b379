// Where a guest looks that does not play. PROTOCOL.md P39.
import { MAX_U32 } from "../bytes.ts";
import { COARSE, MAX_COARSE, toGrid } from "../snapshot/format.ts";
import type { Section } from "./section.ts";

/** What a watcher sees: the viewport of a player with this sum of radii at this place, world units. playerId: whom
 *  it follows, 0: nobody. */
export type WatchView = { playerId: number; x: number; y: number; totalRadius: number };

/** Told in every snapshot to a guest that watches, and to no other. */
export const watchSection: Section<"watch", WatchView> = {
  key: "watch",
  bit: 1 << 4,
  write(writer, { playerId, x, y, totalRadius }) {
    writer.varuint(playerId);
    writer.u16(toGrid(x, COARSE, MAX_COARSE));
    writer.u16(toGrid(y, COARSE, MAX_COARSE));
    writer.varuint(toGrid(totalRadius, COARSE, MAX_U32));
  },
  read(reader) {
    const view = {
      playerId: reader.say("playerId", reader.varuint()),
      x: reader.say("x", reader.u16() / COARSE),
      y: reader.say("y", reader.u16() / COARSE),
      totalRadius: reader.say("totalRadius", reader.varuint() / COARSE),
    };
    reader.note("watch");
    return view;
  },
};
