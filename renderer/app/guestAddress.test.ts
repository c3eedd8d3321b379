// What a guest may type to go to another host.
import { expect, test } from "vitest";
import { parseGuestAddress } from "./guestAddress.ts";

const GOOD: [typed: string, url: string][] = [
  ["192.168.0.10", "http://192.168.0.10:8999/"],
  [" 192.168.0.10:80 ", "http://192.168.0.10:80/"],
  ["pc-ania.local", "http://pc-ania.local:8999/"],
  ["kulki://10.0.0.2:9000", "http://10.0.0.2:9000/"],
  ["http://10.0.0.2:9000/", "http://10.0.0.2:9000/"],
  ["[fd00::12]:9000", "http://[fd00::12]:9000/"],
  ["[fd00::12]", "http://[fd00::12]:8999/"],
  ["fd00::12", "http://[fd00::12]:8999/"],
];
for (const [typed, url] of GOOD) {
  test(`${typed} leads to ${url}`, () => expect(parseGuestAddress(typed)).toEqual({ ok: true, url }));
}

const BAD = [
  "",
  "300.1.1.1",
  "a b",
  "host:0",
  "host:65536",
  "host:x",
  "user@host",
  "javascript:alert(1)",
  "[::g]",
  "?x",
];
for (const typed of BAD) {
  test(`"${typed}" is no address`, () =>
    expect(parseGuestAddress(typed)).toEqual({ ok: false, reason: "notAddress" }));
}

test("a zoned address is told apart", () => {
  expect(parseGuestAddress("fe80::1%eth0")).toEqual({ ok: false, reason: "zoned" });
});
