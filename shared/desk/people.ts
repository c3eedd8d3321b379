// What the desk's lists of people have to do with each other. Pure.
import type { DeskGone, DeskPerson } from "./desk.ts";

/** The people to list above those who have gone: who was put out a moment ago is one of those already. */
export function withoutGone(people: readonly DeskPerson[], gone: readonly DeskGone[]): DeskPerson[] {
  const goneIds = new Set(gone.map(({ playerId }) => playerId));
  return people.filter(({ playerId }) => !goneIds.has(playerId));
}

/** Whom else of these a ban of somebody's address hits. */
export function neighboursOf(
  { playerId, peer }: DeskPerson | DeskGone,
  people: readonly DeskPerson[],
): DeskPerson[] {
  return people.filter((one) => one.peer === peer && one.playerId !== playerId && one.untouchable === null);
}
