// Headers as browsers, native clients and hostile pages send them.
import { describe, expect, test } from "vitest";
import { isTrustedHost, isTrustedOrigin, refusedNameOf } from "./originCheck.ts";

const RULES = { machineName: "Pracownia.szkola.example", allowedHostNames: new Set(["gra.example.org"]) };

describe("origin of a handshake", () => {
  test.each<[string | undefined, string | undefined, boolean]>([
    [undefined, "192.168.0.10:8999", true],
    [undefined, "evil.example", true],
    ["app://kulki", "192.168.0.10:8999", true],
    ["http://192.168.0.10:8999", "192.168.0.10:8999", true],
    ["http://192.168.0.10", "192.168.0.10:80", true],
    ["https://gra.example.org", "gra.example.org", true],
    ["http://[fd00::12]:8999", "[fd00::12]:8999", true],
    ["http://pc-ania:8999", "PC-Ania:8999", true],
    ["http://pc-ania.local:8999", "pc-ania.local:8999", true],
    ["http://pracownia.szkola.example:8999", "pracownia.szkola.example:8999", true],
    ["http://gra.example.org:8999", "gra.example.org:8999", true],
    ["http://localhost:5173", "192.168.0.10:8999", true],
    ["http://127.0.0.1:40000", "127.0.0.1:8999", true],
    ["http://[::1]:40000", "192.168.0.10:8999", true],
    ["null", "192.168.0.10:8999", false],
    ["", "192.168.0.10:8999", false],
    ["file://", "192.168.0.10:8999", false],
    ["app://kulki.evil", "192.168.0.10:8999", false],
    ["app://other", "192.168.0.10:8999", false],
    ["http://evil.example", "192.168.0.10:8999", false],
    ["http://evil.example:8999", "evil.example:8999", false],
    ["http://192.168.0.10:8998", "192.168.0.10:8999", false],
    ["http://192.168.0.11:8999", "192.168.0.10:8999", false],
    ["http://127.0.0.1.evil.example", "192.168.0.10:8999", false],
    ["http://localhost.evil.example:1", "192.168.0.10:8999", false],
    ["http://127.0.0.1@evil.example", "192.168.0.10:8999", false],
    ["http://local", undefined, false],
    ["http://evil.example/.local", "evil.example/.local", false],
    ["http://.local", ".local", false],
    ["ftp://127.0.0.1", "127.0.0.1:8999", false],
  ])("%s to %s: %s", (origin, host, expected) => {
    expect(isTrustedOrigin(origin, host, RULES)).toBe(expected);
  });
});

describe("host header", () => {
  test.each<[string | undefined, boolean]>([
    ["127.0.0.1:8999", true],
    ["[::1]:8999", true],
    ["localhost", true],
    ["pc-ania", true],
    ["pc-ania.local:8999", true],
    ["PRACOWNIA.szkola.example", true],
    ["gra.example.org", true],
    ["laptop.lan:8999", true],
    ["laptop.lan.:8999", true],
    ["a.b.home.arpa", true],
    ["laptop.internal", true],
    ["kulki.localhost:8999", true],
    ["laptop.fritz.box:8999", false],
    ["laptop.home", false],
    ["lan.evil.example", false],
    ["evil.xlan", false],
    ["home.arpa.evil.example", false],
    ["*gra.example.org", false],
    ["gra.example.org!", false],
    ["sub.gra.example.org", false],
    ["evil.example:8999", false],
    ["127.0.0.1.evil.example", false],
    ["user@127.0.0.1", false],
    ["", false],
    [undefined, false],
    ["a b", false],
    ["localhost:99999", false],
  ])("%s: %s", (host, expected) => {
    expect(isTrustedHost(host, RULES)).toBe(expected);
  });
});

test.each<[string | undefined, string | undefined, string | null]>([
  ["http://laptop.fritz.box:8999", "laptop.fritz.box:8999", "laptop.fritz.box"],
  ["https://Laptop.fritz.box.", "laptop.fritz.box.", "laptop.fritz.box"],
  ["http://evil.example", "192.168.0.10:8999", null],
  ["http://evil.example", "other.example", null],
  ["http://10.0.0.1:80", "10.0.0.1", null],
  ["null", "null", null],
  [undefined, "laptop.fritz.box", null],
  ["http://*x.example", "*x.example", null],
  ["ftp://laptop.fritz.box", "laptop.fritz.box", null],
])("a page from %s at %s came by the name %j", (origin, host, name) => {
  expect(refusedNameOf(origin, host)).toBe(name);
});
