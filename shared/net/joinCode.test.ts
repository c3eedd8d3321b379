// Codes: what goes in comes out, and a mistake is no other host.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { groupJoinCode, readJoinCode, writeJoinCode } from "./joinCode.ts";
import { DEFAULT_PORT } from "./protocol.ts";

const byte = fc.integer({ min: 0, max: 255 });
const anyAddress = fc.tuple(byte, byte, byte, byte).map((parts) => parts.join("."));
const privateAddress = fc.oneof(
  fc.tuple(byte, byte).map(([c, d]) => `192.168.${c}.${d}`),
  fc.tuple(byte, byte, byte).map(([b, c, d]) => `10.${b}.${c}.${d}`),
  fc.tuple(fc.integer({ min: 16, max: 31 }), byte, byte).map(([b, c, d]) => `172.${b}.${c}.${d}`),
  fc.tuple(byte, byte).map(([c, d]) => `169.254.${c}.${d}`),
);
const anyPort = fc.oneof(fc.constant(DEFAULT_PORT), fc.integer({ min: 1, max: 65535 }));
const target = fc.tuple(fc.oneof(privateAddress, anyAddress), anyPort);

test.prop([target])("every IPv4 address and port comes back", ([host, port]) => {
  const code = writeJoinCode(host, port) ?? "";
  expect([6, 8, 11]).toContain(code.length);
  expect(readJoinCode(code)).toEqual({ host, port });
  expect(readJoinCode(groupJoinCode(code).toLowerCase())).toEqual({ host, port });
});

test.prop([privateAddress])("a private address on the usual port needs six signs", (host) => {
  expect(writeJoinCode(host, DEFAULT_PORT)).toHaveLength(6);
});

const SIGNS = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

test.prop([target])(
  "one sign wrong, missing, too many or swapped with its neighbour is refused",
  ([host, port]) => {
    const code = writeJoinCode(host, port) ?? "";
    for (let at = 0; at < code.length; at++) {
      const [before, sign, next = "", behind] = [
        code.slice(0, at),
        code[at],
        code[at + 1],
        code.slice(at + 1),
      ];
      for (const other of SIGNS) {
        if (other !== sign) expect(readJoinCode(before + other + behind)).toBeNull();
        expect(readJoinCode(before + other + sign + behind)).toBeNull();
      }
      expect(readJoinCode(before + behind)).toBeNull();
      if (next !== "" && next !== sign)
        expect(readJoinCode(before + next + sign + behind.slice(1))).toBeNull();
    }
  },
);

test("IPv6 and names have none", () => {
  expect(writeJoinCode("fd00::12", DEFAULT_PORT)).toBeNull();
  expect(writeJoinCode("pc-ania.local", DEFAULT_PORT)).toBeNull();
});
