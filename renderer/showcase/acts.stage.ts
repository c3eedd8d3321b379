// Scenes with one event: something is eaten; somebody splits, dies or is born.
import type { Place } from "../../shared/model.ts";
import type { Rules } from "../../shared/rules.ts";
import { putVirus } from "../../shared/sim/arena.stage.ts";
import { IDLE_INPUT } from "../../shared/sim/playerInput.ts";
import { at, EMPTY_ARENA, move, SCENE_MIDDLE, type Scene } from "./scene.stage.ts";
import { joinPerson, placePlayer, putBallOf, scatterBalls, steerTo } from "./staging.stage.ts";

const OWN = { name: "Ala", color: 7, skin: 1 };
const BRUNO = { name: "Bruno", color: 1, skin: 3 };
const CELINA = { name: "Celina", color: 4, skin: 6 };
const DAREK = { name: "Darek", color: 10, skin: 9 };

/** Away from the horizontal middle, where the scenes play. */
const offLine = ({ x, y }: Place) => Math.abs(y - SCENE_MIDDLE.y) > 170 || Math.abs(x - SCENE_MIDDLE.x) > 700;

const withBalls: Scene["set"] = (world) => scatterBalls(world, SCENE_MIDDLE, 90, offLine);

/** The own circle goes right from 0 on. */
const goRight: Scene["own"] = (ms) => (ms < 0 ? IDLE_INPUT : move(1000));

export const eatBall: Scene = {
  rules: EMPTY_ARENA,
  people: [{ ...OWN, circles: [at(0, 0, 70)] }],
  set(world) {
    scatterBalls(world, SCENE_MIDDLE, 90, offLine);
    [200, 330, 345, 460].forEach((x, i) => {
      putBallOf(world, at(x, 12 - 9 * i, 0), 3 * i, 14);
    });
  },
  own: goRight,
  momentMs: 480,
  lengthMs: 1600,
};

export const eatCell: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [at(0, 0, 110)] },
    { ...BRUNO, circles: [at(230, 10, 60)] },
  ],
  set: withBalls,
  own: goRight,
  momentMs: 500,
  lengthMs: 1600,
};

export const otherEats: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [at(0, 260, 50)] },
    { ...BRUNO, circles: [at(-110, 0, 120)] },
    { ...CELINA, circles: [at(130, 0, 62)] },
  ],
  set: withBalls,
  act({ room }, ms) {
    if (ms >= 0) steerTo(room.world, 2, at(900, 0, 0));
  },
  momentMs: 600,
  lengthMs: 1600,
  focus: at(100, 0, 0),
};

export const split: Scene = {
  rules: EMPTY_ARENA,
  people: [{ ...OWN, circles: [at(0, 0, 115)] }],
  set: withBalls,
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(1000, -200, ms < 300 ? 0 : 1)),
  momentMs: 400,
  lengthMs: 1800,
};

export const pop: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [at(0, 0, 170)] },
    { ...BRUNO, circles: [at(-420, -180, 45)] },
  ],
  set(world) {
    scatterBalls(world, SCENE_MIDDLE, 90, offLine);
    putVirus(world, SCENE_MIDDLE.x + 260, SCENE_MIDDLE.y);
  },
  own: goRight,
  momentMs: 560,
  lengthMs: 1800,
};

export const merge: Scene = {
  rules: { ...EMPTY_ARENA, mergeBaseS: 1.6, mergePerRadiusS: 0 },
  people: [{ ...OWN, circles: [at(-78, 0, 80), at(78, 8, 74)] }],
  set: withBalls,
  // They press against each other until they may merge.
  own: () => move(0, 1),
  momentMs: 700,
  lengthMs: 1800,
};

export const death: Scene = {
  rules: { ...EMPTY_ARENA, respawnDelayS: 5 },
  people: [
    { ...OWN, circles: [at(0, 0, 62)] },
    { ...BRUNO, circles: [at(300, -20, 140)] },
    { ...CELINA, circles: [at(-330, 150, 70)] },
  ],
  set: withBalls,
  act({ room }, ms) {
    if (ms >= 0) steerTo(room.world, 2, at(-700, 0, 0));
  },
  momentMs: 700,
  lengthMs: 2400,
};

