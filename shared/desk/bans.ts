// Who is kept out of a host's games, as data. Knows neither how it is compared with who comes nor where it is kept.
import * as v from "valibot";
import { MAX_NAME_UNITS } from "../names.ts";
import { key } from "../net/events/schemas.ts";

/** How long a ban lasts: ten minutes, until midnight where the host is, or for good. */
export const BAN_TERMS = ["tenMinutes", "today", "forGood"] as const;
export type BanTerm = (typeof BAN_TERMS)[number];

/** Most bans that are kept; with more the oldest one that ends by itself goes first. */
export const MAX_BANS = 500;

/** Longest key of a peer (peerKey.ts) and longest hash of a guest's key, UTF-16 units. */
const MAX_PEER_UNITS = 100;
const MAX_PROOF_UNITS = 100;

const timeMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const banSchema = v.object({
  /** Names the ban. */
  id: key,
  /** person: whoever brings that guest's key, from anywhere, and of its address who keeps no key. address: everybody
   *  at it. */
  kind: v.picklist(["person", "address"]),
  /** Under which name the person was known; of an address, one of those there. */
  name: v.pipe(v.string(), v.maxLength(MAX_NAME_UNITS)),
  /** Hash of the guest's key; null with an address. */
  guest: v.nullable(v.pipe(v.string(), v.maxLength(MAX_PROOF_UNITS))),
  /** "192.168.0.10", an address of IPv6, or its network: "2001:db8:1:2::/64". */
  peer: v.pipe(v.string(), v.maxLength(MAX_PEER_UNITS)),
  /** Milliseconds since 1970. */
  sinceMs: timeMs,
  /** Milliseconds since 1970; null: for good. */
  untilMs: v.nullable(timeMs),
});

export type Ban = v.InferOutput<typeof banSchema>;

/** What became of the bans: told as it happens, so that whoever keeps them loses none of another host's. */
export type BanChange = { added: Ban[]; removedIds: string[] };
