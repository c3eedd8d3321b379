// A guest's page comes over a network, from somebody's laptop: it has a budget.
import { beforeAll, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { buildChunks, type Chunk, guestChunks, gzipBytes } from "./bundleSizes.mjs";

/** Gzipped JavaScript, bytes. */
const BUDGET = 265_000;

let chunks: Chunk[];
beforeAll(async () => {
  chunks = await buildChunks();
}, 60_000);

const modulesOf = (some: readonly Chunk[]) => some.flatMap(({ moduleIds }) => moduleIds).join("\n");

test.each(["webgl", "canvas"] as const)(
  "a guest whose picture is drawn by %s fetches 265 kB at most",
  (drawnBy) => {
    expect(gzipBytes(guestChunks(chunks, drawnBy))).toBeLessThanOrEqual(BUDGET);
  },
);

test("of all languages one is fetched, with all of its words", () => {
  const foldersIn = (some: readonly Chunk[]) =>
    new Set(modulesOf(some).match(/(?<=\/renderer\/i18n\/)[\w-]+(?=\/)/g));
  expect(foldersIn(guestChunks(chunks, "webgl")).size).toBe(1);
  expect(foldersIn(chunks)).toEqual(new Set(LANGUAGE_TAGS));
});

test("what only a host needs is fetched by nobody before it is wanted", () => {
  const eager = modulesOf(guestChunks(chunks, "webgl"));
  expect(eager).toContain("renderer/main.tsx");
  for (const part of [
    "HostDialog",
    "DeskDialog",
    "WireTab",
    "LogDialog",
    "AboutDialog",
    "InviteCard",
    "/uqr/",
    "WebGPURenderer",
  ]) {
    expect(modulesOf(chunks).includes(part), part).toBe(part !== "WebGPURenderer");
    expect(eager, part).not.toContain(part);
  }
});
