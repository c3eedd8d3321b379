// How many people but oneself are at this app's own host. Knows no component.
import type { Store } from "./store.ts";

/** People who play or watch there, without bots. This window is one of them while it is in a match. */
export function countOthers({ connections, screen }: Store): number {
  return Math.max(0, connections.value.length - (screen.value === "match" ? 1 : 0));
}
