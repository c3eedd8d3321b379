// Test support: an evening of thirty guests and a host who do whatever they like. In every tick host and guests agree
// about the phase, the rules, the teams, who is here and how rounds ended, and seats are counted right.
import { expect } from "vitest";
import { createRng, nextInt, type Rng } from "../../math/rng.ts";
import type { RoundNews } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { hasTeams } from "../../rulesets/abilities.ts";
import { QUICK } from "../../rulesets/quick.ts";
import { TEAM_COLORS } from "../../rulesets/teams.ts";
import { hashWorld } from "../../sim/stateHash.ts";
import { deskOf } from "../desk/roomDesk.ts";
import { Room } from "../room.ts";
import type { Recorder } from "../roomState.ts";
import { loadRoom, saveRoom } from "../save/saveRoom.ts";
import { isPlayersSeat } from "../seat.ts";
import { EveningGuest, type EveningNews } from "./evening.stage.ts";
import { roundNewsOf } from "./roundNews.ts";

const GUESTS = 30;
/** Fewer than there are guests, so that some get no seat. */
const MAX_PLAYERS = 26;
export const SMALL_ROUND: Rules = {
  ...QUICK,
  arenaWidth: 1600,
  arenaHeight: 1200,
  ballsAtStart: 40,
  ballsLow: 40,
  virusesMin: 1,
  virusesMax: 2,
  respawnDelayS: 1,
  protectionS: 0,
  roundKind: 1,
  roundS: 12,
  lobbyS: 5,
};
const CHOICES: readonly Rules[] = [
  SMALL_ROUND,
  { ...SMALL_ROUND, bestOf: 3, lateJoin: 0 },
  { ...SMALL_ROUND, roundKind: 2, roundScore: 40, bestOf: 3 },
  { ...SMALL_ROUND, roundKind: 3, roundS: 20, bestOf: 3 },
  { ...SMALL_ROUND, teams: 3, bestOf: 3 },
  { ...SMALL_ROUND, roundKind: 3, roundS: 15, teams: 2, arenaWidth: 2000 },
  { ...SMALL_ROUND, roundKind: 0 },
];

export class WildEvening {
  room: Room;
  readonly rng: Rng;
  readonly guests: EveningGuest[] = [];
  /** Ticks in which rounds were over. */
  readonly ends: number[] = [];
  readonly phases = new Set<string>();

  constructor(seed: number, recorder: Recorder | null = null) {
    this.rng = createRng(seed);
    const bots = { fillTo: 20, level: "keen" } as const;
    this.room = new Room({ rules: SMALL_ROUND, seed, maxPlayers: MAX_PLAYERS, bots, keepSeatS: 4, recorder });
    for (let i = 0; i < GUESTS; i++) this.guests.push(new EveningGuest(`${i}`));
  }

  /** Something that somebody does. */
  act(): void {
    const guest = this.guests[nextInt(this.rng, GUESTS)]!;
    const roll = nextInt(this.rng, 100);
    if (roll < 8) this.#actAsHost(roll);
    else if (roll < 18) this.#actAtDesk(guest.playerId);
    else if (guest.isHere) this.#actAsGuest(guest, roll);
    else this.#enter(guest);
  }

