// What fifty bots cost a host in a tick: what they decided is done, and those whose turn it is look and think. The step
// and what guests are told are measured elsewhere.

import { prepareInterest } from "../room/interest.ts";
import { ARENA } from "../rulesets/arena.ts";
import { addPlayer, createWorld } from "../sim/world.ts";
import { BotPlayers, createBotGame } from "./botPlayers.ts";
import { BOT_LEVELS } from "./levels.ts";

const BOTS = 50;
/** Half a minute of play: they have met by then. */
const STEPS_BEFORE = 900;

function createScene(arenaWidth: number) {
  const world = createWorld({ ...ARENA, arenaWidth, arenaHeight: arenaWidth }, 1);
  const bots = new BotPlayers();
  for (let id = 1; id <= BOTS; id++) {
    addPlayer(world, id);
    bots.add(id, BOT_LEVELS[id % BOT_LEVELS.length]!, id);
  }
  const { interest, encoder, step } = createBotGame(world, bots);
  const look = () => {
    prepareInterest(interest, world);
    encoder.beginTick(world.bodies, world.tick);
    bots.look(world, interest, encoder);
  };
  for (let i = 0; i < STEPS_BEFORE; i++) step();
  return () => {
    bots.act(world);
    // Time goes on for who looks when; the world stands still, or its step would be measured, too.
    world.tick++;
    look();
  };
}

export const benches = [
  { name: "50 bots a tick, Arena", setUp: () => createScene(ARENA.arenaWidth) },
  { name: "50 bots a tick, Arena of 5000", setUp: () => createScene(5000) },
];
