// Test support: a page with a host's desk, whose clock stands still.
import { vi } from "vitest";
import type { DeskView } from "../../../shared/desk/desk.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { Store } from "../store.ts";
import { QUIET_DESK } from "./desk.stage.ts";

/** The time on it, milliseconds since 1970. */
export const NOW = new Date("2026-11-27T12:00:00").getTime();

export function openDeskPage(): PageRig {
  vi.useFakeTimers({ now: NOW });
  return openPage();
}

export function closeDeskPage(page: PageRig): void {
  page.dispose();
  vi.useRealTimers();
}

/** Nothing has happened at the desk but this. */
export function setDesk({ desk }: Pick<Store, "desk">, change: Partial<DeskView>): void {
  desk.value = { ...QUIET_DESK, ...change };
}

/** The host tells of a change, while the desk is shown. */
export function tellDesk({ change, store }: PageRig, news: Partial<DeskView>): void {
  change(() => {
    store.desk.value = { ...(store.desk.value ?? QUIET_DESK), ...news };
  });
}
