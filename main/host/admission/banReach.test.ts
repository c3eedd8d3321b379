// Whom a ban of an address reaches, however the address is written and however the host counts it by now.
import { expect, test } from "vitest";
import { createPeerKeys } from "../door/peerKey.ts";
import { banPeerOf, banPeersOf, peerReachOf } from "./banReach.ts";

const HOME = { eth0: [{ address: "fd00:0:0:7::1", family: "IPv6", internal: false }] } as const;

test.each([
  ["192.168.0.10", "alone"],
  ["fd00:0:0:7:0:0:0:5", "onLink"],
  ["fe80:0:0:0:1:2:3:4%eth0", "onLink"],
  ["2001:db8:1:2::/64", "network"],
])("a ban of %s reaches: %s", (peer, reach) => {
  expect(peerReachOf(peer)).toBe(reach);
});

test.each([
  ["192.168.0.10", "192.168.0.10", true],
  ["192.168.0.10", "192.168.0.11", false],
  ["192.168.0.1", "192.168.0.10", false],
  ["192.168.0.10", "::ffff:192.168.0.10", true],
  ["192.168.0.10", "::ffff:c0a8:a", true],
  ["fd00:0:0:7:0:0:0:5", "fd00:0:0:7::5", true],
  ["fd00::7:0:0:0:5", "fd00:0:0:7:0:0:0:5", true],
  ["fd00:0:0:7:0:0:0:5", "fd00:0:0:7::6", false],
  ["fe80:0:0:0:1:2:3:4", "fe80::1:2:3:4%wlan0", true],
  ["2001:db8:1:2::/64", "2001:db8:1:2:ffff::1", true],
  ["2001:db8:1:2::/64", "2001:db8:1:2::/64", true],
  ["2001:db8:1:2::/64", "2001:db8:1:3::1", false],
  ["2001:db8:0:0::/64", "2001:db8::9", true],
  ["2001:db8:0:0::/64", "2001:db8:0:1::9", false],
  ["2001:db8:1:2::/64", "10.0.0.1", false],
  ["10.0.0.1", "2001:db8:1:2::/64", false],
  ["2001:db8:1:2:0:0:0:5", "2001:db8:1:2::/64", false],
])("a ban of %s, and somebody at %s: %s", (peer, other, isMeant) => {
  expect(banPeersOf(other).includes(banPeerOf(peer))).toBe(isMeant);
});

test.each(["192.168.0.10", "::ffff:10.0.0.3", "fd00:0:0:7::5", "fe80::1:2:3:4%eth0", "2001:db8:1:2:3:4:5:6"])(
  "a ban of %s holds when the host is on that network later, and when it is not any more",
  (address) => {
    const atHome = createPeerKeys(
      () => HOME,
      () => 0,
    );
    const away = createPeerKeys(
      () => ({}),
      () => 0,
    );
    const nearby = createPeerKeys(
      () => ({ eth0: [{ address: "2001:db8:1:2::9", family: "IPv6", internal: false }] }),
      () => 0,
    );
    for (const { keyOf } of [atHome, away, nearby]) {
      expect(banPeersOf(address)).toContain(banPeerOf(keyOf(address)));
    }
  },
);
