// Packs the app against stand-ins for all that would be downloaded and checks what comes out (`npm run dist:check`).
// The stand-in Electron is a Linux one on every system, for the archive and the fuses are the same everywhere.
// `--report FILE` also writes {passed, failed, skipped}; the last line says the same.
import "../tools/quiet.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCurrentFuseWire } from "@electron/fuses";
import { ROOT, readPackage } from "../project.mjs";
import { anyText, endWrong, readOrEnd } from "../tools/options.mjs";
import { whyNotWritten, writeOutput } from "../tools/outputFile.mjs";
import { checkArchive } from "./archive.mjs";
import { FUSES, fuseByte } from "./fuses.mjs";
import { checkOtherLinks } from "./links.mjs";
import { CAN_MAKE_LINUX, checkLinux } from "./linux.mjs";
import { createReport } from "./report.mjs";
import { makeElectron, makeLinuxTools } from "./standIns.mjs";
import { checkStart } from "./start.mjs";

const metadata = readPackage();

const { values } = readOrEnd({
  usage: "npm run dist:check",
  flags: {
    report: { read: anyText, takes: "FILE", says: "also write {passed, failed, skipped} there" },
    force: { says: "replace FILE where there is one" },
  },
});
const obstacle = values.report ? whyNotWritten(values.report, values.force) : null;
if (obstacle !== null) endWrong(obstacle);

const { check, skip, count } = createReport();

/** @param {string} temp @param {string} output @param {Record<string, string>} tools variables that name them */
function pack(temp, output, tools) {
  const electronDist = join(temp, "electron");
  makeElectron(electronDist);
  const run = spawnSync(
    process.execPath,
    [
      "node_modules/electron-builder/cli.js",
      "--linux",
      ...(CAN_MAKE_LINUX ? [] : ["dir"]),
      "--x64",
      "--config=electron-builder.yml",
      "--publish=never",
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, ...tools, CSC_IDENTITY_AUTO_DISCOVERY: "false" } },
  );
  check("electron-builder packs the app", run.status === 0, `${run.stdout}${run.stderr}`);
  return run.status === 0;
}

/** @param {string} binary */
async function checkFuses(binary) {
  /** @type {Record<number, number>} */
  const wire = await getCurrentFuseWire(binary);
  for (const [i, [name, isOn]] of FUSES.entries()) {
    check(`fuse ${name} is ${isOn ? "on" : "off"}`, wire[i] === fuseByte(isOn), `state ${wire[i]}`);
  }
}

/** @param {string} app folder of the packed app */
async function checkApp(app) {
  const asar = join(app, "resources", "app.asar");
  check("app.asar is there", existsSync(asar));
  if (!existsSync(asar)) return;
  checkArchive(asar, check);
  const locales = readdirSync(join(app, "locales")).sort().join(" ");
  check("only the languages of Kulki are kept", locales === "en-US.pak pl.pak", locales);
  await checkFuses(join(app, "kulki"));
}

/** @param {string} temp an empty folder */
async function checkPacking(temp) {
  const built = existsSync(join(ROOT, "out", "main", "electron.js"));
  check("the app is built", built, "out/main/electron.js is missing: run `npm run build` first");
  if (!built) return;
  const tools = makeLinuxTools(join(temp, "tools"));
  const output = join(temp, "dist");
  if (!pack(temp, output, tools.env)) return;
  await checkApp(join(output, "linux-unpacked"));
  if (CAN_MAKE_LINUX) checkLinux(output, tools, metadata, check);
  else skip("AppImage and deb", "their stand-in tools are scripts for Linux");
  checkOtherLinks(check);
  checkStart(join(output, "linux-unpacked", "resources", "app.asar"), join(temp, "start"), { check, skip });
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
