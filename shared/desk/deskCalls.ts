// What the host's person can do at the desk: one row a call, as shared/hostCalls.ts has them. Each that is answered by a
// boolean says whether it did anything.
import * as v from "valibot";
import { BOT_LEVELS } from "../bots/levels.ts";
import { HOST_RANGES } from "../hostChoices.ts";
import { key, name, password, playerId, wholeNumber } from "../net/events/schemas.ts";
import { PAUSE_REASONS } from "../net/sections/round.ts";
import { RULE_SPECS } from "../rules.ts";
import { BAN_TERMS } from "./bans.ts";
import { deskView, roomOrder } from "./desk.ts";

const one = v.strictObject({ playerId });
const term = v.picklist(BAN_TERMS);

/** One person who waits, or null for all. */
const callers = v.nullable(key);

/** Longest text of a pause before it is cleaned, UTF-16 units. */
const MAX_NOTE_UNITS = 1000;

export const DESK_CALLS = {
  /** All that the desk shows. */
  desk: { args: v.null(), answer: deskView },
  /** Puts a person out; who is put out may join again later. */
  kick: { args: one, answer: v.boolean() },
  /** Puts a person out, and keeps that person out; who has just gone can be meant, too. */
  ban: { args: v.strictObject({ playerId, term }), answer: v.boolean() },
  /** Puts out, and keeps out, everybody at a person's address, who may have just gone. */
  banAddress: { args: v.strictObject({ playerId, term }), answer: v.boolean() },
  /** Ends a ban. */
  unban: { args: key, answer: v.boolean() },
  mute: { args: v.strictObject({ playerId, isMuted: v.boolean() }), answer: v.boolean() },
  /** Makes a person watch until further notice; or lets it play again. */
  bench: { args: v.strictObject({ playerId, isBenched: v.boolean() }), answer: v.boolean() },
  moveTeam: {
    args: v.strictObject({ playerId, team: wholeNumber(1, RULE_SPECS.teams.max) }),
    answer: v.boolean(),
  },
  rename: { args: v.strictObject({ playerId, name }), answer: v.boolean() },
  /** Takes a step back. */
  undo: { args: key, answer: v.boolean() },
  /** Lets who waits come in, or sends them away. */
  letIn: { args: callers, answer: v.boolean() },
  turnAway: { args: callers, answer: v.boolean() },
  /** Sets a password for who joins from now on; null: none. */
  setPassword: { args: v.nullable(password), answer: v.boolean() },
  /** Changes parts of the order. */
  setOrder: { args: v.partial(v.strictObject(roomOrder.entries)), answer: v.boolean() },
  /** How many bots fill the arena from now on, and how good those are that come. */
  setBots: {
    args: v.strictObject({
      fillTo: wholeNumber(HOST_RANGES.bots.min, HOST_RANGES.bots.max),
      level: v.picklist(BOT_LEVELS),
    }),
    answer: v.boolean(),
  },
  /** Holds the match, or lets it go on. why, text: as PauseNote; the text as typed. */
  pauseMatch: {
    args: v.strictObject({
      isPaused: v.boolean(),
      why: v.optional(v.picklist(PAUSE_REASONS), "none"),
      text: v.optional(v.pipe(v.string(), v.maxLength(MAX_NOTE_UNITS)), ""),
    }),
    answer: v.boolean(),
  },
} as const;
