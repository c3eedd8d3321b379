// What is settled for guests, as bytes. Writer and reader stand side by side.
import type { ByteReader, ByteWriter } from "../../net/bytes.ts";
import { demand } from "../../save/numbers.ts";
import { MAX_SETTLED, type SettledGuests } from "../desk/settled.ts";
import { MAX_PROOF_BYTES } from "./seatBytes.ts";

/** Fewest bytes that one guest takes. */
const GUEST_BYTES = 3;

export function writeSettled(writer: ByteWriter, settled: SettledGuests): void {
  writer.varuint(settled.size);
  for (const [guest, { isMuted, isBenched }] of settled) {
    writer.text(guest, MAX_PROOF_BYTES);
    for (const flag of [isMuted, isBenched]) writer.flag(flag);
  }
}

/** @throws WireError for bytes that are none */
export function readSettled(reader: ByteReader): SettledGuests {
  const settled: SettledGuests = new Map();
  for (let left = reader.count(GUEST_BYTES); left > 0; left--) {
    const guest = reader.text(MAX_PROOF_BYTES);
    settled.set(guest, { isMuted: reader.flag(), isBenched: reader.flag() });
  }
  demand(settled.size <= MAX_SETTLED, "more is settled than can be");
  return settled;
}
