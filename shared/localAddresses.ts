// Which of a machine's addresses to tell the others, best first: the one ranking for the dialogs, a host's window and a
// dedicated host. Pure: is handed what the system knows of its interfaces.
import type { IpFamily, LocalAddress } from "./desktopApi.ts";

/** What matters here of an address as os.networkInterfaces() tells it. */
export type InterfaceAddress = { address: string; family: "IPv4" | "IPv6"; internal: boolean };

export type NetworkInterfaces = Readonly<Record<string, readonly InterfaceAddress[] | undefined>>;

/** Names of adapters that lead to virtual machines, containers or tunnels, on Linux, macOS and Windows. */
const VIRTUAL_ADAPTER =
  /^(tun|tap|utun|wg|ppp|ipsec|docker|br-|veth|virbr|vmnet|vbox|lxc|lxd|cni|flannel|zt|tailscale|nordlynx|awdl|llw|bridge\d)|virtual|vethernet|vmware|hyper-v|wsl|vpn|wireguard|tailscale|zerotier|hamachi|radmin|tap-|loopback/i;

/** Lower is better: real LAN, then other networks, then virtual adapters, then loopback. */
function rankAddress(info: InterfaceAddress, interfaceName: string): number {
  if (info.internal) return 6;
  const isPrivateV4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(info.address);
  const familyRank = info.family === "IPv6" ? 1 : 0;
  if (VIRTUAL_ADAPTER.test(interfaceName)) return 4 + familyRank;
  return isPrivateV4 ? 0 : 1 + familyRank;
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
      const rank = rankAddress(info, interfaceName) + (info.address.startsWith("169.254.") ? 1.5 : 0);
      ranked.push({ rank, entry: { address: info.address, family, interfaceName } });
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
