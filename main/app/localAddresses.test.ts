// The dialog's list of addresses: what the others are likely to reach comes first.
import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { listLocalAddresses } from "./localAddresses.ts";

function info(address: string): NetworkInterfaceInfo {
  const base = { address, netmask: "", mac: "", cidr: null, internal: false };
  return address.includes(":") ? { ...base, family: "IPv6", scopeid: 0 } : { ...base, family: "IPv4" };
}

test("the LAN comes first, tunnels and loopback last, zoned addresses not at all", () => {
  const list = listLocalAddresses({
    lo: [info("127.0.0.1"), info("::1")],
    docker0: [info("172.17.0.1")],
    eth0: [info("fe80::1"), info("fd00::12"), info("192.168.0.10")],
    eth1: [info("169.254.3.4")],
    gone: undefined,
  });
  expect(list.map(({ address }) => address)).toEqual([
    "192.168.0.10",
    "169.254.3.4",
    "fd00::12",
    "172.17.0.1",
    "127.0.0.1",
    "::1",
  ]);
  expect(list[2]).toEqual({ address: "fd00::12", family: "ipv6", interfaceName: "eth0" });
});
