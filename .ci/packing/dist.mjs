// Builds the installers of this platform into dist/ (`npm run dist`; the page and the Node side are built before).
// KULKI_INSPECT=1 leaves the --inspect fuse on, as Playwright needs it; such a build is for tests, never for people.
import { spawnSync } from "node:child_process";
import { ROOT } from "../project.mjs";
import { makeIcons } from "./icon.mjs";

const inspect = process.env.KULKI_INSPECT === "1";

await makeIcons();
const { status, error } = spawnSync(
  process.execPath,
  [
    "node_modules/electron-builder/cli.js",
    "--config=electron-builder.yml",
    "--publish=never",
    `-c.electronFuses.enableNodeCliInspectArguments=${inspect}`,
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: "inherit" },
);
if (error) console.error(`electron-builder did not start: ${error.message}`);
process.exitCode = status ?? 1;
