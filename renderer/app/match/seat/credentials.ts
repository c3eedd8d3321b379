// What a join shows beside its profile: who the person is to hosts, what is known of the way in. A match within the page
// is shown nothing. Knows no sockets.
import type { JoinRequest } from "../../../../shared/net/events/join.ts";
import type { Store } from "../../../ui/store.ts";
import type { Passwords } from "../../doorstep/passwords.ts";
import type { GuestKey } from "./guestKey.ts";

export type Credentials = Pick<JoinRequest, "guest" | "password" | "hostKey">;

/** @param url the host's page; null: a match within this page */
export type ReadCredentials = (url: string | null) => Credentials;

const NOTHING: Credentials = { guest: { key: "", isKept: false }, password: null, hostKey: null };

/** @param opened the key with which this page began */
export function createCredentials(
  { host, settings }: Pick<Store, "host" | "settings">,
  opened: GuestKey,
  passwords: Pick<Passwords, "of">,
): ReadCredentials {
  const guest = (): GuestKey => {
    const key = settings.value.guestKey;
    // Settings follow what other tabs keep; they may have been cleared meanwhile.
    return key === "" || !opened.isKept ? { key: opened.key, isKept: false } : { key, isKept: true };
  };
  return (url) => {
    if (url === null) return NOTHING;
    const own = host.value;
    const isOwn = own !== null && new URL(own.selfUrl).origin === new URL(url).origin;
    return { guest: guest(), password: passwords.of(url), hostKey: isOwn ? own.hostKey : null };
  };
}