/** Balls everywhere: nobody knows where the next life begins. */
const NURSERY: Rules = {
  ...EMPTY_ARENA,
  ballsAtStart: 1500,
  ballsLow: 1000,
  respawnLaw: "auto",
  respawnDelayS: 0.5,
};

export const birth: Scene = {
  rules: NURSERY,
  people: [
    { ...OWN, circles: [at(0, 0, 62)] },
    { ...BRUNO, circles: [at(160, 0, 140)] },
  ],
  set: withBalls,
  act({ room }, ms) {
    if (ms >= -400) steerTo(room.world, 2, SCENE_MIDDLE);
  },
  momentMs: 300,
  lengthMs: 3200,
};

export const wall: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [{ x: 210, y: 3000, radius: 90 }] },
    { ...BRUNO, circles: [{ x: 60, y: 3330, radius: 130 }] },
  ],
  set: (world) => scatterBalls(world, { x: 500, y: 3000 }, 90, ({ x }) => x > 330),
  act({ room }, ms) {
    if (ms >= 0) steerTo(room.world, 2, { x: -900, y: 3330 });
  },
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(-1000)),
  momentMs: 450,
  lengthMs: 2000,
  focus: { x: 110, y: 3060 },
};

export const corner: Scene = {
  rules: EMPTY_ARENA,
  people: [{ ...OWN, circles: [{ x: 240, y: 220, radius: 80 }] }],
  set: (world) => scatterBalls(world, { x: 500, y: 400 }, 110, ({ x, y }) => x > 330 || y > 330),
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(-1000, -900)),
  momentMs: 900,
  lengthMs: 2000,
  focus: { x: 120, y: 120 },
};

/** Bigger ones, smaller ones and one of the own size, one of them first on the leaderboard. */
export const leader: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [at(0, 0, 80)] },
    { ...BRUNO, circles: [at(330, -120, 165)] },
    { ...CELINA, circles: [at(-190, 130, 48)] },
    { ...DAREK, circles: [at(-260, -140, 84)] },
    { name: "Ewa", color: 2, skin: 12, circles: [at(140, 190, 40)] },
    { name: "Filip", color: 8, skin: 15, circles: [at(-560, 60, 110)] },
    { name: "Gosia", color: 5, skin: 18, circles: [at(20, 1250, 230)] },
  ],
  set: (world) =>
    scatterBalls(
      world,
      SCENE_MIDDLE,
      120,
      ({ x, y }) => Math.abs(x - SCENE_MIDDLE.x) + Math.abs(y - SCENE_MIDDLE.y) > 140,
    ),
  act({ room }, ms) {
    steerTo(room.world, 3, at(-190 - 0.05 * ms, 130, 0));
    steerTo(room.world, 2, at(330 - 0.02 * ms, -120, 0));
  },
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(-120, 80)),
  momentMs: 600,
  lengthMs: 2400,
};

/** One is away for a while, and another one is from the start; the others play on. */
export const away: Scene = {
  rules: EMPTY_ARENA,
  people: [
    { ...OWN, circles: [at(0, 40, 80)] },
    { ...BRUNO, circles: [at(250, -110, 120)] },
    { ...CELINA, circles: [at(-230, 90, 60)] },
    { ...DAREK, circles: [at(-190, -150, 84)] },
    { name: "Ewa", color: 2, skin: 12, circles: [at(160, 190, 26)] },
  ],
  set: withBalls,
  away: (ms) => (ms >= 100 && ms < 1000 ? [2, 4] : [4]),
  momentMs: 150,
  lengthMs: 2000,
};

/** Somebody has just begun beside a big one, which tries to bite. */
export const protectedCell: Scene = {
  rules: EMPTY_ARENA,
  people: [{ ...OWN, circles: [at(0, 0, 120)] }],
  set: withBalls,
  act({ room }, ms) {
    if (room.playerCount === 1 && ms >= -500) {
      const { playerId } = joinPerson(room, BRUNO);
      placePlayer(room.world, playerId, [at(200, 0, 55)]);
    }
  },
  own: (ms) => (ms < 0 ? IDLE_INPUT : move(160)),
  momentMs: 500,
  lengthMs: 2600,
};
