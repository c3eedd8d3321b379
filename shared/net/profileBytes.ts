// A profile as bytes, written and read side by side, wherever it goes: in the roster, a replay, a saved room.
// Knows none of them.
import type { Profile } from "../model.ts";
import { MAX_NAME_UNITS } from "../names.ts";
import { type ByteWriter, WireError } from "./bytes.ts";
import { checkColor, checkSkin, type SnapshotReader } from "./snapshot/items.ts";

/** A UTF-16 unit is at most three bytes of UTF-8. */
const MAX_NAME_BYTES = 3 * MAX_NAME_UNITS;
/** The first byte: colour in the low bits, then those that are the carrier's own. */
const COLOR_MASK = 15;
const EXTRA_SHIFT = 4;

/** Of a profile with an empty name. */
export const MIN_PROFILE_BYTES = 3;

/** @param extra what the carrier has to say in four bits */
export function writeProfile(writer: ByteWriter, { color, skin, name }: Profile, extra = 0): void {
  writer.u8(color | (extra << EXTRA_SHIFT));
  writer.u8(skin);
  writer.text(name, MAX_NAME_BYTES);
}

function refuseExtra(extra: number): void {
  if (extra !== 0) throw new WireError("range", "more than a profile");
}

/** @throws WireError. @param takeExtra hears what the carrier said; throws for what it cannot have said */
export function readProfile(reader: SnapshotReader, takeExtra = refuseExtra): Profile {
  const head = reader.u8();
  const color = reader.say("color", checkColor(head & COLOR_MASK));
  takeExtra(head >> EXTRA_SHIFT);
  const skin = reader.say("skin", checkSkin(reader.u8()));
  return { name: reader.say("name", reader.text(MAX_NAME_BYTES)), color, skin };
}
