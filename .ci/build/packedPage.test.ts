// The twins that a host serves to browsers that take gzip: there where they help, and always the same.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { packBytes, packPage } from "./packedPage.mjs";

function makePage(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "kulki-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "assets"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("each text that gets smaller has a twin, which is the text again", async () => {
  const long = "let ball = 1;\n".repeat(200);
  const folder = makePage({
    "index.html": long,
    "assets/index-DiwrgTda.js": long,
    "assets/tiny-DiwrgTda.js": "1",
    "assets/font-DiwrgTda.woff2": long,
    "assets/icon-DiwrgTda.png": long,
  });
  await packPage(folder);
  const packed = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".gz"),
  );
  expect(packed.sort()).toEqual([join("assets", "index-DiwrgTda.js.gz"), "index.html.gz"]);
  expect(gunzipSync(readFileSync(join(folder, "index.html.gz"))).toString()).toBe(long);
});

test("the same bytes are packed to the same, with neither time nor system in them", async () => {
  const bytes = Buffer.from("ball ".repeat(500));
  const packed = await packBytes(bytes);
  expect(packed.equals(await packBytes(Buffer.from(bytes)))).toBe(true);
  expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
