// Test support: first lives over a host in memory, what their person does, and each change of the shown hint.

import type { Hint } from "../../../shared/hints.ts";
import type { Rules } from "../../../shared/rules.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { allocateSlot, BODY_BLOB } from "../../../shared/sim/bodies.ts";
import type { MatchEvent } from "../../net/events/matchEvent.ts";
import {
  acceptedWith,
  createMatchDeps,
  createMemoryHost,
  MemoryConnection,
  OWN,
} from "../match/windowMatch.stage.ts";
import { WindowMatch } from "../match/windowMatch.ts";
import { createTeacher } from "./teacher.ts";

const TICK_MS = 1000 / 30;
const SPOT = { x: 0, y: 0, radius: 10 };
/** Arena with nothing in it that could come between. */
export const QUIET_RULES: Rules = {
  ...ARENA,
  ballsAtStart: 0,
  ballsLow: 0,
  virusesMin: 0,
  virusesMax: 0,
  protectionS: 0,
};

/** A match of somebody who has learned this before. */
export class FirstLife {
  readonly #rig = createMatchDeps();
  readonly store = this.#rig.store;
  readonly hands = this.#rig.hands;
  readonly host: ReturnType<typeof createMemoryHost>;
  readonly match: WindowMatch;
  /** Each change of what is shown: a hint, a hint with a check mark, nothing. */
  shown: string[] = [];

  /** The other player is far away and as small. */
  constructor(rules: Rules, learned: Hint[] = []) {
    const learn = (known: Hint[]) => {
      this.store.settings.value = { ...this.store.settings.value, learned: known };
    };
    learn(learned);
    this.host = createMemoryHost(rules);
    this.place(OWN, 0);
    this.place(2, 900);
    const deps = { ...this.#rig.deps, followers: [createTeacher(this.store, learn)] };
    this.match = new WindowMatch(acceptedWith({ rules }), new MemoryConnection(), deps);
    this.store.hint.subscribe((hint) => {
      const word = hint === null ? "-" : `${hint.hint}${hint.isDone ? " ok" : ""}`;
      if (this.shown.at(-1) !== word) this.shown.push(word);
    });
    this.shown = [];
  }

  get learned(): Hint[] {
    return this.store.settings.value.learned;
  }

  /** On one line with oneself, so far away. */
  place(playerId: number, away: number): void {
    const { bodies, rules } = this.host.world;
    bodies.x[this.#slotOf(playerId)] = 100 + away;
    bodies.y[this.#slotOf(playerId)] = rules.arenaHeight / 2;
  }

  grow(playerId: number, radius: number): void {
    this.host.world.bodies.radius[this.#slotOf(playerId)] = radius;
  }

  play(ms: number, told?: Parameters<ReturnType<typeof createMemoryHost>["tell"]>[0]): void {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      this.hands.nowMs += TICK_MS;
      this.match.onSnapshot(this.host.tell(told));
      this.match.drawFrame(this.hands.nowMs);
    }
  }

  /** To and fro, as a hand does that tries what happens. */
  steer(): void {
    for (const [moveX, moveY] of [
      [300, 0],
      [200, 200],
      [0, 300],
      [-200, 200],
    ] as const) {
      this.hands.input = { moveX, moveY, buttons: 0 };
      this.play(400);
    }
    this.hands.input = { moveX: 0, moveY: 0, buttons: 0 };
  }

  tell(event: object): void {
    this.match.state.events.tell({ tick: 1, atMs: this.hands.nowMs, ...SPOT, ...event } as MatchEvent);
  }

  eat(balls: number, byPlayerId = OWN): void {
    for (let ball = 0; ball < balls; ball++)
      this.tell({ kind: "ballEaten", ballId: ball + 1, color: 0, byPlayerId });
  }

  split(playerId = OWN): void {
    this.tell({ kind: "split", playerId, cellId: 8, fromCellId: 7 });
  }

  say(playerId = OWN): void {
    this.tell({ kind: "said", playerId, phrase: "hello" });
  }

  eject(): void {
    const { bodies, rules } = this.host.world;
    const slot = allocateSlot(bodies, BODY_BLOB, OWN);
    bodies.x[slot] = 400;
    bodies.y[slot] = rules.arenaHeight / 2;
    bodies.radius[slot] = rules.blobRadius;
  }

  #slotOf(playerId: number): number {
    return this.host.world.players.get(playerId)!.cellSlots[0]!;
  }
}
