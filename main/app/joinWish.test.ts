// Links from outside: which are taken for a wish to join, and that each is told once.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { groupJoinCode, writeJoinCode } from "../../shared/net/joinCode.ts";
import { createJoinWishes, findLink, isJoinLink } from "./joinWish.ts";

const CODE = groupJoinCode(writeJoinCode("192.168.0.10", 8999) ?? "");

test.each([
  "kulki://join/192.168.0.10",
  "kulki://join/192.168.0.10:9000/",
  "KULKI://join/[fd00::12]:9000",
  "kulki://join/pc-ania.local",
  `kulki://join/${CODE}`,
  "kulki://192.168.0.10:8999",
  // Words are for the person, who may ask for another one.
  `kulki://join/${CODE.slice(0, -1)}7`,
  "kulki://join/192.168.0.10:6000",
])("%s is a wish", (link) => expect(isJoinLink(link)).toBe(true));

const HOSTILE = [
  "",
  "kulki://",
  "kulki://join",
  "kulki://join/",
  "kulki://join/%00",
  "kulki://join/192.168.0.10\0",
  "kulki://join/192.168.0.10\n--inspect",
  "kulki://join/192.168.0.10 --inspect",
  'kulki://join/192.168.0.10" --inspect "',
  "kulki://join/192.168.0.10'",
  "kulki://join/..\\..\\x",
  "kulki://join/http://192.168.0.10",
  "kulki://ania@192.168.0.10",
  "kulki:join/192.168.0.10",
  "http://192.168.0.10:8999/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "--inspect=0.0.0.0:9229",
  `kulki://join/${"a".repeat(188)}`,
];

test.each(HOSTILE)("%j is none: it is written down, and nothing else happens", (link) => {
  const lines: string[] = [];
  const wishes = createJoinWishes((line) => lines.push(line));
  let told = 0;
  wishes.onKept(() => (told += 1));
  expect([wishes.offer(link), wishes.take(), told]).toEqual([false, null, 0]);
  expect(lines).toHaveLength(1);
  // A log is read line by line.
  expect(lines[0]).toMatch(/^[\x20-\x7e]{1,600}$/);
});

prop.prop([fc.string({ unit: "binary", maxLength: 300 })])(
  "no text ends in anything but yes or no",
  (text) => {
    expect(isJoinLink(`kulki://join/${text}`)).toBeTypeOf("boolean");
    if (/[\0-\x20\x7f-\uffff"]/.test(text)) expect(isJoinLink(`kulki://join/${text}`)).toBe(false);
  },
);

test("the newest link is kept and told once; a bad one takes nothing away", () => {
  const wishes = createJoinWishes(() => undefined);
  let told = 0;
  wishes.offer("kulki://join/10.0.0.1");
  wishes.onKept(() => (told += 1));
  wishes.offer("kulki://join/10.0.0.2");
  wishes.offer("kulki://join/%00");
  expect(wishes.take()).toBe("kulki://join/10.0.0.2");
  expect([wishes.take(), told]).toEqual([null, 1]);
});

test("a link is found wherever Chromium puts it, and nothing else is taken for one", () => {
  const link = "kulki://join/10.0.0.7";
  expect(findLink([".", "--allow-file-access-from-files", link])).toBe(link);
  expect(findLink(["--", link])).toBe(link);
  expect(findLink([link, "--original-process-start-time=1", "."])).toBe(link);
  expect(findLink(["kulki://join/10.0.0.6", link])).toBe(link);
  for (const argv of [[], ["."], [`--x=${link}`], ["/kulki://x"], ["kulki.js"], ["kulki:x"]])
    expect(findLink(argv)).toBeNull();
});
