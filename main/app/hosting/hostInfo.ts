// What a host's person is told of it: made from what was chosen, where the thread listens, and this machine's addresses
// now. Pure.
import type { HostInfo, HostReach, HostRequest, LocalAddress } from "../../../shared/appApi.ts";
import { adapterOf, literalsOf } from "../../../shared/localAddresses.ts";
import { formatHostPort, hostUrl } from "../../../shared/net/hostAddress.ts";
import { isLoopbackHost, loopbackOf } from "../../../shared/net/loopback.ts";
import type { ListeningInfo, ListensOn } from "../../host/thread/hostContract.ts";

/** A host that listens. */
export type RunningHost = {
  request: HostRequest;
  listening: ListeningInfo;
  /** The host name that a person chose to bind; the others are told it, too. */
  boundName: string | null;
  hostKey: string;
};

/** What was found out about who gets in, as in HostInfo. */
export type HostFacts = Pick<HostInfo, "answersHere" | "guestCameAtMs">;

export const NOTHING_KNOWN: HostFacts = { answersHere: null, guestCameAtMs: null };

/** IP literals, best first; where nobody else can join, the one that works on this computer. */
function literalsFor(
  { address, family }: ListensOn,
  local: readonly LocalAddress[],
): { literals: string[]; reach: HostReach } {
  if (address !== null) {
    if (isLoopbackHost(address)) return { literals: [address], reach: "thisComputer" };
    const isHere = local.some((entry) => entry.address === address);
    return { literals: [address], reach: isHere ? "network" : "offline" };
  }
  const literals = literalsOf(local, family);
  const others = literals.filter((literal) => !isLoopbackHost(literal));
  if (others.length > 0) return { literals: others, reach: "network" };
  const loopback = literals[0] ?? loopbackOf(family);
  return { literals: [loopback], reach: "offline" };
}

/** @param local this machine's addresses now */
export function describeHost(
  { request, listening, boundName, hostKey }: RunningHost,
  local: readonly LocalAddress[],
  facts: HostFacts,
): HostInfo {
  const { match, port, listensOn, selfUrl, backlogCap } = listening;
  const { literals, reach } = literalsFor(listensOn, local);
  const hosts = boundName === null ? literals : [boundName, ...literals];
  const adapterAt = (address: string) => {
    const known = local.find((entry) => entry.address === address);
    return adapterOf(known ?? { address, interfaceName: "" });
  };
  const { name, ruleset, maxPlayers, backlog } = request;
  return {
    match,
    name,
    ruleset,
    port,
    selfUrl,
    addresses: hosts.map((host) => formatHostPort(host, port)),
    urls: hosts.map((host) => hostUrl(host, port)),
    adapters: hosts.map(adapterAt),
    ...facts,
    reach,
    maxPlayers,
    backlog,
    backlogCap,
    hostKey,
  };
}

/** Whether two infos say the same to a person. */
export function isSameHost(a: HostInfo, b: HostInfo): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
