// The pauses between two lives, for who does not wait for the end of one: whoever leaves meanwhile and comes back waits
// again. A guest brings nothing along to be known by but where it comes from and what it wants to be called, and together
// that is a person here: neighbours behind one address have names of their own. Knows no sessions and no world.
import { likenessOf } from "../names.ts";
import type { Death } from "../net/sections/death.ts";

/** dueTick: of the world, in which the next life may begin. */
export type Pause = { death: Death; dueTick: number };
/** name: as asked for. */
export type Person = { peer: string; name: string; pause: Pause | null };

/** Equal for the same person, as far as can be told. */
function likenessOfPerson(peer: string, name: string): string {
  return `${peer} ${likenessOf(name)}`;
}

export class Pauses {
  readonly #delayTicks: number;
  /** By player id. */
  readonly present = new Map<number, Person>();
  /** Of those who left, by person. */
  readonly owed = new Map<string, Pause>();

  /** @param delayTicks from the end of a life to the next one */
  constructor(delayTicks: number) {
    this.#delayTicks = delayTicks;
  }

  /** Somebody joins. @param peer as PeerKeys tells @param name as asked for, cleaned @returns how the life ended whose pause
   *  is owed, and begins anew; null: the first life may begin */
  enter(playerId: number, peer: string, name: string, tick: number): Death | null {
    const owed = this.owed.get(likenessOfPerson(peer, name));
    const death = owed && tick < owed.dueTick ? owed.death : null;
    this.present.set(playerId, { peer, name, pause: death && { death, dueTick: tick + this.#delayTicks } });
    return death;
  }

  /** It wants to be called something else from now on. */
  rename(playerId: number, name: string): void {
    const person = this.present.get(playerId);
    if (person) person.name = name;
  }

  /** Its life ended in this tick. */
  begin(playerId: number, death: Death, tick: number): void {
    const person = this.present.get(playerId);
    if (person) person.pause = { death, dueTick: tick + this.#delayTicks };
  }

  /** Another match begins, with those who are here: nobody owes anything. */
  startOver(): void {
    this.owed.clear();
    for (const person of this.present.values()) person.pause = null;
  }

  leave(playerId: number, tick: number): void {
    for (const [key, { dueTick }] of this.owed) if (dueTick <= tick) this.owed.delete(key);
    const person = this.present.get(playerId);
    this.present.delete(playerId);
    if (person?.pause && tick < person.pause.dueTick) {
      this.owed.set(likenessOfPerson(person.peer, person.name), person.pause);
    }
  }
}
