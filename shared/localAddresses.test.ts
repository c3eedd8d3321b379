// Interfaces as the three systems name them.
import { describe, expect, test } from "vitest";
import type { AdapterKind } from "./appApi.ts";
import { adapterOf, type InterfaceAddress, listLocalAddresses, literalsOf } from "./localAddresses.ts";

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
      expected: ["192.168.0.10", "fd00::12", "10.8.0.2", "172.17.0.1", "127.0.0.1", "::1"],
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

describe("what an interface leads to", () => {
  test.each<[AdapterKind | null, string]>([
    [null, "eth0 enp3s0 wlan0 wlp2s0 usb0 br-lan bond0 en0 en7"],
    [
      null,
      "Wi-Fi|Ethernet|Ethernet 2|Połączenie lokalne* 2|Local Area Connection|Bluetooth Network Connection",
    ],
    ["vpn", "tun0 tap0 wg0 ppp0 tailscale0 zt5u4hl7ab nordlynx proton0 utun3 ham0 gpd0 CloudflareWARP"],
    ["vpn", "OpenVPN TAP-Windows6|WireGuard Tunnel|Tailscale|ZeroTier One [8056c2e21c000001]|Hamachi"],
    ["vpn", "Radmin VPN|Cisco AnyConnect Virtual Miniport Adapter|Teredo Tunneling Pseudo-Interface"],
    ["virtualMachine", "virbr0 vmnet8 vboxnet0 bridge100 vnic0"],
    ["virtualMachine", "vEthernet (WSL)|vEthernet (Default Switch)|VirtualBox Host-Only Network"],
    ["virtualMachine", "VMware Network Adapter VMnet8|Parallels Shared|Xen Virtual Ethernet"],
    ["container", "docker0 br-0123456789ab veth1a2b lxcbr0 lxdbr0 cni0 flannel.1 podman0 cali123"],
    ["container", "vEthernet (nat)|vEthernet (DockerNAT)"],
    ["loopback", "Microsoft KM-TEST Loopback Adapter|Npcap Loopback Adapter"],
  ])("%s: %s", (kind, names) => {
    for (const interfaceName of names.split(names.includes("|") ? "|" : " ")) {
      expect([interfaceName, adapterOf({ address: "192.168.0.10", interfaceName })]).toEqual([
        interfaceName,
        kind,
      ]);
    }
  });

  test("an address may say more than a name", () => {
    expect(adapterOf({ address: "127.0.0.1", interfaceName: "lo" })).toBe("loopback");
    expect(adapterOf({ address: "169.254.7.7", interfaceName: "eth0" })).toBe("cable");
    expect(adapterOf({ address: "169.254.7.7", interfaceName: "Tailscale" })).toBe("vpn");
  });

  test("a VPN's address comes before those of machines and containers within this computer", () => {
    const list = listLocalAddresses({
      docker0: [info("172.17.0.1")],
      vboxnet0: [info("192.168.56.1")],
      wg0: [info("fd12::2"), info("10.8.0.2")],
      eth1: [info("203.0.113.9")],
      eth0: [info("10.0.0.7")],
    });
    expect(list.map(({ interfaceName }) => interfaceName)).toEqual(
      "eth0 eth1 wg0 wg0 vboxnet0 docker0".split(" "),
    );
    expect(list[2]?.address).toBe("10.8.0.2");
  });
});
