// Which of a machine's addresses to tell the others, best first: the one ranking for the dialogs, a host's window and a
// dedicated host. Pure: is handed what the system knows of its interfaces.
import type { AdapterKind, LocalAddress } from "./appApi.ts";
import type { IpFamily } from "./net/ipLiteral.ts";
import { isInRanges, LINK_LOCAL_RANGE, PRIVATE_RANGES } from "./net/ipRanges.ts";
import { isLoopbackHost } from "./net/loopback.ts";

/** The part of what os.networkInterfaces() tells of an address that matters here. */
export type InterfaceAddress = { address: string; family: "IPv4" | "IPv6"; internal: boolean };

export type NetworkInterfaces = Readonly<Record<string, readonly InterfaceAddress[] | undefined>>;

/** What adapters are called on Linux, macOS and Windows, by what they lead to; the first that fits counts. VMware's and
 *  VirtualBox's come before the words that any adapter may have. */
const ADAPTER_NAMES: readonly (readonly [AdapterKind, RegExp])[] = [
  ["loopback", /loopback/i],
  [
    "container",
    /^(docker|br-[0-9a-f]{12}$|veth(?!ernet)|lxc|lxd|cni|flannel|cali|podman|nerdctl|kube)|docker|\(nat\)$/i,
  ],
  [
    "virtualMachine",
    /^(virbr|vnet|vmnet|vbox|vnic\d|bridge\d{3})|virtualbox|vmware|vethernet|hyper-v|wsl|parallels/i,
  ],
  [
    "vpn",
    /^(tun|tap|utun|wg|ppp|ipsec|zt|ham\d|proton|nordlynx|gpd\d|outline)|vpn|wireguard|tailscale|zerotier|hamachi|radmin|tap-|nordlynx|anyconnect|fortinet|fortissl|globalprotect|pangp|mullvad|warp$|tunnel/i,
  ],
  ["virtualMachine", /virtual/i],
];

/** Apple's radio links between its own devices, which lead to no network. */
const AIR_LINK = /^(awdl|llw)\d/;

/** @returns null: the network, or a name that says nothing */
export function adapterOf({
  address,
  interfaceName,
}: Pick<LocalAddress, "address" | "interfaceName">): AdapterKind | null {
  if (isLoopbackHost(address)) return "loopback";
  const named = ADAPTER_NAMES.find(([, names]) => names.test(interfaceName));
  if (named !== undefined) return named[0];
  return isInRanges(address, [LINK_LOCAL_RANGE]) ? "cable" : null;
}

/** Friends may be in the same VPN; nobody is in a container. */
const KIND_RANKS: Readonly<Record<AdapterKind, number>> = {
  cable: 3,
  vpn: 4,
  virtualMachine: 5,
  container: 6,
  loopback: 7,
};

/** Lower is better: private networks, then others, then IPv6, then what leads elsewhere, then loopback. */
function rankAddress(info: InterfaceAddress, interfaceName: string): number {
  if (info.internal) return KIND_RANKS.loopback;
  const { address } = info;
  const kind = adapterOf({ address, interfaceName });
  if (kind !== null || AIR_LINK.test(interfaceName)) {
    return KIND_RANKS[kind ?? "container"] + (info.family === "IPv6" ? 0.5 : 0);
  }
  if (info.family === "IPv6") return 2;
  return isInRanges(address, PRIVATE_RANGES) ? 0 : 1;
}

/** fe80::/10 needs a zone, which no browser engine opens; 169.254/16 stays, as two laptops on a cable have no other. */
function isShareable(info: InterfaceAddress): boolean {
  return !(info.family === "IPv6" && /^fe[89ab]/i.test(info.address));
}

/** All shareable addresses, best first, loopback last. Equal ones keep the system's order. */
export function listLocalAddresses(interfaces: NetworkInterfaces): LocalAddress[] {
  const ranked: { rank: number; entry: LocalAddress }[] = [];
  for (const [interfaceName, infos] of Object.entries(interfaces)) {
    for (const info of infos ?? []) {
      if (!isShareable(info)) continue;
      const family = info.family === "IPv6" ? "ipv6" : "ipv4";
      const entry = { address: info.address, family, interfaceName } as const;
      ranked.push({ rank: rankAddress(info, interfaceName), entry });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** Addresses of one family, or of both, as plain literals. */
export function literalsOf(addresses: readonly LocalAddress[], family: IpFamily): string[] {
  return addresses
    .filter((entry) => family === "both" || entry.family === family)
    .map((entry) => entry.address);
}
