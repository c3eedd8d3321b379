// A player as the interface speaks of one.
import type { Profile } from "../../shared/model.ts";

/** A player as named in a line of text. */
export type Named = Profile & { playerId: number; isOwn: boolean };