  #actAsHost(roll: number): void {
    const { room, rng } = this;
    const { rounds } = room;
    if (roll < 2) rounds.start();
    else if (roll < 3 && nextInt(rng, 3) === 0) rounds.end();
    else if (roll < 4) room.pause(!room.state.isPaused);
    else if (roll < 5) room.pause(false);
    else if (roll < 6) rounds.shuffleTeams();
    else rounds.changeRules(CHOICES[nextInt(rng, CHOICES.length)]!);
  }

  /** Whoever it is: one who is not here, or out already, is nobody. */
  #actAtDesk(playerId: number): void {
    const { room, rng } = this;
    const desk = deskOf(room);
    const kind = nextInt(rng, 9);
    if (kind < 2) desk.putOut(playerId, "kicked", 10);
    else if (kind < 4) for (const seat of room.seats) desk.release(seat.playerId);
    else if (kind < 6) desk.bench(playerId, nextInt(rng, 3) === 0);
    else if (kind === 6) desk.moveTeam(playerId, 1 + nextInt(rng, 3));
    else if (kind === 7) desk.rename(playerId, `R ${nextInt(rng, 9)}`);
    else desk.setBotFill({ fillTo: nextInt(rng, 24), level: nextInt(rng, 2) === 0 ? "keen" : "fierce" });
  }

  #actAsGuest(guest: EveningGuest, roll: number): void {
    const { room, rng } = this;
    const { rounds } = room;
    const { playerId } = guest;
    if (roll < 50) rounds.setReady(playerId, roll < 45);
    else if (roll < 58) rounds.chooseTeam(playerId, 1 + nextInt(rng, 4));
    else if (roll < 64)
      room.changeProfile(playerId, { name: `N ${nextInt(rng, 9)}`, color: nextInt(rng, 12), skin: 1 });
    else if (roll < 67) room.watch(playerId, { kind: "player", playerId: 1 + nextInt(rng, 40) });
    else if (roll < 80) room.play(playerId);
    else if (roll < 92) guest.drop(room);
    else if (roll < 94) guest.leave(room);
  }

  #enter(guest: EveningGuest): void {
    if (guest.comeBack(this.room) || deskOf(this.room).outLeftS(guest.key) !== null) return;
    const isWatching = this.room.isFull || nextInt(this.rng, 8) === 0;
    guest.join(this.room, isWatching);
  }

  tick(): void {
    const { room, rng, guests } = this;
    for (const guest of guests) {
      if ((room.tickNumber + guest.playerId) % 20 > 0) continue;
      guest.steer(room, nextInt(rng, 4001) - 2000, nextInt(rng, 4001) - 2000);
    }
    const { phase } = room.state.rounds;
    const { isPaused } = room.state;
    const { tick } = room.world;
    const world = room.world;
    room.tick(0);
    if (isPaused) expect([room.world === world, room.world.tick]).toEqual([true, tick]);
    this.phases.add(room.state.rounds.phase);
    if (room.state.rounds.phase === "results" && phase !== "results") this.ends.push(room.tickNumber);
    this.#check();
  }

  /** The host dies; another one goes on with what was saved, and all who were there come back. */
  moveOn(): void {
    const { room, guests } = this;
    const bytes = saveRoom(room);
    const loaded = loadRoom(bytes);
    expect(saveRoom(loaded)).toEqual(saveRoom(room));
    expect(hashWorld(loaded.world)).toBe(hashWorld(room.world));
    loaded.awaitPeople(4);
    this.room = loaded;
    for (const guest of guests) if (guest.isHere) expect(guest.comeBack(loaded)).toBe(true);
  }

  #check(): void {
    const { room } = this;
    this.#checkSeats();
    const news = roundNewsOf(room.state);
    for (const guest of this.guests) if (guest.isHere) this.#checkGuest(guest, news);
    if (room.tickNumber % 16 === 0) this.#checkRosters();
  }

  /** Who is out is in nobody's list. */
  #checkRosters(): void {
    const shown = [...this.room.seats].filter(({ isOut }) => !isOut).map(({ playerId }) => playerId);
    for (const { known, isHere } of this.guests)
      if (isHere) expect(known!.roster.map(({ playerId }) => playerId)).toEqual(shown);
  }

  #checkGuest({ known }: EveningGuest, news: RoundNews): void {
    const { room } = this;
    const { rounds, isPaused } = room.state;
    const told = known!.round ?? { ...news, phase: "endless", isPaused: false };
    expect([known!.tick, known!.worldTick]).toEqual([room.tickNumber, room.world.tick]);
    // What is held moves on with the room's tick, and is not told again.
    const waits = isPaused && told.untilTick !== null ? room.tickNumber - known!.roundTick : 0;
    expect({ ...told, untilTick: told.untilTick === null ? null : told.untilTick + waits }).toEqual(news);
    if (known!.rules !== room.rules) expect(known!.rules).toEqual(room.rules);
    // Looked at once: they are not told again.
    known!.rules = room.rules;
    this.#checkTeams(known!.roster);
    const { last } = rounds;
    if (last === null) return;
    const best = last.lines.slice(0, 3).map(({ playerId }) => playerId);
    expect(known!.results?.lines.slice(0, 3).map(({ playerId }) => playerId)).toEqual(best);
    expect([known!.results?.round, known!.results?.ticks]).toEqual([last.round, last.ticks]);
  }

  /** What a guest sees of teams are their colours. */
  #checkTeams(roster: EveningNews["roster"]): void {
    const { world } = this.room;
    if (!hasTeams(world.rules)) return;
    for (const { playerId, color, role } of roster) {
      if (role === "watcher" || role === "next") continue;
      const team = world.players.get(playerId)!.team;
      expect([playerId, color]).toEqual([playerId, TEAM_COLORS[team - 1]]);
    }
  }

  #checkSeats(): void {
    const { room } = this;
    const { world } = room;
    const seats = [...room.seats];
    expect(room.playerCount).toBe(seats.filter(isPlayersSeat).length);
    expect(room.playerCount).toBeLessThanOrEqual(MAX_PLAYERS);
    const playing = seats.filter(({ watching }) => watching === null).map(({ playerId }) => playerId);
    expect(new Set(world.players.keys())).toEqual(new Set(playing));
    for (const seat of seats) if (seat.isBenched && !seat.isOut) expect(isPlayersSeat(seat)).toBe(false);
    const ids = world.round?.lines.map(({ playerId }) => playerId) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { team } of world.players.values()) {
      expect(hasTeams(world.rules) ? team >= 1 && team <= world.rules.teams : team === 0).toBe(true);
    }
  }
}
