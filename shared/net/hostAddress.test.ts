// What people type or paste into "Address", good and bad, and what becomes of it: for the app, the guest page and the
// command line alike, since there is one reader.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatHostPort, hostUrl, parseHost, parseHostAddress } from "./hostAddress.ts";
import { readIpLiteral } from "./ipLiteral.ts";

const GOOD: [typed: string, host: string, port: number, kind: string][] = [
  ["192.168.0.10", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:1024", "192.168.0.10", 1024, "ipv4"],
  ["10.0.0.1:65535", "10.0.0.1", 65535, "ipv4"],
  ["127.0.0.1:80", "127.0.0.1", 80, "ipv4"],
  ["[fd00::12]:8999", "fd00::12", 8999, "ipv6"],
  ["[fd00::12]", "fd00::12", 8999, "ipv6"],
  ["fd00::12", "fd00::12", 8999, "ipv6"],
  ["FD00::AB", "fd00::ab", 8999, "ipv6"],
  ["fd00:0:0:0:0:0:0:12", "fd00::12", 8999, "ipv6"],
  ["[fd00:0000::0012]:9000", "fd00::12", 9000, "ipv6"],
  ["::1", "::1", 8999, "ipv6"],
  ["[::1]:9001", "::1", 9001, "ipv6"],
  ["fe80::1", "fe80::1", 8999, "ipv6"],
  ["::ffff:192.168.0.10", "192.168.0.10", 8999, "ipv4"],
  ["[::ffff:192.168.0.10]:9000", "192.168.0.10", 9000, "ipv4"],
  ["::FFFF:c0a8:a", "192.168.0.10", 8999, "ipv4"],
  ["fd00::192.168.0.10", "fd00::c0a8:a", 8999, "ipv6"],
  ["pc-ania.local", "pc-ania.local", 8999, "name"],
  ["pc-ania.local:9000", "pc-ania.local", 9000, "name"],
  ["PC-ANIA.Local", "pc-ania.local", 8999, "name"],
  ["pc-ania.local.", "pc-ania.local", 8999, "name"],
  ["pc-ania.local.:9000", "pc-ania.local", 9000, "name"],
  ["localhost", "localhost", 8999, "name"],
  ["laptop.fritz.box", "laptop.fritz.box", 8999, "name"],
  ["sala_12:8999", "sala_12", 8999, "name"],
  ["żółw.local", "xn--w-uga1v8h.local", 8999, "name"],
  ["ŻÓŁW.local:9000", "xn--w-uga1v8h.local", 9000, "name"],
  ["1a.local", "1a.local", 8999, "name"],
  // Links, to whatever page of the host.
  ["kulki://192.168.0.10:9000", "192.168.0.10", 9000, "ipv4"],
  ["kulki://pc-ania.local", "pc-ania.local", 8999, "name"],
  ["kulki://[fd00::12]:8999/", "fd00::12", 8999, "ipv6"],
  ["http://192.168.0.10:8999/", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999", "192.168.0.10", 8999, "ipv4"],
  ["HTTP://pc-ania.local:8999/", "pc-ania.local", 8999, "name"],
  ["192.168.0.10:8999/", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999/?x=1", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999?x=1", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999/index.html", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999/status.json", "192.168.0.10", 8999, "ipv4"],
  ["http://[fd00::12]:9000/index.html?a=b:c#probe", "fd00::12", 9000, "ipv6"],
  ["http://192.168.0.10:8999/#probe", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999/index.html", "192.168.0.10", 8999, "ipv4"],
  ["http://192.168.0.10:8999/a\\b@c", "192.168.0.10", 8999, "ipv4"],
  // Out of a sentence, a chat, a table.
  ["  192.168.0.10  ", "192.168.0.10", 8999, "ipv4"],
  ["\t10.0.0.2:9000\n", "10.0.0.2", 9000, "ipv4"],
  ["192.168.0.10.", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999.", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999,", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999;", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999!", "192.168.0.10", 8999, "ipv4"],
  ["192.168.0.10:8999…", "192.168.0.10", 8999, "ipv4"],
  ['"192.168.0.10:8999"', "192.168.0.10", 8999, "ipv4"],
  ["'192.168.0.10:8999'", "192.168.0.10", 8999, "ipv4"],
  ["„192.168.0.10:8999”", "192.168.0.10", 8999, "ipv4"],
  ["“192.168.0.10:8999”.", "192.168.0.10", 8999, "ipv4"],
  ["«192.168.0.10:8999»", "192.168.0.10", 8999, "ipv4"],
  ["`192.168.0.10:8999`", "192.168.0.10", 8999, "ipv4"],
  ["*192.168.0.10:8999*", "192.168.0.10", 8999, "ipv4"],
  ["(192.168.0.10:8999)", "192.168.0.10", 8999, "ipv4"],
  ["<http://192.168.0.10:8999/>", "192.168.0.10", 8999, "ipv4"],
  ["([fd00::12]:8999).", "fd00::12", 8999, "ipv6"],
  ["\u00a0192.168.0.10:8999\u00a0", "192.168.0.10", 8999, "ipv4"],
  ["\u200b192.168.0.10:8999\u200b", "192.168.0.10", 8999, "ipv4"],
  ["\ufeff192.168.0.10:8999", "192.168.0.10", 8999, "ipv4"],
  ["\u202a192.168.0.10:8999\u202c", "192.168.0.10", 8999, "ipv4"],
  ["\u2068192.168.0.10:8999\u2069", "192.168.0.10", 8999, "ipv4"],
  ["192.168.\u200b0.10\u2060:8999", "192.168.0.10", 8999, "ipv4"],
  ["pc\u00adania.local", "pcania.local", 8999, "name"],
  ["１９２．１６８．０．１０：８９９９", "192.168.0.10", 8999, "ipv4"],
];

const BAD: [typed: string, reason: string][] = [
  ["", "notAddress"],
  ["   ", "notAddress"],
  ["\u200b\ufeff", "notAddress"],
  ['""', "notAddress"],
  ["256.1.1.1", "notAddress"],
  ["300.1.1.1", "notAddress"],
  // What some readers take for an octal, hexadecimal or shortened address, and others for something else.
  ["1.2.3", "notAddress"],
  ["127.1", "notAddress"],
  ["127", "notAddress"],
  ["0", "notAddress"],
  ["1.2.3.4.5", "notAddress"],
  ["0x7f.1", "notAddress"],
  ["0x7f000001", "notAddress"],
  ["0177.0.0.1", "notAddress"],
  ["192.168.0.010", "notAddress"],
  ["pc.7", "notAddress"],
  ["0.0.0.0:8999", "notAddress"],
  ["[::]:8999", "notAddress"],
  ["::ffff:0.0.0.0", "notAddress"],
  ["192.168.0.10:0", "notAddress"],
  ["192.168.0.10:65536", "notAddress"],
  ["192.168.0.10:", "notAddress"],
  ["192.168.0.10:abc", "notAddress"],
  ["192.168.0.10:-1", "notAddress"],
  ["192.168.0.10:8e3", "notAddress"],
  ["192.168.0.10 8999", "notAddress"],
  ["https://192.168.0.10/", "notAddress"],
  ["ftp://192.168.0.10/", "notAddress"],
  ["javascript:alert(1)", "notAddress"],
  ["ania@192.168.0.10", "notAddress"],
  ["http://192.168.0.10@evil.example/", "notAddress"],
  ["192.168. 0.10", "notAddress"],
  ["pc ania", "notAddress"],
  ["pc..local", "notAddress"],
  ["-pc.local", "notAddress"],
  ["pc-.local", "notAddress"],
  ["p%63.local", "notAddress"],
  ["żółw%41.local", "notAddress"],
  [`${"a".repeat(64)}.local`, "notAddress"],
  ["a.".repeat(140), "notAddress"],
  ["1".repeat(100_000), "notAddress"],
  ["[fd00::12", "notAddress"],
  ["fd00::12]:8999", "notAddress"],
  ["[fd00::zz]", "notAddress"],
  ["[192.168.0.10]:8999", "notAddress"],
  ["[pc-ania]:8999", "notAddress"],
  ["[fd00::12]8999", "notAddress"],
  ["fd00:::12", "notAddress"],
  ["fd00::1::2", "notAddress"],
  ["1:2:3:4:5:6:7", "notAddress"],
  ["1:2:3:4:5:6:7:8:9", "notAddress"],
  ["::ffff:192.168.0.010", "notAddress"],
  ["[]", "notAddress"],
  ["kulki://", "notAddress"],
  ["?x", "notAddress"],
  ["/index.html", "notAddress"],
  ["\\\\server\\share", "notAddress"],
  ["fe80::1%eth0", "zoned"],
  ["[fe80::1%eth0]:8999", "zoned"],
  ["[fe80::1%25eth0]:8999", "zoned"],
  ["kulki://[fe80::1%12]:8999", "zoned"],
  ["fe80::1%", "notAddress"],
  ["192.168.0.10%eth0", "notAddress"],
  ["192.168.0.10:6000", "blockedPort"],
  ["192.168.0.10:1", "blockedPort"],
  ["pc-ania.local:25", "blockedPort"],
  ["[fd00::12]:5060", "blockedPort"],
  ["10.0.0.1:6669", "blockedPort"],
  ["http://10.0.0.1:10080/", "blockedPort"],
];

test("what is typed or pasted for an address, and what it leads to", () => {
  const readGood = GOOD.map(([typed]) => [typed, parseHostAddress(typed)]);
  expect(readGood).toEqual(GOOD.map(([typed, host, port, kind]) => [typed, { ok: true, host, port, kind }]));
  const readBad = BAD.map(([typed]) => [typed, parseHostAddress(typed)]);
  expect(readBad).toEqual(BAD.map(([typed, reason]) => [typed, { ok: false, reason }]));
  expect(GOOD.length + BAD.length).toBeGreaterThan(80);
});

test("what a host is bound to, or answers to, has no port, and may be all addresses", () => {
  const hosts = [
    "[FD00::0:12]",
    "::ffff:127.0.0.1",
    "0.0.0.0",
    "::",
    "PC-Ania.local.",
    "127.1",
    "10.0.0.1:80",
  ];
  expect(hosts.map((typed) => parseHost(typed)).map((part) => part.ok && part.host)).toEqual([
    "fd00::12",
    "127.0.0.1",
    "0.0.0.0",
    "::",
    "pc-ania.local",
    false,
    false,
  ]);
});

/** Anything, addresses more or less right, and addresses with something around them. */
const typedText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.ipV6(),
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.domain(),
  fc.webUrl(),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 70_000 })).map(([ip, port]) => `[${ip}]:${port}`),
  fc
    .tuple(fc.constantFrom("<", "„", "\ufeff", ""), fc.ipV4(), fc.constantFrom(">", "”.", ","))
    .map((all) => all.join("")),
);

