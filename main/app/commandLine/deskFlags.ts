// The flags of a dedicated host that say who gets in and what is said, as the desk's commands do while it runs. Pure: reads
// no argv and no file itself.
import { PLAIN_ORDER, type RoomOrder } from "../../../shared/desk/desk.ts";
import { HOST_RANGES } from "../../../shared/hostChoices.ts";
import { TALKS } from "../../../shared/phrases.ts";
import { type FlagRow, oneOf, readWholeNumber, span } from "./flagTable.ts";

/** In the order of the help. */
export const DESK_FLAGS = {
  "max-per-address": {
    type: "string",
    takes: "N",
    says: `players and watchers from one address, ${span(HOST_RANGES.maxPlayers)} (as many as there are places)`,
  },
  "password-file": {
    type: "string",
    takes: "FILE",
    says: "a file whose first line is what others must know to join",
  },
  ask: { type: "boolean", says: "who comes waits until you let them in" },
  locked: { type: "boolean", says: "nobody gets in until you unlock" },
  bans: {
    type: "string",
    takes: "FILE",
    says: "where bans are kept (bans.json beside the app's settings)",
  },
  phrases: {
    type: "string",
    takes: "P",
    says: `${TALKS.join(", ")}: how much people may say (${PLAIN_ORDER.talk})`,
  },
  words: { type: "string", takes: "FILE", says: "words that no name may have, one a line" },
} as const satisfies Record<string, FlagRow>;

type Given = { readonly [F in keyof typeof DESK_FLAGS]?: string | boolean | undefined };

export type DeskFlags = {
  /** What is said of the room's order; all else stays as it is kept, or as a new one begins. */
  order: Partial<RoomOrder>;
  /** As HostRequest has it. */
  asksFirst: boolean;
  passwordFile: string | null;
  wordsFile: string | null;
  /** Where bans are kept; null: in the data folder. */
  bansFile: string | null;
};

function textOf(value: string | boolean | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** @throws FlagError */
export function readDeskFlags(given: Given): DeskFlags {
  const perAddress = given["max-per-address"];
  const { ask, locked, phrases } = given;
  return {
    order: {
      ...(perAddress !== undefined && {
        maxPerAddress: readWholeNumber("max-per-address", String(perAddress), HOST_RANGES.maxPlayers),
      }),
      ...(ask && { asksFirst: true }),
      ...(locked && { isLocked: true }),
      ...(phrases !== undefined && { talk: oneOf("phrases", String(phrases), TALKS) }),
    },
    asksFirst: ask === true,
    passwordFile: textOf(given["password-file"]),
    wordsFile: textOf(given.words),
    bansFile: textOf(given.bans),
  };
}
