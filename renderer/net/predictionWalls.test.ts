// Walls that close in push own cells: prediction has them where the host has, to the last bit.
import { expect, test } from "vitest";
import { createRng, nextInt } from "../../shared/math/rng.ts";
import type { OwnCell } from "../../shared/net/snapshot/snapshot.ts";
import { emptyArena, putCell, putPlayer } from "../../shared/sim/arena.stage.ts";
import { travellingRadius } from "../../shared/sim/bodies.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { setInput, type World } from "../../shared/sim/world.ts";
import { Prediction } from "./prediction.ts";

const AHEAD = 12;
/** The step in which everything splits that can: one of each cell's radii is off the grid after it. */
const SPLIT_TICK = 200;

function ownCellsOf({ bodies, players }: World): OwnCell[] {
  return players.get(1)!.cellSlots.map((slot) => ({
    id: bodies.id[slot]!,
    playerId: 1,
    kind: "cell",
    x: bodies.x[slot]!,
    y: bodies.y[slot]!,
    radius: travellingRadius(bodies.radius[slot]!),
    isProtected: false,
    impulseX: bodies.impulseX[slot]!,
    impulseY: bodies.impulseY[slot]!,
    bornTick: bodies.bornTick[slot]!,
  }));
}

const placesIn = (cells: readonly { x: number; y: number }[]) => cells.map(({ x, y }) => [x, y]);

test.each([1, 2, 3, 4, 5])("seed %i: prediction agrees with the host while walls push", (seed) => {
  const rng = createRng(seed);
  const world = emptyArena({
    roundKind: 3,
    roundS: 20,
    arenaWidth: 2600,
    arenaHeight: 2000,
    mergeBaseS: 600,
  });
  const player = putPlayer(world, 1, 150, 1000, 160);
  putCell(world, player, 200, 300, 90);
  putCell(world, player, 2500, 1900, 64);
  const cells = [ownCellsOf(world)];
  const inputs: PlayerInput[] = [];
  const { rules } = world;
  while (world.tick < 600) {
    const kept = inputs.at(-1) ?? { moveX: 0, moveY: 0, buttons: 0 };
    const isNew = world.tick % 10 === 0;
    const wish = () => (nextInt(rng, 3) - 1) * nextInt(rng, 1500);
    const way = isNew ? { moveX: wish(), moveY: wish() } : { moveX: kept.moveX, moveY: kept.moveY };
    const input = { ...way, buttons: world.tick + 1 >= SPLIT_TICK ? 1 : 0 };
    inputs.push(input);
    setInput(world, 1, input);
    stepWorld(world);
    cells.push(ownCellsOf(world));
  }
  expect(cells.at(-1)!.length).toBeGreaterThan(5);
  for (let tick = 1; tick + AHEAD <= 600; tick += 5) {
    const prediction = new Prediction(rules);
    prediction.reconcile(tick, tick, cells[tick]!);
    const pressed = inputs[tick - 1]!.buttons;
    for (let i = 0; i < AHEAD; i++) {
      const input = inputs[tick + i]!;
      prediction.step({ ...input, buttons: input.buttons - pressed });
    }
    const place = placesIn(prediction.predictedCells());
    expect([tick, place]).toEqual([tick, placesIn(cells[tick + AHEAD]!)]);
  }
});
