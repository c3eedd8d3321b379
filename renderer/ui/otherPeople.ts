// How many people but oneself are at this app's own host. Knows no component.
import type { Store } from "./store.ts";

/** Those who play or watch there, bots aside. This window is one of them while it is in a match. */
export function countOthers({ connections, screen }: Store): number {
  return Math.max(0, connections.value.length - (screen.value === "match" ? 1 : 0));
}
