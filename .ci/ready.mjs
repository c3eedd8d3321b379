// Makes a clone ready: installs where what is there is not what the lock file says, finds a browser for who tests, builds.
// `node .ci/ready.mjs` does it by itself. Imports nothing but Node: before `install` there is nothing else.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { INSTALLED_FILE, whyInstall } from "./launch/installed.mjs";
import { ROOT } from "./project.mjs";

/** Whatever a person's npmrc or variables say: all that Kulki is built from, here, as the lock file has it. */
const INSTALL = [
  "install",
  "--include=dev",
  "--include=optional",
  "--include=peer",
  "--location=project",
  "--no-global",
  "--workspaces=false",
  "--install-strategy=hoisted",
  "--package-lock",
  "--no-package-lock-only",
  "--no-dry-run",
  "--no-engine-strict",
  "--no-audit",
  "--no-fund",
];

/** What is said goes to standard error: standard output is the task's own. @returns {boolean} */
function runQuietly(/** @type {string} */ command, /** @type {string[]} */ args, shell = false) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", process.stderr, process.stderr],
    shell,
  });
  return status === 0;
}

/** npm as it started us, else the one on the path; on Windows that is a command file, which needs a shell. */
function runNpm(/** @type {string[]} */ args) {
  const script = process.env.npm_execpath ?? "";
  return basename(script) === "npm-cli.js" && existsSync(script)
    ? runQuietly(process.execPath, [script, ...args])
    : runQuietly("npm", args, process.platform === "win32");
}

function install() {
  const why = whyInstall(ROOT);
  if (why === null) return true;
  console.error(`npm installs what Kulki is built from: ${why}.`);
  // npm writes it anew at its end: whoever is interrupted before is seen to be.
  rmSync(join(ROOT, INSTALLED_FILE), { force: true });
  return runNpm(INSTALL);
}

const STEPS = {
  install: {
    run: install,
    failed: "npm could not install what Kulki is built from: its lines above say why.",
  },
  browser: {
    run: () => runQuietly(process.execPath, [join(ROOT, ".ci/launch/browser.mjs")]),
    failed: "There is no browser for the tests: the lines above say why.",
  },
  build: {
    run: () => runQuietly(process.execPath, [join(ROOT, ".ci/build/build.mjs")]),
    failed: "Kulki could not be built: the lines above say why.",
  },
};

/** @typedef {Exclude<keyof typeof STEPS, "install">} Need beside what is installed for every one */

/** @param {Need[]} needs in order @returns {string | null} what went wrong, null where all is ready */
export function makeReady(needs) {
  for (const { run, failed } of [STEPS.install, ...needs.map((need) => STEPS[need])])
    if (!run()) return failed;
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = makeReady(["build"]);
  if (failed !== null) console.error(failed);
  process.exitCode = failed === null ? 0 : 1;
}
