// A profile as bytes, for roster, replay and saved room. Writer and reader stand side by side; knows none of the three.
import type { Profile } from "../model.ts";
import { MAX_NAME_UNITS } from "../names.ts";
import { type ByteWriter, WireError } from "./bytes.ts";
import { checkColor, checkSkin, type SnapshotReader } from "./snapshot/items.ts";

/** A UTF-16 unit is at most three bytes of UTF-8. */
const MAX_NAME_BYTES = 3 * MAX_NAME_UNITS;
/** The first byte has the colour in its low bits, and four bits for the carrier's own use above. */
const COLOR_MASK = 15;
const EXTRA_SHIFT = 4;

/** Bytes of a profile with an empty name. */
export const MIN_PROFILE_BYTES = 3;

/** @param extra what the carrier says in its four bits */
export function writeProfile(writer: ByteWriter, { color, skin, name }: Profile, extra = 0): void {
  writer.u8(color | (extra << EXTRA_SHIFT));
  writer.u8(skin);
  writer.text(name, MAX_NAME_BYTES);
}

function refuseExtra(extra: number): void {
  if (extra !== 0) throw new WireError("range", "more than a profile");
}

/** @throws WireError @param takeExtra is handed the carrier's four bits; throws where they are impossible */
export function readProfile(reader: SnapshotReader, takeExtra = refuseExtra): Profile {
  const head = reader.u8();
  const color = reader.say("color", checkColor(head & COLOR_MASK));
  takeExtra(head >> EXTRA_SHIFT);
  const skin = reader.say("skin", checkSkin(reader.u8()));
  return { name: reader.say("name", reader.text(MAX_NAME_BYTES)), color, skin };
}
