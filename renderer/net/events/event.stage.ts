// Test support: a crowd that eats, splits, ejects and pops in a small arena, and one guest that gets its snapshots from
// the real encoder. The events that the guest derives are recorded beside those of the simulation. Nothing of the game
// imports this.
import { createRng, nextInt } from "../../../shared/math/rng.ts";
import { createSnapshotDecoder, isFullSnapshot } from "../../../shared/net/snapshot/decoder.ts";
import { SnapshotEncoder } from "../../../shared/net/snapshot/encoder.ts";
import { createSentState } from "../../../shared/net/snapshot/sentState.ts";
import { createInterest, findSight, prepareInterest } from "../../../shared/room/interest.ts";
import type { Rules } from "../../../shared/rules.ts";
import { BODY_BALL, BODY_BLOB, BODY_CELL, BODY_VIRUS } from "../../../shared/sim/bodies.ts";
import { BUTTON_EJECT, BUTTON_PLAY, SPLIT_PRESSES_MASK } from "../../../shared/sim/playerInput.ts";
import { stepWorld } from "../../../shared/sim/step.ts";
import { addPlayer, createWorld, setInput, type World } from "../../../shared/sim/world.ts";
import type { MatchEvent, MatchEventKind } from "./matchEvent.ts";
import { MatchEvents } from "./matchEvents.ts";
import { MatchObserver } from "./matchObserver.ts";

const GUEST = 1;
const ROOM_AHEAD = 1000;

/** Counts by player. */
export type Count = Map<number, number>;

/** The simulation's events since the last call. */
export type Truth = {
  ballsEaten: Count;
  cellsEaten: Count;
  merged: number;
  /** Cells that split off others. */
  pieces: Count;
  /** Blobs. */
  ejects: Count;
  shots: number;
  virusesEaten: number;
};

export function count(counts: Count, playerId: number, by = 1): void {
  if (by > 0) counts.set(playerId, (counts.get(playerId) ?? 0) + by);
}

export function sum(counts: Count): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}

/** Everybody wanders, splits and ejects at random, but seeded. */
function actAtRandom(world: World): void {
  for (const { id, input } of world.players.values()) {
    const rng = createRng(7919 * id + world.tick);
    const turns = nextInt(rng, 15) === 0;
    const presses = (input.buttons & SPLIT_PRESSES_MASK) + (nextInt(rng, 40) === 0 ? 1 : 0);
    const ejects = nextInt(rng, 6) === 0;
    setInput(world, id, {
      moveX: turns ? nextInt(rng, 1601) - 800 : input.moveX,
      moveY: turns ? nextInt(rng, 1601) - 800 : input.moveY,
      buttons: (presses & SPLIT_PRESSES_MASK) | (ejects ? BUTTON_EJECT : 0) | BUTTON_PLAY,
    });
  }
}

/** The state before a step that is needed to tell afterwards what the step did. */
function remember(world: World) {
  const { bodies, players } = world;
  const ids = new Set<number>();
  let viruses = 0;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] !== 0) ids.add(bodies.id[slot]!);
    if (bodies.kind[slot] === BODY_VIRUS) viruses++;
  }
  const lives = new Map([...players].map(([id, { life }]) => [id, { life, ...life }]));
  const alive = new Set(
    [...players.values()]
      .filter(({ cellSlots }) => cellSlots.some((slot) => bodies.radius[slot]! > 0))
      .map(({ id }) => id),
  );
  return { ids, viruses, lives, alive };
}

function addTruth(world: World, before: ReturnType<typeof remember>, out: Truth): void {
  const { bodies, players } = world;
  let eatenCells = 0;
  for (const [id, { life }] of players) {
    const old = before.lives.get(id);
    const known = old?.life === life ? old : { ballsEaten: 0, cellsEaten: 0 };
    count(out.ballsEaten, id, life.ballsEaten - known.ballsEaten);
    count(out.cellsEaten, id, life.cellsEaten - known.cellsEaten);
    eatenCells += life.cellsEaten - known.cellsEaten;
  }
  let [gone, viruses, born] = [0, 0, 0];
  for (let slot = 0; slot < bodies.end; slot++) {
    const isNew = !before.ids.has(bodies.id[slot]!);
    if (bodies.kind[slot] === BODY_CELL) {
      if (bodies.radius[slot] === 0) gone++;
      if (isNew && before.alive.has(bodies.owner[slot]!)) count(out.pieces, bodies.owner[slot]!);
    }
    if (bodies.kind[slot] === BODY_BLOB && isNew) count(out.ejects, bodies.owner[slot]!);
    if (bodies.kind[slot] !== BODY_VIRUS) continue;
    viruses++;
    if (isNew) born++;
    if (isNew && (bodies.impulseX[slot] !== 0 || bodies.impulseY[slot] !== 0)) out.shots++;
  }
  out.merged += gone - eatenCells;
  out.virusesEaten += before.viruses + born - viruses;
}

export function emptyTruth(): Truth {
  const counts = { ballsEaten: new Map(), cellsEaten: new Map(), pieces: new Map(), ejects: new Map() };
  return { ...counts, merged: 0, shots: 0, virusesEaten: 0 };
}

/** @param tellEvery ticks from one snapshot to the next */
export function createEventRig(rules: Rules, players: number, tellEvery = 1) {
  const world = createWorld(rules, 5);
  for (let id = 1; id <= players; id++) addPlayer(world, id).splitPresses = 0;
  const interest = createInterest(rules);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const decoder = createSnapshotDecoder();
  const events = new MatchEvents();
  const observer = new MatchObserver(rules, GUEST, events);
  let heard: MatchEvent[] = [];
  let truth = emptyTruth();
  events.on("all", (event) => void heard.push(event));
  const tell = () => {
    prepareInterest(interest, world);
    // The room counts ticks of its own.
    encoder.beginTick(world.bodies, world.tick + ROOM_AHEAD, world.tick);
    const sight = findSight(interest, world, GUEST, sent, "sharp");
    const source = { inputMarginTicks: 0, rttMs: 0, ownPlayerId: GUEST, ...(sight && { sight }) };
    const bytes = encoder.encode(source, sent);
    const snapshot = decoder.decode(bytes);
    observer.observe(snapshot, isFullSnapshot(bytes), world.tick);
    return snapshot;
  };
  return {
    world,
    sent,
    events,
    /** Steps until the next snapshot.
     *  @returns it, with the guest's and the simulation's events since the previous one */
    run() {
      heard = [];
      truth = emptyTruth();
      do {
        actAtRandom(world);
        const before = remember(world);
        stepWorld(world);
        addTruth(world, before, truth);
      } while (world.tick % tellEvery !== 0);
      const snapshot = tell();
      const of = <K extends MatchEventKind>(kind: K) =>
        heard.filter((event) => event.kind === kind) as unknown as MatchEvent<K>[];
      return { snapshot, truth, heard, of };
    },
    /** Ids of all balls, by their place. */
    balls(): Map<number, string> {
      const { kind, id, x, y, end } = world.bodies;
      const slots = [...kind.subarray(0, end).keys()].filter((slot) => kind[slot] === BODY_BALL);
      return new Map(slots.map((slot) => [id[slot]!, `${x[slot]} ${y[slot]}`]));
    },
  };
}
