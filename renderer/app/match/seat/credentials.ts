// What a join shows beside its profile: who the person is to hosts, what is known of the way in. Knows no sockets.
import type { JoinRequest } from "../../../../shared/net/events/join.ts";
import type { Store } from "../../../ui/store.ts";

export type Credentials = Pick<JoinRequest, "guest" | "password" | "hostKey">;

/** @param url the host's page; null: a match within this page */
export type ReadCredentials = (url: string | null) => Credentials;

const KEY_BYTES = 16;

/** 128 random bits, base64url. */
export function randomKey(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(KEY_BYTES);
  fill(bytes);
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param keep keeps a key that was made now @param isKeeping whether what is kept is there the next time */
export function createCredentials(
  { settings, host, password }: Store,
  keep: (guestKey: string) => void,
  isKeeping: () => boolean,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
): ReadCredentials {
  let made = "";
  const guestKey = () => {
    if (settings.value.guestKey !== "") return settings.value.guestKey;
    if (made === "") {
      made = randomKey(fill);
      keep(made);
    }
    return made;
  };
  return (url) => {
    const own = host.value;
    const isOwn = own !== null && url !== null && new URL(own.selfUrl).origin === new URL(url).origin;
    return {
      guest: { key: guestKey(), isKept: isKeeping() },
      password: password.value,
      hostKey: isOwn ? own.hostKey : null,
    };
  };
}
