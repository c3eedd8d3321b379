// The key by which hosts know a person again (PROTOCOL.md P68): made once, and kept with the person's settings. Of
// several tabs or windows that make one at the same time the first one's is kept, and everybody's.
import type { JoinRequest } from "../../../../shared/net/events/join.ts";
import type { SettingsStore } from "../../settings/settingsStore.ts";

/** isKept: whether the key will be there the next time. */
export type GuestKey = JoinRequest["guest"];

const KEY_BYTES = 16;

/** 128 random bits, base64url. @param fill fills with random bytes */
export function randomKey(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(KEY_BYTES);
  fill(bytes);
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Never rejects. @param kept as settings had it; empty: they had none @param fill as for randomKey */
export async function openGuestKey(
  settingsStore: Pick<SettingsStore, "load" | "save">,
  kept: string,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<GuestKey> {
  if (kept !== "") return { key: kept, isKept: true };
  const made = randomKey(fill);
  await settingsStore.save({ guestKey: made });
  // Where nothing can be kept this is still empty; where another tab was faster, it is that one's.
  const { settings } = await settingsStore.load();
  return settings.guestKey === "" ? { key: made, isKept: false } : { key: settings.guestKey, isKept: true };
}
