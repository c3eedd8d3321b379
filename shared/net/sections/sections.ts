// The sections of a snapshot, one row each, and one loop each to write and to read them. The types of what the host
// tells and a guest reads follow from the rows. Knows no bodies.
import { type Announced, type ByteWriter, WireError } from "../bytes.ts";
import type { SnapshotReader } from "../snapshot/items.ts";
import type { SnapshotField } from "../snapshot/parts.ts";
import { deathSection } from "./death.ts";
import { hostTickSection } from "./hostTick.ts";
import { killsSection } from "./kills.ts";
import { leaderboardSection } from "./leaderboard.ts";
import { minimapSection } from "./minimap.ts";
import { phrasesSection } from "./phrases.ts";
import { resultsSection } from "./resultsBytes.ts";
import { rosterSection } from "./roster.ts";
import { roundSection } from "./round.ts";
import { rulesSection } from "./rules.ts";
import type { Section } from "./section.ts";
import { teamScoresSection } from "./teamScores.ts";
import { watchSection } from "./watch.ts";

/** In the order of their bits, in which their bytes stand. */
export const SECTIONS = [
  leaderboardSection,
  hostTickSection,
  minimapSection,
  killsSection,
  watchSection,
  rosterSection,
  teamScoresSection,
  deathSection,
  roundSection,
  resultsSection,
  rulesSection,
  phrasesSection,
] as const;

type Row = (typeof SECTIONS)[number];

/** What the host tells beside the state. */
export type Sections = { [One in Row as One["key"]]?: Parameters<One["write"]>[1] };

/** What a guest reads beside the state. */
export type SectionsRead = { [One in Row as One["key"]]?: ReturnType<One["read"]> };

/** The rows as the loops need them. */
const ROWS: readonly Section<Row["key"], unknown>[] = SECTIONS;

const ALL_BITS = ROWS.reduce((bits, { bit }) => bits | bit, 0);

const ANNOUNCED: readonly Announced<SnapshotField>[] = ROWS.map(({ key, bit }) => ({ bit, field: key }));

/** @returns the bits of the sections that are there */
export function sectionBits(sections: Sections): number {
  let bits = 0;
  for (const { key, bit } of ROWS) if (sections[key] !== undefined) bits |= bit;
  return bits;
}

/** @param bits of `sections` */
export function writeSections(writer: ByteWriter, sections: Sections, bits: number): void {
  if (bits === 0) return;
  for (const row of ROWS) if (bits & row.bit) row.write(writer, sections[row.key]);
}

/** Raises WireError for unknown bits. */
export function announceSections(reader: SnapshotReader, bits: number): void {
  if (bits & ~ALL_BITS) throw new WireError("range", "unknown section");
  reader.announce(ANNOUNCED, bits);
}

/**
 * Raises WireError.
 * @param known what was last read of each section @param out gets the sections that are there
 * @returns `known` with those in place
 */
export function readSections(
  reader: SnapshotReader,
  bits: number,
  known: SectionsRead,
  out: SectionsRead,
): SectionsRead {
  if (bits === 0) return known;
  const read: Partial<Record<Row["key"], unknown>> = {};
  for (const row of ROWS) if (bits & row.bit) read[row.key] = row.read(reader, known[row.key]);
  Object.assign(out, read);
  return { ...known, ...read } as SectionsRead;
}
