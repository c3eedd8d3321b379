// What stays of the page's fragment once its code is used.
import { expect, test } from "vitest";
import { withoutCode } from "./webBridge.ts";

test("the code leaves the address bar, the probe flag stays", () => {
  expect(withoutCode("#code=abc&probe")).toBe("probe");
  expect(withoutCode("#probe&code=abc")).toBe("probe");
  expect(withoutCode("#code=abc")).toBe("");
  expect(withoutCode("#probe")).toBe("probe");
  expect(withoutCode("")).toBe("");
});
