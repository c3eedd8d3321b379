// Test support: hostile texts put into a page of plain objects, each of which must stay text.
import type { JSX } from "preact";
import { expect } from "vitest";
import { hostileTexts } from "../../shared/names/hostileTexts.stage.ts";
import type { PageRig } from "./page.stage.tsx";
import type { Store } from "./store.ts";

/** As the host lets none be empty, none is. */
const TEXTS = hostileTexts(10_000).filter((text) => text !== "");

/** Where texts of others are shown: how many at once, and how they come there. */
export type HostilePlace = { atOnce: number; show: (texts: string[], store: Store) => JSX.Element };

/** A place for fewer at once gets the first texts, each fragment by itself, and a quarter of the others: each takes a
 *  drawing of its own. */
const MANY = 11;
const FIRST = 100;

/** Stands for a text while the page is looked at without it. */
const token = (index: number) => `person${index}end`;
/** Marks that set a name apart from the text around it are not seen. */
const withoutIsolates = (text: string) => text.replace(/[\u2068\u2069]/g, "");

/** Hostile texts, ten thousand in a list, are text, letter by letter, and nothing else on the page is another one for them. */
export function expectOnlyText(page: PageRig, { atOnce, show }: HostilePlace): void {
  const look = (texts: string[]) => {
    page.change(() => page.draw(show(texts, page.store)));
    return withoutIsolates(page.root.markup);
  };
  const plain = look(Array.from({ length: atOnce }, (_, index) => token(index)));
  for (let index = 0; index < atOnce; index++) expect(plain).toContain(token(index));
  // Else a text could be an address or a style.
  const places = plain.split("\n").filter((line) => /^[ <].*person\d+end/.test(line));
  expect(places.filter((line) => !/^ (title|aria-label)=/.test(line))).toEqual([]);
  const put = atOnce < MANY ? TEXTS.filter((_, index) => index < FIRST || index % 4 === 0) : TEXTS;
  for (let at = 0; at + atOnce <= put.length; at += atOnce) {
    const texts = put.slice(at, at + atOnce);
    const shown = look(texts);
    const textOf = (_token: string, index: string) => withoutIsolates(texts[Number(index)] ?? "");
    const awaited = plain.replace(/person(\d+)end/g, textOf);
    // Compared first, as a difference of such lengths takes long to be told.
    if (shown !== awaited) expect(shown).toBe(awaited);
  }
}
