// Whom discovery may speak to: which broadcast addresses this computer's networks have, and whether an address is on one of
// them. IPv4 only, as IPv6 has no broadcast. Pure: is handed what the system knows of its interfaces.
import type { InterfaceAddress } from "../../../shared/localAddresses.ts";
import { type IpFamily, readIpv4Number, writeIpv4 } from "../../../shared/net/ipLiteral.ts";
import { isLoopbackHost, LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";

/** As os.networkInterfaces() tells it. */
export type DiscoveryInterfaces = Readonly<
  Record<string, readonly (InterfaceAddress & { netmask?: string })[] | undefined>
>;

/** everywhere: all networks and this computer. loopback: this computer alone. address: the network of that one address. */
export type ReachScope = { kind: "everywhere" } | { kind: "loopback" } | { kind: "address"; address: string };

export type NetworkReach = {
  /** Broadcast addresses, each once. */
  targets: string[];
  /** Whether a datagram from this address came from a network this computer is on. */
  isOnLink(address: string): boolean;
  /** Whether this address is this computer's. */
  isOwn(address: string): boolean;
};

/** Longest netmask of a network with a broadcast address: /31 and /32 are two ends of a cable or a tunnel (RFC 3021). */
const MAX_PREFIX = 30;

type Subnet = { address: number; mask: number };

/** Whether a mask is ones and then zeros, at most MAX_PREFIX ones. */
function hasBroadcast(mask: number): boolean {
  const hosts = ~mask >>> 0;
  return (hosts & (hosts + 1)) === 0 && Math.clz32(hosts) <= MAX_PREFIX;
}

function subnetsOf(interfaces: DiscoveryInterfaces): Subnet[] {
  const subnets: Subnet[] = [];
  for (const info of Object.values(interfaces).flatMap((infos) => infos ?? [])) {
    const [address, mask] = [readIpv4Number(info.address), readIpv4Number(info.netmask ?? "")];
    if (info.family !== "IPv4" || info.internal || address === null || mask === null) continue;
    if (mask !== 0 && !isLoopbackHost(info.address)) subnets.push({ address, mask });
  }
  return subnets;
}

function isWithin(value: number, { address, mask }: Subnet): boolean {
  return ((value ^ address) & mask) === 0;
}

function inScope({ address }: Subnet, scope: ReachScope): boolean {
  return scope.kind === "everywhere" || (scope.kind === "address" && writeIpv4(address) === scope.address);
}

/** @param interfaces as they are now */
export function reachOf(interfaces: DiscoveryInterfaces, scope: ReachScope): NetworkReach {
  const all = subnetsOf(interfaces);
  const subnets = all.filter((subnet) => inScope(subnet, scope));
  const asked = subnets.filter(({ mask }) => hasBroadcast(mask));
  const broadcasts = asked.map(({ address, mask }) => writeIpv4((address | ~mask) >>> 0));
  const here = scope.kind === "address" ? [] : [LOOPBACK_BROADCAST];
  return {
    targets: [...new Set([...broadcasts, ...here])],
    isOnLink(text) {
      if (isLoopbackHost(text)) return scope.kind !== "address";
      const value = readIpv4Number(text);
      return value !== null && subnets.some((subnet) => isWithin(value, subnet));
    },
    isOwn: (text) => isLoopbackHost(text) || all.some(({ address }) => writeIpv4(address) === text),
  };
}

/** The scope of a host, by where it takes connections; null where it takes none over IPv4.
 *  @param address an IP literal, null: all */
export function hostScope(address: string | null, family: IpFamily): ReachScope | null {
  if (address === null) return family === "ipv6" ? null : { kind: "everywhere" };
  if (readIpv4Number(address) === null) return null;
  return isLoopbackHost(address) ? { kind: "loopback" } : { kind: "address", address };
}

/** The part of a scope that is left if datagrams may go only to `target`; null: nothing. */
export function narrowScope(scope: ReachScope, target: string | null): ReachScope | null {
  if (target === null || !isLoopbackHost(target)) return scope;
  return scope.kind === "address" ? null : { kind: "loopback" };
}
