// What a window of the browser door shows to be let in, and what stays of the page's fragment.
import { expect, test } from "vitest";
import { createSafeStorage } from "../settings/storage.ts";
import { createWindowKeys, linkCodeOf, withoutCode } from "./webBridge.ts";

test("the code leaves the address bar, the probe flag stays", () => {
  expect(withoutCode("#code=abc&probe")).toBe("probe");
  expect(withoutCode("#probe&code=abc")).toBe("probe");
  expect(withoutCode("#code=abc")).toBe("");
  expect(withoutCode("#probe")).toBe("probe");
  expect(withoutCode("")).toBe("");
});

function createTab(secret?: string) {
  const kept = new Map(secret === undefined ? [] : [["kulki.secret", secret]]);
  const storage = createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }));
  return { kept, open: (fragment: string) => createWindowKeys(fragment, storage) };
}

test("a link's code comes first; where it was used, the tab's own secret opens", () => {
  const { kept, open } = createTab("mine");
  const keys = open("#code=abc&probe");
  expect(keys.current()).toEqual({ code: "abc" });
  keys.refuse();
  expect(keys.current()).toEqual({ secret: "mine" });
  expect(kept.get("kulki.secret")).toBe("mine");
  keys.refuse();
  expect([keys.current(), kept.size]).toEqual([null, 0]);
});

test("a code that opened is shown once: the secret it gave takes its place", () => {
  const { kept, open } = createTab("old");
  const keys = open("#code=abc");
  keys.admit("new");
  expect([keys.current(), kept.get("kulki.secret")]).toEqual([{ secret: "new" }, "new"]);
  expect(open("").current()).toEqual({ secret: "new" });
});

test("without a code and a secret there is nothing to show", () => {
  expect(createTab().open("#probe").current()).toBeNull();
  expect([linkCodeOf("#probe"), linkCodeOf("#code="), linkCodeOf("#probe&code=x")]).toEqual([null, "", "x"]);
});
