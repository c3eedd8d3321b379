// What the interface shows of how people come together: games found, the invitation, and a guest who has just arrived.
import { type Signal, signal } from "@preact/signals";
import type { FoundGame } from "../../shared/games.ts";

/** The card that tells others how to join. */
export type InvitationView = "closed" | "card" | "large";

export function createFriendSignals() {
  return {
    /** On this network; null: not looked for yet. */
    games: signal<readonly FoundGame[] | null>(null) as Signal<readonly FoundGame[] | null>,
    invitation: signal<InvitationView>("closed") as Signal<InvitationView>,
  };
}
