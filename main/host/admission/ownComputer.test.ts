// Which addresses are the host's own computer, which nobody bans.
import { expect, test } from "vitest";
import { createOwnComputer } from "./ownComputer.ts";

const INTERFACES = {
  eth0: [
    { address: "192.168.0.2", family: "IPv4", internal: false },
    { address: "fe80::1:2:3:4", family: "IPv6", internal: false },
    { address: "2001:db8:1:2::9", family: "IPv6", internal: false },
  ],
} as const;

const plain = { networkInterfaces: () => INTERFACES, now: () => 0 };

test.each([
  ["127.0.0.1", true, true],
  ["::1", true, true],
  ["0:0:0:0:0:0:0:1", true, true],
  ["127.0.0.7", true, false],
  ["192.168.0.2", true, false],
  ["2001:db8:1:2:0:0:0:9", true, false],
  ["fe80:0:0:0:1:2:3:4%eth0", true, false],
  ["192.168.0.3", false, false],
  ["2001:db8:1:2::a", false, false],
  ["2001:db8:1:2::/64", false, false],
  ["", false, false],
])("%s is the own computer: %s, of a probed host: %s", (address, isOwn, isOwnProbed) => {
  expect(createOwnComputer({ ...plain, isProbed: false })(address)).toBe(isOwn);
  expect(createOwnComputer({ ...plain, isProbed: true })(address)).toBe(isOwnProbed);
});

test("a network that the computer joins counts a few seconds later, and is not looked up for each guest", () => {
  const clock = { ms: 0 };
  let looks = 0;
  let address = "10.0.0.5";
  const isOwn = createOwnComputer({
    networkInterfaces: () => {
      looks++;
      return { wlan0: [{ address, family: "IPv4", internal: false }] };
    },
    now: () => clock.ms,
    isProbed: false,
  });
  for (let i = 0; i < 100; i++) expect(isOwn("10.0.0.6")).toBe(false);
  expect(looks).toBe(1);
  address = "10.0.0.6";
  clock.ms = 5000;
  expect(isOwn("10.0.0.6")).toBe(true);
});
