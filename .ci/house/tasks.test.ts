// What stands between a clone and Kulki's own words: npm's settings, an old Node, and what the folder is called.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isPlain, plainPath } from "../build/plainRoot.mjs";
import { ROOT } from "../project.mjs";
import { listFiles } from "./sources.ts";

const scripts = Object.entries<string>(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts);

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kulki-odd-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("no script needs npm to run another one before it, nor a path that npm would have to make", () => {
  for (const [name, command] of scripts) {
    expect(name).not.toMatch(/^(pre|post)/);
    for (const part of command.split(" && "))
      expect(part).toMatch(/^node [.\w/@-]+\.(cjs|js)|^node [.\w/@-]+\/tsc -b$|^node [.\w/@-]+\/biome /);
    if (command.includes("task.cjs")) expect(command).toBe(`node .ci/launch/task.cjs ${name}`);
  }
});

function runTask(before: string, ...args: string[]) {
  const script = `${before}; process.argv = [process.argv[0], "", ...${JSON.stringify(args)}]; require("./.ci/launch/task.cjs");`;
  return spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
}

test.each(["0.12.18", "8.17.0", "18.20.8", "20.18.3"])(
  "Node %s is told what is wanted, in one line",
  (version) => {
    const pretend = `Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} })`;
    const { status, stdout, stderr } = runTask(pretend, "none of them");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^Kulki needs Node 20\.19 or newer, and this is Node [\d.]+: .+\n$/);
  },
);

test("what an old Node reads first has nothing in it that it cannot read", () => {
  const text = readFileSync(join(ROOT, ".ci/launch/task.cjs"), "utf8").replace(
    /\/\/.*|"(?:[^"\\]|\\.)*"/g,
    "",
  );
  expect(text).not.toMatch(/=>|`|\b(const|let|class|import|await|async)\b|\.\.\.|\?[.?]/);
});

test("a task that there is none of is told, with those that there are", () => {
  const { status, stderr } = runTask("0", "strat");
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toContain("start, dedicated");
});

test.skipIf(process.platform === "win32")(
  "a backslash, which Node takes in no module's path, is told in one line",
  () => {
    const folder = join(makeFolder(), "a\\b");
    mkdirSync(folder);
    cpSync(join(ROOT, ".ci"), join(folder, ".ci"), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [".ci/launch/task.cjs", "start"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Node runs no module .+: rename .+\n$/)]);
  },
);

const ODD_NAMES = [
  "c#",
  "what?",
  "100%",
  "c# ą%20 (1)",
  "a*b",
  "[x]",
  "{y}",
  "!z",
  "it's",
  'say "hi"',
  "a\\b",
  "a:b",
  "a;b",
  "$HOME",
  "a&b",
];

test.skipIf(process.platform === "win32")("a folder called oddly is reached by a plain name", () => {
  const base = makeFolder();
  for (const name of ODD_NAMES) {
    const folder = join(base, name);
    mkdirSync(folder);
    expect(isPlain(folder)).toBe(false);
  }
  // Each link waits for the process to end.
  for (const name of ODD_NAMES.slice(0, 4)) {
    const folder = join(base, name);
    const path = plainPath(folder, [join(base, "missing"), folder, base]);
    expect([isPlain(path), realpathSync(path)]).toEqual([true, realpathSync(folder)]);
  }
  for (const name of ["kulki", "Moje gry", "źdźbło", "kulki-0.1_b"])
    expect(plainPath(join(base, name), [])).toBe(join(base, name));
  expect(() => plainPath(join(base, "c#"), [join(base, "d#"), join(base, "missing")])).toThrow(
    /rename the folder/,
  );
});

test.skipIf(process.platform === "win32")(
  "Kulki is built in a folder called as oddly as can be",
  { timeout: 120_000 },
  () => {
    const folder = join(makeFolder(), `c# what? 100% ą%20 (1) [x] {y} !z it's "so" a:b *`);
    mkdirSync(folder);
    for (const name of [".ci", "package.json", "LICENSE", "tsconfig.base.json", "main", "renderer", "shared"])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const { status, stderr } = spawnSync(process.execPath, [".ci/build/build.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Built Kulki/m)]);
    expect(readdirSync(join(folder, "out/main"))).toContain("headless.js");
    const { stdout } = spawnSync(process.execPath, ["out/main/headless.js", "--help"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toContain("dedicated host");
  },
);

test("no file makes a path out of an address by hand: one with # ? or % in it would be another", () => {
  const tools = readdirSync(join(ROOT, ".ci"), { recursive: true, encoding: "utf8" })
    .map((name) => `.ci/${name}`)
    .filter((path) => /\.(mjs|cjs|ts)$/.test(path));
  const byHand =
    /import\.meta\.url\)?\.(pathname|replace|slice|substring|split)|file:\/\/(\$\{|["'] \+)|import\.meta\.(dirname|filename)/;
  const own = ".ci/house/tasks.test.ts";
  const found = [...listFiles(/\.tsx?$/), ...tools, "vite.config.ts", "vitest.config.ts"].filter(
    (path) => path !== own && byHand.test(readFileSync(join(ROOT, path), "utf8")),
  );
  expect(found).toEqual([]);
});
