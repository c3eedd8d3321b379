// What a dedicated host says of how to join it, network by network, and as JSON.
import { describe, expect, test } from "vitest";
import type { HostInfo } from "../../../shared/appApi.ts";
import { groupJoinCode, readJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import { explainContinued, explainPlace } from "./dedicatedWords.ts";
import { invitationOf } from "./invitation.ts";

function infoOf(change: Partial<HostInfo>): HostInfo {
  const addresses = change.addresses ?? ["192.168.0.10:8999"];
  return {
    match: "m".repeat(22),
    name: "Sala 12",
    ruleset: "classic",
    port: 8999,
    selfUrl: "http://127.0.0.1:8999/",
    addresses,
    urls: addresses.map((address) => `http://${address}/`),
    adapters: addresses.map(() => null),
    answersHere: true,
    guestCameAtMs: null,
    reach: "network",
    maxPlayers: 64,
    backlog: 511,
    backlogCap: 4096,
    hostKey: "h".repeat(22),
    ...change,
  };
}

const wordsOf = (change: Partial<HostInfo>) => explainPlace("listening", invitationOf(infoOf(change)));

test("at home: link, code and address of one host, and how to end it", () => {
  expect(wordsOf({})).toBe(
    [
      '"Sala 12" is open. Ctrl-C ends it.',
      "  Link     http://192.168.0.10:8999/  (any browser, phones too)",
      `  Code     ${groupJoinCode(writeJoinCode("192.168.0.10", 8999) ?? "")}  (Join by IP)`,
      "  Address  192.168.0.10:8999",
    ].join("\n"),
  );
});

test("its code leads where its link leads", () => {
  for (const address of ["192.168.0.10:8999", "10.1.2.3:40000", "192.0.2.2:43115"]) {
    const [host, port] = address.split(":");
    const { code, url } = invitationOf(infoOf({ addresses: [address] }));
    expect(readJoinCode(code ?? "")).toEqual({ host, port: Number(port) });
    expect(url).toBe(`http://${address}/`);
  }
});

test("several addresses: the best first, the others by what they lead to", () => {
  const words = wordsOf({
    addresses: ["192.168.0.10:8999", "[fd00::12]:8999", "10.8.0.2:8999", "172.17.0.1:8999"],
    adapters: [null, null, "vpn", "container"],
  });
  expect(words.split("\n").slice(3)).toEqual([
    "  Address  192.168.0.10:8999",
    "  Also     [fd00::12]:8999",
    "           10.8.0.2:8999 (VPN)",
    "           172.17.0.1:8999 (container)",
  ]);
});

test("a machine full of containers does not fill the screen", () => {
  const addresses = Array.from({ length: 40 }, (_, i) => `172.${i}.0.1:8999`);
  const lines = wordsOf({ addresses }).split("\n");
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe("           and 33 more");
});

describe("what has no code says so", () => {
  test.each<[string, string[], boolean]>([
    ["IPv6 alone", ["[fd00::12]:8999"], false],
    ["a name alone", ["pracownia.local:8999"], false],
    ["a name and its IPv4 address", ["pracownia.local:8999", "192.168.0.10:8999"], true],
  ])("%s", (_what, addresses, hasCode) => {
    const { code, url } = invitationOf(infoOf({ addresses }));
    expect([code !== null, url]).toEqual([hasCode, `http://${addresses[0]}/`]);
    expect(wordsOf({ addresses }).includes("only an IPv4 address has one")).toBe(!hasCode);
  });
});

test.each([
  ["offline", "No other computer can join now"],
  ["thisComputer", "Only this computer can join"],
] as const)("%s: nothing is offered that cannot work", (reach, said) => {
  const change = { reach, addresses: ["127.0.0.1:8999"] };
  expect(invitationOf(infoOf(change)).code).toBeNull();
  const words = wordsOf(change);
  expect(words).toContain(said);
  expect(words).not.toContain("Code");
});

test("after the network has changed, and to who asks, the title tells that", () => {
  const invitation = invitationOf(infoOf({}));
  const titles = (["moved", "asked"] as const).map((event) => explainPlace(event, invitation).split("\n")[0]);
  expect(titles).toEqual(['The network changed: "Sala 12" is to be joined here now.', '"Sala 12" is open.']);
});

test("a match that goes on says who has how long to come back", () => {
  expect([0, 1, 12].map((people) => explainContinued(people, 60))).toEqual([
    "The kept match goes on; nobody was in it.",
    "The kept match goes on: one person has 60 s to come back to it.",
    "The kept match goes on: 12 people have 60 s to come back to it.",
  ]);
});
