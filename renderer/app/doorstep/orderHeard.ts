// What the host's person settled for this guest, as a match tells it (PROTOCOL.md P73): for the store, and as a line for
// a moment where it changes. Follows matches; what was settled stays over a lost connection and other rules.
import { type OrderView, PLAIN_ORDER_VIEW } from "../../ui/deskSignals.ts";
import type { SettledLine } from "../../ui/notice.ts";
import type { Store } from "../../ui/store.ts";
import type { Follow } from "../match/follower.ts";

/** What changed, if a line says so; of two changes that to playing. Who is to watch reads that on the bar of watchers. */
function changeBetween(before: OrderView, now: OrderView): SettledLine | null {
  if (before.isBenched && !now.isBenched) return "unbenched";
  if (before.isMuted !== now.isMuted) return now.isMuted ? "muted" : "unmuted";
  return null;
}

export function followOrder({ order, notice, screen }: Pick<Store, "order" | "notice" | "screen">): Follow {
  let token: string | null = null;
  screen.subscribe((shown) => {
    if (shown === "home") order.value = PLAIN_ORDER_VIEW;
  });
  return ({ accepted, state }) => {
    if (accepted.token !== token) order.value = PLAIN_ORDER_VIEW;
    token = accepted.token;
    state.events.on("order", ({ talk, isMuted, isBenched }) => {
      const now = { talk, isMuted, isBenched };
      const what = changeBetween(order.value, now);
      order.value = now;
      if (what !== null) notice.value = { kind: "settled", what };
    });
    return { onFrame: () => undefined, end: () => undefined };
  };
}
