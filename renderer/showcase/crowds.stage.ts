// Scenes with many circles: the most that is drawn, and the view from far away.
import { FULL_TURN } from "../../shared/math/angles.ts";
import { createRng, nextFloat, nextInt } from "../../shared/math/rng.ts";
import type { Place } from "../../shared/model.ts";
import type { Rules } from "../../shared/rules.ts";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { TEAMS } from "../../shared/rulesets/teams.ts";
import { putVirus } from "../../shared/sim/arena.stage.ts";
import { setInput } from "../../shared/sim/world.ts";
import { at, EMPTY_ARENA, SCENE_MIDDLE, type Scene } from "./scene.stage.ts";
import { type Staged, type StagedPerson, scatterBalls, steerTo } from "./staging.stage.ts";

const NAMES = "Ala Bruno Celina Darek Ewa Filip Gosia Hubert Iga Jan Kasia Lech Łucja Marek Nina Olek".split(
  " ",
);

/** Nobody of a crowd can eat another, whatever the window says of them; everybody eats balls. */
const PEACE = 3.2;

function createCrowd(
  count: number,
  { arenaWidth, arenaHeight }: Rules,
  least: number,
  most: number,
): StagedPerson[] {
  const rng = createRng(5);
  return Array.from({ length: count }, (_, i) => ({
    name: `${NAMES[i % NAMES.length]} ${1 + Math.floor(i / NAMES.length)}`,
    color: i % 12,
    skin: (i * 7) % 24,
    circles: [
      {
        x: Math.round(arenaWidth * (0.04 + 0.92 * nextFloat(rng))),
        y: Math.round(arenaHeight * (0.04 + 0.92 * nextFloat(rng))),
        radius: least + (most - least) * nextFloat(rng) ** 2,
      },
    ],
  }));
}

/** Everybody but the own person takes another course once a second, each in a tick of their own. */
function wander({ room }: Staged): void {
  for (const { playerId } of room.seats) {
    if (playerId === 1 || (room.tickNumber + playerId) % 30 !== 0) continue;
    const rng = createRng(1000 * playerId + room.tickNumber);
    setInput(room.world, playerId, {
      moveX: nextInt(rng, 4001) - 2000,
      moveY: nextInt(rng, 4001) - 2000,
      buttons: 0,
    });
  }
}

const CLASSIC_CROWD: Rules = {
  ...CLASSIC,
  eatRatio: PEACE,
  ballsAtStart: 250,
  ballsLow: 250,
  ballsTopUp: 10,
};

/** Classic: all of the arena, 250 balls, 20 circles. */
export const classicCrowd: Scene = {
  rules: CLASSIC_CROWD,
  told: { eatRatio: CLASSIC.eatRatio },
  people: createCrowd(20, CLASSIC_CROWD, 17, 50),
  act: wander,
  momentMs: 1000,
  lengthMs: 12_000,
};

const ARENA_CROWD: Rules = {
  ...ARENA,
  eatRatio: PEACE,
  arenaWidth: 4000,
  arenaHeight: 2250,
  ballsAtStart: 1000,
  ballsLow: 1000,
  ballsTopUp: 20,
  virusesMin: 0,
  viewWidth: 4000,
  viewHeight: 2250,
  viewGrowthMax: 1,
};

function centred([own, ...others]: StagedPerson[], radius: number): StagedPerson[] {
  return [{ ...own!, circles: [{ x: 2000, y: 1125, radius }] }, ...others];
}

/** Arena: 1000 balls and 200 circles with names in one window, radius 20 to 50 pixels at 1280x720. */
export const arenaCrowd: Scene = {
  rules: ARENA_CROWD,
  told: { eatRatio: ARENA.eatRatio },
  people: centred(createCrowd(200, ARENA_CROWD, 62, 156), 90),
  act: wander,
  momentMs: 1000,
  lengthMs: 12_000,
};

const EATERS: readonly Place[] = Array.from({ length: 25 }, (_, i) => ({
  x: 400 + 800 * (i % 5),
  y: 225 + 450 * Math.floor(i / 5),
}));
/** Around each. */
const VICTIMS = 8;
/** The middle one is the own. */
const EATERS_INWARDS = [12, ...EATERS.keys()].filter((place, i) => i === 0 || place !== 12);

function aroundEater({ x, y }: Place, i: number): Place {
  const angle = (i * FULL_TURN) / VICTIMS;
  return { x: x + 165 * Math.cos(angle), y: y + 165 * Math.sin(angle) };
}

const STORM: StagedPerson[] = [
  ...EATERS_INWARDS.map((place, i) => ({
    name: `Big ${i}`,
    color: i % 12,
    skin: i % 24,
    circles: [{ ...EATERS[place]!, radius: 110 }],
  })),
  ...EATERS_INWARDS.flatMap((place, k) =>
    Array.from({ length: VICTIMS }, (_, i) => ({
      name: `${NAMES[(k + i) % NAMES.length]} ${k}`,
      color: (k + 5 * i + 1) % 12,
      skin: (k + i) % 24,
      circles: [{ ...aroundEater(EATERS[place]!, i), radius: 52 }],
    })),
  ),
];

/** 200 circles are eaten within a second: each eater takes its eight, one after another. */
export const storm: Scene = {
  rules: { ...ARENA_CROWD, eatRatio: ARENA.eatRatio, respawnDelayS: 60 },
  people: STORM,
  act({ room }, ms) {
    EATERS_INWARDS.forEach((place, k) => {
      for (let i = 0; i < VICTIMS; i++) {
        const startMs = (i * 1000) / VICTIMS + ((k * 37) % 125) - 180;
        if (ms >= startMs) steerTo(room.world, 1 + EATERS.length + k * VICTIMS + i, EATERS[place]!);
      }
    });
  },
  momentMs: 500,
  lengthMs: 2000,
  warmMs: 100,
};

/** Three colours, own mates near, one of them out of sight. */
export const teams: Scene = {
  rules: { ...EMPTY_ARENA, ruleset: TEAMS.ruleset, teams: 3 },
  people: [
    at(0, 0, 90),
    at(260, 60, 150),
    at(-230, 150, 60),
    at(-150, -190, 75),
    at(330, 260, 55),
    at(-420, -60, 140),
    at(1500, 100, 80),
  ].map((circle, i) => ({ name: NAMES[i]!, color: 7, skin: i * 3, circles: [circle] })),
  set: (world) => scatterBalls(world, SCENE_MIDDLE, 110, () => true),
  momentMs: 600,
  lengthMs: 2000,
};

const FAR: Rules = { ...EMPTY_ARENA, ballsAtStart: 1500, ballsLow: 1000, eatRatio: PEACE };

/** One's own is so big that all others are small. */
export const tiny: Scene = {
  rules: FAR,
  told: { eatRatio: ARENA.eatRatio },
  people: createCrowd(60, FAR, 32, 120).map((person, i) =>
    i === 0 ? { ...person, circles: [at(0, 0, 620)] } : person,
  ),
  set(world) {
    for (let i = 0; i < 12; i++) {
      const isLeft = i % 2 === 0;
      putVirus(world, isLeft ? 250 + 150 * i : 5900 - 150 * i, 400 + ((i * 1237) % 5200));
    }
  },
  act: wander,
  momentMs: 1000,
  lengthMs: 8000,
};
