// Finds out what happened in a match from one snapshot to the next, and tells the stream. Does not look for kinds that
// nobody listens to. Knows no sockets and no clock.
import type { RosterEntry } from "../../../shared/net/sections/roster.ts";
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../../shared/rules.ts";
import { type BodyStep, MAX_STEP_TICKS, newestIdOf } from "./bodyStep.ts";
import { findEatenBalls, findEatenCells } from "./eatenBodies.ts";
import { Eaters } from "./eaters.ts";
import type { Happened, MatchEvent, MatchEventKind } from "./matchEvent.ts";
import type { MatchEvents } from "./matchEvents.ts";
import { findNewBodies } from "./newBodies.ts";

const NEW_BODIES = ["split", "ejected", "popped", "virusShot"] as const satisfies MatchEventKind[];

export class MatchObserver {
  readonly #events: MatchEvents;
  readonly #rules: Rules;
  readonly #ownPlayerId: number;
  readonly #eaters: Eaters;
  #before: Snapshot | null = null;
  #newestId = 0;
  #roster: readonly RosterEntry[] | null = null;
  /** The leader's id; 0: not known, or nobody. */
  #leaderId = 0;
  #isAlive = false;

  constructor(rules: Rules, ownPlayerId: number, events: MatchEvents) {
    this.#rules = rules;
    this.#ownPlayerId = ownPlayerId;
    this.#events = events;
    this.#eaters = new Eaters(rules);
  }

  /**
   * @param snapshot newer than the one before
   * @param isWhole whether it is a full snapshot: then changes of bodies are no events; kills and the like still are
   * @param atMs when it arrived
   */
  observe(snapshot: Snapshot, isWhole: boolean, atMs: number): void {
    const tell = <K extends MatchEventKind>(kind: K, what: Happened[K]) =>
      this.#events.tell({ kind, tick: snapshot.tick, atMs, ...what } as MatchEvent);
    if (isWhole) this.#forget();
    this.#observePeople(snapshot, tell);
    if (this.#before) this.#observeBodies(this.#before, snapshot, tell);
    for (const kill of snapshot.kills ?? []) tell("kill", kill);
    for (const said of snapshot.phrases ?? []) tell("said", said);
    this.#observeOwnLife(snapshot, isWhole, tell);
    this.#before = snapshot;
    this.#newestId = Math.max(this.#newestId, newestIdOf(snapshot));
  }

  #forget(): void {
    this.#before = null;
    this.#newestId = 0;
    this.#roster = null;
    this.#leaderId = 0;
  }

  #observePeople({ roster, leaderboard }: Snapshot, tell: BodyStep["tell"]): void {
    if (roster) {
      if (this.#roster) {
        for (const entry of missingFrom(roster, this.#roster)) tell("left", { entry });
        for (const entry of missingFrom(this.#roster, roster)) tell("joined", { entry });
      }
      this.#roster = roster;
    }
    const playerId = leaderboard?.[0]?.playerId;
    if (playerId === undefined) return;
    const beforePlayerId = this.#leaderId;
    this.#leaderId = playerId;
    if (beforePlayerId !== 0 && beforePlayerId !== playerId)
      tell("leaderChanged", { playerId, beforePlayerId });
  }

  #observeBodies(before: Snapshot, after: Snapshot, tell: BodyStep["tell"]): void {
    const ticks = after.worldTick - before.worldTick;
    // A world that stands has no changes.
    if (ticks < 1 || ticks > MAX_STEP_TICKS) return;
    const events = this.#events;
    let isOpen = false;
    const eaters = () => {
      if (!isOpen) this.#eaters.open(before, after, ticks);
      isOpen = true;
      return this.#eaters;
    };
    const step = { before, after, ticks, rules: this.#rules, newestId: this.#newestId, eaters, tell };
    if (events.hears("ballEaten")) findEatenBalls(step);
    if (events.hears("cellEaten") || events.hears("merged")) findEatenCells(step);
    if (NEW_BODIES.some((kind) => events.hears(kind))) findNewBodies(step);
  }

  #observeOwnLife({ ownCells, death }: Snapshot, isWhole: boolean, tell: BodyStep["tell"]): void {
    if (death) {
      this.#isAlive = false;
      tell("ownDeath", { death });
    }
    const wasAlive = this.#isAlive;
    this.#isAlive = ownCells.some(({ radius }) => radius > 0);
    if (this.#isAlive && !wasAlive && !isWhole) tell("ownLife", { playerId: this.#ownPlayerId });
  }
}

/** Entries of `entries` whose player is not in `others`. Both ascend by id. */
function missingFrom(others: readonly RosterEntry[], entries: readonly RosterEntry[]): RosterEntry[] {
  const ids = new Set(others.map(({ playerId }) => playerId));
  return entries.filter(({ playerId }) => !ids.has(playerId));
}
