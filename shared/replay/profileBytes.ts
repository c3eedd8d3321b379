// A profile in a replay as bytes, written and read side by side. Nothing in a match depends on it.
import type { Profile } from "../model.ts";
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { MAX_TEXT_BYTES } from "./replayFormat.ts";

export function writeProfile(writer: ByteWriter, { name, color }: Profile, isBot: boolean): void {
  writer.u8(color * 2 + (isBot ? 1 : 0));
  writer.text(name, MAX_TEXT_BYTES);
}

export function readProfile(reader: ByteReader): { profile: Profile; isBot: boolean } {
  const bits = reader.u8();
  const name = reader.text(MAX_TEXT_BYTES);
  return { profile: { name, color: bits >> 1 }, isBot: (bits & 1) === 1 };
}
