// This machine's addresses as they are now: looked at again and again while somebody cares, since no system tells of its
// networks in a way that works on all. Knows nothing of hosts and windows.
import type { LocalAddress } from "../../shared/appApi.ts";
import { listLocalAddresses, type NetworkInterfaces } from "../../shared/localAddresses.ts";

export type NetworkWatch = {
  /** Best first, loopback last. */
  read(): LocalAddress[];
  /** Whether an address is one of this computer's, of whatever kind. @param address a literal, perhaps with a zone */
  has(address: string): boolean;
  /** Hears of each change within LOOK_EVERY_MS. @returns ends it */
  onChange(listener: (addresses: LocalAddress[]) => void): () => void;
};

export type NetworkWatchDeps = {
  readInterfaces(): NetworkInterfaces;
  /** @returns calls it off */
  later(run: () => void, delayMs: number): () => void;
};

/** Whoever shows an address is right again within 5 s. Reading takes a tenth of a millisecond. */
export const LOOK_EVERY_MS = 3000;

/** "fe80::1%eth0" is fe80::1 to whoever compares. */
function withoutZone(address: string): string {
  return address.replace(/%.*/, "").toLowerCase();
}

/** Looks at nothing before anybody listens. */
export function createNetworkWatch({ readInterfaces, later }: NetworkWatchDeps): NetworkWatch {
  const listeners = new Set<(addresses: LocalAddress[]) => void>();
  let newest: LocalAddress[] = [];
  let known = "";
  let callOff: () => void = () => undefined;

  function read(): LocalAddress[] {
    try {
      newest = listLocalAddresses(readInterfaces());
    } catch {
      // A sandbox may refuse to tell: what was told last is then the best there is.
    }
    return newest;
  }

  function look(): void {
    callOff = later(look, LOOK_EVERY_MS);
    const addresses = read();
    const found = JSON.stringify(addresses);
    if (found === known) return;
    known = found;
    for (const listener of [...listeners]) listener(addresses);
  }

  function has(address: string): boolean {
    const literal = withoutZone(address);
    try {
      return Object.values(readInterfaces()).some((infos) =>
        infos?.some((info) => withoutZone(info.address) === literal),
      );
    } catch {
      return newest.some((entry) => entry.address === literal);
    }
  }

  return {
    read,
    has,
    onChange(listener) {
      if (listeners.size === 0) {
        known = JSON.stringify(read());
        callOff = later(look, LOOK_EVERY_MS);
      }
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) callOff();
      };
    },
  };
}
