// What a player can do at all by some rules, and whether there are teams: what several parts of the game ask.
import type { Rules } from "../rules.ts";

export function canSplit({ cellsMax }: Pick<Rules, "cellsMax">): boolean {
  return cellsMax > 1;
}

export function canEject({ blobRadius }: Pick<Rules, "blobRadius">): boolean {
  return blobRadius > 0;
}

/** Where circles do anything beside moving, W is not for steering. */
export function canAct(rules: Pick<Rules, "cellsMax" | "blobRadius">): boolean {
  return canSplit(rules) || canEject(rules);
}

/** One team would be none. */
export function hasTeams({ teams }: Pick<Rules, "teams">): boolean {
  return teams > 1;
}
