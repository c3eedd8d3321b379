// A fingerprint of a world's state: two worlds with the same one go on alike. For tests, replays and finding the tick
// where two machines part. Not cryptographic. Covers all of a world's state, also fields that are added to its parts
// later.
import type { Rng } from "../math/rng.ts";
import { RULE_LAWS, RULE_SPECS, type RuleLaw, type RuleName, type Rules } from "../rules.ts";
import { BODY_FREE, type Bodies, HASHED_COLUMNS } from "./bodies.ts";
import type { WorldPlayer, WorldState } from "./worldState.ts";

type Hash = { low: number; high: number; bits: DataView };
type Value = number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** How each part of the state is hashed; the compiler tells if one is missing. */
const PARTS: { [Part in keyof WorldState]: (hash: Hash, part: WorldState[Part]) => void } = {
  rules: addRules,
  tick: addValue,
  bodies: addBodies,
  players: addPlayers,
  ballCount: addValue,
  virusCount: addValue,
  clusters: addValue,
  ballRng: addRng,
  spawnRng: addRng,
  virusRng: addRng,
  pieceRng: addRng,
  ejectRng: addRng,
  cellOrder: addValue,
  round: addValue,
};

/** 16 hex digits over all of the state. Slots, free slots and the players' order count, as new ids depend on them;
 *  so does what is only told to a player. Floats count with their exact bits. */
export function hashWorld(world: WorldState): string {
  const hash: Hash = { low: 0x811c9dc5, high: 0x2545f491, bits: new DataView(new ArrayBuffer(8)) };
  const add = <Part extends keyof WorldState>(part: Part) => PARTS[part](hash, world[part]);
  for (const part of Object.keys(PARTS) as (keyof WorldState)[]) add(part);
  return toHex(hash.high) + toHex(hash.low);
}

/** Goes by the known names of rules: the object may have them in any order, and others besides. */
function addRules(hash: Hash, rules: Rules): void {
  for (const name of Object.keys(RULE_SPECS) as RuleName[]) addNumber(hash, rules[name]);
  for (const law of Object.keys(RULE_LAWS) as RuleLaw[]) {
    const choices: readonly string[] = RULE_LAWS[law];
    addNumber(hash, choices.indexOf(rules[law]));
  }
}

/** The numbers in a free slot do not count. */
function addBodies(hash: Hash, bodies: Bodies): void {
  const { end, nextId, freeCount, freeSlots } = bodies;
  for (const count of [end, nextId, freeCount]) addNumber(hash, count);
  for (let i = 0; i < freeCount; i++) addNumber(hash, freeSlots[i]!);
  for (let slot = 0; slot < end; slot++) {
    if (bodies.kind[slot] === BODY_FREE) addNumber(hash, BODY_FREE);
    else for (const name of HASHED_COLUMNS) addNumber(hash, bodies[name][slot]!);
  }
}

function addPlayers(hash: Hash, players: ReadonlyMap<number, WorldPlayer>): void {
  addNumber(hash, players.size);
  for (const player of players.values()) addValue(hash, player);
}

function addRng(hash: Hash, { a, b, c, count }: Rng): void {
  for (const word of [a, b, c, count]) addNumber(hash, word);
}

/** Hashes numbers in the order of the object; null counts as a number that no state has. */
function addValue(hash: Hash, value: Value): void {
  if (typeof value === "number" || typeof value === "boolean") addNumber(hash, Number(value));
  else if (value === null) addNumber(hash, Infinity);
  else {
    const parts = Object.values(value);
    if (Array.isArray(value)) addNumber(hash, parts.length);
    for (const part of parts) addValue(hash, part);
  }
}

/** Mixes all 64 bits of a number into both lanes: FNV-1a over words, with different primes and a rotation. */
function addNumber(hash: Hash, value: number): void {
  hash.bits.setFloat64(0, value, true);
  for (let at = 0; at < 8; at += 4) {
    const word = hash.bits.getUint32(at, true);
    hash.low = Math.imul(hash.low ^ word, 0x01000193);
    hash.low ^= hash.low >>> 15;
    hash.high = Math.imul(((hash.high << 13) | (hash.high >>> 19)) ^ word, 0x85ebca6b);
    hash.high ^= hash.high >>> 16;
  }
}

function toHex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
