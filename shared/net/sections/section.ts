// What a section of a snapshot is: a rare part that says by a bit whether it is there. Knows none of them.
import type { ByteWriter } from "../bytes.ts";
import type { SnapshotReader } from "../snapshot/items.ts";
import type { SnapshotField } from "../snapshot/parts.ts";

/** @template Told what the host says @template Read what a guest makes of it */
export type Section<Key extends SnapshotField, Told, Read = Told> = {
  /** Its field in what the host tells, and in a guest's snapshot. */
  readonly key: Key;
  /** 0 to 4, or 8 to 15 in a second byte for the rarest. No two sections share a bit. */
  readonly bit: number;
  write(writer: ByteWriter, told: Told): void;
  /** Raises WireError. @param known what was last read of this section, since the last full snapshot */
  read(reader: SnapshotReader, known: Read | undefined): Read;
};
