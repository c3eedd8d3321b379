// A fingerprint of a world's state: two worlds with the same one go on alike. For tests, replays and finding the
// tick where two machines part. Not cryptographic.
import type { Rng } from "../math/rng.ts";
import { BODY_FREE } from "./bodies.ts";
import type { World } from "./world.ts";

type Hash = { low: number; high: number; bits: DataView };

/** 16 hex digits over tick, bodies in order of id (with the exact bits of their floats), players and rng states. */
export function hashWorld(world: World): string {
  const hash: Hash = { low: 0x811c9dc5, high: 0x2545f491, bits: new DataView(new Float64Array(1).buffer) };
  addNumber(hash, world.tick);
  addBodies(hash, world);
  addPlayers(hash, world);
  addRng(hash, world.ballRng);
  for (const rng of [world.spawnRng, world.virusRng, world.pieceRng, world.ejectRng]) addRng(hash, rng);
  return toHex(hash.high) + toHex(hash.low);
}

function addBodies(hash: Hash, world: World): void {
  const { bodies } = world;
  const slots: number[] = [];
  for (let slot = 0; slot < bodies.end; slot++) if (bodies.kind[slot] !== BODY_FREE) slots.push(slot);
  slots.sort((a, b) => bodies.id[a]! - bodies.id[b]!);
  addNumber(hash, bodies.nextId);
  addNumber(hash, slots.length);
  for (const slot of slots) {
    for (const array of [bodies.id, bodies.kind, bodies.owner, bodies.color]) addNumber(hash, array[slot]!);
    for (const array of [bodies.x, bodies.y, bodies.radius]) addNumber(hash, array[slot]!);
    for (const array of [bodies.impulseX, bodies.impulseY, bodies.bornTick, bodies.feeds])
      addNumber(hash, array[slot]!);
  }
}

function addPlayers(hash: Hash, world: World): void {
  const players = [...world.players.values()].sort((a, b) => a.id - b.id);
  addNumber(hash, players.length);
  for (const { id, input, cellSlots, team, splitPresses, ejectReadyTick, eatenTick, endX, endY } of players) {
    for (const value of [id, input.moveX, input.moveY, input.buttons, cellSlots.length])
      addNumber(hash, value);
    for (const value of [team, splitPresses ?? -1, ejectReadyTick]) addNumber(hash, value);
    if (eatenTick !== null) for (const value of [eatenTick, endX, endY]) addNumber(hash, value);
    for (const slot of cellSlots) addNumber(hash, world.bodies.id[slot]!);
  }
}

function addRng(hash: Hash, rng: Rng): void {
  for (const word of [rng.a, rng.b, rng.c, rng.count]) addNumber(hash, word);
}

/** Both lanes take all 64 bits, by FNV-1a over words, with different primes and a rotation between. */
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
