// The pauses between two lives, so that nobody gets around one by leaving. A person who leaves during a pause, or gives
// up a life by leaving, and comes back waits again, and is not protected anew before the last protection would have run
// out. A person is known by the peer's key and the wished name together, as neighbours behind one address have names of
// their own. Knows no sessions and no world.
import { likenessOf } from "../names/likeness.ts";
import type { Death } from "../net/sections/death.ts";

/** dueTick: tick of the world in which the next life may begin. death: how the last life ended; null: it was given
 *  up. */
export type Pause = { death: Death | null; dueTick: number };
/** name: as wished. protectionRest: a life that begins before this tick of the world is protected until it, and not
 *  anew; 0: nothing is left. */
export type Person = { peer: string; name: string; pause: Pause | null; protectionRest: number };
/** What a person who left has waiting for when they come back. */
export type Owed = Pick<Person, "pause" | "protectionRest">;

/** How a person joins: whether the first life begins after a pause, and how the last one ended if it was eaten. */
export type Entry = { isWaiting: boolean; death: Death | null };

/** A key that is equal for the same person, as far as can be told. */
function likenessOfPerson(peer: string, name: string): string {
  return `${peer} ${likenessOf(name)}`;
}

export class Pauses {
  #delayTicks: number;
  /** People who are here, by player id. */
  readonly present = new Map<number, Person>();
  /** What is owed to people who left, by likenessOfPerson. */
  readonly owed = new Map<string, Owed>();

  /** @param delayTicks ticks from the end of a life to the next one */
  constructor(delayTicks: number) {
    this.#delayTicks = delayTicks;
  }

  /**
   * A person joins; an owed pause begins anew.
   * @param peer the peer's key @param name as wished, cleaned
   * @param isHeld whether a player is away, so that its pause stands still; that pause is owed, too
   */
  enter(
    playerId: number,
    peer: string,
    name: string,
    tick: number,
    isHeld: (playerId: number) => boolean = () => false,
  ): Entry {
    const { pause = null, protectionRest = 0 } = this.owed.get(likenessOfPerson(peer, name)) ?? {};
    const due = pause !== null && tick < pause.dueTick ? pause : this.#findHeld(peer, name, isHeld);
    const isWaiting = due !== null;
    const death = due?.death ?? null;
    const begun = isWaiting ? { death, dueTick: tick + this.#delayTicks } : null;
    this.present.set(playerId, { peer, name, pause: begun, protectionRest });
    return { isWaiting, death };
  }

  /** How the last life ended; null: none ended, or it was given up. */
  deathOf(playerId: number): Death | null {
    return this.present.get(playerId)?.pause?.death ?? null;
  }

  #findHeld(peer: string, name: string, isHeld: (playerId: number) => boolean): Pause | null {
    const wanted = likenessOfPerson(peer, name);
    for (const [playerId, person] of this.present) {
      if (person.peer !== peer || !isHeld(playerId)) continue;
      if (likenessOfPerson(peer, person.name) === wanted) return person.pause;
    }
    return null;
  }

  /** A person's protectionRest; 0 for a bot. */
  protectionRestOf(playerId: number): number {
    return this.present.get(playerId)?.protectionRest ?? 0;
  }

  /** A person gives up a life by leaving it. @param protectedUntil tick of the world; 0: it is not protected */
  giveUp(playerId: number, protectedUntil: number, tick: number): void {
    const person = this.present.get(playerId);
    if (!person) return;
    person.protectionRest = protectedUntil;
    person.pause = { death: null, dueTick: tick + this.#delayTicks };
  }

  /** The name that a person wished for last; "" for a bot. */
  nameOf(playerId: number): string {
    return this.present.get(playerId)?.name ?? "";
  }

  /** A person is known by another wished name from now on. */
  rename(playerId: number, name: string): void {
    const person = this.present.get(playerId);
    if (person) person.name = name;
  }

  /** A player's life ended in this tick: its pause begins. */
  begin(playerId: number, death: Death, tick: number): void {
    const person = this.present.get(playerId);
    if (person) person.pause = { death, dueTick: tick + this.#delayTicks };
  }

  /** Another world begins: no pause is owed any more. @param delayTicks as at the start */
  startOver(delayTicks: number): void {
    this.#delayTicks = delayTicks;
    this.owed.clear();
    for (const person of this.present.values()) {
      person.pause = null;
      person.protectionRest = 0;
    }
  }

  leave(playerId: number, tick: number): void {
    for (const [key, owed] of this.owed) if (!isOwed(owed, tick)) this.owed.delete(key);
    const person = this.present.get(playerId);
    this.present.delete(playerId);
    if (!person) return;
    const { peer, name, pause, protectionRest } = person;
    if (isOwed(person, tick)) this.owed.set(likenessOfPerson(peer, name), { pause, protectionRest });
  }
}

/** Whether anything is left that is owed. */
function isOwed({ pause, protectionRest }: Owed, tick: number): boolean {
  return tick < Math.max(pause?.dueTick ?? 0, protectionRest);
}
