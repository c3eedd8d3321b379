// Which lines of the desk's list of people are somebody who has just gone. Pure.
import type { DeskGone, DeskPerson } from "./desk.ts";

/** The people to list above those who have gone: who was put out a moment ago is one of those already. */
export function withoutGone(people: readonly DeskPerson[], gone: readonly DeskGone[]): DeskPerson[] {
  const goneIds = new Set(gone.map(({ playerId }) => playerId));
  return people.filter(({ playerId }) => !goneIds.has(playerId));
}
