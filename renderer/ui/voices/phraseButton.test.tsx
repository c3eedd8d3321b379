// The button of quick phrases stands out while a hint tells of it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPage, type PageRig } from "../page.stage.tsx";
import type { ShownHint } from "../store.ts";
import { PhraseButton } from "./PhraseButton.tsx";

let page: PageRig;
beforeEach(() => {
  page = openPage();
  page.draw(<PhraseButton />);
});
afterEach(() => page.dispose());

test.each<[ShownHint | null, number]>([
  [{ hint: "say", isDone: false }, 1],
  [{ hint: "say", isDone: true }, 0],
  [{ hint: "eat", isDone: false }, 0],
  [null, 0],
])("with the hint %o", (hint, marked) => {
  page.change(() => {
    page.store.hint.value = hint;
  });
  expect(page.root.all(".phrase-button").length).toBe(1);
  expect(page.root.all(".hinted").length).toBe(marked);
});
