// The npm scripts: what each needs before it can run, and what runs. npm's own "pre" scripts would not do: a person may
// have told npm to ignore them. Imports nothing but Node: before `install` there is nothing else.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {{ needs: ("install" | "browser" | "build")[], run: string, args?: string[] }} Task paths from the root */
/** @type {Record<string, Task>} */
const TASKS = {
  start: { needs: ["install", "build"], run: ".ci/launch/start.mjs" },
  dedicated: { needs: ["install", "build"], run: "out/main/headless.js" },
  swarm: { needs: ["install", "build"], run: ".ci/tools/swarm.mjs" },
  siege: { needs: ["install", "build"], run: ".ci/tools/siege.mjs" },
  dev: { needs: ["install"], run: "node_modules/vite/bin/vite.js" },
  build: { needs: ["install"], run: ".ci/build/build.mjs" },
  test: { needs: ["install", "browser", "build"], run: ".ci/house/test.mjs" },
  "bots:arena": { needs: ["install"], run: ".ci/tools/bots.mjs" },
  walk: { needs: ["install"], run: ".ci/tools/walk.mjs" },
  laws: { needs: ["install"], run: ".ci/tools/laws.mjs" },
  "first-minute": { needs: ["install"], run: ".ci/tools/firstMinute.mjs" },
  births: { needs: ["install"], run: ".ci/tools/births.mjs" },
  "sounds:match": { needs: ["install"], run: ".ci/tools/soundsOfMatch.mjs" },
  "laws:saves": { needs: ["install"], run: ".ci/tools/lawsOfSaves.mjs" },
  "replay:verify": { needs: ["install"], run: ".ci/tools/replayVerify.mjs" },
  "replay:record": { needs: ["install"], run: ".ci/tools/replayRecord.mjs" },
  bench: { needs: ["install"], run: ".ci/tools/bench.mjs" },
  "pictures:renew": { needs: ["install", "browser", "build"], run: ".ci/tools/picture/renew.mjs" },
  "bench:view": { needs: ["install", "browser", "build"], run: ".ci/tools/picture/benchView.mjs" },
  "bench:recover": { needs: ["install", "build"], run: ".ci/tools/benchRecover.mjs" },
  "bench:flood": { needs: ["install", "build"], run: ".ci/tools/benchFlood.mjs" },
  "first-guest": { needs: ["install", "browser", "build"], run: ".ci/tools/firstGuest.mjs" },
  "first-picture": { needs: ["install", "browser", "build"], run: ".ci/tools/firstPicture.mjs" },
  sounds: { needs: ["install", "browser"], run: ".ci/tools/picture/soundSheet.mjs" },
  dist: { needs: ["install", "browser", "build"], run: ".ci/packing/dist.mjs" },
  "dist:check": { needs: ["install", "browser", "build"], run: ".ci/packing/distCheck.mjs" },
};

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
    cwd: root,
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

const STEPS = {
  install: {
    run: () => runNpm(INSTALL),
    failed: "npm could not install what Kulki is built from: its lines above say why.",
  },
  browser: {
    run: () => runQuietly(process.execPath, [join(root, ".ci/launch/browser.mjs")]),
    failed: "There is no browser for the tests: the lines above say why.",
  },
  build: {
    run: () => runQuietly(process.execPath, [join(root, ".ci/build/build.mjs")]),
    failed: "Kulki could not be built: the lines above say why.",
  },
};

/** @param {string} name @param {string[]} args */
async function run(name, args) {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task === undefined) {
    console.error(`There is no task "${name}": there are ${Object.keys(TASKS).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  for (const need of task.needs) {
    const { run: prepare, failed } = STEPS[need];
    if (prepare()) continue;
    console.error(failed);
    process.exitCode = 1;
    return;
  }
  const script = join(root, task.run);
  // As if it had been started by itself.
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

const [, , name = "", ...args] = process.argv;
await run(name, args);
