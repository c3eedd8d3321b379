// Has the app look for games on this network, and ask whether recent hosts answer, while their lists are on screen.
// Knows no list and no UDP.
import { computed, effect, signal } from "@preact/signals";
import type { AppApi, AppEvent } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";

export type GameWatchDeps = {
  store: Store;
  app: Pick<AppApi, "lookForGames" | "pingHosts">;
  onEvent: (listener: (event: AppEvent) => void) => void;
  page: Pick<Document, "hidden" | "addEventListener">;
  /** Milliseconds since 1970. */
  wallNow: () => number;
  /** Calls after so many milliseconds. @returns calls it off */
  after: (ms: number, call: () => void) => () => void;
};

/** The app looks for 10 s each time it is asked. */
const LOOK_EVERY_MS = 4000;
/** After this time every host of the network has answered; if none did, there is none. */
const NOBODY_AFTER_MS = 2500;
/** If the app has not answered for so long, its last answer does not count any more. */
const STALE_AFTER_MS = 8000;
/** How often texts like "3 minutes ago" are renewed, milliseconds. */
const TIME_LASTS_MS = 20_000;

/** Works until the page is gone. */
export function watchGames({ store, app, onEvent, page, wallNow, after }: GameWatchDeps): void {
  const isVisible = signal(!page.hidden);
  page.addEventListener("visibilitychange", () => {
    isVisible.value = !page.hidden;
  });
  const isShown = computed(
    () => isVisible.value && (store.screen.value === "home" || store.dialog.value === "join"),
  );
  /** On the home screen only the last game is asked. */
  const asked = computed(() => {
    const recent = store.settings.value.recentHosts.map(({ address }) => address);
    return JSON.stringify(store.dialog.value === "join" ? recent : recent.slice(0, 1));
  });

  onEvent((event) => {
    if (event.kind !== "games" || !isShown.peek()) return;
    // No games yet does not mean that there are none.
    if (event.games.length > 0 || store.games.peek() !== null) store.games.value = event.games;
  });

  effect(() => {
    if (!isShown.value) return;
    const endLooking = repeat(after, () => {
      tellTime(store, wallNow());
      return look(store, app, after);
    });
    return () => {
      endLooking();
      store.games.value = null;
    };
  });
  effect(() => {
    if (!isShown.value) return;
    const addresses: string[] = JSON.parse(asked.value);
    store.lookedAtMs.value = wallNow();
    if (addresses.length === 0) return;
    return repeat(after, () => ping(store, app, addresses));
  });
}

/** Does something again and again, each time a while after the last was done. @returns a function that ends it */
function repeat(after: GameWatchDeps["after"], once: () => Promise<void>): () => void {
  let isOver = false;
  let callOff: () => void = () => undefined;
  const turn = async () => {
    await once();
    if (!isOver) callOff = after(LOOK_EVERY_MS, () => void turn());
  };
  void turn();
  return () => {
    isOver = true;
    callOff();
  };
}

function tellTime({ lookedAtMs }: Store, nowMs: number): void {
  const told = lookedAtMs.peek() ?? Number.NEGATIVE_INFINITY;
  if (Math.abs(nowMs - told) >= TIME_LASTS_MS) lookedAtMs.value = nowMs;
}

async function look(store: Store, app: GameWatchDeps["app"], after: GameWatchDeps["after"]) {
  const forget = () => {
    store.games.value = null;
  };
  const callOff = after(STALE_AFTER_MS, forget);
  const isAnswered = await app.lookForGames().then(
    () => true,
    () => false,
  );
  callOff();
  // The bridge is being restored: games heard of before may be gone.
  if (!isAnswered) return forget();
  if (store.games.value !== null) return;
  after(NOBODY_AFTER_MS, () => {
    store.games.value ??= [];
  });
}

async function ping(store: Store, app: GameWatchDeps["app"], addresses: string[]): Promise<void> {
  const pings = await app.pingHosts(addresses).catch(() => []);
  const byAddress = addresses.flatMap((address, index) => {
    const answer = pings[index];
    return answer === undefined ? [] : [[address, answer] as const];
  });
  store.hostPings.value = new Map(byAddress);
}
