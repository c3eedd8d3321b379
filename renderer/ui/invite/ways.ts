// The ways into a match that its people can tell their friends: address, link and code of each, always together. Pure; knows
// no component and finds no words.
import type { AdapterKind, HostInfo } from "../../../shared/appApi.ts";
import { formatHostPort, type HostKind, parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { tellJoinCode } from "../../../shared/net/joinCode.ts";
import { isLoopbackHost } from "../../../shared/net/loopback.ts";

export type Way = {
  /** "192.168.0.10:8999". */
  address: string;
  /** Of the page, for a browser. */
  url: string;
  /** In groups, to be read aloud; null: this kind of address has none. */
  code: string | null;
  kind: HostKind;
  /** What it leads to, where that is not simply the network. */
  adapter: AdapterKind | null;
};

export type Invitation =
  /** ways: at least one, best first. chosen: one of them. */
  | { reach: "network"; ways: readonly Way[]; chosen: Way }
  /** Nobody else can join: there is no network now, or that is how the game was started. */
  | { reach: "offline" | "thisComputer" };

/** What is known of the match this window is in. host null: it is somebody else's. */
export type InvitedTo = {
  host: Pick<HostInfo, "addresses" | "urls" | "adapters" | "reach"> | null;
  /** By which link this window joined; null in practice. */
  joinedUrl: string | null;
  /** The address that was chosen; null: none was. */
  chosen: string | null;
};

function wayOf(address: string, url: string, adapter: AdapterKind | null): Way {
  const parsed = parseHostAddress(address);
  if (!parsed.ok) return { address, url, code: null, kind: "name", adapter };
  const code = tellJoinCode(parsed.host, parsed.port);
  return { address, url, code, kind: parsed.kind, adapter };
}

/** Of the host's own person. */
function waysOfHost({ addresses, urls, adapters }: NonNullable<InvitedTo["host"]>): Way[] {
  return addresses.map((address, index) => wayOf(address, urls[index] ?? "", adapters[index] ?? null));
}

/** Of a guest: as it came in itself. Browsers leave port 80 out of a link. */
function wayOfGuest(joinedUrl: string): Way | null {
  if (!URL.canParse(joinedUrl)) return null;
  const { hostname, port } = new URL(joinedUrl);
  if (isLoopbackHost(hostname)) return null;
  const address = formatHostPort(hostname.replace(/^\[|\]$/g, ""), Number(port || 80));
  return wayOf(address, new URL("/", joinedUrl).href, null);
}

export function invitationTo({ host, joinedUrl, chosen }: InvitedTo): Invitation {
  if (host !== null && host.reach !== "network") return { reach: host.reach };
  const own = joinedUrl === null ? null : wayOfGuest(joinedUrl);
  const ways = host === null ? (own ? [own] : []) : waysOfHost(host);
  const first = ways[0];
  if (first === undefined) return { reach: "thisComputer" };
  return { reach: "network", ways, chosen: ways.find(({ address }) => address === chosen) ?? first };
}
