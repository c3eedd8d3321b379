// What people type, paste or scan to join, and what becomes of it.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatHostPort, parseHostAddress } from "./hostAddress.ts";
import { groupJoinCode, writeJoinCode } from "./joinCode.ts";
import { type JoinText, type JoinTextSource, MAX_LINK_UNITS, readJoinText } from "./joinText.ts";

const codeOf = (host: string, port: number) => groupJoinCode(writeJoinCode(host, port) ?? "");
const CODE = codeOf("192.168.0.10", 8999);
const LONG = codeOf("10.1.2.3", 9000);
const HOME = "192.168.0.10:8999";

const READ: [text: string, to: string, from: JoinTextSource][] = [
  ["192.168.0.10", HOME, "address"],
  ["192.168.0.10:9000", "192.168.0.10:9000", "address"],
  ["192.168.0.10 9000", "192.168.0.10:9000", "address"],
  ["192.168.0.10, port 9000", "192.168.0.10:9000", "address"],
  ["[fd00::12]:9000", "[fd00::12]:9000", "address"],
  ["pc-ania.local", "pc-ania.local:8999", "address"],
  ["LAPTOP", "laptop:8999", "address"],
  ["sala-12", "sala-12:8999", "address"],
  [CODE, HOME, "code"],
  [` „${CODE.toLowerCase()}”. `, HOME, "code"],
  [CODE.replaceAll("0", "O"), HOME, "code"],
  [LONG.replaceAll("-", " "), "10.1.2.3:9000", "code"],
  ["http://192.168.0.10:8999/", HOME, "http"],
  ["http://192.168.0.10:9000/index.html?a=b#probe", "192.168.0.10:9000", "http"],
  ["kulki://join/192.168.0.10", HOME, "kulki"],
  ["kulki://join/192.168.0.10:9000/", "192.168.0.10:9000", "kulki"],
  ["kulki://join/[fd00::12]:9000", "[fd00::12]:9000", "kulki"],
  ["KULKI://JOIN/pc-ania.local", "pc-ania.local:8999", "kulki"],
  [`kulki://join/${CODE}`, HOME, "kulki"],
  [`kulki://join/${CODE}?x=1#y`, HOME, "kulki"],
  [`kulki://${CODE}`, HOME, "kulki"],
  ["kulki://192.168.0.10:9000", "192.168.0.10:9000", "kulki"],
  ["Chodź: http://192.168.0.10:8999/ – Sala 12!", HOME, "sentence"],
  ["Chodź:http://192.168.0.10:8999/", HOME, "sentence"],
  ["gramy (http://192.168.0.10:8999/), o 10:32", HOME, "sentence"],
  [`Link: http://192.168.0.10:8999/ Kod: ${CODE} Adres: 192.168.0.10`, HOME, "sentence"],
  [`kod ${CODE}!`, HOME, "sentence"],
  [`kod ${CODE.replaceAll("-", "")}!`, HOME, "sentence"],
  [`kod ${LONG.replaceAll("-", " ")} i gramy`, "10.1.2.3:9000", "sentence"],
  ["u mnie 10.0.0.7, w Arenie", "10.0.0.7:8999", "sentence"],
  ["join at [fd00::12]:9000 now", "[fd00::12]:9000", "sentence"],
  ["wejdź na pc-ania.local", "pc-ania.local:8999", "sentence"],
  ["wejdź na pc-ania:9000.", "pc-ania:9000", "sentence"],
  ["Kulki: https://kulki.example i http://10.0.0.7:9000/", "10.0.0.7:9000", "sentence"],
];

test.each(READ)("%j leads to %s, read as %s", (text, to, from) => {
  const read = readJoinText(text);
  expect(read).toMatchObject({ kind: "host", from });
  if (read.kind === "host") expect(formatHostPort(read.host, read.port)).toBe(to);
});

