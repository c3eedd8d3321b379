// Interfaces as the three systems name them.
import { describe, expect, test } from "vitest";
import { type InterfaceAddress, listLocalAddresses, literalsOf } from "./localAddresses.ts";

function info(address: string, internal = false): InterfaceAddress {
  return { address, internal, family: address.includes(":") ? "IPv6" : "IPv4" };
}

const LOOPBACK = [info("127.0.0.1", true), info("::1", true)];

describe("addresses to tell the others", () => {
  test.each([
    {
      system: "Linux",
      interfaces: {
        lo: LOOPBACK,
        docker0: [info("172.17.0.1")],
        tun0: [info("10.8.0.2")],
        wlan0: [info("192.168.0.10"), info("fe80::1"), info("fd00::12")],
      },
      expected: ["192.168.0.10", "fd00::12", "172.17.0.1", "10.8.0.2", "127.0.0.1", "::1"],
    },
    {
      system: "Windows",
      interfaces: {
        "vEthernet (WSL)": [info("172.28.0.1")],
        "VirtualBox Host-Only Network": [info("192.168.56.1")],
        "Loopback Pseudo-Interface 1": LOOPBACK,
        "Wi-Fi": [info("10.0.0.7")],
      },
      expected: ["10.0.0.7", "172.28.0.1", "192.168.56.1", "127.0.0.1", "::1"],
    },
    {
      system: "macOS",
      interfaces: {
        lo0: LOOPBACK,
        utun3: [info("100.64.0.9")],
        en0: [info("fe80::aa"), info("192.168.1.4")],
      },
      expected: ["192.168.1.4", "100.64.0.9", "127.0.0.1", "::1"],
    },
    {
      system: "a cable between two laptops",
      interfaces: { lo: LOOPBACK, eth0: [info("169.254.7.7"), info("febf::2")] },
      expected: ["169.254.7.7", "127.0.0.1", "::1"],
    },
    {
      system: "a cable beside a tunnel",
      interfaces: {
        lo: LOOPBACK,
        vboxnet0: [info("192.168.56.1")],
        eth0: [info("fe80::1"), info("fd00::12"), info("192.168.0.10")],
        eth1: [info("169.254.3.4")],
      },
      expected: ["192.168.0.10", "fd00::12", "169.254.3.4", "192.168.56.1", "127.0.0.1", "::1"],
    },
    { system: "no network", interfaces: { lo: LOOPBACK, eth0: undefined }, expected: ["127.0.0.1", "::1"] },
  ])("$system", ({ interfaces, expected }) => {
    expect(listLocalAddresses(interfaces).map((entry) => entry.address)).toEqual(expected);
  });

  test("each comes with its family and interface", () => {
    const list = listLocalAddresses({ eth0: [info("fd00::12")] });
    expect(list).toEqual([{ address: "fd00::12", family: "ipv6", interfaceName: "eth0" }]);
  });

  test("one family only", () => {
    const addresses = listLocalAddresses({ lo: LOOPBACK, eth0: [info("192.168.0.10"), info("fd00::12")] });
    expect(literalsOf(addresses, "ipv4")).toEqual(["192.168.0.10", "127.0.0.1"]);
    expect(literalsOf(addresses, "ipv6")).toEqual(["fd00::12", "::1"]);
    expect(literalsOf(addresses, "both")).toHaveLength(4);
  });
});
