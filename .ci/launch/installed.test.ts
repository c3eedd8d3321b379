// When npm is asked to install and when not: whatever way a clone came to what lies in it, and never where all is there.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../project.mjs";
import { INSTALLED_FILE, whyInstall } from "./installed.mjs";

type Packages = Record<string, Record<string, unknown>>;

const GLIBC = { platform: "linux", arch: "x64", libc: () => "glibc" };
const native = (os: string, cpu: string, libc?: string) => ({
  version: "2.0.0",
  optional: true,
  os: [os],
  cpu: [cpu],
  ...(libc === undefined ? {} : { libc: [libc] }),
});

/** What every machine gets. */
const EVERYWHERE: Packages = {
  "node_modules/vite": { version: "8.3.8", dev: true },
  "node_modules/vite/node_modules/ms": { version: "2.1.3", dev: true },
};
const LOCKED: Packages = {
  "": { name: "kulki", devDependencies: { vite: "^8.3.8" } },
  ...EVERYWHERE,
  "node_modules/native-linux": native("linux", "x64", "glibc"),
  "node_modules/native-linux-musl": native("linux", "x64", "musl"),
  "node_modules/native-arm": native("linux", "arm64"),
  "node_modules/native-mac": native("darwin", "x64"),
  "node_modules/native-elsewhere": native("!linux", "x64"),
  // Helps a package for no machine of ours.
  "node_modules/wasm-helper": { version: "1.0.0", optional: true },
};
const INSTALLED: Packages = {
  ...EVERYWHERE,
  "node_modules/native-linux": LOCKED["node_modules/native-linux"]!,
};

let folder = "";

function writeJson(name: string, value: unknown): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(value));
}

/** Puts on disk what npm would have. */
function writeInstalled(packages: Packages): void {
  for (const [path, { version }] of Object.entries(packages)) writeJson(`${path}/package.json`, { version });
  writeJson(INSTALLED_FILE, { lockfileVersion: 3, packages });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kulki-ready-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeJson("package.json", { name: "kulki", devDependencies: { vite: "^8.3.8" } });
  writeJson("package-lock.json", { lockfileVersion: 3, packages: LOCKED });
  writeInstalled(INSTALLED);
});

test("what the lock file names for this machine is there: npm has nothing to do, whatever is older", () => {
  expect(whyInstall(folder, GLIBC)).toBeNull();
  writeJson("package-lock.json", { lockfileVersion: 3, packages: LOCKED });
  expect(whyInstall(folder, GLIBC)).toBeNull();
});

test("a fresh clone, and one whose installation was cut off", () => {
  rmSync(join(folder, INSTALLED_FILE));
  expect(whyInstall(folder, GLIBC)).toContain("not to the end");
  writeFileSync(join(folder, INSTALLED_FILE), '{ "packages": {');
  expect(whyInstall(folder, GLIBC)).toContain("not to the end");
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(whyInstall(folder, GLIBC)).toContain("nothing is installed");
});

test("a pull that brought another version, another package, or one less", () => {
  const old = { "node_modules/vite": { version: "8.3.7" } };
  writeInstalled({ ...INSTALLED, ...old });
  expect(whyInstall(folder, GLIBC)).toBe("node_modules/vite 8.3.8 is 8.3.7 here");
  writeInstalled(INSTALLED);
  const added = { ...LOCKED, "node_modules/new": { version: "1.0.0" } };
  writeJson("package-lock.json", { packages: added });
  expect(whyInstall(folder, GLIBC)).toBe("node_modules/new 1.0.0 is missing");
  writeJson("package-lock.json", { packages: LOCKED });
  writeInstalled({ ...INSTALLED, "node_modules/vite/node_modules/old": { version: "1.0.0" } });
  expect(whyInstall(folder, GLIBC)).toBe("node_modules/vite/node_modules/old does not belong here");
});

test("a package asked for by hand, which the lock file does not know yet", () => {
  writeJson("package.json", { name: "kulki", devDependencies: { vite: "^8.3.8", mitata: "^1.0.0" } });
  expect(whyInstall(folder, GLIBC)).toContain("package.json asks for");
});

test("an installation without the tools, and a package whose folder somebody took away", () => {
  writeInstalled({ "node_modules/native-linux": INSTALLED["node_modules/native-linux"]! });
  expect(whyInstall(folder, GLIBC)).toBe("node_modules/vite 8.3.8 is missing");
  writeInstalled(INSTALLED);
  rmSync(join(folder, "node_modules/vite/node_modules"), { recursive: true });
  expect(whyInstall(folder, GLIBC)).toBe("node_modules/vite/node_modules/ms is gone");
});

test.each([
  ["node_modules/native-mac", { ...GLIBC, platform: "darwin" }],
  ["node_modules/native-arm", { ...GLIBC, arch: "arm64" }],
  ["node_modules/native-linux-musl", { ...GLIBC, libc: () => "musl" }],
  ["node_modules/native-elsewhere", { ...GLIBC, platform: "win32" }],
])("a folder brought along from another system lacks %s", (name, machine) => {
  expect(whyInstall(folder, machine)).toBe(`${name} 2.0.0 is missing`);
});

test("whoever runs these tests has all of it, as this project's lock file has it", () => {
  expect(whyInstall(ROOT)).toBeNull();
});

/** Runs the task `dev` with scripts in the places of npm and Vite. @returns what npm was asked */
function runDev(npmCode: number) {
  const asked = join(folder, "asked.json");
  rmSync(asked, { force: true });
  cpSync(join(ROOT, ".ci"), join(folder, ".ci"), { recursive: true });
  mkdirSync(join(folder, "node_modules/vite/bin"), { recursive: true });
  writeFileSync(join(folder, "node_modules/vite/bin/vite.js"), 'console.log("vite runs");');
  const npm = join(folder, "npm-cli.js");
  const note = `require("node:fs").writeFileSync(${JSON.stringify(asked)}, JSON.stringify(process.argv.slice(2)));`;
  writeFileSync(npm, `${note} process.exitCode = ${npmCode};`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [".ci/launch/task.cjs", "dev"], {
    cwd: folder,
    env: { ...process.env, npm_execpath: npm },
    encoding: "utf8",
  });
  const args: string[] = existsSync(asked) ? JSON.parse(readFileSync(asked, "utf8")) : [];
  return { status, stdout, stderr, npm: args[0] ?? null };
}

test("a task of an installed project asks npm nothing", () => {
  // For the machine that runs this.
  writeJson("package-lock.json", { packages: { "": LOCKED[""], ...EVERYWHERE } });
  writeInstalled(EVERYWHERE);
  expect(runDev(1)).toEqual({ status: 0, stdout: "vite runs\n", stderr: "", npm: null });
});

test("what is missing is installed, with a reason; cut off, it is not taken for whole", () => {
  writeJson("package-lock.json", { packages: { "": LOCKED[""], ...EVERYWHERE } });
  writeInstalled({ "node_modules/vite": EVERYWHERE["node_modules/vite"]! });
  const { stderr, ...rest } = runDev(0);
  expect(rest).toEqual({ status: 0, stdout: "vite runs\n", npm: "install" });
  expect(stderr).toMatch(/^npm installs .+: node_modules\/vite\/node_modules\/ms 2\.1\.3 is missing\.\n$/);
  expect(existsSync(join(folder, INSTALLED_FILE))).toBe(false);
  const failed = runDev(1);
  expect([failed.status, failed.stdout, failed.npm]).toEqual([1, "", "install"]);
  expect(failed.stderr).toMatch(/could not install .+ say why\.\n$/);
});
