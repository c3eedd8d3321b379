// Packs the app against a stand-in Electron and checks what is inside (`npm run dist:check`): nothing is downloaded.
// The stand-in is a Linux one on every system, for the archive and the fuses are the same everywhere.
// `--report FILE` also writes {passed, failed, skipped}; the last line says the same.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { extractFile, listPackage } from "@electron/asar";
import { getCurrentFuseWire } from "@electron/fuses";
import { parseSync } from "vite";
import { anyText, endWrong, readOrEnd } from "./options.mjs";
import { whyNotWritten, writeOutput } from "./outputFile.mjs";
import { FUSES, fuseByte, SENTINEL } from "./packing/fuses.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const ASAR_LIMIT_BYTES = 3_000_000;
const NEEDED = [
  "package.json",
  "out/main/electron.js",
  "out/main/hostWorker.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
];
/** What a bundle may import: all else would have to lie in node_modules, which is not packed. */
const AT_HAND = new Set(["electron", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

const { values } = readOrEnd({
  usage: "npm run dist:check",
  flags: {
    report: { read: anyText, takes: "FILE", says: "also write {passed, failed, skipped} there" },
    force: { says: "replace FILE where there is one" },
  },
});
const obstacle = values.report ? whyNotWritten(values.report, values.force) : null;
if (obstacle !== null) endWrong(obstacle);

const count = { passed: 0, failed: 0, skipped: 0 };

/** Prints one line. @param {string} what @param {boolean} ok @param {string} [detail] said where it failed */
function check(what, ok, detail = "") {
  count[ok ? "passed" : "failed"] += 1;
  console.log(`${ok ? "ok  " : "FAIL"} ${what}${ok || detail === "" ? "" : `: ${detail}`}`);
}

/** Makes a folder that looks like an unpacked Electron for Linux. The fuses start out against our wishes. */
function makeStandIn(folder) {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  const wire = FUSES.map(([, isOn]) => fuseByte(!isOn));
  const binary = Buffer.concat([
    Buffer.from(`stand-in for Electron\n${SENTINEL}`),
    Buffer.from([1, wire.length, ...wire]),
  ]);
  writeFileSync(join(folder, "electron"), binary, { mode: 0o755 });
  writeFileSync(join(folder, "version"), "45.0.0");
  writeFileSync(join(folder, "LICENSE"), "stand-in");
  for (const language of ["de", "en-US", "pl"]) writeFileSync(join(folder, "locales", `${language}.pak`), "");
  writeFileSync(join(folder, "resources", "default_app.asar"), emptyAsar());
}

/** The smallest valid archive: a pickled header that names no file. */
function emptyAsar() {
  const json = Buffer.from('{"files":{}}');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + json.length, 4);
  head.writeUInt32LE(4 + json.length, 8);
  head.writeUInt32LE(json.length, 12);
  return Buffer.concat([head, json]);
}

/** @returns {string} the folder of the packed app */
function pack(temp) {
  const electronDist = join(temp, "electron");
  makeStandIn(electronDist);
  const output = join(temp, "dist");
  const run = spawnSync(
    process.execPath,
    [
      "node_modules/electron-builder/cli.js",
      "--linux",
      "dir",
      "--x64",
      "--config=electron-builder.yml",
      "--publish=never",
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: "false" } },
  );
  check("electron-builder packs the dir target", run.status === 0, `${run.stdout}${run.stderr}`);
  return join(output, "linux-unpacked");
}

/** @returns {string[]} names a bundle imports, statically or by require */
function importsOf(name, text) {
  if (name.endsWith(".cjs"))
    return [...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((found) => found[1]);
  const { module } = parseSync(name, text);
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ];
}

/** @param {string[]} files @returns {string[]} "file -> import" for all that would not be found when the app runs */
function findMissingImports(asar, files) {
  return files
    .filter((name) => /^out\/(main|preload)\/.*\.c?js$/.test(name))
    .flatMap((name) => importsOf(name, extractFile(asar, name).toString()).map((target) => [name, target]))
    .filter(([name, target]) => {
      if (!target.startsWith(".")) return !AT_HAND.has(target);
      return !files.includes(posix.join(posix.dirname(name), target));
    })
    .map(([name, target]) => `${name} -> ${target}`);
}

function checkArchive(asar) {
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
  const none = (what, pattern) => {
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
  const { main } = JSON.parse(extractFile(asar, "package.json").toString());
  check(`package.json starts ${main}`, main === "out/main/electron.js");
  const { size } = statSync(asar);
  check(
    `app.asar is ${(size / 1e6).toFixed(2)} MB, under ${ASAR_LIMIT_BYTES / 1e6} MB`,
    size < ASAR_LIMIT_BYTES,
  );
}

async function checkFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  for (const [i, [name, isOn]] of FUSES.entries()) {
    check(`fuse ${name} is ${isOn ? "on" : "off"}`, wire[i] === fuseByte(isOn), `state ${wire[i]}`);
  }
}

async function checkPacking(temp) {
  const built = existsSync(join(root, "out", "main", "electron.js"));
  check("the app is built", built, "out/main/electron.js is missing: run `npm run build` first");
  if (!built) return;
  const app = pack(temp);
  const asar = join(app, "resources", "app.asar");
  check("app.asar is there", existsSync(asar));
  if (!existsSync(asar)) return;
  checkArchive(asar);
  const locales = readdirSync(join(app, "locales")).sort().join(" ");
  check("only the languages of Kulki are kept", locales === "en-US.pak pl.pak", locales);
  await checkFuses(join(app, "kulki"));
}

const temp = mkdtempSync(join(tmpdir(), "kulki-dist-"));
try {
  await checkPacking(temp);
} catch (error) {
  check(
    "the check runs to its end",
    false,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
} finally {
  rmSync(temp, { recursive: true, force: true });
}
if (values.report)
  writeOutput(values.report, values.force, (write) => write(Buffer.from(JSON.stringify(count))));
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
