// Where a host is to listen: turns a person's choice into the one address that the host's thread is told.

import { isIPv4, isIPv6 } from "node:net";
import type { HostScope } from "../../../shared/appApi.ts";
import type { HostFailure } from "../../../shared/net/closeReasons.ts";
import { parseHost } from "../../../shared/net/hostAddress.ts";
import { ANY_IPV4, ANY_IPV6, type IpFamily } from "../../../shared/net/ipLiteral.ts";
import { loopbackOf } from "../../../shared/net/loopback.ts";
import type { Lookup } from "../hostCheck.ts";

/** `bindAddress` null: all addresses of the family. `name`: the host name it was looked up from. */
export type BindTarget = { ok: true; bindAddress: string | null; family: IpFamily; name: string | null };
export type BindRefusal = { ok: false; reason: HostFailure };

function literal(address: string, name: string | null = null): BindTarget {
  return { ok: true, bindAddress: address, family: isIPv6(address) ? "ipv6" : "ipv4", name };
}

/** Looks up a host name, if `scope` has one. An address decides the family, whatever else was chosen. */
export async function resolveBind(
  scope: HostScope,
  family: IpFamily,
  lookup: Lookup,
): Promise<BindTarget | BindRefusal> {
  if (scope.kind === "network") return { ok: true, bindAddress: null, family, name: null };
  if (scope.kind === "thisComputer") return literal(loopbackOf(family));
  if (scope.address.trim() === "") return resolveBind({ kind: "network" }, family, lookup);
  const part = parseHost(scope.address);
  if (!part.ok) return { ok: false, reason: "badAddress" };
  if (part.kind === "name") return lookUp(part.host, family, lookup);
  if (part.host === ANY_IPV4) return resolveBind({ kind: "network" }, "ipv4", lookup);
  if (part.host !== ANY_IPV6) return literal(part.host);
  return resolveBind({ kind: "network" }, family === "ipv4" ? "both" : family, lookup);
}

async function lookUp(name: string, family: IpFamily, lookup: Lookup): Promise<BindTarget | BindRefusal> {
  try {
    // A zoned address can be bound, but no browser could open it.
    const found = (await lookup(name)).filter((address) => !address.includes("%"));
    if (found.length === 0) return { ok: false, reason: "noSuchName" };
    const fitting = found.filter((one) => family === "both" || isIPv6(one) === (family === "ipv6"));
    // IPv4 first: the more likely one to be reached from everywhere on a home network.
    const best = fitting.find((one) => isIPv4(one)) ?? fitting[0];
    return best === undefined ? { ok: false, reason: "familyMissing" } : literal(best, name);
  } catch {
    return { ok: false, reason: "noSuchName" };
  }
}