prop.prop([typedText], { seed: 7, numRuns: 3000 })(
  "whatever is accepted is written as a browser writes it, and read again means the same",
  (typed) => {
    const address = parseHostAddress(typed);
    if (!address.ok) return;
    const { host, port, kind } = address;
    const url = new URL(hostUrl(host, port));
    expect(url.pathname).toBe("/");
    expect(url.port === "" ? 80 : Number(url.port)).toBe(port);
    expect(url.hostname).toBe(kind === "ipv6" ? `[${host}]` : host);
    expect(parseHostAddress(formatHostPort(host, port))).toEqual(address);
    expect(parseHostAddress(hostUrl(host, port))).toEqual(address);
  },
);

const words = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });

prop.prop([words], { seed: 8, numRuns: 1000 })("IPv6 is shortened as every URL does", (all) => {
  const long = all.map((word) => word.toString(16)).join(":");
  const literal = readIpLiteral(long);
  if (literal?.family === "ipv6") expect(`[${literal.text}]`).toBe(new URL(`http://[${long}]/`).hostname);
  else expect(long).toMatch(/^0:0:0:0:0:ffff:/);
});

prop.prop(
  [fc.oneof(fc.ipV4Extended(), fc.ipV6(), fc.string({ unit: fc.constantFrom(..."0123456789abf:.x") }))],
  {
    seed: 9,
    numRuns: 2000,
  },
)("no text is an IP literal to this reader and another one to a URL", (text) => {
  const literal = readIpLiteral(text);
  if (literal === null || text.includes(":")) return;
  expect(new URL(`http://${text}/`).hostname).toBe(literal.text);
});
