// The matches that run within the page: the quiet one behind the menus, and practice. What they are made of is fetched
// after the page itself, and before anybody could miss it.
import type { createPracticeMatch } from "./practice/practiceMatch.ts";
import type { createAmbient } from "./stage/ambient.ts";

export type OwnRooms = {
  createAmbient: typeof createAmbient;
  createPracticeMatch: typeof createPracticeMatch;
};

/** Rejects where the page's host is out of reach, and can be asked again. */
export type BringOwnRooms = () => Promise<OwnRooms>;

export async function bringOwnRooms(): Promise<OwnRooms> {
  const [ambient, practice] = await Promise.all([
    import("./stage/ambient.ts"),
    import("./practice/practiceMatch.ts"),
  ]);
  return { createAmbient: ambient.createAmbient, createPracticeMatch: practice.createPracticeMatch };
}

/** A page that goes into a match at once has all it needs by then, and its host may be gone later, milliseconds. */
const AHEAD_AFTER_MS = 4000;

/**
 * Before anybody asks.
 * @param wait resolves after so many milliseconds
 * @param arrived resolves with a guest's first life: until then nothing comes over the network that is not needed for it
 */
export async function bringOwnRoomsAhead(
  wait: (ms: number) => Promise<void>,
  arrived: Promise<void>,
): Promise<void> {
  await arrived;
  await wait(AHEAD_AFTER_MS);
  // Whoever asks for them hears why they are not there.
  await bringOwnRooms().catch(() => null);
}
