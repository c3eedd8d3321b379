// Who plays in a world: how people and bots join, leave, change between playing and watching, and begin a new match.
// Functions over a match's own data; knows no sockets, and not what anybody is told.
import type { BotFill, BotLevel } from "../bots/levels.ts";
import { createRng, nextInt } from "../math/rng.ts";
import { PALETTE, type Place, type Profile, SKINS, type WatchWish } from "../model.ts";
import type { Rules } from "../rules.ts";
import { TEAM_COLORS } from "../rulesets/teams.ts";
import { addPlayer, createWorld, removePlayer, smallestTeam, type World } from "../sim/world.ts";
import { createBotDriver, type Mind } from "./botDriver.ts";
import { freeBotName, leastBot } from "./botFill.ts";
import { startOver, startPresses } from "./driving.ts";
import type { Feed } from "./feed.ts";
import { deathOf } from "./news.ts";
import type { Pauses } from "./pauses.ts";
import { feedOf, type Seat } from "./seat.ts";
import type { Seats } from "./seats.ts";
import { noteMoved } from "./stillness.ts";
import { createWatching } from "./watching.ts";

export type Match = {
  /** The world; a restart brings another one. */
  world: World;
  readonly seats: Seats;
  readonly pauses: Pauses;
  /** How many bots keep the arena filled; null: no bot comes by itself. */
  readonly botFill: BotFill | null;
};

/** profile: as wished, with the name cleaned; the name may be empty. whose, proof: as in Seat. */
export type Newcomer = { profile: Profile; whose: string; isWatching: boolean; proof?: string };

export function addGuest(match: Match, { profile, whose, isWatching, proof }: Newcomer, feed: Feed): Seat {
  const { seats, pauses, world } = match;
  const playerId = seats.nextPlayerId();
  const seat = seats.add(playerId, whose, profile, { kind: "guest", feed });
  seat.proof = proof ?? null;
  const isHeld = (id: number) => seats.find(id)?.driver.kind === "away" && hasNoLife(world, id);
  const { isWaiting, death } = pauses.enter(playerId, whose, profile.name, world.tick, isHeld);
  if (isWatching) seat.watching = createWatching({ kind: "leader" }, middleOf(world.rules));
  else {
    seat.death = death;
    enter(match, seat, isWaiting);
  }
  seats.enrol(seat);
  return seat;
}

/** @param chance seed of its random numbers; its player id if left out */
export function addBot(match: Match, level: BotLevel, chance?: number, mind?: Mind): Seat {
  const { seats, world } = match;
  const playerId = seats.nextPlayerId();
  const seed = chance ?? playerId;
  const team = smallestTeam(world);
  const color = TEAM_COLORS[team - 1] ?? playerId % PALETTE.length;
  const name = freeBotName(playerId, new Set(seats.bots().map(({ profile }) => profile.name)));
  const skin = seats.skinForBot(color, nextInt(createRng(seed), SKINS.length));
  const seat = seats.add(playerId, null, { name, color, skin }, createBotDriver(level, seed, mind));
  addPlayer(world, playerId, team);
  seats.enrol(seat);
  return seat;
}

/** Removes a seat, with its player's cells. */
export function removeSeat(match: Match, seat: Seat): void {
  const { seats, pauses, world } = match;
  const { playerId } = seat;
  if (world.players.has(playerId)) removeAlive(match, playerId);
  pauses.leave(playerId, world.tick);
  seats.remove(seat);
}

/** Adds bots that are missing, and removes bots whose place a person took. */
export function balanceBots(match: Match): void {
  const { seats, world, botFill } = match;
  if (botFill === null) return;
  const wanted = Math.max(0, botFill.fillTo - seats.playerCount);
  for (let count = seats.bots().length; count < wanted; count++) addBot(match, botFill.level);
  for (let count = seats.bots().length; count > wanted; count--) {
    const botIds = seats.bots().map(({ playerId }) => playerId);
    removeSeat(match, seats.get(leastBot(world, botIds)));
  }
}

/** Lets a seat watch. A player loses its cells. */
export function watch(match: Match, seat: Seat, wish: WatchWish): void {
  if (seat.watching) {
    seat.watching.wish = wish;
    return;
  }
  const { seats, world } = match;
  const player = world.players.get(seat.playerId);
  removeAlive(match, seat.playerId);
  const place = player ? { x: player.endX, y: player.endY } : middleOf(world.rules);
  seat.watching = createWatching(wish, place);
  seats.enrol(seat);
  balanceBots(match);
}

/** Takes a living player out of the world; its life counts as given up. */
function removeAlive({ world, pauses }: Match, playerId: number): void {
  const slots = world.players.get(playerId)?.cellSlots ?? [];
  if (slots.some((slot) => world.bodies.radius[slot]! > 0)) {
    const until = Math.max(...slots.map((slot) => world.bodies.protectedUntil[slot]!));
    pauses.giveUp(playerId, until, world.tick);
  }
  removePlayer(world, playerId);
}

/** Lets a watcher play. Its first life begins as after being eaten. */
export function play(match: Match, seat: Seat): void {
  seat.watching = null;
  enter(match, seat, true);
  match.seats.enrol(seat);
}

/**
 * Begins another world with the same people and bots in the same teams. A player who is away is born once it is back.
 * @param seed unsigned 32-bit
 */
export function startWorld(match: Match, seed: number, rules = match.world.rules): void {
  const { world: before, seats, pauses } = match;
  const world = createWorld(rules, seed);
  world.journal = before.journal;
  before.journal = null;
  world.journal?.onCommand({ kind: "start", seed, rules });
  match.world = world;
  pauses.startOver();
  for (const seat of seats) {
    const team = before.players.get(seat.playerId)?.team;
    seat.death = null;
    startOver(seat);
    if (team === undefined) continue;
    addPlayer(world, seat.playerId, team, seat.driver.kind === "away");
    startPresses(world, seat);
  }
}

/** Called after each step: notes for players whose life ended that they wait for the next one and are to be told. A
 *  person who is away is not told if a bot has begun the next life by then. */
export function noteDeaths({ world, seats, pauses }: Match): void {
  for (const event of world.events) {
    const seat = seats.find(event.playerId);
    if (event.kind === "respawned" && seat?.driver.kind === "bot") seat.death = null;
    if (event.kind !== "eaten") continue;
    const death = deathOf(world, event);
    if (!seat || seat.whose === null || !death) continue;
    seat.death = death;
    pauses.begin(event.playerId, death, world.tick);
    const feed = feedOf(seat);
    if (feed) noteMoved(feed.stillness);
  }
}

/** The bot leaves first, as the newcomer takes its place in the team. */
function enter(match: Match, seat: Seat, isWaiting: boolean): void {
  const { seats, world, pauses } = match;
  balanceBots(match);
  const team = smallestTeam(world);
  seat.profile = { ...seat.profile, ...seats.lookFor(seat, team, seat.profile) };
  addPlayer(world, seat.playerId, team, isWaiting, pauses.protectionRestOf(seat.playerId));
  startPresses(world, seat);
}

/** Whether this player is in the world and waits for its next life. */
export function hasNoLife({ bodies, players }: World, playerId: number): boolean {
  const player = players.get(playerId);
  return player !== undefined && !player.cellSlots.some((slot) => bodies.radius[slot]! > 0);
}

function middleOf({ arenaWidth, arenaHeight }: Rules): Place {
  return { x: arenaWidth / 2, y: arenaHeight / 2 };
}
