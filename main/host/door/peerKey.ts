// The peer that a connection counts for, found by its address. Limits and credits are kept by this key. Pure but for
// the interfaces it is handed; knows no sockets.
import { isIPv4, isIPv6 } from "node:net";
import type { NetworkInterfaces } from "../../../shared/localAddresses.ts";

export type PeerKeys = {
  /** @param address an IP literal, as a socket tells it */
  keyOf(address: string): string;
};

/** How long interfaces are used again before they are read anew, milliseconds. */
const INTERFACES_HOLD_MS = 5000;

/** The eight groups of an IPv6 literal without its zone; the last two may be written as IPv4. */
function groupsOf(address: string): number[] {
  const dotted = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = "", tail] = dotted.split("::");
  const read = (text = "") => (text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16)));
  const [before, after] = [read(head), read(tail)];
  if (tail === undefined) return before;
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function write(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(":");
}

/** The IPv4 address in "::ffff:192.168.0.10", which is how a dual-stack socket shows an IPv4 peer; null: it is none. */
function mappedIPv4(groups: readonly number[]): string | null {
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

function prefixOf(groups: readonly number[]): string {
  return write(groups.slice(0, 4));
}

function ownPrefixes(interfaces: NetworkInterfaces): Set<string> {
  const literals = Object.values(interfaces).flatMap((infos) => infos ?? []);
  const own = literals.filter(({ family }) => family === "IPv6").map(({ address }) => address);
  return new Set(["::1", "fe80::", ...own].map((literal) => prefixOf(groupsOf(literal.replace(/%.*$/, "")))));
}

/**
 * IPv4 counts by the address. A distant machine has a whole /64 of IPv6 and may use each address in it, so a /64 is one
 * peer. But guests in one room share a /64 too, so on a network of this machine each address is a peer.
 * @param now monotonic milliseconds
 */
export function createPeerKeys(readInterfaces: () => NetworkInterfaces, now: () => number): PeerKeys {
  let own = new Set<string>();
  let readAtMs = Number.NEGATIVE_INFINITY;

  function isOnLink(prefix: string): boolean {
    if (now() - readAtMs >= INTERFACES_HOLD_MS) {
      own = ownPrefixes(readInterfaces());
      readAtMs = now();
    }
    return own.has(prefix);
  }

  return {
    keyOf(address) {
      const [literal = "", zone] = address.split("%");
      if (isIPv4(literal)) return literal;
      if (!isIPv6(literal)) return address;
      const groups = groupsOf(literal);
      const mapped = mappedIPv4(groups);
      if (mapped !== null) return mapped;
      const prefix = prefixOf(groups);
      return isOnLink(prefix) ? write(groups) + (zone ? `%${zone}` : "") : `${prefix}::/64`;
    },
  };
}
