// The npm scripts: what each needs before it can run, and what runs. npm's own "pre" scripts would not do: a person may
// have told npm to ignore them. Imports nothing but Node: before `install` there is nothing else.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../project.mjs";
import { makeReady } from "../ready.mjs";

/** @typedef {{ needs: import("../ready.mjs").Need[], run: string }} Task run: a path from the root */
/** @type {Record<string, Task>} */
const TASKS = {
  start: { needs: ["build"], run: ".ci/launch/start.mjs" },
  dedicated: { needs: ["build"], run: "out/main/headless.js" },
  swarm: { needs: ["build"], run: ".ci/tools/swarm.mjs" },
  siege: { needs: ["build"], run: ".ci/tools/siege.mjs" },
  dev: { needs: [], run: "node_modules/vite/bin/vite.js" },
  build: { needs: [], run: ".ci/build/build.mjs" },
  test: { needs: ["browser", "build"], run: ".ci/house/test.mjs" },
  "bots:arena": { needs: [], run: ".ci/tools/bots.mjs" },
  rounds: { needs: [], run: ".ci/tools/rounds.mjs" },
  walk: { needs: [], run: ".ci/tools/walk.mjs" },
  laws: { needs: [], run: ".ci/tools/laws.mjs" },
  "first-minute": { needs: [], run: ".ci/tools/firstMinute.mjs" },
  births: { needs: [], run: ".ci/tools/births.mjs" },
  "sounds:match": { needs: [], run: ".ci/tools/soundsOfMatch.mjs" },
  "laws:saves": { needs: [], run: ".ci/tools/lawsOfSaves.mjs" },
  "replay:verify": { needs: [], run: ".ci/tools/replayVerify.mjs" },
  "replay:record": { needs: [], run: ".ci/tools/replayRecord.mjs" },
  bench: { needs: [], run: ".ci/tools/bench.mjs" },
  "pictures:renew": { needs: ["browser", "build"], run: ".ci/tools/picture/renew.mjs" },
  "bench:view": { needs: ["browser", "build"], run: ".ci/tools/picture/benchView.mjs" },
  "bench:recover": { needs: ["build"], run: ".ci/tools/benchRecover.mjs" },
  "bench:flood": { needs: ["build"], run: ".ci/tools/benchFlood.mjs" },
  "first-guest": { needs: ["browser", "build"], run: ".ci/tools/firstGuest.mjs" },
  "first-picture": { needs: ["browser", "build"], run: ".ci/tools/firstPicture.mjs" },
  sounds: { needs: ["browser"], run: ".ci/tools/picture/soundSheet.mjs" },
  dist: { needs: ["build"], run: ".ci/packing/dist.mjs" },
  "dist:check": { needs: ["browser", "build"], run: ".ci/packing/distCheck.mjs" },
};

/** @param {string} name @param {string[]} args */
async function run(name, args) {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task === undefined) {
    console.error(`There is no task "${name}": there are ${Object.keys(TASKS).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const failed = makeReady(task.needs);
  if (failed !== null) {
    console.error(failed);
    process.exitCode = 1;
    return;
  }
  const script = join(ROOT, task.run);
  // As if it had been started by itself.
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

const [, , name = "", ...args] = process.argv;
await run(name, args);
