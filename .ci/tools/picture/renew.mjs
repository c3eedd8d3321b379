// Takes the pictures anew that the specs compare with (e2e/baselines): look at what changed before it is committed.
import "../quiet.mjs";
import { spawnSync } from "node:child_process";
import { ROOT } from "../../project.mjs";

const args = [
  "node_modules/playwright/cli.js",
  "test",
  "-c",
  "e2e",
  "--project=browser door",
  "specs/pictures",
];
const env = { ...process.env, KULKI_RENEW: "1" };
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit", env });
process.exitCode = status ?? 1;
