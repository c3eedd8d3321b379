// How friends get to a running host: address, link and code, made from what is known of it. Pure; no words.
import type { AdapterKind, HostInfo, HostReach } from "../../../shared/appApi.ts";
import { parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { tellJoinCode } from "../../../shared/net/joinCode.ts";

/** Written as JSON to standard output and to the control socket. */
export type PrintedInvitation = {
  name: string;
  port: number;
  /** Like "192.168.0.10:8999", best first. */
  addresses: string[];
  /** What each address leads to, same order; null: the network, or not known. */
  adapters: (AdapterKind | null)[];
  /** The http link of the first address. */
  url: string;
  /** Code of the first address that has one, in groups like "K3M-7QX"; null where none has one, or nobody else can
   *  join. */
  code: string | null;
  reach: HostReach;
};

/** @param address as HostInfo has it */
function joinCodeOf(address: string): string | null {
  const parsed = parseHostAddress(address);
  return parsed.ok ? tellJoinCode(parsed.host, parsed.port) : null;
}

export function invitationOf({
  name,
  port,
  addresses,
  adapters,
  urls,
  selfUrl,
  reach,
}: HostInfo): PrintedInvitation {
  const codes = reach === "network" ? addresses.map(joinCodeOf) : [];
  const code = codes.find((found) => found !== null) ?? null;
  return { name, port, addresses, adapters, url: urls[0] ?? selfUrl, code, reach };
}
