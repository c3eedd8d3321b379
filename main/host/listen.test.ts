// Where a host listens, and what it says about that.
import type { ListenOptions } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { hostUrl, parseHostAddress } from "../../shared/net/hostAddress.ts";
import type { NetworkInterfaces } from "./lanAddresses.ts";
import { listenAsAsked, reachableAddresses, selfUrl } from "./listen.ts";

const BASE = { bindAddress: null, family: "both", port: 8999, backlog: 4 } as const;

async function askedFor(change: object, failing: Record<string, string> = {}): Promise<ListenOptions[]> {
  const asked: ListenOptions[] = [];
  await listenAsAsked(createServer(), { ...BASE, ...change }, async (_server, options) => {
    asked.push(options);
    const code = failing[options.host ?? ""];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  });
  return asked;
}

describe("what the system is asked for", () => {
  test.each([
    [{}, { host: "::" }],
    [{ family: "ipv4" }, { host: "0.0.0.0" }],
    [{ family: "ipv6" }, { host: "::", ipv6Only: true }],
    [{ bindAddress: "127.0.0.1" }, { host: "127.0.0.1" }],
    [
      { bindAddress: "127.0.0.1", family: "ipv6" },
      { host: "127.0.0.1", ipv6Only: false },
    ],
    [
      { bindAddress: "fd00::12", backlog: 1 },
      { host: "fd00::12", backlog: 1 },
    ],
  ])("%j", async (change, expected) => {
    expect(await askedFor(change)).toMatchObject([{ port: 8999, backlog: 4, ...expected }]);
  });

  test("both families without IPv6 on the machine: IPv4 alone", async () => {
    expect(await askedFor({}, { "::": "EAFNOSUPPORT" })).toMatchObject([{ host: "::" }, { host: "0.0.0.0" }]);
  });

  test("a taken port is no reason to try the other family", async () => {
    await expect(askedFor({}, { "::": "EADDRINUSE" })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(askedFor({ family: "ipv6" }, { "::": "EAFNOSUPPORT" })).rejects.toMatchObject({
      code: "EAFNOSUPPORT",
    });
  });
});

const common = { netmask: "", mac: "", cidr: null };
const INTERFACES: NetworkInterfaces = {
  lo: [
    { ...common, address: "127.0.0.1", family: "IPv4", internal: true },
    { ...common, address: "::1", family: "IPv6", internal: true, scopeid: 0 },
  ],
  eth0: [
    { ...common, address: "192.168.0.10", family: "IPv4", internal: false },
    { ...common, address: "fd00::12", family: "IPv6", internal: false, scopeid: 0 },
  ],
};

test.each([
  [{}, "::", ["192.168.0.10", "fd00::12", "127.0.0.1", "::1"], "http://127.0.0.1:40000/"],
  [{ family: "ipv4" }, "0.0.0.0", ["192.168.0.10", "127.0.0.1"], "http://127.0.0.1:40000/"],
  [{}, "0.0.0.0", ["192.168.0.10", "127.0.0.1"], "http://127.0.0.1:40000/"],
  [{ family: "ipv6" }, "::", ["fd00::12", "::1"], "http://[::1]:40000/"],
  [{ bindAddress: "127.0.0.1" }, "127.0.0.1", ["127.0.0.1"], "http://127.0.0.1:40000/"],
  [{ bindAddress: "192.168.0.10" }, "192.168.0.10", ["192.168.0.10"], "http://192.168.0.10:40000/"],
  [{ bindAddress: "fd00::12" }, "fd00::12", ["fd00::12"], "http://[fd00::12]:40000/"],
])("%j bound to %s: told the others %j, itself %s", (change, address, addresses, url) => {
  const bind = { ...BASE, ...change } as Parameters<typeof selfUrl>[1];
  const bound = { address, family: "", port: 40000 };
  expect(reachableAddresses(bound, bind, INTERFACES)).toEqual(addresses);
  expect(selfUrl(bound, bind)).toBe(url);
  const told = [url, ...addresses.map((one) => hostUrl(one, 40000))];
  expect(told.map((link) => parseHostAddress(link)).every((read) => read.ok && read.port === 40000)).toBe(
    true,
  );
});
