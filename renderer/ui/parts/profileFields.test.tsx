// How one is seen by others: skins to choose from, and what the host made of the choice.
import { afterEach, beforeEach, expect, test } from "vitest";
import { SKINS } from "../../../shared/model.ts";
import { openPage, type PageRig } from "../page.stage.tsx";
import { ProfileFields } from "./ProfileFields.tsx";

let page: PageRig;
beforeEach(() => {
  page = openPage();
  page.draw(<ProfileFields />);
});
afterEach(() => page.dispose());

/** What opens and closes by itself says so, as a browser's does. */
function setOpen(open: boolean): void {
  page.change(() => {
    const details = Object.assign(page.root.all("details")[0]!, { open });
    details.dispatch("toggle");
  });
}

const skins = () => page.root.all(".skins").flatMap((group) => group.all("input"));

test("the pattern one has is named; all others are there when asked for", () => {
  expect(page.root.all("summary")[0]?.text).toBe("Pattern Plain");
  expect(skins()).toEqual([]);
  setOpen(true);
  expect(skins().map((one) => one.attribute("aria-label"))).toEqual(page.texts.skins.names);
  setOpen(false);
  expect(skins()).toEqual([]);
});

test("one's own marble opens and closes the choice", () => {
  const marble = page.root.all(".own-marble")[0]!;
  page.change(() => void marble.dispatch("click"));
  expect(skins()).toHaveLength(SKINS.length);
  page.change(() => void marble.dispatch("click"));
  expect(skins()).toEqual([]);
});

test("a pattern that is picked is kept, and nothing else changes", () => {
  setOpen(true);
  page.change(() => void skins()[5]!.dispatch("change"));
  expect(page.takeCalls()).toEqual([["saveSettings", { skin: 5 }]]);
});

test("in a match one is told which pattern one has while somebody else looks like the chosen one", () => {
  const words = page.texts.skins.taken("Swirl");
  page.change(() => {
    page.store.given.value = { name: "Ola", color: 3, skin: 3 };
  });
  expect(page.root.text).not.toContain(words);
  page.change(() => {
    page.store.screen.value = "match";
  });
  expect(page.root.text).toContain(words);
  page.change(() => {
    page.store.settings.value = { ...page.store.settings.value, skin: 3 };
  });
  expect(page.root.text).not.toContain(words);
});
