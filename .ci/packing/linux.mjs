// What a person on Linux gets: an AppImage that needs no library of the system and keeps the sandbox where there can be
// one, and a deb that sets the sandbox up. Reads what the stand-in tools were given, and runs the AppImage's start.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLinuxLinks } from "./links.mjs";
import { STATIC_RUNTIME, writeScript } from "./standIns.mjs";

/** The systems these targets are made and started on. */
export const CAN_MAKE_LINUX = process.platform === "linux";

/** @typedef {ReturnType<typeof import("./standIns.mjs").makeLinuxTools>} Tools */
/** @typedef {import("./report.mjs").Report["check"]} Check */

/** @param {string} text of a desktop entry @returns {Record<string, string>} */
function readEntry(text) {
  const lines = text.split("\n").filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

/**
 * Starts what is in the AppImage with a stand-in for the binary.
 * @param {string} appDir
 * @param {boolean} hasNamespaces whether `unshare` may make one for an ordinary person
 * @returns {string} the arguments the app was started with
 */
function startAppImage(appDir, hasNamespaces) {
  const programs = join(appDir, "..", `programs-${hasNamespaces}`);
  mkdirSync(programs);
  writeScript(join(programs, "unshare"), `exit ${hasNamespaces ? 0 : 1}`);
  writeScript(join(appDir, "kulki"), 'echo "started: $*"');
  const env = { PATH: `${programs}:${process.env.PATH}`, HOME: programs, APPDIR: appDir };
  const { stdout, stderr } = spawnSync(join(appDir, "AppRun"), ["--probe"], { encoding: "utf8", env });
  return (stdout + stderr).trim();
}

/** @param {string} output @param {Tools} tools @param {Check} check @returns {Record<string, string>} its desktop entry */
function checkAppImage(output, tools, check) {
  const image = readdirSync(output).find((name) => name.endsWith(".AppImage")) ?? "none.AppImage";
  const head = readFileSync(join(output, image)).subarray(0, STATIC_RUNTIME.length).toString();
  check(
    "the AppImage begins with the static runtime, which needs no libfuse2",
    head === STATIC_RUNTIME,
    head,
  );
  const entry = readEntry(readFileSync(join(tools.appDir, "kulki.desktop"), "utf8"));
  check("its entry starts AppRun without a switch", entry.Exec === "AppRun %U", entry.Exec);
  const sandboxed = startAppImage(tools.appDir, true);
  check("it keeps the sandbox where there are user namespaces", sandboxed === "started: --probe", sandboxed);
  const open = startAppImage(tools.appDir, false);
  check("it starts where there are none", open === "started: --no-sandbox --probe", open);
  return entry;
}

/** @param {Tools} tools @param {any} metadata @param {Check} check @returns {Record<string, string>} its desktop entry */
function checkDeb(tools, metadata, check) {
  const given = readFileSync(tools.debArguments, "utf8").split("\n");
  const argumentOf = (/** @type {string} */ flag) => given[given.indexOf(flag) + 1];
  check(
    "the deb names its maintainer",
    argumentOf("--maintainer") === metadata.author,
    argumentOf("--maintainer"),
  );
  check("the deb names its homepage", argumentOf("--url") === metadata.homepage, argumentOf("--url"));
  const setUp = readFileSync(tools.debSetUp, "utf8");
  check(
    "the deb gives the sandbox its AppArmor profile, or its setuid helper",
    setUp.includes("/etc/apparmor.d/kulki") && setUp.includes("chmod 4755 '/opt/Kulki/chrome-sandbox'"),
  );
  const entry = readEntry(readFileSync(tools.debEntry, "utf8"));
  check("its entry starts the app", entry.Exec === "/opt/Kulki/kulki %U", entry.Exec);
  check(
    "a window finds the entry: name, file and class are one",
    given.some((path) => path.endsWith(`=/usr/share/applications/${metadata.desktopName}`)) &&
      entry.Name === metadata.productName &&
      `${entry.StartupWMClass}.desktop` === metadata.desktopName,
    JSON.stringify(entry),
  );
  return entry;
}

/**
 * @param {string} output folder electron-builder filled
 * @param {Tools} tools
 * @param {any} metadata package.json @param {Check} check
 */
export function checkLinux(output, tools, metadata, check) {
  const kinds = readdirSync(output).flatMap(
    (name) => /\.(AppImage|deb|tar\.gz|rpm|snap)$/.exec(name)?.[1] ?? [],
  );
  check("Linux gets an AppImage and a deb", kinds.sort().join(" ") === "AppImage deb", kinds.join(" "));
  const appImage = checkAppImage(output, tools, check);
  const deb = checkDeb(tools, metadata, check);
  checkLinuxLinks(deb, appImage, readFileSync(tools.debSetUp, "utf8"), check);
}
