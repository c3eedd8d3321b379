// Where a host listens, and what it says about that.
import type { ListenOptions } from "node:net";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { parseHostAddress } from "../../../shared/net/hostAddress.ts";
import { listenAsAsked, listensOn, selfUrl } from "./listen.ts";

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

test.each([
  [{}, "::", { address: null, family: "both" }, "http://127.0.0.1:40000/"],
  [{ family: "ipv4" }, "0.0.0.0", { address: null, family: "ipv4" }, "http://127.0.0.1:40000/"],
  [{}, "0.0.0.0", { address: null, family: "ipv4" }, "http://127.0.0.1:40000/"],
  [{ family: "ipv6" }, "::", { address: null, family: "ipv6" }, "http://[::1]:40000/"],
  [
    { bindAddress: "127.0.0.1" },
    "127.0.0.1",
    { address: "127.0.0.1", family: "ipv4" },
    "http://127.0.0.1:40000/",
  ],
  [
    { bindAddress: "fd00::12" },
    "fd00::12",
    { address: "fd00::12", family: "ipv6" },
    "http://[fd00::12]:40000/",
  ],
])("%j bound to %s: listens on %j, is itself at %s", (change, address, expected, url) => {
  const bind = { ...BASE, ...change } as Parameters<typeof selfUrl>[1];
  const bound = { address, family: "", port: 40000 };
  expect(listensOn(bound, bind)).toEqual(expected);
  expect(selfUrl(bound, bind)).toBe(url);
  expect(parseHostAddress(url)).toMatchObject({ ok: true, port: 40000 });
});
