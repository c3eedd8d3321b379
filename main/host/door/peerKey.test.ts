// Whom an address counts for, in a table.
import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { createPeerKeys } from "./peerKey.ts";

function ipv6(address: string): NetworkInterfaceInfo {
  return { address, family: "IPv6", internal: false, netmask: "", mac: "", cidr: null, scopeid: 0 };
}

const HOME = {
  eth0: [ipv6("2001:db8:1:2:aaaa::1"), ipv6("fe80::1")],
  wg0: [ipv6("fd00:7::1")],
  gone: undefined,
};

test.each([
  ["IPv4", "192.168.0.10", "192.168.0.10"],
  ["IPv4, loopback", "127.0.0.1", "127.0.0.1"],
  ["IPv4 of a dual-stack socket", "::ffff:192.168.0.10", "192.168.0.10"],
  ["the same in capitals", "::FFFF:192.168.0.10", "192.168.0.10"],
  ["the same in hexadecimal", "::ffff:c0a8:a", "192.168.0.10"],
  ["the same at full length", "0:0:0:0:0:ffff:c0a8:000a", "192.168.0.10"],
  ["IPv6, loopback", "::1", "0:0:0:0:0:0:0:1"],
  ["IPv6 of this link", "2001:db8:1:2::77", "2001:db8:1:2:0:0:0:77"],
  ["its neighbour", "2001:db8:1:2::78", "2001:db8:1:2:0:0:0:78"],
  ["the same spelt otherwise", "2001:0DB8:0001:0002:0000::0078", "2001:db8:1:2:0:0:0:78"],
  ["IPv6 of a tunnel's link", "fd00:7::9", "fd00:7:0:0:0:0:0:9"],
  ["IPv6 from far away", "2001:db8:1:3::77", "2001:db8:1:3::/64"],
  ["another address of that machine", "2001:db8:1:3:ffff::1", "2001:db8:1:3::/64"],
  ["IPv6 with an IPv4 at its end", "64:ff9b::192.0.2.33", "64:ff9b:0:0::/64"],
  ["link-local, with its zone", "fe80::1234%eth0", "fe80:0:0:0:0:0:0:1234%eth0"],
  ["the same address on another link", "fe80::1234%wlan0", "fe80:0:0:0:0:0:0:1234%wlan0"],
  ["no address: the socket was gone", "", ""],
])("%s: %s counts as %s", (_what, address, key) => {
  expect(
    createPeerKeys(
      () => HOME,
      () => 0,
    ).keyOf(address),
  ).toBe(key);
});

test("a link that comes up later is noticed", () => {
  let nowMs = 0;
  let interfaces = {};
  const { keyOf } = createPeerKeys(
    () => interfaces,
    () => nowMs,
  );
  expect(keyOf("fd00:7::9")).toBe("fd00:7:0:0::/64");
  interfaces = HOME;
  nowMs = 5000;
  expect(keyOf("fd00:7::9")).toBe("fd00:7:0:0:0:0:0:9");
});
