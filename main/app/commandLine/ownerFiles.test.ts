// The files that flags of a dedicated host name: what they say, and what is wrong in one line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseHeadlessFlags } from "./flags.ts";
import { readOwnerFiles } from "./ownerFiles.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kulki-owner-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(flag: "password-file" | "words" | null, text = "") {
  const path = join(folder, "file.txt");
  writeFileSync(path, text);
  const parsed = parseHeadlessFlags(flag === null ? [] : [`--${flag}`, path], "linux");
  if (parsed.kind !== "run") throw new Error("wrong flags");
  return readOwnerFiles(parsed.flags);
}

test.each([
  ["kwiat paproci\n", "kwiat paproci"],
  ["\ufeffhasło\r\nmore\r\n", "hasło"],
  [" with blanks ", " with blanks "],
])("of %j the first line is the password", async (text, password) => {
  expect(await read("password-file", text)).toEqual({ ok: true, password, order: {} });
});

test("words stand one a line, each once, and are looked for then", async () => {
  const words = ["gęś", "kura domowa"];
  const order = { words, usesWords: true };
  expect(await read("words", "gęś\n\n kura domowa \r\ngęś\n")).toEqual({ ok: true, password: "", order });
  expect(await read(null)).toEqual({ ok: true, password: "", order: {} });
});

test.each([
  ["password-file", "", "no first line"],
  ["password-file", "\nkwiat", "no first line"],
  ["password-file", "x".repeat(65), "no first line"],
  ["words", `a\n${"x".repeat(33)}`, "in line 2"],
  ["words", Array.from({ length: 501 }, (_, i) => `w${i}`).join("\n"), "more than 500"],
] as const)(
  "--%s of %j is wrong in one line, which does not say what stands there",
  async (flag, text, why) => {
    const result = await read(flag, text);
    expect(result).toEqual({ ok: false, line: expect.stringContaining(why) });
    if (!result.ok && text.includes("x")) expect(result.line).not.toContain("xxx");
  },
);

test("a file that is not there is one line", async () => {
  const parsed = parseHeadlessFlags(["--words", join(folder, "none")], "linux");
  if (parsed.kind !== "run") throw new Error("wrong flags");
  expect(await readOwnerFiles(parsed.flags)).toMatchObject({
    ok: false,
    line: expect.stringMatching(/none cannot be read: /),
  });
});
