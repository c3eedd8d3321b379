// The pauses between two lives, for who does not wait for the end of one: whoever leaves meanwhile, or gives a life up by
// leaving, and comes back waits again, and is not protected anew before the last protection would have run out. A guest brings nothing along to be known by but where it comes from and what it wants to be called, and together
// that is a person here: neighbours behind one address have names of their own. Knows no sessions and no world.
import { likenessOf } from "../names.ts";
import type { Death } from "../net/sections/death.ts";

/** dueTick: of the world, in which the next life may begin. death: null where the life was given up. */
export type Pause = { death: Death | null; dueTick: number };
/** name: as asked for. protectionRest: until this tick of the world a next life is protected, not anew; 0: nothing is left. */
export type Person = { peer: string; name: string; pause: Pause | null; protectionRest: number };
/** What waits for whoever left. */
export type Owed = Pick<Person, "pause" | "protectionRest">;

/** How somebody comes in: whether its first life begins after a pause, and how the last one ended if it was eaten. */
export type Entry = { isWaiting: boolean; death: Death | null };

/** Equal for the same person, as far as can be told. */
function likenessOfPerson(peer: string, name: string): string {
  return `${peer} ${likenessOf(name)}`;
}

export class Pauses {
  readonly #delayTicks: number;
  /** By player id. */
  readonly present = new Map<number, Person>();
  /** Of those who left, by person. */
  readonly owed = new Map<string, Owed>();

  /** @param delayTicks from the end of a life to the next one */
  constructor(delayTicks: number) {
    this.#delayTicks = delayTicks;
  }

  /** Somebody joins; a pause that is owed begins anew. @param peer as PeerKeys tells @param name as asked for, cleaned
   *  @param isHeld whether a player's pause stands still, as it is away: it is owed, too */
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

  /** How the newest life ended that somebody else ended; null: none was, or it was given up since. */
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

  /** As Person has it; 0 for who is no person. */
  protectionRestOf(playerId: number): number {
    return this.present.get(playerId)?.protectionRest ?? 0;
  }

  /** It leaves a life that nobody has ended. @param protectedUntil tick of the world; 0: it is not protected */
  giveUp(playerId: number, protectedUntil: number, tick: number): void {
    const person = this.present.get(playerId);
    if (!person) return;
    person.protectionRest = protectedUntil;
    person.pause = { death: null, dueTick: tick + this.#delayTicks };
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

/** Whether it matters any more. */
function isOwed({ pause, protectionRest }: Owed, tick: number): boolean {
  return tick < Math.max(pause?.dueTick ?? 0, protectionRest);
}
