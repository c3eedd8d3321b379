// The cost of fifty bots in a tick: their decisions are carried out, and those whose turn it is observe and decide. The
// step and the snapshots are measured elsewhere.

import { BOT_LEVELS } from "../bots/levels.ts";
import { SnapshotEncoder } from "../net/snapshot/encoder.ts";
import { ARENA } from "../rulesets/arena.ts";
import { setInput } from "../sim/world.ts";
import { botInput, showBot } from "./botDriver.ts";
import { createInterest, prepareInterest } from "./interest.ts";
import { Room } from "./room.ts";

const BOTS = 50;
/** Half a minute of play: they have met by then. */
const STEPS_BEFORE = 900;

function createScene(arenaWidth: number) {
  const room = new Room({ rules: { ...ARENA, arenaWidth, arenaHeight: arenaWidth }, seed: 1, maxPlayers: 1 });
  const { world } = room;
  const interest = createInterest(world.rules);
  const encoder = new SnapshotEncoder();
  const bots = Array.from({ length: BOTS }, (_, i) => {
    const { playerId, driver } = room.addBot(BOT_LEVELS[(i + 1) % BOT_LEVELS.length]!);
    if (driver.kind !== "bot") throw new Error("no bot");
    return { playerId, driver };
  });
  for (let i = 0; i < STEPS_BEFORE; i++) room.tick(0);
  return () => {
    for (const { playerId, driver } of bots) {
      setInput(world, playerId, botInput(driver, world, playerId, world.tick + 1));
    }
    // Ticks go on, so that other bots get their turn; the world is not stepped, since only the bots are measured.
    world.tick++;
    prepareInterest(interest, world);
    encoder.beginTick(world.bodies, world.tick, world.tick);
    for (const { playerId, driver } of bots) showBot(driver, world, playerId, world.tick, interest, encoder);
  };
}

export const benches = [
  { name: "50 bots a tick, Arena", setUp: () => createScene(ARENA.arenaWidth) },
  { name: "50 bots a tick, Arena of 5000", setUp: () => createScene(5000) },
];
