// Scenes of a round: walls that close in, its first and its last moment, and its last seconds.
import type { RoundResults } from "../../shared/net/sections/results.ts";
import { IDLE_INPUT } from "../../shared/sim/playerInput.ts";
import { at, EMPTY_ARENA, move, SCENE_MIDDLE, type Scene } from "./scene.stage.ts";
import { type StagedPerson, scatterBalls, steerTo } from "./staging.stage.ts";

const PEOPLE: StagedPerson[] = [
  { name: "Ala", color: 7, skin: 1, circles: [at(0, 0, 80)] },
  { name: "Bruno", color: 1, skin: 3, circles: [at(260, -90, 120)] },
  { name: "Celina", color: 4, skin: 6, circles: [at(-230, 110, 60)] },
  { name: "Darek", color: 10, skin: 9, circles: [at(60, 190, 50)] },
];

/** Left and bottom close in on the own circle; the others are far away. */
export const closingWalls: Scene = {
  rules: EMPTY_ARENA,
  people: PEOPLE,
  set: (world) =>
    scatterBalls(
      world,
      SCENE_MIDDLE,
      110,
      ({ x, y }) => x > SCENE_MIDDLE.x - 250 && y < SCENE_MIDDLE.y + 200,
    ),
  act({ room }, ms) {
    steerTo(room.world, 3, at(-100 + 0.05 * ms, 60, 0));
  },
  own: (ms) => (ms < 300 ? IDLE_INPUT : move(-1000, 300)),
  walls: (ms) => {
    const way = Math.max(0, ms + 1000) * 0.06;
    const { x, y } = SCENE_MIDDLE;
    return { left: x - 420 + way, top: 500, right: 5500, bottom: y + 330 - way };
  },
  momentMs: 700,
  lengthMs: 2600,
};

/** The round begins. */
export const go: Scene = {
  rules: EMPTY_ARENA,
  people: PEOPLE,
  set: (world) => scatterBalls(world, SCENE_MIDDLE, 110, () => true),
  tells: [{ ms: 0, what: { kind: "roundCount", leftS: 0 } }],
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(-1000)),
  momentMs: 300,
  lengthMs: 1600,
};

/** Its last seconds, one after the other. */
export const lastSeconds: Scene = {
  rules: EMPTY_ARENA,
  people: PEOPLE,
  set: (world) => scatterBalls(world, SCENE_MIDDLE, 110, () => true),
  tells: [5, 4, 3, 2, 1].map((leftS, i) => ({ ms: 1000 * i, what: { kind: "roundSecond", leftS } })),
  momentMs: 100,
  lengthMs: 5000,
};

const RESULTS = { lines: [{ playerId: 2 }] } as unknown as RoundResults;

/** It is over, and player 2 has won. */
export const roundOver: Scene = {
  rules: EMPTY_ARENA,
  people: PEOPLE,
  set: (world) => scatterBalls(world, SCENE_MIDDLE, 110, () => true),
  tells: [
    { ms: 0, what: { kind: "roundPhase", phase: "results", before: "playing" } },
    { ms: 0, what: { kind: "roundOver", results: RESULTS } },
  ],
  momentMs: 300,
  lengthMs: 3000,
};
