// Whom the own circle ate, as a line that stays for a moment; several meals in a row share a line. Knows no pictures.
import type { MatchState } from "../../net/matchState.ts";
import type { Named } from "../../ui/named.ts";
import type { Store } from "../../ui/store.ts";

/** How long a meal is shown; the next one within that time joins its line. */
export const MEAL_MS = 1200;

export class OwnMeals {
  readonly #store: Store;
  readonly #find: (playerId: number) => Named | null;
  /** Players eaten in a row, the last one last, and whether each lost its last cell. */
  readonly #eaten = new Map<number, boolean>();
  #lastMs = Number.NEGATIVE_INFINITY;
  #isNew = false;
  #count = 0;

  /** Clears what the store tells of an earlier match. @param find a player by id; null: it has left */
  constructor(
    { events, ownPlayerId }: Pick<MatchState, "events" | "ownPlayerId">,
    store: Store,
    find: (playerId: number) => Named | null,
  ) {
    this.#store = store;
    this.#find = find;
    store.meal.value = null;
    events.on("cellEaten", ({ byPlayerId, playerId, atMs }) => {
      if (byPlayerId === ownPlayerId) this.#note(playerId, this.#eaten.get(playerId) ?? false, atMs);
    });
    events.on("kill", ({ byPlayerId, playerId, atMs }) => {
      if (byPlayerId === ownPlayerId) this.#note(playerId, true, atMs);
    });
  }

  #note(playerId: number, isWhole: boolean, atMs: number): void {
    if (atMs - this.#lastMs > MEAL_MS) this.#eaten.clear();
    this.#eaten.delete(playerId);
    this.#eaten.set(playerId, isWhole);
    this.#lastMs = atMs;
    this.#isNew = true;
  }

  /** Another world has begun. */
  startOver(): void {
    this.#eaten.clear();
    this.#isNew = false;
    this.#store.meal.value = null;
  }

  /** Writes the store; for a few times a second. */
  publish(nowMs: number): void {
    const { meal } = this.#store;
    const isOver = nowMs - this.#lastMs >= MEAL_MS;
    if (isOver && meal.value !== null) meal.value = null;
    if (!isOver && this.#isNew) this.#tell();
    this.#isNew = false;
  }

  /** Writes the line. Players who lost their last cell come before those who lost a part. */
  #tell(): void {
    const known = [...this.#eaten].flatMap(([playerId, isWhole]) => {
      const who = this.#find(playerId);
      return who ? [{ who, isWhole }] : [];
    });
    const told = known.findLast(({ isWhole }) => isWhole) ?? known.at(-1);
    if (!told) return;
    this.#count++;
    this.#store.meal.value = { ...told, others: known.length - 1, key: this.#count };
  }
}
