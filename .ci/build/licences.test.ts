// The licences that go with the app: of every package that is bundled, and of none whose terms nobody can tell.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { listSources, parseSource } from "../house/sources.ts";
import { ROOT } from "../project.mjs";
import { createBundleWatch, packageOf, writeLicences } from "./licences.mjs";
import { pageConfig } from "./pageConfig.mjs";

const OWN = readFileSync(join(ROOT, "LICENSE"), "utf8");

test.each([
  ["/home/ola/kulki/node_modules/preact/hooks/dist/hooks.module.js", "preact"],
  ["C:\\kulki\\node_modules\\@pixi\\colord\\index.js", "@pixi/colord"],
  ["../node_modules/@fontsource-variable/nunito/files/nunito-latin.woff2", "@fontsource-variable/nunito"],
  ["/kulki/node_modules/a/node_modules/@b/c/index.js", "a/node_modules/@b/c"],
  ["\0vite/preload-helper.js", "vite"],
  ["/kulki/renderer/main.tsx", null],
  ["\0commonjsHelpers.js", null],
])("%j belongs to %j", (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test("the page's licences name every library its sources import, its font and Kulki itself", async () => {
  const { plugin, packages } = createBundleWatch();
  const config = pageConfig(ROOT);
  await build({ ...config, build: { ...config.build, write: false }, plugins: [plugin], logLevel: "error" });
  const imported = listSources()
    .filter((path) => path.startsWith("renderer/") && !/\.(test|bench|stage)\./.test(path))
    .flatMap((path) => parseSource(path).imports)
    .filter((target) => /^(@[\w-]+\/)?[\w.-]+$/.test(target));
  const text = writeLicences(OWN, packages, join(ROOT, "node_modules"));
  for (const name of new Set([...imported, "@fontsource-variable/nunito"])) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
  }
  expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
  expect(text.startsWith(`Kulki\n\n${OWN.trim()}`)).toBe(true);
});

test("a package that names MIT gets its terms, and one whose terms nobody can tell stops the build", () => {
  const modules = mkdtempSync(join(tmpdir(), "kulki-licences-"));
  const add = (name: string, metadata: object) => {
    mkdirSync(join(modules, name));
    writeFileSync(
      join(modules, name, "package.json"),
      JSON.stringify({ name, version: "1.2.3", ...metadata }),
    );
  };
  add("named", { license: "MIT", author: "Ola <ola@kulki.example>" });
  add("unknown", { license: "SEE IN README", author: "Jan" });
  expect(writeLicences(OWN, ["named"], modules)).toMatch(
    /named 1\.2\.3 \(MIT\)\n\nCopyright \(c\) Ola\n\nPermission is/,
  );
  expect(() => writeLicences(OWN, ["unknown"], modules)).toThrow(
    "unknown is bundled and has no licence text",
  );
  rmSync(modules, { recursive: true });
});
