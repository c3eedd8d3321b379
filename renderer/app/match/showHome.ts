// What the store shows when this window is in no match any more. Knows no match.
import type { Store } from "../../ui/store.ts";
import { clearRounds } from "./rounds/roundBook.ts";

export function showHome(store: Store): void {
  store.screen.value = "home";
  store.isPractice.value = false;
  store.dialog.value = null;
  store.join.value = { phase: "idle" };
  store.joinedUrl.value = null;
  store.toldAddress.value = null;
  store.invitation.value = "closed";
  clearRounds(store);
}
