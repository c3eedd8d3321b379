// What the host's person sees at the desk: who is here, who waits, who is kept out, how the room is set. Schemas, and
// types that follow from them. Knows neither how it is found out nor how it is shown.
import * as v from "valibot";
import { BOT_LEVELS } from "../bots/levels.ts";
import { HOST_RANGES } from "../hostChoices.ts";
import { MAX_NAME_UNITS } from "../names.ts";
import { key, playerId, wholeNumber } from "../net/events/schemas.ts";
import { TALKS } from "../phrases.ts";
import { banSchema } from "./bans.ts";

/** Most people who wait to be let in. */
export const MAX_WAITING = 20;
/** Most people who have just gone that are shown, and for how long they are, seconds. */
export const MAX_GONE = 12;
export const GONE_S = 1800;
/** Most words that no name may have, and the longest of them, UTF-16 units. */
export const MAX_WORDS = 500;
export const MAX_WORD_UNITS = 32;
/** Most connections that a limit for each address allows. */
export const MAX_PER_ADDRESS = HOST_RANGES.maxPlayers.max;

/** Why somebody cannot be banned. host: a window of the host's own app, which cannot be put out either. thisComputer: the
 *  host's own computer. */
const untouchable = v.nullable(v.picklist(["host", "thisComputer"]));

/** alone: an address of IPv4. onLink: one address of IPv6 on the host's own network, whose /64 is the whole room.
 *  network: all of a distant /64. */
const reach = v.picklist(["alone", "onLink", "network"]);

/** Who has or had a seat. */
const seated = {
  playerId,
  name: v.string(),
  /** As in Profile. */
  color: v.number(),
  skin: v.number(),
  /** The address's key (peerKey.ts), by which people of one address are found; what a ban of it reaches. */
  peer: v.string(),
  peerReach: reach,
};

/** A person with a seat. */
export const deskPerson = v.object({
  ...seated,
  untouchable,
  isWatching: v.boolean(),
  /** Watches now, and plays from the next round on. */
  isNext: v.boolean(),
  /** Dropped out; its seat waits. */
  isAway: v.boolean(),
  /** Was put out a moment ago, which can still be undone. */
  isOut: v.boolean(),
  isMuted: v.boolean(),
  isBenched: v.boolean(),
  /** Counts from 1; 0: in none. */
  team: v.number(),
});
export type DeskPerson = v.InferOutput<typeof deskPerson>;

/** Somebody who waits to be let in. */
export const deskCaller = v.object({
  id: key,
  /** As typed, cleaned; may be empty. */
  name: v.string(),
  color: v.number(),
  skin: v.number(),
  peer: v.string(),
  isWatching: v.boolean(),
  /** Milliseconds since 1970. */
  sinceMs: v.number(),
});
export type DeskCaller = v.InferOutput<typeof deskCaller>;

/** Somebody who had a seat a while ago, and can still be banned: nobody else gets its playerId in this match. */
export const deskGone = v.object({
  ...seated,
  /** When it was last here, milliseconds since 1970. */
  sinceMs: v.number(),
});
export type DeskGone = v.InferOutput<typeof deskGone>;

/** What was done, and can be taken back. */
export const DESK_STEPS = [
  "kick",
  "ban",
  "banAddress",
  "unban",
  "mute",
  "unmute",
  "bench",
  "unbench",
  "team",
  "rename",
] as const;
export type DeskStep = (typeof DESK_STEPS)[number];

/** A step that can be taken back for UNDO_S. */
export const deskUndo = v.object({
  id: key,
  step: v.picklist(DESK_STEPS),
  /** Of the person, before the step. */
  name: v.string(),
  /** Milliseconds since 1970. */
  untilMs: v.number(),
});
export type DeskUndo = v.InferOutput<typeof deskUndo>;

/** How the room is set. All of it can be changed while people play. */
export const roomOrder = v.object({
  /** Nobody new gets in. */
  isLocked: v.boolean(),
  /** Who comes waits until the host's person has let them in. */
  asksFirst: v.boolean(),
  /** Most joined connections of one address, watchers included; null: as many as there are places. */
  maxPerAddress: v.nullable(wholeNumber(1, MAX_PER_ADDRESS)),
  talk: v.picklist(TALKS),
  /** Whether the words are looked for in names. */
  usesWords: v.boolean(),
  words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_WORD_UNITS))), v.maxLength(MAX_WORDS)),
});
export type RoomOrder = v.InferOutput<typeof roomOrder>;

export const PLAIN_ORDER: RoomOrder = {
  isLocked: false,
  asksFirst: false,
  maxPerAddress: null,
  talk: "on",
  usesWords: false,
  words: [],
};

export const deskView = v.object({
  people: v.array(deskPerson),
  /** Newest first. */
  gone: v.array(deskGone),
  waiting: v.array(deskCaller),
  bans: v.array(banSchema),
  undo: v.array(deskUndo),
  order: roomOrder,
  hasPassword: v.boolean(),
  bots: v.object({ fillTo: wholeNumber(0, HOST_RANGES.bots.max), level: v.picklist(BOT_LEVELS) }),
});
export type DeskView = v.InferOutput<typeof deskView>;

/** A password as it is kept: scrypt's salt and hash, base64url. */
export const passwordHash = v.object({
  salt: v.pipe(v.string(), v.maxLength(MAX_NAME_UNITS)),
  hash: v.pipe(v.string(), v.maxLength(2 * MAX_NAME_UNITS)),
});
export type PasswordHash = v.InferOutput<typeof passwordHash>;

/** What of the desk stays with a match when another thread, or another start of the app, goes on with it. */
export const keptDesk = v.object({ order: roomOrder, password: v.nullable(passwordHash) });
export type KeptDesk = v.InferOutput<typeof keptDesk>;
