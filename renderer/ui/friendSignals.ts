// Signals about how people come together: games found, the invitation, and a guest who has just arrived.
import { type Signal, signal } from "@preact/signals";
import type { FoundGame, HostPing } from "../../shared/games.ts";
import type { CloseReason } from "../../shared/net/closeReasons.ts";

/** The card that tells others how to join. */
export type InvitationView = "closed" | "card" | "large";

/** A guest before the first move. returning: on the way to the seat that is kept here, without a sheet. asked: the sheet
 *  waits for Play. entering: Play was pressed, the circle is not there yet. proposal: number of the proposed funny name,
 *  any whole number. */
export type ArrivalView = { phase: "returning" } | { phase: "asked" | "entering"; proposal: number };

export function createFriendSignals() {
  return {
    /** Games found on this network; null: not looked for yet. */
    games: signal<readonly FoundGame[] | null>(null) as Signal<readonly FoundGame[] | null>,
    /** Whether recent hosts answer, by address; one that is missing has not been asked yet. */
    hostPings: signal<ReadonlyMap<string, HostPing>>(new Map()) as Signal<ReadonlyMap<string, HostPing>>,
    /** When this window last looked at them, milliseconds since 1970; null: not yet. */
    lookedAtMs: signal<number | null>(null) as Signal<number | null>,
    invitation: signal<InvitationView>("closed") as Signal<InvitationView>,
    /** An opened kulki:// link that waits for the Join dialog; null: none. */
    joinWish: signal<string | null>(null) as Signal<string | null>,
    /** As in AppInfo; null on a guest's page. */
    opensLinks: signal<boolean | null>(null) as Signal<boolean | null>,
    /** The arriving guest; null: there is none. */
    arrival: signal<ArrivalView | null>(null) as Signal<ArrivalView | null>,
    /** The chosen address of the own host to tell others, for this match; null: the best one. */
    toldAddress: signal<string | null>(null) as Signal<string | null>,
    /** Link of the host whose match this window is in; null in practice, and outside. */
    joinedUrl: signal<string | null>(null) as Signal<string | null>,
    /** Why a guest's page is not in, while it tries again by itself; null: it does not. */
    retry: signal<{ reason: CloseReason } | null>(null) as Signal<{ reason: CloseReason } | null>,
  };
}
