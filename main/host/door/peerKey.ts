// The peer that a connection counts for, found by its address. Limits and credits are kept by this key. Pure but for
// the interfaces it is handed; knows no sockets.
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";
import { readIpLiteral, readIpv6Words } from "../../../shared/net/ipLiteral.ts";
import { LINK_LOCAL_IPV6 } from "../../../shared/net/ipRanges.ts";
import { LOOPBACK_IPV6 } from "../../../shared/net/loopback.ts";

export type PeerKeys = {
  /** @param address an IP literal, as a socket tells it */
  keyOf(address: string): string;
};

/** How long interfaces are used again before they are read anew, milliseconds. */
const INTERFACES_HOLD_MS = 5000;

function write(words: readonly number[]): string {
  return words.map((word) => word.toString(16)).join(":");
}

function prefixOf(words: readonly number[]): string {
  return write(words.slice(0, 4));
}

/** What the key of a peer that is a whole network ends with. */
export const NETWORK_END = "::/64";

/** The key of the network of an address, its /64. @param words of the address, eight */
export function networkKeyOf(words: readonly number[]): string {
  return prefixOf(words) + NETWORK_END;
}

/** @returns what `digest` makes of the interfaces, which are read anew when that is 5 s old @param now monotonic
 *  milliseconds */
export function holdInterfaces<T>(
  readInterfaces: () => NetworkInterfaces,
  now: () => number,
  digest: (interfaces: NetworkInterfaces) => T,
): () => T {
  let held: { digested: T; readAtMs: number } | null = null;
  return () => {
    if (held === null || now() - held.readAtMs >= INTERFACES_HOLD_MS)
      held = { digested: digest(readInterfaces()), readAtMs: now() };
    return held.digested;
  };
}

function ownPrefixes(interfaces: NetworkInterfaces): Set<string> {
  const literals = Object.values(interfaces).flatMap((infos) => infos ?? []);
  const own = literals.filter(({ family }) => family === "IPv6").map(({ address }) => address);
  const all = [LOOPBACK_IPV6, LINK_LOCAL_IPV6, ...own];
  return new Set(all.map((literal) => prefixOf(readIpv6Words(literal.replace(/%.*$/, "")) ?? [])));
}

/**
 * IPv4 counts by the address. A distant machine has a whole /64 of IPv6 and may use each address in it, so a /64 is one
 * peer. But guests in one room share a /64 too, so on a network of this machine each address is a peer.
 * @param now monotonic milliseconds
 */
export function createPeerKeys(readInterfaces: () => NetworkInterfaces, now: () => number): PeerKeys {
  const readOwn = holdInterfaces(readInterfaces, now, ownPrefixes);

  return {
    keyOf(address) {
      const [literal = "", zone] = address.split("%");
      // "::ffff:192.168.0.10", in any spelling, is how a dual-stack socket shows an IPv4 peer.
      const ip = readIpLiteral(literal);
      if (ip?.family === "ipv4") return ip.text;
      const words = readIpv6Words(literal);
      if (words === null) return address;
      const isOnLink = readOwn().has(prefixOf(words));
      return isOnLink ? write(words) + (zone ? `%${zone}` : "") : networkKeyOf(words);
    },
  };
}
