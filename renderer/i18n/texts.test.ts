// All text a person can read, in every language of the table: it is there, and it tells things apart.
import { describe, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { ENGLISH, textsByPath } from "./languages.stage.ts";
import { fetchLanguage } from "./languages.ts";

describe.each(LANGUAGE_TAGS)("%s", async (tag) => {
  const { texts, deskTexts } = await fetchLanguage(tag, true);

  test("no text is missing, none is empty", () => {
    const words = textsByPath({ texts, deskTexts });
    const { texts: english, deskTexts: desk } = ENGLISH;
    expect([...words.keys()]).toEqual([...textsByPath({ texts: english, deskTexts: desk }).keys()]);
    for (const [path, text] of words) expect(text.trim(), path).not.toBe("");
  });

  test("each failure has words of its own, so that a person can tell them apart", () => {
    const { closed, checkFailure, saveFailure, storage } = texts;
    const { hostFailure } = deskTexts ?? ENGLISH.deskTexts;
    for (const group of [closed, checkFailure, saveFailure, storage, hostFailure]) {
      const words = [...textsByPath(group).values()];
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test("what a message is about is in the message", () => {
    expect((deskTexts ?? ENGLISH.deskTexts).hostFailure.portTaken(8999)).toContain("8999");
    expect(texts.host.usePort(9001)).toContain("9001");
    expect(texts.join.connecting("[fd00::12]:8999")).toContain("[fd00::12]:8999");
    expect(texts.join.hostVersion("0.2.0")).toContain("0.2.0");
    expect(texts.host.defaultGameName("Ania")).toContain("Ania");
    expect(texts.host.defaultGameName("")).not.toMatch(/^'|: $/);
  });
});
