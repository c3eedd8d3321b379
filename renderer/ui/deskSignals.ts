// Signals of the host's desk, of what the desk settled for this window, and of what people say.
import { type Signal, signal } from "@preact/signals";
import type { DeskView } from "../../shared/desk/desk.ts";
import type { HostPayload } from "../../shared/net/events/hostEvents.ts";

/** What the host's person settled for this guest. */
export type OrderView = HostPayload<"order">;

export type DeskTrouble = "undone" | "silent";

export const PLAIN_ORDER_VIEW: OrderView = { talk: "on", isMuted: false, isBenched: false };

export function createDeskSignals() {
  return {
    /** What this app's host shows at its desk; null: this app does not host, or was not told yet. */
    desk: signal<DeskView | null>(null) as Signal<DeskView | null>,
    /** What became of what was last asked of the host: it had no effect, or no answer came; null: neither. */
    deskTrouble: signal<DeskTrouble | null>(null) as Signal<DeskTrouble | null>,
    order: signal<OrderView>(PLAIN_ORDER_VIEW) as Signal<OrderView>,
    /** Players whose words this person does not want to see, by id. */
    hiddenVoices: signal<ReadonlySet<number>>(new Set()) as Signal<ReadonlySet<number>>,
  };
}