const REFUSED: [text: string, reason: string][] = [
  ["hello there", "notAddress"],
  ["Sala 12", "notAddress"],
  ["Ala kot", "notAddress"],
  ["o 10:32 gramy", "notAddress"],
  ["300.1.1.1", "notAddress"],
  ["192.168. 0.10", "notAddress"],
  ["192.168.0.10:abc foo", "notAddress"],
  ["192.168.0.10:99999", "notAddress"],
  ["kulki://", "notAddress"],
  ["kulki://join", "notAddress"],
  ["kulki://join/%00", "notAddress"],
  ["fe80::1%eth0", "zoned"],
  ["127.0.0.1:6000", "blockedPort"],
  ["tutaj: http://192.168.0.10:6000/", "blockedPort"],
  ["http://192.168.0.10:8999/ albo 10.0.0.7", "twoHosts"],
  [`http://192.168.0.10:8999/ ${LONG}`, "twoHosts"],
  ["192.168.0.10 10.0.0.7", "twoHosts"],
  ["https://192.168.0.10:8999/", "httpsLink"],
  ["Promocja https://shop.example/q?x=1 dziś", "httpsLink"],
  ["WIFI:S:Szkola;T:WPA;P:tajne;;", "foreignText"],
  ["mailto:ania@example.com", "foreignText"],
  ["ania@example.com", "foreignText"],
  ["otpauth://totp/x?secret=y", "foreignText"],
  ["1".repeat(2001), "tooLong"],
  [`kulki://join/${"a".repeat(MAX_LINK_UNITS - 12)}`, "tooLong"],
];

test.each(REFUSED)("%j is refused: %s", (text, reason) => {
  expect(readJoinText(text)).toEqual({ kind: "refused", reason });
});

test("nothing typed is nothing said", () => {
  for (const text of ["", "  ", "\u200b", '""']) expect(readJoinText(text)).toEqual({ kind: "empty" });
});

/** The code with one sign wrong. */
const WRONG = `${CODE.slice(0, -1)}7`;
const WRONG_CODES: [text: string, alsoName: string | null][] = [
  [WRONG, WRONG.toLowerCase()],
  [WRONG.replaceAll("-", ""), WRONG.replaceAll("-", "").toLowerCase()],
  [WRONG.replaceAll("-", " "), null],
  [`kulki://join/${WRONG}`, WRONG.toLowerCase()],
  [`kod: ${WRONG}, chodź`, null],
  ["ABC-DEF", "abc-def"],
];

test.each(WRONG_CODES)("%j is a code with a mistake, unless it is the name %j", (text, alsoName) => {
  expect(readJoinText(text)).toEqual({ kind: "wrongCode", alsoName });
});

test("a code that may be a computer's name says which; with blanks or a port it is one thing only", () => {
  const name = CODE.toLowerCase();
  expect(readJoinText(CODE)).toMatchObject({ from: "code", alsoName: name });
  expect(readJoinText(CODE.replaceAll("-", " "))).toMatchObject({ from: "code", alsoName: null });
  expect(readJoinText(`${CODE}:8999`)).toMatchObject({ from: "address", host: name, alsoName: null });
});

const byte = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(fc.integer({ min: 1, max: 255 }), byte, byte, byte).map((parts) => parts.join("."));
const port = fc.integer({ min: 1, max: 65535 }).filter((one) => parseHostAddress(`10.0.0.1:${one}`).ok);
const around = fc.tuple(
  fc.constantFrom("", "Chodź: ", "gramy tu „", "(", "Join: "),
  fc.constantFrom("", "!", "” o dziesiątej", ") now", " – sala"),
);

prop.prop([address, port, around])(
  "every host is found as address, code and both links, in a sentence, too",
  (host, at, [before, behind]) => {
    const ways = [
      formatHostPort(host, at),
      codeOf(host, at),
      `http://${host}:${at}/`,
      `kulki://join/${host}:${at}`,
      `kulki://join/${codeOf(host, at)}`,
    ];
    for (const way of ways) {
      // Of plain letters, a code is no code among words.
      if (!/\d/.test(way)) continue;
      expect(readJoinText(`${before}${way}${behind}`)).toMatchObject({ kind: "host", host, port: at });
    }
  },
);

prop.prop([fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.lorem({ maxCount: 30 }))])(
  "whatever the text, what is read is a host that parseHostAddress knows, or words for it",
  (text) => {
    const read: JoinText = readJoinText(text);
    if (read.kind !== "host") return;
    const plain = formatHostPort(read.host, read.port);
    expect(parseHostAddress(plain)).toMatchObject({ ok: true, host: read.host, port: read.port });
  },
);
