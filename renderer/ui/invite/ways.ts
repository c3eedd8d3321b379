// The ways into a match that people can tell their friends: address, link and code of each, always together. Pure;
// knows no component and no words.
import type { AdapterKind, HostInfo } from "../../../shared/appApi.ts";
import { formatHostPort, type HostKind, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { tellJoinCode } from "../../../shared/net/joinCode.ts";
import { isLoopbackHost } from "../../../shared/net/loopback.ts";

export type Way = {
  /** The address, like "192.168.0.10:8999". */
  address: string;
  /** Link to the page, for a browser. */
  url: string;
  /** The code, in groups to be read aloud; null: this kind of address has none. */
  code: string | null;
  kind: HostKind;
  /** What the address leads to, if that is not simply the network. */
  adapter: AdapterKind | null;
};

export type InvitationWays =
  /** ways: at least one, best first. chosen: one of them. */
  | { reach: "network"; ways: readonly Way[]; chosen: Way }
  /** Nobody else can join: there is no network now (offline), or the game was started like that (thisComputer). */
  | { reach: "offline" | "thisComputer" };

/** What is known of this window's match. host null: somebody else hosts it. */
export type InvitedTo = {
  host: Pick<HostInfo, "addresses" | "urls" | "adapters" | "reach"> | null;
  /** The link by which this window joined; null in practice. */
  joinedUrl: string | null;
  /** The chosen address; null: none. */
  chosen: string | null;
};

function wayOf(address: string, url: string, adapter: AdapterKind | null): Way {
  const parsed = parseHostAddress(address);
  if (!parsed.ok) return { address, url, code: null, kind: "name", adapter };
  const code = tellJoinCode(parsed.host, parsed.port);
  return { address, url, code, kind: parsed.kind, adapter };
}

/** The ways that a host's own person can tell. */
function waysOfHost({ addresses, urls, adapters }: NonNullable<InvitedTo["host"]>): Way[] {
  return addresses.map((address, index) => wayOf(address, urls[index] ?? "", adapters[index] ?? null));
}

/** The way that a guest can tell: its own. Browsers leave port 80 out of a link. */
function wayOfGuest(joinedUrl: string): Way | null {
  if (!URL.canParse(joinedUrl)) return null;
  const { hostname, port } = new URL(joinedUrl);
  if (isLoopbackHost(hostname)) return null;
  const address = formatHostPort(hostname.replace(/^\[|\]$/g, ""), Number(port || 80));
  return wayOf(address, new URL("/", joinedUrl).href, null);
}

export function invitationTo({ host, joinedUrl, chosen }: InvitedTo): InvitationWays {
  if (host !== null && host.reach !== "network") return { reach: host.reach };
  const own = joinedUrl === null ? null : wayOfGuest(joinedUrl);
  const ways = host === null ? (own ? [own] : []) : waysOfHost(host);
  const first = ways[0];
  if (first === undefined) return { reach: "thisComputer" };
  return { reach: "network", ways, chosen: ways.find(({ address }) => address === chosen) ?? first };
}
