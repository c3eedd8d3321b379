// This machine's addresses for the Host game dialog, best first. Is handed what the system knows of its interfaces.
import { isIPv4 } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import type { LocalAddress } from "../../shared/desktopApi.ts";

/** What os.networkInterfaces() returns. */
export type NetworkInterfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Adapters of virtual machines, containers and tunnels: rarely where the others are. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vbox|vethernet|tun|tap|utun|wg|zt|tailscale|lxc)|virtual|vpn/i;

/** Lower is better. */
function rank({ address, interfaceName }: LocalAddress): number {
  if (address === "127.0.0.1" || address === "::1") return 8;
  const selfAssigned = address.startsWith("169.254.") ? 1 : 0;
  return (VIRTUAL.test(interfaceName) ? 4 : 0) + (isIPv4(address) ? 0 : 2) + selfAssigned;
}

/** All addresses a host can be bound to and a browser can open: no zoned ones. Equal ones keep the system's order. */
export function listLocalAddresses(interfaces: NetworkInterfaces): LocalAddress[] {
  const found: LocalAddress[] = [];
  for (const [interfaceName, infos] of Object.entries(interfaces)) {
    for (const { address, family } of infos ?? []) {
      if (/^fe[89ab]/i.test(address)) continue;
      found.push({ address, family: family === "IPv6" ? "ipv6" : "ipv4", interfaceName });
    }
  }
  return found.sort((a, b) => rank(a) - rank(b));
}
