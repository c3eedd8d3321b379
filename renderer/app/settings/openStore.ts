// The store of a page that opens: with its person's settings, and the key by which hosts know that person.
import { createStore, type Store } from "../../ui/store.ts";
import type { Entrance } from "../door/doors.ts";
import { type GuestKey, openGuestKey } from "../match/seat/guestKey.ts";
import type { SettingsStore } from "./settingsStore.ts";

/** Never rejects. @param version of the page @param fill fills with random bytes */
export async function openStore(
  { mode, door }: Pick<Entrance, "mode" | "door">,
  settingsStore: SettingsStore,
  version: string,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<{ store: Store; guest: GuestKey }> {
  const { settings, notice } = await settingsStore.load();
  const guest = await openGuestKey(settingsStore, settings.guestKey, fill);
  const store = createStore({ ...settings, guestKey: guest.key }, mode, door, version);
  if (notice !== null) store.notice.value = { kind: "storage", reason: notice };
  return { store, guest };
}
