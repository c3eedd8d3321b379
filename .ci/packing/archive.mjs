// Checks that app.asar holds everything the app needs, and nothing else. Knows the archive, not how it was packed.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { parseSync } from "vite";
import { LICENCES_FILE } from "../build/licences.mjs";

/** Of it 0.37 MB are the page gzipped, and 0.35 the icons of home screens. */
const ASAR_LIMIT_BYTES = 3_900_000;
const NEEDED = [
  "package.json",
  "out/main/electron.js",
  "out/main/hostWorker.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  `out/renderer/${LICENCES_FILE}`,
];
/** Folders whose sources are bundled. */
const BUNDLED = ["main", "renderer", "shared"].map((name) => new URL(`../../${name}/`, import.meta.url));
/** Modules a bundle may import: all others would have to be in node_modules, which is not packed. */
const AT_HAND = new Set(["electron", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** @typedef {import("./report.mjs").Report["check"]} Check */

/** @param {string} name @param {string} text @returns {string[]} names a bundle imports, or requires */
function importsOf(name, text) {
  if (name.endsWith(".cjs"))
    return [...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, target = ""]) => target);
  const { module } = parseSync(name, text);
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.dynamicImports
      .map(({ moduleRequest: { start, end } }) => /^["'](.+)["']$/.exec(text.slice(start, end))?.[1] ?? "")
      .filter((target) => target !== ""),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ];
}

/** @param {string} name of a bundle @param {string} target relative to it */
function resolveImport(name, target) {
  return posix.join(posix.dirname(name), target);
}

/**
 * @param {string} asar path of the archive
 * @param {string[]} files
 * @returns {string[]} "file -> import" for all that would not be found when the app runs
 */
function findMissingImports(asar, files) {
  return files
    .filter((name) => /^out\/(main|preload)\/.*\.c?js$/.test(name))
    .flatMap((name) =>
      importsOf(name, extractFile(asar, name).toString()).map((target) => ({ name, target })),
    )
    .filter(({ name, target }) => {
      if (!target.startsWith(".")) return !AT_HAND.has(target);
      return !files.includes(resolveImport(name, target));
    })
    .map(({ name, target }) => `${name} -> ${target}`);
}

/** @param {string} asar @returns {string[]} the bundles that are read before the window opens */
function findStart(asar) {
  const found = new Set(["out/main/electron.js"]);
  for (const name of found) {
    for (const target of importsOf(name, extractFile(asar, name).toString())) {
      if (target.startsWith(".")) found.add(resolveImport(name, target));
    }
  }
  return [...found];
}

/** A host brings its server with it, five times as much as all the rest: it waits in its thread until somebody hosts.
 *  @param {string} asar @param {Check} check */
function checkLightStart(asar, check) {
  const hosting = findStart(asar).filter((name) => extractFile(asar, name).includes("engine.io"));
  check("the window opens without what only hosting needs", hosting.length === 0, hosting.join(", "));
}

/** @returns {string[]} names of the libraries that our sources use, told by the sources alone */
function usedLibraries() {
  const texts = BUNDLED.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(tsx?|css)$/.test(path) && !/\.(test|bench|stage)\.|\.d\.ts$/.test(path))
      .map((path) => readFileSync(new URL(path.replaceAll("\\", "/"), folder), "utf8")),
  );
  const imports =
    /^(?!import type )(?:.* from |import |@import |.*\bimport\()"(?!node:)((?:@[\w-]+\/)?[\w-][\w.-]*)/gm;
  const names = texts.flatMap((text) => [...text.matchAll(imports)].map(([, name = ""]) => name));
  return [...new Set(names)].filter((name) => !AT_HAND.has(name)).sort();
}

/** @param {string} text of the licences @param {Check} check */
function checkLicences(text, check) {
  const libraries = usedLibraries();
  const missing = libraries.filter((name) => !text.includes(`\n${name} `));
  check(
    `the licences tell of Kulki, its font and the ${libraries.length} libraries it uses`,
    text.startsWith("Kulki\n") && text.includes("SIL OPEN FONT LICENSE") && missing.length === 0,
    missing.join(", "),
  );
}

/** @param {string} asar path of the archive @param {Check} check */
export function checkArchive(asar, check) {
  const all = listPackage(asar, { isPack: false }).map((name) =>
    name.replaceAll("\\", "/").replace(/^\//, ""),
  );
  const files = all.filter((name) => !all.some((other) => other.startsWith(`${name}/`)));
  for (const name of NEEDED) check(`${name} is inside`, files.includes(name));
  check(
    "the page's scripts and styles are inside",
    ["js", "css"].every((ending) =>
      files.some((name) => name.startsWith("out/renderer/") && name.endsWith(`.${ending}`)),
    ),
  );
  check(
    "the page lies there as hosts send it, gzipped",
    ["html", "js", "css"].every((ending) =>
      files.some((name) => name.startsWith("out/renderer/") && name.endsWith(`.${ending}.gz`)),
    ),
  );
  const none = (/** @type {string} */ what, /** @type {RegExp} */ pattern) => {
    const found = files.filter((name) => pattern.test(name));
    check(`no ${what} inside`, found.length === 0, found.slice(0, 5).join(", "));
  };
  none("node_modules", /(^|\/)node_modules\//);
  none("sources", /\.(ts|tsx|map)$/);
  none("tests", /\.(test|spec|bench)\./);
  none("tools", /(^|\/)\.(ci|github|tsbuild)\//);
  none("files beside out/ and package.json", /^(?!out\/|package\.json$)/);
  const missing = findMissingImports(asar, files);
  check(
    "every import of the bundles is found without node_modules",
    missing.length === 0,
    missing.join(", "),
  );
  checkLightStart(asar, check);
  checkLicences(extractFile(asar, `out/renderer/${LICENCES_FILE}`).toString(), check);
  const { main } = JSON.parse(extractFile(asar, "package.json").toString());
  check(`package.json starts ${main}`, main === "out/main/electron.js");
  const { size } = statSync(asar);
  check(
    `app.asar is ${(size / 1e6).toFixed(2)} MB, under ${ASAR_LIMIT_BYTES / 1e6} MB`,
    size < ASAR_LIMIT_BYTES,
  );
}
