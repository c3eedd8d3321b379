// What friends are told: address, link and code belong together, whichever is chosen, and nothing that cannot work.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatHostPort, hostUrl } from "../../../shared/net/hostAddress.ts";
import { readJoinCode } from "../../../shared/net/joinCode.ts";
import { type InvitedTo, invitationTo } from "./ways.ts";

function hostAt(addresses: string[], reach: "network" | "offline" | "thisComputer" = "network"): InvitedTo {
  const urls = addresses.map((address) => `http://${address}/`);
  return {
    host: { addresses, urls, adapters: addresses.map(() => null), reach },
    joinedUrl: null,
    chosen: null,
  };
}

const guestOf = (joinedUrl: string): InvitedTo => ({ host: null, joinedUrl, chosen: null });
const wayOf = (to: InvitedTo) => {
  const invitation = invitationTo(to);
  return invitation.reach === "network" ? invitation.chosen : null;
};

const port = fc
  .integer({ min: 1024, max: 65535 })
  .filter((one) => ![6000, 6566, 10080].includes(one) && (one < 6665 || one > 6697));
const byte = fc.integer({ min: 1, max: 254 });
const host = fc.tuple(byte, byte).map(([c, d]) => `192.168.${c}.${d}`);

prop.prop([fc.uniqueArray(host, { minLength: 1, maxLength: 5 }), port, fc.nat(4)])(
  "whichever address is chosen, its code and its link lead to it",
  (hosts, at, pick) => {
    const addresses = hosts.map((one) => formatHostPort(one, at));
    const chosen = hosts[pick % hosts.length] ?? "";
    const way = wayOf({ ...hostAt(addresses), chosen: formatHostPort(chosen, at) });
    expect(way?.url).toBe(hostUrl(chosen, at));
    expect(readJoinCode(way?.code ?? "")).toEqual({ host: chosen, port: at });
  },
);

test("an address that is no longer there gives way to the best one", () => {
  const addresses = ["10.0.0.7:8999", "10.8.0.2:8999"];
  expect(wayOf({ ...hostAt(addresses), chosen: "10.8.0.2:8999" })?.address).toBe("10.8.0.2:8999");
  expect(wayOf({ ...hostAt(addresses), chosen: "192.168.0.4:8999" })?.address).toBe("10.0.0.7:8999");
});

test("IPv6 and names have links and no code", () => {
  expect(wayOf(hostAt(["[fd00::12]:8999"]))).toMatchObject({ code: null, kind: "ipv6" });
  expect(wayOf(hostAt(["pc-ania.local:8999"]))).toMatchObject({ code: null, kind: "name" });
});

test.each(["offline", "thisComputer"] as const)("a host that is %s offers nothing to others", (reach) => {
  expect(invitationTo(hostAt(["127.0.0.1:8999"], reach))).toEqual({ reach });
});

test.each([
  ["http://192.168.0.10:8999/", "192.168.0.10:8999", "http://192.168.0.10:8999/"],
  ["http://192.168.0.10/page?x#y", "192.168.0.10:80", "http://192.168.0.10/"],
  ["http://[fd00::12]:8999/", "[fd00::12]:8999", "http://[fd00::12]:8999/"],
  ["http://pc-ania.local:8999/", "pc-ania.local:8999", "http://pc-ania.local:8999/"],
])("a guest who came by %s invites to it", (joinedUrl, address, url) => {
  expect(wayOf(guestOf(joinedUrl))).toMatchObject({ address, url, adapter: null });
});

test.each(["http://127.0.0.1:8999/", "http://localhost:8999/", "http://[::1]:8999/", "no link"])(
  "a guest who came by %s has nothing that works elsewhere",
  (joinedUrl) => {
    expect(invitationTo(guestOf(joinedUrl))).toEqual({ reach: "thisComputer" });
  },
);
