// The parts of a snapshot in words, and their groups. Knows no component.
import type { SnapshotField, SnapshotPart, SnapshotValue } from "../../../../shared/net/snapshot/parts.ts";
import type { Language } from "../../../i18n/languages.ts";
import { formatChange, formatExact } from "../../format.ts";
import { deskTextsOf } from "../deskTexts.ts";

/** Bytes of one group have one colour. */
export type PartGroup = "head" | "own" | "others" | "balls" | "news";

/** The group of each field; fields that are missing here are news: sections. */
const GROUPS: Readonly<Partial<Record<SnapshotField, PartGroup>>> = {
  full: "head",
  delta: "head",
  tick: "head",
  worldTick: "head",
  baselineTick: "head",
  ticksSince: "head",
  inputMargin: "head",
  parts: "head",
  rtt: "head",
  ownPlayer: "head",
  ownCells: "own",
  ownCell: "own",
  ownMove: "own",
  otherCells: "others",
  cell: "others",
  leftCells: "others",
  leftCell: "others",
  movedCells: "others",
  movedCell: "others",
  placedCells: "others",
  placedCell: "others",
  enteredCells: "others",
  balls: "balls",
  ballRadius: "balls",
  packedBalls: "balls",
  wideBalls: "balls",
  ball: "balls",
  goneBalls: "balls",
  goneBall: "balls",
  enteredBalls: "balls",
};

export function groupOf(field: SnapshotField): PartGroup {
  return GROUPS[field] ?? "news";
}

const CHANGES: ReadonlySet<SnapshotValue> = new Set(["dx", "dy", "growth", "impulseX", "impulseY"]);

function valueText(key: SnapshotValue, value: number | string, language: Language): string {
  const { texts } = language;
  if (typeof value === "string") return value;
  if (key === "color") return texts.home.colours[value] ?? String(value);
  if (key === "skin") return texts.skins.names[value] ?? String(value);
  if (key === "role") return deskTextsOf(language).wire.roles[value] ?? String(value);
  if (key === "phase") return deskTextsOf(language).wire.phases[value] ?? String(value);
  if (key === "award") return deskTextsOf(language).wire.awards[value] ?? String(value);
  if (key === "mover") return deskTextsOf(language).wire.movers[value] ?? String(value);
  return CHANGES.has(key) ? formatChange(value, language) : formatExact(value, language);
}

/** All values of a part: "id 17 · x 640.25 · y 320.5 · radius 12.3". */
export function partText({ values, announces }: SnapshotPart, language: Language): string {
  const { wire } = deskTextsOf(language);
  if (announces) {
    const names = announces.map((field) => wire.fields[field].toLocaleLowerCase(language.tag));
    return names.length > 0 ? wire.announces(names.join(", ")) : wire.announcesNothing;
  }
  const entries = Object.entries(values) as [SnapshotValue, number | string][];
  return entries.map(([key, value]) => wire.values[key](valueText(key, value, language))).join(" · ");
}

/** Bytes as two digits each: "0a ff". */
export function formatHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
