// When a match is written down for another thread to go on with, and how: bytes between two ticks, given away rather than
// copied. Knows the room, neither sockets nor the app.
import type { Room } from "../../../shared/room/room.ts";
import { saveRoom } from "../../../shared/room/save/saveRoom.ts";
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
