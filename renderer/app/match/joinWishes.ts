// An opened kulki:// link fills the Join dialog, where the person decides. It does not end or cover anything that is
// under way.
import { effect } from "@preact/signals";
import type { AppApi, AppEvent } from "../../../shared/appApi.ts";
import type { Store } from "../../ui/store.ts";
import { readTarget } from "./joinTarget.ts";

/** Whether the Join dialog can open without covering anything. */
function isFree({ screen, dialog, join, hosting }: Store): boolean {
  const isBusy = hosting.value.phase === "starting" || hosting.value.phase === "returning";
  const isOpen = dialog.value === null || dialog.value === "join";
  return screen.value === "home" && isOpen && !isBusy && join.value.phase !== "connecting";
}

function hostOf(link: string): string {
  const target = readTarget(link);
  return target.kind === "host" ? target.plain : link;
}

/** Opens the dialog for a link, or says once that there is one. */
function showWish(store: Store): void {
  let told: string | null = null;
  effect(() => {
    const wish = store.joinWish.value;
    if (wish === null) {
      told = null;
    } else if (isFree(store)) {
      if (store.notice.peek()?.kind === "linkOpened") store.notice.value = null;
      store.dialog.value = "join";
    } else if (told !== wish && !(store.screen.value === "home" && store.join.value.phase === "connecting")) {
      told = wish;
      store.notice.value = { kind: "linkOpened", host: hostOf(wish) };
    }
  });
}

/** Takes links from the app until the page ends, also the one it was started with. @param onEvent the door's */
export function followJoinWishes(
  store: Store,
  app: Pick<AppApi, "takeJoinWish">,
  onEvent: (listener: (event: AppEvent) => void) => void,
): void {
  async function take(): Promise<void> {
    // An app that cannot be reached keeps the link for the next call.
    const wish = await app.takeJoinWish().catch(() => null);
    if (wish !== null) store.joinWish.value = wish;
  }
  onEvent(({ kind }) => kind === "joinWished" && void take());
  showWish(store);
  void take();
}
