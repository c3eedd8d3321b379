// Lines break where a reader expects it.
import { expect, test } from "vitest";
import { pl } from "./pl.ts";
import { textsOf } from "./translate.ts";
import { bindShortWords, withUnit } from "./typography.ts";

test("a unit stays with its number, and percent stands right after it", () => {
  expect(withUnit("34", "%")).toBe("34%");
  expect(withUnit("0–20", "% every 7\u00a0s")).toBe("0–20% every 7\u00a0s");
  expect(withUnit("30", "s")).toBe("30\u00a0s");
  expect(withUnit("16", "")).toBe("16");
});

test("Polish words of one letter stay with the next word, wherever they stand", () => {
  expect(bindShortWords("W grze i z gry, a u nas „o tym” (w sieci)")).toBe(
    "W\u00a0grze i\u00a0z\u00a0gry, a\u00a0u\u00a0nas „o\u00a0tym” (w\u00a0sieci)",
  );
  expect(bindShortWords("mapa areny: dom, Ola 2")).toBe("mapa areny: dom, Ola 2");
});

test("every Polish text is set so, those made of a number or a name, too", () => {
  const texts = textsOf("pl");
  expect(texts.closed.full).toBe("W\u00a0grze nie ma już miejsc. Spróbuj, gdy ktoś wyjdzie.");
  expect(texts.home.colourTaken("czerwony")).toContain("w\u00a0tej grze");
  expect(texts.home.colours).toEqual(pl.home.colours);
  expect(JSON.stringify(texts)).not.toMatch(/[\s(„"][aiouwz] /i);
});
