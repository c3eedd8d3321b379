// No text of a guest moves a terminal's cursor, colours it, rings it or turns its lines, and JSON says the same with less.

import { expect, test } from "vitest";
import { createRng, nextFloat, nextInt } from "../../../shared/math/rng.ts";
import { banOf, caller, goneOf, openOwnerRig, person } from "./ownerDesk.stage.ts";
import { jsonLine, terminalLines, terminalText } from "./terminalText.ts";

const DANGEROUS = [
  "\u001b[31m",
  "\u001b]0;title\u0007",
  "\u001b[2J\u001b[H",
  "\u009b31m",
  "\u009d0;x\u009c",
  "\u0007",
  "\b\b\b",
  "\r",
  "\n",
  "\u0000",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2067",
  "\u200b",
  "\ufeff",
  "\ud800",
  "\udc00",
  "\u{e0001}",
];
const PLAIN = ["Ola", "Zażółć", "ж", "漢", "👩‍👩‍👧", " ", "<b>", '"', "\\", "{}"];

/** What no terminal is to be sent; the joiner of emoji does nothing there. */
const HARMFUL = /(?![\u200d\u2068\u2069\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function hostileTexts(count: number): string[] {
  const rng = createRng(7);
  const pick = (list: readonly string[]) => list[nextInt(rng, list.length)] ?? "";
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + nextInt(rng, 8) }, () => pick(nextFloat(rng) < 0.6 ? DANGEROUS : PLAIN)).join(
      "",
    ),
  );
}

test("a thousand hostile texts are one harmless line each; JSON is, too, and says exactly what was said", () => {
  for (const text of [...DANGEROUS, ...hostileTexts(1000)]) {
    expect(terminalText(text)).not.toMatch(HARMFUL);
    expect(terminalLines(`a\n${text}`).split("\n").join("")).not.toMatch(HARMFUL);
    const line = jsonLine({ name: text });
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(line)).toEqual({ name: text });
  }
});

test("what people are called by is left as it is", () => {
  for (const name of ["Ola", "Łukasz Żak", "Женя", "👩‍👩‍👧‍👦", "漢字", "«x»"])
    expect(terminalText(name)).toBe(name);
});

test("neither lists nor answers let a hostile name through", async () => {
  for (const name of hostileTexts(100)) {
    const { desk } = openOwnerRig({
      people: [person(1, name, { peer: name })],
      gone: [{ ...goneOf(2, name, 5), peer: name }],
      waiting: [caller("a", name)],
      bans: [banOf("x", name)],
      undo: [{ id: "u".repeat(22), step: "kick", name, untilMs: 0 }],
    });
    const told = [desk.seeWaiting([caller("b", name)])[0]!];
    for (const line of [
      "people",
      "waiting",
      "bans",
      "kick 1",
      "ban-address 1",
      "ban-address 2",
      "undo",
      `kick ${name}`,
      name,
    ])
      told.push(await desk.answer(line));
    for (const { text, json } of told) {
      expect(text.split("\n").join("")).not.toMatch(HARMFUL);
      expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  }
});
