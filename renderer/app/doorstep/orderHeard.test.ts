// What the host's person settled for this guest: kept as long as the seat is, told for a moment where it changes.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { MatchEvents } from "../../net/events/matchEvents.ts";
import { PLAIN_ORDER_VIEW } from "../../ui/deskSignals.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { followOrder } from "./orderHeard.ts";

let store: Store;
let enter: (token: string) => MatchEvents;
beforeEach(() => {
  store = createStore(PLAIN_SETTINGS, "guest", null);
  const follow = followOrder(store);
  enter = (token) => {
    const events = new MatchEvents();
    follow({ accepted: { token }, state: { events } } as never);
    store.screen.value = "match";
    return events;
  };
});

const tell = (events: MatchEvents, order: Partial<Store["order"]["value"]>) =>
  events.tell({ ...PLAIN_ORDER_VIEW, ...order, kind: "order", tick: 0, atMs: 0 });
const toldLine = () => {
  const notice = store.notice.value;
  store.notice.value = null;
  return notice?.kind === "settled" ? notice.what : null;
};

test("P73 each change is in the store, and told for a moment", () => {
  const events = enter("a");
  const lines = [{ isBenched: true }, { isMuted: true }, { isMuted: true, talk: "slow" as const }, {}].map(
    (order) => {
      tell(events, order);
      return [store.order.value, toldLine()];
    },
  );
  expect(lines).toEqual([
    [{ talk: "on", isMuted: false, isBenched: true }, null],
    [{ talk: "on", isMuted: true, isBenched: false }, "unbenched"],
    [{ talk: "slow", isMuted: true, isBenched: false }, null],
    [{ talk: "on", isMuted: false, isBenched: false }, "unmuted"],
  ]);
});

test("P73 over a lost connection, or other rules, it stays and is not told anew; another seat begins without", () => {
  tell(enter("a"), { isMuted: true });
  expect(toldLine()).toBe("muted");
  const again = enter("a");
  expect(store.order.value.isMuted).toBe(true);
  tell(again, { isMuted: true });
  expect(toldLine()).toBeNull();
  enter("b");
  expect(store.order.value).toEqual(PLAIN_ORDER_VIEW);
});

test("outside a match nothing is settled", () => {
  tell(enter("a"), { isBenched: true });
  store.screen.value = "home";
  expect(store.order.value).toEqual(PLAIN_ORDER_VIEW);
});
