// Which addresses are the host's own computer, which nobody can ban. Reads the interfaces it is handed.
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";
import { isLoopbackHost, LOOPBACK_IPV4, LOOPBACK_IPV6 } from "../../../shared/net/loopback.ts";
import { isOfPeer, peerReachOf } from "./banReach.ts";

/** How long interfaces are used again before they are read anew, milliseconds. */
const INTERFACES_HOLD_MS = 5000;

export type OwnComputerOptions = {
  networkInterfaces(): NetworkInterfaces;
  /** Monotonic milliseconds. */
  now(): number;
  /** Takes only 127.0.0.1 and ::1 for the own computer, so that tests have distant peers on loopback. */
  isProbed: boolean;
};

/** @returns whether an address, or a peer's key, is the host's own computer */
export function createOwnComputer({ networkInterfaces, now, isProbed }: OwnComputerOptions) {
  let own: string[] = [];
  let readAtMs = Number.NEGATIVE_INFINITY;

  function readOwn(): string[] {
    if (now() - readAtMs >= INTERFACES_HOLD_MS) {
      own = Object.values(networkInterfaces()).flatMap((infos) =>
        (infos ?? []).map(({ address }) => address),
      );
      readAtMs = now();
    }
    return own;
  }

  return (address: string): boolean => {
    if (peerReachOf(address) === "network") return false;
    if (isProbed) return [LOOPBACK_IPV4, LOOPBACK_IPV6].some((one) => isOfPeer(one, address));
    if (isLoopbackHost(address) || isOfPeer(LOOPBACK_IPV6, address)) return true;
    return readOwn().some((one) => isOfPeer(one, address));
  };
}
