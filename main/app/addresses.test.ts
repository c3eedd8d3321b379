// What people type into "Address", good and bad, and what becomes of it.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { hostUrl, parseHostAddress } from "./addresses.ts";

const GOOD: [typed: string, host: string, port: number, kind: string][] = [
  ["192.168.0.10", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:1024", "192.168.0.10", 1024, "ipv4"],
  ["10.0.0.1:65535", "10.0.0.1", 65535, "ipv4"],
  ["127.0.0.1:80", "127.0.0.1", 80, "ipv4"],
  ["  192.168.0.10  ", "192.168.0.10", 8999, "ipv4"],
  ["\t10.0.0.2:9000\n", "10.0.0.2", 9000, "ipv4"],
  ["[fd00::12]:8999", "fd00::12", 8999, "ipv6"],
  ["[fd00::12]", "fd00::12", 8999, "ipv6"],
  ["fd00::12", "fd00::12", 8999, "ipv6"],
  ["FD00::AB", "fd00::ab", 8999, "ipv6"],
  ["::1", "::1", 8999, "ipv6"],
  ["[::1]:9001", "::1", 9001, "ipv6"],
  ["::ffff:192.168.0.10", "::ffff:192.168.0.10", 8999, "ipv6"],
  ["fe80::1", "fe80::1", 8999, "ipv6"],
  ["pc-ania.local", "pc-ania.local", 8999, "name"],
  ["pc-ania.local:9000", "pc-ania.local", 9000, "name"],
  ["PC-ANIA.Local", "pc-ania.local", 8999, "name"],
  ["pc-ania.local.", "pc-ania.local", 8999, "name"],
  ["localhost", "localhost", 8999, "name"],
  ["sala_12:8999", "sala_12", 8999, "name"],
  ["żółw.local", "xn--w-uga1v8h.local", 8999, "name"],
  ["kulki://192.168.0.10:9000", "192.168.0.10", 9000, "ipv4"],
  ["kulki://pc-ania.local", "pc-ania.local", 8999, "name"],
  ["kulki://[fd00::12]:8999/", "fd00::12", 8999, "ipv6"],
  ["http://192.168.0.10:8999/", "192.168.0.10", 8999, "ipv4"],
  ["HTTP://pc-ania.local:8999/", "pc-ania.local", 8999, "name"],
  ["192.168.0.10:8999/", "192.168.0.10", 8999, "ipv4"],
  ["1a.local", "1a.local", 8999, "name"],
];

const BAD: [typed: string, reason: string][] = [
  ["", "notAddress"],
  ["   ", "notAddress"],
  ["256.1.1.1", "notAddress"],
  ["1.2.3", "notAddress"],
  ["1.2.3.4.5", "notAddress"],
  ["0x7f.1", "notAddress"],
  ["127", "notAddress"],
  ["0177.0.0.1", "notAddress"],
  ["192.168.0.10:0", "notAddress"],
  ["192.168.0.10:65536", "notAddress"],
  ["192.168.0.10:", "notAddress"],
  ["192.168.0.10:abc", "notAddress"],
  ["192.168.0.10:-1", "notAddress"],
  ["192.168.0.10:8999/x", "notAddress"],
  ["http://192.168.0.10:8999/?a=1", "notAddress"],
  ["http://192.168.0.10/#code", "notAddress"],
  ["https://192.168.0.10/", "notAddress"],
  ["ftp://192.168.0.10/", "notAddress"],
  ["ania@192.168.0.10", "notAddress"],
  ["192.168. 0.10", "notAddress"],
  ["pc ania", "notAddress"],
  ["pc..local", "notAddress"],
  ["-pc.local", "notAddress"],
  ["pc-.local", "notAddress"],
  [`${"a".repeat(64)}.local`, "notAddress"],
  ["a.".repeat(140), "notAddress"],
  ["[fd00::12", "notAddress"],
  ["fd00::12]:8999", "notAddress"],
  ["[fd00::zz]", "notAddress"],
  ["[192.168.0.10]:8999", "notAddress"],
  ["[fd00::12]8999", "notAddress"],
  ["fd00:::12", "notAddress"],
  ["[]", "notAddress"],
  ["kulki://", "notAddress"],
  ["\\\\server\\share", "notAddress"],
  ["<script>", "notAddress"],
  ["fe80::1%eth0", "zoned"],
  ["[fe80::1%eth0]:8999", "zoned"],
  ["[fe80::1%25eth0]:8999", "zoned"],
  ["kulki://[fe80::1%12]:8999", "zoned"],
  ["fe80::1%", "notAddress"],
  ["192.168.0.10:6000", "blockedPort"],
  ["192.168.0.10:1", "blockedPort"],
  ["pc-ania.local:25", "blockedPort"],
  ["[fd00::12]:5060", "blockedPort"],
  ["10.0.0.1:6669", "blockedPort"],
  ["http://10.0.0.1:10080/", "blockedPort"],
];

test.each(GOOD)("%j is %s, port %i", (typed, host, port, kind) => {
  expect(parseHostAddress(typed)).toEqual({ ok: true, host, port, kind });
});

test.each(BAD)("%j is refused: %s", (typed, reason) => {
  expect(parseHostAddress(typed)).toEqual({ ok: false, reason });
});

prop.prop([fc.oneof(fc.string(), fc.ipV6(), fc.ipV4(), fc.domain(), fc.webUrl())], { seed: 7 })(
  "whatever is accepted makes a link that means the same host",
  (typed) => {
    const address = parseHostAddress(typed);
    if (!address.ok) return;
    const url = new URL(hostUrl(address.host, address.port));
    expect(url.pathname).toBe("/");
    expect(url.port === "" ? 80 : Number(url.port)).toBe(address.port);
    if (address.kind !== "ipv6") expect(url.hostname).toBe(address.host);
  },
);
