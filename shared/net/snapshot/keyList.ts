// A list of bodies that is sorted by id without an object for each: id and slot share one exact float.
// Knows nothing of what the bodies are.

/** Slots take the low 20 bits of a key, ids the 32 above: 52 bits, which a float holds exactly. */
const SLOTS_PER_ID = 1 << 20;

/** The first `count` of each array; `ids` and `slots` are right after sortKeys. Memory is kept from use to use. */
export type KeyList = { keys: Float64Array; ids: Uint32Array; slots: Uint32Array; count: number };

export function createKeyList(): KeyList {
  return { keys: new Float64Array(16), ids: new Uint32Array(16), slots: new Uint32Array(16), count: 0 };
}

/** @param slot below 2^20 */
export function addKey(list: KeyList, id: number, slot: number): void {
  if (list.count === list.keys.length) {
    const larger = new Float64Array(2 * list.count);
    larger.set(list.keys);
    list.keys = larger;
    list.ids = new Uint32Array(2 * list.count);
    list.slots = new Uint32Array(2 * list.count);
  }
  list.keys[list.count++] = id * SLOTS_PER_ID + slot;
}

/** Ascending by id. */
export function sortKeys(list: KeyList): void {
  const { keys, count } = list;
  if (count > 1) keys.subarray(0, count).sort();
  for (let i = 0; i < count; i++) {
    list.ids[i] = Math.floor(keys[i]! / SLOTS_PER_ID);
    list.slots[i] = keys[i]! % SLOTS_PER_ID;
  }
}
