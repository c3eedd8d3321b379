// Bytes of a save that were cut, damaged or made up: a WireError, or a world that can be played.
import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { createBot } from "../bots/bot.ts";
import { createRng } from "../math/rng.ts";
import { WireError } from "../net/bytes.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { loadBot, saveBot } from "./saveBot.ts";
import { loadWorld, saveWorld } from "./saveWorld.ts";
import { hashBytes, seal } from "./seal.ts";
import { someSave, stepByChance } from "./wildMatch.stage.ts";

const SAVE = someSave();
/** Behind version and kind, before the check. */
const BODY = SAVE.subarray(2, -8);

/** null: refused as it must be. */
function load(bytes: Uint8Array) {
  try {
    return loadWorld(bytes);
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

function resealed(body: Uint8Array): Uint8Array {
  return seal("world", (writer) => writer.raw(body, 0, body.length));
}

test.prop({ at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }) }, { seed: 1, numRuns: 500 })(
  "a flipped byte is always noticed",
  ({ at, flip }) => {
    const bytes = SAVE.slice();
    bytes[at % bytes.length]! ^= flip;
    expect(load(bytes)).toBeNull();
  },
);

test.prop({ at: fc.nat() }, { seed: 2, numRuns: 300 })("a cut save is refused", ({ at }) => {
  const size = at % BODY.length;
  expect(load(SAVE.subarray(0, size))).toBeNull();
  expect(load(resealed(BODY.subarray(0, size)))).toBeNull();
});

// Half of the flips go where the rules, the players and the counts are: most bytes are those of columns.
const place = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 2200 }), fc.integer({ min: -2600, max: -1 }));
const flips = fc.array(fc.record({ at: place, flip: fc.integer({ min: 1, max: 255 }) }), {
  minLength: 1,
  maxLength: 3,
});

test.prop({ flips }, { seed: 3, numRuns: 1500 })(
  "flipped bytes under a check that fits: refused, or a world that can be played and saved",
  ({ flips: all }) => {
    const body = BODY.slice();
    for (const { at, flip } of all) body[(at + body.length) % body.length]! ^= flip;
    const world = load(resealed(body));
    if (world === null) return;
    const rng = createRng(6);
    for (let i = 0; i < 12; i++) stepByChance(world, rng);
    expect(load(saveWorld(world))?.tick).toBe(world.tick);
  },
);

test.prop({ bytes: fc.uint8Array({ maxLength: 200 }) }, { seed: 4, numRuns: 300 })(
  "whatever bytes come: nothing but a WireError",
  ({ bytes }) => {
    expect(load(bytes)).toBeNull();
    expect(load(resealed(bytes))).toBeNull();
  },
);

plainTest("a count of slots, players or cells that the bytes cannot hold asks for no memory", () => {
  const rules = JSON.stringify(RULES_BY_ID.arena);
  const huge = seal("world", (writer) => {
    writer.text(rules, 8192);
    writer.u32(0);
    writer.varuint(0xffffffff);
  });
  expect(() => loadWorld(huge)).toThrow(expect.objectContaining({ code: "short" }));
});

plainTest("a save of another version or of something else says so", () => {
  const other = SAVE.slice();
  other[0] = 99;
  expect(() => loadWorld(resave(other))).toThrow("a save of another version");
  expect(() => loadWorld(saveBot(createBot("calm", 1)))).toThrow("no save of a world");
  expect(() => loadBot(SAVE)).toThrow("no save of a bot");
});

/** With a check that fits. */
function resave(bytes: Uint8Array): Uint8Array {
  const sealed = bytes.slice();
  const check = new DataView(sealed.buffer, sealed.length - 8);
  hashBytes(sealed.subarray(0, -8)).forEach((word, lane) => {
    check.setUint32(4 * lane, word, true);
  });
  return sealed;
}
