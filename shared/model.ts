// The things in the arena as host, renderer and tests speak of them: plain data, world units, no behaviour.
// Must not know how they are simulated, sent or drawn.

/** Somewhere in the arena, world units from its left and top edges; or a way from one place to another. */
export type Place = { x: number; y: number };

/** A ball that stands still until somebody eats it. */
export type Ball = {
  id: number;
  /** World units, from the arena's left edge. */
  x: number;
  /** World units, from the arena's top edge, downwards. */
  y: number;
  /** World units. */
  radius: number;
  /** Index into {@link PALETTE}. */
  color: number;
};

/** One circle of a player. */
export type Cell = { id: number; x: number; y: number; radius: number };

/** What moves in the arena: a player's cell, a blob that one has ejected, a virus. */
export type MoverKind = "cell" | "blob" | "virus";

/** A person (later also a bot) in a match. */
export type Player = Profile & {
  id: number;
  /** Centre of mass of the cells, world units. */
  x: number;
  y: number;
  /** Radius of a circle with the area of all cells; 0 means eaten. */
  radius: number;
  score: number;
  cells: Cell[];
};

/** How a player is known: what a person chose, or what the others see of it. */
export type Profile = {
  /** 1-16 visible characters; empty where a person chose none. */
  name: string;
  /** Index into {@link PALETTE}. */
  color: number;
  /** Index into {@link SKINS}. */
  skin: number;
};

/** What stands where nobody chose: all that a profile consists of. */
export const PLAIN_PROFILE: Readonly<Profile> = { name: "", color: 0, skin: 0 };

/** Whom or what a guest watches that does not play: always the leader, one player, or what its own keys steer to. */
export type WatchWish = { kind: "leader" } | { kind: "player"; playerId: number } | { kind: "free" };

/** Colours of circles as 0xRRGGBB: told apart on dark and light fields, also with the common colour weaknesses. */
export const PALETTE = [
  0xfe5d5d, 0xfe930a, 0xfed725, 0xc0f883, 0x2ce290, 0x1abca1, 0x8bccea, 0x6c9af6, 0x856cf9, 0x9b2ed7,
  0xfd6ac3, 0xf2e9dc,
] as const;

/** Patterns of marbles, by which circles are told apart without their colours. Places are kept and travel: new ones go to
 *  the end. band: one across; school: slanting, as on a school's tie; planet: with a ring around it. */
export const SKINS = [
  "plain",
  "stripes",
  "band",
  "swirl",
  "catsEye",
  "dots",
  "spots",
  "rings",
  "checks",
  "school",
  "halves",
  "quarters",
  "star",
  "heart",
  "flower",
  "moon",
  "zigzag",
  "waves",
  "planet",
  "spiral",
  "net",
  "rays",
  "bolt",
  "confetti",
] as const;
export type Skin = (typeof SKINS)[number];
