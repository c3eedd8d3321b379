// Which addresses are the host's own computer, which nobody can ban. Reads the interfaces it is handed.
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";
import { isLoopbackHost, LOOPBACK_IPV4, LOOPBACK_IPV6 } from "../../../shared/net/loopback.ts";
import { holdInterfaces } from "../door/peerKey.ts";
import { banPeerOf } from "./banReach.ts";

export type OwnComputerOptions = {
  networkInterfaces(): NetworkInterfaces;
  /** Monotonic milliseconds. */
  now(): number;
  /** Takes only 127.0.0.1 and ::1 for the own computer, so that tests have distant peers on loopback. */
  isProbed: boolean;
};

/** @returns whether an address, or a peer's key, is the host's own computer */
export function createOwnComputer({ networkInterfaces, now, isProbed }: OwnComputerOptions) {
  const readOwn = holdInterfaces(networkInterfaces, now, (interfaces) => {
    const infos = Object.values(interfaces).flatMap((all) => all ?? []);
    return new Set(infos.map(({ address }) => banPeerOf(address)));
  });

  return (address: string): boolean => {
    const peer = banPeerOf(address);
    if (isProbed) return peer === LOOPBACK_IPV4 || peer === LOOPBACK_IPV6;
    return isLoopbackHost(peer) || readOwn().has(peer);
  };
}
