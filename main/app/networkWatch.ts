// This machine's addresses now. Read again and again while somebody listens, since there is no event for them that
// works on all systems. Knows nothing of hosts and windows.
import type { LocalAddress } from "../../shared/appApi.ts";
import { listLocalAddresses, type NetworkInterfaces } from "../../shared/localAddresses.ts";

export type NetworkWatch = {
  /** The addresses, best first, loopback last. */
  read(): LocalAddress[];
  /** Whether an address is this computer's, shareable or not. @param address a literal, perhaps with a zone */
  has(address: string): boolean;
  /** Calls the listener within LOOK_EVERY_MS of each change. @returns a function that ends that */
  onChange(listener: (addresses: LocalAddress[]) => void): () => void;
};

export type NetworkWatchDeps = {
  readInterfaces(): NetworkInterfaces;
  /** @returns calls it off */
  later(run: () => void, delayMs: number): () => void;
};

/** Time between two looks, so that addresses on screen are right again within 5 s. Reading takes a tenth of a
 *  millisecond. */
export const LOOK_EVERY_MS = 3000;

/** An address without its zone, for comparing: "fe80::1%eth0" is fe80::1. */
function withoutZone(address: string): string {
  return address.replace(/%.*/, "").toLowerCase();
}

/** Makes a watch that reads nothing before somebody listens or asks. */
export function createNetworkWatch({ readInterfaces, later }: NetworkWatchDeps): NetworkWatch {
  const listeners = new Set<(addresses: LocalAddress[]) => void>();
  let newest: LocalAddress[] = [];
  let known = "";
  let callOff: () => void = () => undefined;

  function read(): LocalAddress[] {
    try {
      newest = listLocalAddresses(readInterfaces());
    } catch {
      // A sandbox may refuse to tell: keep the last answer.
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
