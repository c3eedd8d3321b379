// Who plays in a world: how people and bots join, leave, change between playing and watching, and begin a new match.
// Functions over a match's own data; knows no sockets, and not what anybody is told.
import type { BotFill, BotLevel } from "../bots/levels.ts";
import { createRng, nextInt } from "../math/rng.ts";
import { PALETTE, PLAIN_PROFILE, type Place, type Profile, SKINS, type WatchWish } from "../model.ts";
import type { Rules } from "../rules.ts";
import { isLastStanding } from "../rulesets/rounds.ts";
import { TEAM_COLORS } from "../rulesets/teams.ts";
import { teamInRound } from "../sim/round/lines.ts";
import { addPlayer, removePlayer, smallestTeam, type World } from "../sim/world.ts";
import { createBotDriver, type Mind } from "./botDriver.ts";
import { freeBotName, leastBot } from "./botFill.ts";
import { type SettledGuests, settleNewcomer } from "./desk/settled.ts";
import { startPresses } from "./driving.ts";
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
  botFill: BotFill | null;
  /** People and bots who are gone and were in a round of the series, by player id. */
  readonly former: Map<number, Participant>;
  readonly settled: SettledGuests;
};

/** One who took part in a round, as the others know them. */
export type Participant = Profile & { isBot: boolean };

/** profile: as wished, with the name cleaned; the name may be empty. All else as in Seat. */
export type Newcomer = {
  profile: Profile;
  whose: string;
  isWatching: boolean;
  proof?: string;
  guest?: string;
  isHosts?: boolean;
};

/** How a person comes to play. after: the first life begins after the pause that is owed. now: it begins at once.
 *  next: in the next world. */
export type Start = "after" | "now" | "next";

/** @param start of one who does not only watch */
export function addGuest(
  match: Match,
  { profile, whose, isWatching, proof, guest, isHosts = false }: Newcomer,
  start: Start,
  feed: Feed,
): Seat {
  const { seats, pauses, world } = match;
  const playerId = seats.nextPlayerId();
  const seat = seats.add(playerId, whose, profile, { kind: "guest", feed });
  seat.proof = proof ?? null;
  seat.guest = guest ?? null;
  seat.isHosts = isHosts;
  settleNewcomer(match.settled, seat);
  const isHeld = (id: number) => seats.find(id)?.driver.kind === "away" && hasNoLife(world, id);
  const { isWaiting, death } = pauses.enter(playerId, whose, profile.name, world.tick, isHeld);
  const isWatcher = isWatching || seat.isBenched;
  if (isWatcher || start === "next") {
    seat.watching = createWatching({ kind: "leader" }, middleOf(world.rules));
    seat.joinsNext = !isWatcher;
  } else {
    const waits = isWaiting && start === "after";
    seat.death = waits ? death : null;
    enter(match, seat, waits);
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

/** Removes a seat, with its player's cells. @param keepsScore as removePlayer has it */
export function removeSeat(match: Match, seat: Seat, keepsScore = false): void {
  const { seats, pauses, world, former } = match;
  const { playerId } = seat;
  if (world.round !== null) former.set(playerId, participantOf(match, playerId));
  if (world.players.has(playerId)) removeAlive(match, playerId, keepsScore);
  pauses.leave(playerId, world.tick);
  seats.remove(seat);
}

/** One who is here, or was in a round of this series. */
export function participantOf({ seats, former }: Match, playerId: number): Participant {
  const seat = seats.find(playerId);
  if (seat) return { ...seat.profile, isBot: seat.whose === null };
  return former.get(playerId) ?? { ...PLAIN_PROFILE, isBot: false };
}

/** Adds bots that are missing, and removes bots whose place a person took. Nothing happens in a round that is over or
 *  that nobody can come into. */
export function balanceBots(match: Match): void {
  const { seats, world, botFill } = match;
  if (botFill === null || isClosed(world)) return;
  const wanted = Math.max(0, botFill.fillTo - seats.playerCount);
  for (let count = seats.bots().length; count < wanted; count++) addBot(match, botFill.level);
  for (let count = seats.bots().length; count > wanted; count--) {
    const botIds = seats.bots().map(({ playerId }) => playerId);
    removeSeat(match, seats.get(leastBot(world, botIds)));
  }
}

function isClosed({ round, rules, tick }: World): boolean {
  return round !== null && (round.endTick !== null || (isLastStanding(rules) && tick > 0));
}

/** Lets a seat only watch. A player loses its cells. @param keepsScore as removePlayer has it */
export function watch(match: Match, seat: Seat, wish: WatchWish, keepsScore = false): void {
  if (seat.watching) {
    const { joinsNext } = seat;
    seat.watching.wish = wish;
    seat.joinsNext = false;
    if (joinsNext) match.seats.enrol(seat);
    return;
  }
  leaveWorld(match, seat, wish, keepsScore);
  match.seats.enrol(seat);
  balanceBots(match);
}

/** Makes a player look at the world, and takes its cells away. @param keepsScore as removePlayer has it */
export function leaveWorld(match: Match, seat: Seat, wish: WatchWish, keepsScore: boolean): void {
  const { world } = match;
  const player = world.players.get(seat.playerId);
  removeAlive(match, seat.playerId, keepsScore);
  const place = player ? { x: player.endX, y: player.endY } : middleOf(world.rules);
  seat.watching = createWatching(wish, place);
}

/** Takes a living player out of the world; its life counts as given up. */
function removeAlive({ world, pauses }: Match, playerId: number, keepsScore: boolean): void {
  const slots = world.players.get(playerId)?.cellSlots ?? [];
  if (slots.some((slot) => world.bodies.radius[slot]! > 0)) {
    const until = Math.max(...slots.map((slot) => world.bodies.protectedUntil[slot]!));
    pauses.giveUp(playerId, until, world.tick);
  }
  removePlayer(world, playerId, keepsScore);
}

/** Lets a watcher play. If it does not start now, its first life begins as after being eaten. */
export function play(match: Match, seat: Seat, start: Start): void {
  seat.joinsNext = start === "next";
  if (start !== "next") {
    seat.watching = null;
    enter(match, seat, start === "after");
  }
  match.seats.enrol(seat);
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
  const team = teamInRound(world, seat.playerId) || smallestTeam(world);
  seat.profile = { ...seat.profile, ...seats.lookFor(seat, team, seat.profile) };
  addPlayer(world, seat.playerId, team, isWaiting, pauses.protectionRestOf(seat.playerId));
  startPresses(world, seat);
}

/** Whether this player is in the world and waits for its next life. */
export function hasNoLife({ bodies, players }: World, playerId: number): boolean {
  const player = players.get(playerId);
  return player !== undefined && !player.cellSlots.some((slot) => bodies.radius[slot]! > 0);
}

/** The middle of the arena, world units. */
export function middleOf({ arenaWidth, arenaHeight }: Rules): Place {
  return { x: arenaWidth / 2, y: arenaHeight / 2 };
}
