// Broadcast addresses and who is on the link, by address and mask.

import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { LOOPBACK_BROADCAST } from "../../../shared/net/loopback.ts";
import { type DiscoveryInterfaces, hostScope, narrowScope, reachOf } from "./networkReach.ts";

const EVERYWHERE = { kind: "everywhere" } as const;

function v4(address: string, netmask: string, internal = false) {
  return { address, netmask, family: "IPv4" as const, internal };
}

const HOME: DiscoveryInterfaces = {
  lo: [
    v4("127.0.0.1", "255.0.0.0", true),
    { address: "::1", family: "IPv6", internal: true, netmask: "ffff::" },
  ],
  eth0: [v4("192.168.0.10", "255.255.255.0"), { address: "fe80::1", family: "IPv6", internal: false }],
  wlan0: [v4("192.168.0.11", "255.255.255.0")],
  wide0: [v4("10.20.30.40", "255.255.240.0")],
  tun0: [v4("10.8.0.6", "255.255.255.255")],
  link0: [v4("172.16.0.1", "255.255.255.254")],
  odd0: [v4("10.1.1.1", "255.0.255.0"), v4("10.2.2.2", "0.0.0.0")],
};

test("P54 each network's broadcast address once, and loopback's; none of IPv6, /31, /32 and masks that are none", () => {
  expect(reachOf(HOME, EVERYWHERE).targets).toEqual(["192.168.0.255", "10.20.31.255", LOOPBACK_BROADCAST]);
  expect(reachOf({}, EVERYWHERE).targets).toEqual([LOOPBACK_BROADCAST]);
});

test.each([
  ["192.168.0.200", true],
  ["10.20.16.1", true],
  ["10.20.32.1", false],
  ["127.9.9.9", true],
  ["10.8.0.6", true],
  ["10.8.0.7", false],
  ["8.8.8.8", false],
  ["fe80::1", false],
  ["nonsense", false],
])("P58 from %s: on link %s", (address, isOnLink) => {
  // A mask of zeros would make everybody a neighbour.
  const { odd0: _odd, ...usual } = HOME;
  expect(reachOf(usual, EVERYWHERE).isOnLink(address)).toBe(isOnLink);
});

test("P58 a mask of zeros makes nobody a neighbour", () => {
  expect(reachOf(HOME, EVERYWHERE).isOnLink("8.8.8.8")).toBe(false);
});

test("P58 a host on loopback speaks there alone, one on an address in that address's network alone", () => {
  const loopback = reachOf(HOME, { kind: "loopback" });
  expect(loopback.targets).toEqual([LOOPBACK_BROADCAST]);
  expect([loopback.isOnLink("127.0.0.1"), loopback.isOnLink("192.168.0.20")]).toEqual([true, false]);
  const one = reachOf(HOME, { kind: "address", address: "10.20.30.40" });
  expect(one.targets).toEqual(["10.20.31.255"]);
  expect(["10.20.30.1", "192.168.0.20", "127.0.0.1"].map(one.isOnLink)).toEqual([true, false, false]);
  expect(reachOf({}, { kind: "address", address: "10.20.30.40" }).targets).toEqual([]);
});

test("own addresses are own whatever the scope", () => {
  const { isOwn } = reachOf(HOME, { kind: "loopback" });
  expect(["127.3.4.5", "192.168.0.11", "192.168.0.12"].map(isOwn)).toEqual([true, true, false]);
});

test("P58 where a host listens decides with whom it speaks", () => {
  expect(hostScope(null, "both")).toEqual(EVERYWHERE);
  expect(hostScope(null, "ipv6")).toBeNull();
  expect(hostScope("fd00::1", "ipv6")).toBeNull();
  expect(hostScope("127.0.0.1", "ipv4")).toEqual({ kind: "loopback" });
  const one = { kind: "address", address: "192.168.0.10" } as const;
  expect(hostScope("192.168.0.10", "ipv4")).toEqual(one);
  expect(narrowScope(one, "127.255.255.255")).toBeNull();
  expect(narrowScope(EVERYWHERE, "127.255.255.255")).toEqual({ kind: "loopback" });
  expect(narrowScope(one, null)).toEqual(one);
});

const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(fc.integer({ min: 1, max: 120 }), octet, octet, octet);
const dotted = (value: bigint) => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");

test.prop([address, fc.integer({ min: 9, max: 30 })], { seed: 58 })(
  "P54 a broadcast address is the network's last, and on its link",
  (parts, prefix) => {
    const hosts = (1n << BigInt(32 - prefix)) - 1n;
    const value = parts.reduce((sum, part) => 256n * sum + BigInt(part), 0n);
    const netmask = dotted(0xffffffffn ^ hosts);
    const reach = reachOf({ eth0: [v4(parts.join("."), netmask)] }, EVERYWHERE);
    const last = dotted(value | hosts);
    expect(reach.targets[0]).toBe(last);
    expect(reach.isOnLink(last)).toBe(true);
    expect(reach.isOnLink(dotted((value | hosts) ^ (hosts + 1n)))).toBe(false);
  },
);
