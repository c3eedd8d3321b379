// What the parts of a snapshot say, in words, and which of them belong together. Knows no component.
import type { Language } from "../../../shared/appApi.ts";
import type { SnapshotField, SnapshotPart, SnapshotValue } from "../../../shared/net/snapshot/parts.ts";
import type { Texts } from "../../i18n/texts.ts";
import { wireTextsOf } from "../../i18n/wire/wireTextsOf.ts";
import { formatChange, formatExact } from "../format.ts";

/** Bytes of one group have one colour. */
export type PartGroup = "head" | "own" | "others" | "balls" | "news";

/** The others are news: sections, which come and go. */
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

function valueText(key: SnapshotValue, value: number | string, texts: Texts, language: Language): string {
  if (typeof value === "string") return value;
  if (key === "color") return texts.home.colours[value] ?? String(value);
  if (key === "skin") return texts.skins.names[value] ?? String(value);
  if (key === "role") return wireTextsOf(language).roles[value] ?? String(value);
  if (key === "mover") return wireTextsOf(language).movers[value] ?? String(value);
  return CHANGES.has(key) ? formatChange(value, language) : formatExact(value, language);
}

/** All values of a part: "id 17 · x 640.25 · y 320.5 · radius 12.3". */
export function partText({ values, announces }: SnapshotPart, texts: Texts, language: Language): string {
  if (announces) {
    const names = announces.map((field) => wireTextsOf(language).fields[field].toLocaleLowerCase(language));
    return names.length > 0
      ? wireTextsOf(language).announces(names.join(", "))
      : wireTextsOf(language).announcesNothing;
  }
  const entries = Object.entries(values) as [SnapshotValue, number | string][];
  return entries
    .map(([key, value]) => wireTextsOf(language).values[key](valueText(key, value, texts, language)))
    .join(" · ");
}

/** Bytes as two digits each: "0a ff". */
export function formatHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
