// The matches that run within the page: the quiet one behind the menus, and practice. Their code is fetched after the
// page itself, before anybody needs it, and with it that of the sounds and of a match's screen,
// as practice is seen and heard, too.
import type { createPracticeMatch } from "./practice/practiceMatch.ts";
import type { StartSound } from "./sound/soundAtTouch.ts";
import type { createAmbient } from "./stage/ambient.ts";

export type OwnRooms = {
  createAmbient: typeof createAmbient;
  createPracticeMatch: typeof createPracticeMatch;
};

export async function fetchSound(): Promise<StartSound> {
  return (await import("./sound/pageSound.ts")).startPageSound;
}

/** Fetches them. Rejects where the page's host cannot be reached; can be called again. */
export type BringOwnRooms = () => Promise<OwnRooms>;

export async function bringOwnRooms(): Promise<OwnRooms> {
  const [ambient, practice] = await Promise.all([
    import("./stage/ambient.ts"),
    import("./practice/practiceMatch.ts"),
    fetchSound(),
    import("../ui/hud/matchParts.ts"),
  ]);
  return { createAmbient: ambient.createAmbient, createPracticeMatch: practice.createPracticeMatch };
}

/** Time after which a page that is in a match fetches them, too, as its host may be gone later, milliseconds. */
const AHEAD_AFTER_MS = 4000;

/**
 * Fetches them before anybody asks for them.
 * @param wait resolves after so many milliseconds
 * @param arrived resolves with a guest's first life; until then only what is needed for that is fetched
 */
export async function bringOwnRoomsAhead(
  wait: (ms: number) => Promise<void>,
  arrived: Promise<void>,
): Promise<void> {
  await arrived;
  await wait(AHEAD_AFTER_MS);
  // A later call tells why they are not there.
  await bringOwnRooms().catch(() => null);
}
