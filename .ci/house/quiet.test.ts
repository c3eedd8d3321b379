// No test, bench or siege announces a game to a network or looks for one there: whoever starts Kulki for them is quiet first.
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ROOT } from "../project.mjs";
import { listFiles } from "./sources.ts";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("KULKI_DISCOVERY", undefined);
});
afterEach(() => vi.unstubAllEnvs());

test.each([
  "../../e2e/apps.ts",
  "../../e2e/packedApp.ts",
  "../../e2e/swarm/childProcess.ts",
  "../../e2e/playwright.config.ts",
])("%s turns discovery off for all it starts", async (path) => {
  await import(path);
  expect(process.env.KULKI_DISCOVERY).toBe("off");
});

test("whoever says where is listened to", async () => {
  vi.stubEnv("KULKI_DISCOVERY", "127.255.255.255:28998");
  const starter = "../../e2e/apps.ts";
  await import(starter);
  expect(process.env.KULKI_DISCOVERY).toBe("127.255.255.255:28998");
});

const text = (path: string) => readFileSync(`${ROOT}/${path}`, "utf8");

/** Programs that start Kulki, or a runner of tests that do. `.ci/launch/` is the way of a person. */
const STARTERS = [
  ".ci/house/test.mjs",
  ".ci/tools/bench.mjs",
  ".ci/packing/distCheck.mjs",
  ".ci/packing/start.mjs",
  ".ci/tools/picture/benchView.mjs",
  ".ci/tools/picture/renew.mjs",
  "vitest.config.ts",
];

test.each(STARTERS)("%s is quiet before anything else", (path) => {
  const [first] = text(path).matchAll(/^import .*$/gm);
  expect(first?.[0]).toMatch(/^import "[./]+(\.ci\/)?(tools\/)?quiet\.mjs";$/);
});

test("whatever else in e2e/ starts processes does it by those who are quiet", () => {
  const starts = listFiles(/^e2e\/.*\.ts$/).filter((path) =>
    /\b(spawn|fork|execFile)\(|_electron\.launch\(/.test(text(path)),
  );
  const isQuiet = (path: string) =>
    /quiet\.mjs"|from "(\.\.?\/)+(apps|fixtures|swarm\/childProcess)\.ts"/.test(text(path));
  expect(starts).not.toEqual([]);
  expect(starts.filter((path) => !isQuiet(path))).toEqual([]);
});
