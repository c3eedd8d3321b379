// Places the players of a scene in a real room, which has run until nothing depends on its start. Knows no window.
import { createRng, nextFloat, type Rng } from "../../shared/math/rng.ts";
import { PLAIN_PROFILE, type Place } from "../../shared/model.ts";
import { createFeed, type FeedLink } from "../../shared/room/feed.ts";
import { Room } from "../../shared/room/room.ts";
import type { Rules } from "../../shared/rules.ts";
import { putBall, putCell } from "../../shared/sim/arena.stage.ts";
import { setInput, type World } from "../../shared/sim/world.ts";

export type StagedCircle = Place & { radius: number };
/** Who stands in a scene, with one circle or several. skin: where profiles have one. */
export type StagedPerson = { name: string; color: number; skin?: number; circles: StagedCircle[] };

/** Player ids are those of `people`, in order, from 1 on: the first is the window's own. */
export type Staged = { room: Room; feed: ReturnType<typeof createFeed> };

/** Somebody of whom nothing but inputs is wanted. */
const DEAF: FeedLink = {
  isDrained: () => false,
  sendSnapshot: () => undefined,
  tell: () => undefined,
  close: () => undefined,
  rttMs: () => null,
};

/** After so long no life counts as new, so that the protection of new lives has ended. */
const WARM_STEPS = 120;

export function joinPerson(
  room: Room,
  { name, color, skin = 0 }: Omit<StagedPerson, "circles">,
  link = DEAF,
) {
  const feed = createFeed(link, 0);
  const profile = { ...PLAIN_PROFILE, name, color, skin };
  return { feed, ...room.join({ profile, whose: name, isWatching: false }, feed) };
}

/** A room in which everybody stands where the scene has them, before its next tick. @param link the own person's */
export function stageRoom(rules: Rules, people: readonly StagedPerson[], link: FeedLink, seed = 1): Staged {
  const room = new Room({ rules, seed, maxPlayers: 1000 });
  const seats = people.map((person, i) => joinPerson(room, person, i === 0 ? link : DEAF));
  for (let i = 0; i < WARM_STEPS; i++) room.tick(0);
  people.forEach(({ circles }, i) => {
    placePlayer(room.world, i + 1, circles);
  });
  return { room, feed: seats[0]!.feed };
}

/** Moves the player's one circle there; further circles are created now. */
export function placePlayer(
  world: World,
  playerId: number,
  [first, ...others]: readonly StagedCircle[],
): void {
  const { bodies } = world;
  const player = world.players.get(playerId)!;
  const slot = player.cellSlots[0];
  if (slot === undefined || first === undefined) return;
  bodies.x[slot] = first.x;
  bodies.y[slot] = first.y;
  bodies.radius[slot] = first.radius;
  for (const { x, y, radius } of others) {
    bodies.bornTick[putCell(world, player, x, y, radius)] = world.tick;
    bodies.bornTick[slot] = world.tick;
  }
}

/** Steers towards a place; a player without circles is idle. */
export function steerTo(world: World, playerId: number, { x, y }: Place, buttons = 0): void {
  const slot = world.players.get(playerId)?.cellSlots[0];
  if (slot === undefined) return;
  const moveX = Math.round(x - world.bodies.x[slot]!);
  const moveY = Math.round(y - world.bodies.y[slot]!);
  setInput(world, playerId, { moveX, moveY, buttons });
}

/** @param radius between the smallest and the largest ball's; the rules' own where none is given */
export function putBallOf(
  world: World,
  { x, y }: Place,
  color: number,
  radius = world.rules.ballRadius,
): void {
  world.bodies.color[putBall(world, x, y, radius)] = color;
}

/** Balls here and there about a place, as an arena has them, none where the scene plays. */
export function scatterBalls(
  world: World,
  about: Place,
  count: number,
  isFree: (place: Place) => boolean,
): void {
  const rng = createRng(11);
  for (let i = 0; i < count; i++) {
    const place = { x: about.x + spread(rng, 1100), y: about.y + spread(rng, 650) };
    if (isInside(world.rules, place) && isFree(place)) {
      putBallOf(world, place, i % 12, world.rules.ballRadius * (1 + nextFloat(rng) * 0.6));
    }
  }
}

function isInside({ arenaWidth, arenaHeight }: Rules, { x, y }: Place): boolean {
  return x > 0 && y > 0 && x < arenaWidth && y < arenaHeight;
}

export function spread(rng: Rng, reach: number): number {
  return (2 * nextFloat(rng) - 1) * reach;
}
