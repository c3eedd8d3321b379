// Who says which quick phrase. PROTOCOL.md P74. Does not know who may speak, or whose words are hidden.
import { PHRASES, type Phrase } from "../../phrases.ts";
import { WireError } from "../bytes.ts";
import { readList, type SnapshotReader } from "../snapshot/items.ts";
import type { Section } from "./section.ts";

/** Somebody said something. */
export type Said = { playerId: number; phrase: Phrase };

/** Most phrases that one snapshot tells; of more the newest. */
export const MAX_SAID = 16;

const MIN_SAID_BYTES = 2;

/** What was said since the last time it was told, oldest first. */
export const phrasesSection: Section<"phrases", readonly Said[], Said[]> = {
  key: "phrases",
  bit: 1 << 14,
  write(writer, said) {
    const told = said.slice(-MAX_SAID);
    writer.varuint(told.length);
    for (const { playerId, phrase } of told) {
      writer.varuint(playerId);
      writer.u8(PHRASES.indexOf(phrase));
    }
  },
  read(reader) {
    const said = readList(reader, "phrases", "said", MIN_SAID_BYTES, readSaid);
    if (said.length > MAX_SAID) throw new WireError("range", "too many phrases");
    return said;
  },
};

function readSaid(reader: SnapshotReader): Said {
  const playerId = reader.say("playerId", reader.varuint());
  const phrase = PHRASES[reader.say("phrase", reader.u8())];
  if (phrase === undefined) throw new WireError("range", "unknown phrase");
  return { playerId, phrase };
}
