// Lines break where a reader expects it.
import { expect, test } from "vitest";
import { withUnit } from "./typography.ts";

test("a unit stays with its number, and percent stands right after it", () => {
  expect(withUnit("34", "%")).toBe("34%");
  expect(withUnit("0–20", "% every 7\u00a0s")).toBe("0–20% every 7\u00a0s");
  expect(withUnit("30", "s")).toBe("30\u00a0s");
  expect(withUnit("16", "")).toBe("16");
});
