// Where the biggest players are. PROTOCOL.md P36. Does not know who is shown to whom.
import { WireError } from "../bytes.ts";
import { toGrid } from "../snapshot/format.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** Where one of the biggest players is, as parts of the arena's width and height, 0..1. */
export type MinimapDot = { playerId: number; x: number; y: number };

export const MAX_MINIMAP_DOTS = 32;

/** Places travel in steps: so many across the arena's width and height. */
const STEPS = 255;
const MIN_DOT_BYTES = 3;

/** Biggest first. Told five times a second, where nobody sees the whole arena. */
export const minimapSection: Section<"minimap", readonly MinimapDot[], MinimapDot[]> = {
  key: "minimap",
  bit: 1 << 2,
  write(writer, dots) {
    writer.varuint(dots.length);
    for (const dot of dots) {
      writer.varuint(dot.playerId);
      writer.u8(toGrid(dot.x, STEPS, STEPS));
      writer.u8(toGrid(dot.y, STEPS, STEPS));
    }
  },
  read(reader) {
    const dots = readList(reader, "minimap", "minimapDot", MIN_DOT_BYTES, readDot);
    if (dots.length > MAX_MINIMAP_DOTS) throw new WireError("range", "too many dots");
    return dots;
  },
};

function readDot(reader: SnapshotReader): MinimapDot {
  const playerId = reader.say("playerId", reader.varuint());
  const x = reader.u8();
  const y = reader.u8();
  reader.say("acrossPercent", 100 * x, STEPS);
  reader.say("downPercent", 100 * y, STEPS);
  return { playerId, x: x / STEPS, y: y / STEPS };
}
