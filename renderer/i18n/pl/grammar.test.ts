// Polish lines break where a reader expects it.
import { expect, test } from "vitest";
import { bindShortWords } from "./grammar.ts";
import { texts } from "./texts.ts";

test("Polish words of one letter stay with the next word, wherever they stand", () => {
  expect(bindShortWords("W grze i z gry, a u nas „o tym” (w sieci)")).toBe(
    "W\u00a0grze i\u00a0z\u00a0gry, a\u00a0u\u00a0nas „o\u00a0tym” (w\u00a0sieci)",
  );
  expect(bindShortWords("mapa areny: dom, Ola 2")).toBe("mapa areny: dom, Ola 2");
});

test("every Polish text is set so, those made of a number or a name, too", () => {
  expect(texts.closed.full).toBe("W\u00a0grze nie ma już miejsc. Spróbuj, gdy ktoś wyjdzie.");
  expect(texts.home.colourTaken("czerwony")).toContain("w\u00a0tej grze");
  expect(texts.home.colours[0]).toBe("Czerwony");
  expect(JSON.stringify(texts)).not.toMatch(/[\s(„"][aiouwz] /i);
});
