// What snapshots cost: the whole state and a tick's changes, to bytes and back. Classic with 10 players; with 64.
import { bench, describe } from "vitest";
import { createScriptedWorld, playScript } from "../sim/stagedWorlds.ts";
import { stepWorld } from "../sim/step.ts";
import { createSentState, forgetSent } from "./sentState.ts";
import { createSnapshotDecoder } from "./snapshotDecoder.ts";
import { SnapshotEncoder } from "./snapshotEncoder.ts";

const SOURCE = { inputMarginTicks: 1, rttMs: 20, ownPlayerId: 1 };
/** Ticks of play that are kept and told again and again. */
const KEPT_TICKS = 300;

/** A match as one guest hears it: a full snapshot, then deltas. */
function record(players: number): Uint8Array[] {
  const world = createScriptedWorld(players, 1);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  return Array.from({ length: KEPT_TICKS }, () => {
    if (world.tick % world.rules.stepHz === 0) playScript(world);
    stepWorld(world);
    encoder.beginTick(world.bodies, world.tick);
    return encoder.encode(SOURCE, sent);
  });
}

describe.each([10, 64])("Classic, %d players", (players) => {
  const world = createScriptedWorld(players, 1);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  let tick = 0;
  /** Everybody a little further; the step itself is measured elsewhere. */
  const walk = () => {
    for (const player of world.players.values()) {
      world.bodies.x[player.cellSlots[0]!]! += tick & 1 ? 6 : -6;
    }
    encoder.beginTick(world.bodies, ++tick);
  };

  bench("encode full", () => {
    walk();
    forgetSent(sent);
    encoder.encode(SOURCE, sent);
  });

  bench("encode delta, records of the tick included", () => {
    walk();
    encoder.encode(SOURCE, sent);
  });

  const bytes = record(players);
  let decoder = createSnapshotDecoder();
  let at = 0;
  bench("decode delta", () => {
    if (at === 0) decoder = createSnapshotDecoder();
    decoder.decode(bytes[at]!);
    at = (at + 1) % bytes.length;
  });

  bench("decode full", () => {
    createSnapshotDecoder().decode(bytes[0]!);
  });
});
