// Checkpoints: saves a match between two ticks, so that another thread can go on with it, and hands its bytes over
// without a copy. Knows the room, neither sockets nor the app.
import type { KeptDesk } from "../../../shared/desk/desk.ts";
import { createFeed, type FeedLink } from "../../../shared/room/feed.ts";
import { Room } from "../../../shared/room/room.ts";
import { saveRoom } from "../../../shared/room/save/saveRoom.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import type { HostCheckpoint } from "./hostContract.ts";

/** Time between two checkpoints, which is the most play that an accident costs. Counted in ticks, as a host that
 *  stalls has nothing new to save. */
const EVERY_S = 2;
/** Time to the next checkpoint when people came or went: sooner, so that newcomers are saved, but not at once, as
 *  somebody may come and go again and again. */
const AFTER_CHANGE_S = 0.5;

export type CheckpointOptions = {
  room: Room;
  /** As HostInfo has it. */
  match: string;
  readDesk(): KeptDesk;
  /** @param checkpoint its bytes are the listener's to keep */
  onCheckpoint(checkpoint: HostCheckpoint): void;
};

/** How many people have seats, players and watchers. */
function countPeople({ playerCount, watcherCount }: Room): number {
  return playerCount + watcherCount;
}

export class Checkpoints {
  readonly #options: CheckpointOptions;
  /** Ticks since the newest checkpoint. */
  #sinceTicks = Number.POSITIVE_INFINITY;
  /** People in the newest checkpoint. */
  #people = 0;
  #lastPlayerId = 0;
  /** How the desk was set when it was last saved, or at the start. */
  #desk: KeptDesk;

  constructor(options: CheckpointOptions) {
    this.#options = options;
    this.#desk = { ...options.readDesk() };
  }

  /** Called after each call: makes a checkpoint where the desk was set otherwise, whoever is there, before anybody
   *  hears that it is. So no accident opens a room that was locked. */
  keepDesk(): void {
    const { room, readDesk } = this.#options;
    const { order, password } = readDesk();
    if (order !== this.#desk.order || password !== this.#desk.password) this.#make(countPeople(room));
  }

  /** Called after each tick: makes a checkpoint when one is due. A match without people is saved once. */
  onTick(): void {
    this.#sinceTicks++;
    const { room } = this.#options;
    const people = countPeople(room);
    if (people === 0 && this.#people === 0) return;
    const isChanged = people !== this.#people || room.state.match.seats.lastPlayerId !== this.#lastPlayerId;
    const everyTicks = room.rules.stepHz * (isChanged ? AFTER_CHANGE_S : EVERY_S);
    if (this.#sinceTicks >= everyTicks) this.#make(people);
  }

  /** Makes a last checkpoint, if anybody has a seat. */
  makeLast(): void {
    const people = countPeople(this.#options.room);
    if (people > 0) this.#make(people);
  }

  #make(people: number): void {
    const { room, match, readDesk, onCheckpoint } = this.#options;
    const bytes = saveRoom(room);
    this.#sinceTicks = 0;
    this.#people = people;
    this.#lastPlayerId = room.state.match.seats.lastPlayerId;
    this.#desk = { ...readDesk() };
    onCheckpoint({ match, tick: room.tickNumber, people, desk: this.#desk, room: bytes });
  }
}

const WARM_PEOPLE = 32;
const WARM_ROUNDS = 100;

/** Runs the code that saves a room until it is compiled, so that no tick waits for that: the first, cold run takes
 *  more than ten times as long as the hundredth. Takes 20 ms. */
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

/** A link without a guest. */
const NO_LINK: FeedLink = {
  isDrained: () => false,
  sendSnapshot: () => undefined,
  tell: () => undefined,
  close: () => undefined,
  rttMs: () => null,
};
