// When a match is written down for another thread to go on with, and how: bytes between two ticks, given away rather than
// copied. Knows the room, neither sockets nor the app.
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { Room } from "../../../shared/room/room.ts";
import { saveRoom } from "../../../shared/room/save/saveRoom.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import type { HostCheckpoint } from "./hostContract.ts";

/** Play that an accident costs at most. Counted in ticks: a host that stalls has nothing new to write down. */
const EVERY_S = 2;
/** Somebody new shall not be forgotten for as long; one who comes and goes again and again shall not be dear. */
const AFTER_CHANGE_S = 0.5;

export type CheckpointOptions = {
  room: Room;
  /** As HostInfo has it. */
  match: string;
  /** @param checkpoint nobody else uses its bytes */
  onCheckpoint(checkpoint: HostCheckpoint): void;
};

/** Whoever has a seat, of those who play and of those who watch. */
function countPeople({ playerCount, watcherCount }: Room): number {
  return playerCount + watcherCount;
}

export class Checkpoints {
  readonly #options: CheckpointOptions;
  /** Ticks since the newest. */
  #sinceTicks = Number.POSITIVE_INFINITY;
  /** As of the newest. */
  #people = 0;
  #lastPlayerId = 0;

  constructor(options: CheckpointOptions) {
    this.#options = options;
  }

  /** Called after each tick: writes down what is due. A match in which nobody has a seat is written down once. */
  onTick(): void {
    this.#sinceTicks++;
    const { room } = this.#options;
    const people = countPeople(room);
    if (people === 0 && this.#people === 0) return;
    const isChanged = people !== this.#people || room.state.match.seats.lastPlayerId !== this.#lastPlayerId;
    const everyTicks = room.rules.stepHz * (isChanged ? AFTER_CHANGE_S : EVERY_S);
    if (this.#sinceTicks >= everyTicks) this.#make(people);
  }

  /** As it stands now, if anybody has a seat. */
  makeLast(): void {
    const people = countPeople(this.#options.room);
    if (people > 0) this.#make(people);
  }

  #make(people: number): void {
    const { room, match, onCheckpoint } = this.#options;
    const bytes = saveRoom(room);
    this.#sinceTicks = 0;
    this.#people = people;
    this.#lastPlayerId = room.state.match.seats.lastPlayerId;
    onCheckpoint({ match, tick: room.tickNumber, people, room: bytes });
  }
}

const WARM_PEOPLE = 32;
const WARM_ROUNDS = 100;

/** Has the compiler come to what writes a room down before a tick has to wait for it: the first time, cold, takes more
 *  than ten times as long as the hundredth. 20 ms. */
export function warmCheckpoints(): void {
  const room = new Room({ rules: ARENA, seed: 1, maxPlayers: WARM_PEOPLE });
  for (let i = 0; i < WARM_PEOPLE; i++) {
    const profile = { name: `Guest ${i}`, color: 0, skin: 0 };
    const seat = room.join({ profile, whose: "127.0.0.1", isWatching: false }, createFeed(NO_LINK, 0));
    seat.proof = "";
    room.drive(seat.playerId, { kind: "away" });
  }
  for (let round = 0; round < WARM_ROUNDS; round++) saveRoom(room);
}

/** Nobody is at its other end. */
const NO_LINK: FeedLink = {
  isDrained: () => false,
  sendSnapshot: () => undefined,
  tell: () => undefined,
  close: () => undefined,
  rttMs: () => null,
};
