// Whether node_modules is what the lock file says, read from the lines npm keeps of both: asks no network. By what they
// say, not by their times: a clone or a pull gives every file the time it was written here.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

/** What npm writes down of an installation once it is whole. */
export const INSTALLED_FILE = "node_modules/.package-lock.json";
const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked a package
 * @typedef {{ platform: string, arch: string, libc: () => string }} Machine
 */

/** @type {Machine} */
export const THIS_MACHINE = { platform: process.platform, arch: process.arch, libc: findLibc };

/** The C library that native packages are made for. */
function findLibc() {
  const report = /** @type {NodeJS.ProcessReport & { excludeNetwork?: boolean }} */ (process.report);
  // It would look up the names of open connections.
  report.excludeNetwork = true;
  const { header } = /** @type {any} */ (report.getReport());
  return header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

/** @param {string[] | undefined} list as package.json has it: names, or names after a "!" @param {string} own */
function names(list, own) {
  if (list === undefined || list.includes("any")) return true;
  return list.every((name) => name[0] === "!") ? !list.includes(`!${own}`) : list.includes(own);
}

/**
 * Packages that one machine needs and another does not say for which they are. What else is optional is another one's
 * helper: npm leaves it out with its owner, and nothing here runs worse without it.
 * @param {Locked} one @param {Machine} machine
 */
function isNeeded({ optional = false, os, cpu, libc }, machine) {
  if (!optional) return true;
  if (os === undefined && cpu === undefined) return false;
  return (
    names(os, machine.platform) &&
    names(cpu, machine.arch) &&
    (libc === undefined || names(libc, machine.libc()))
  );
}

/** @param {string} file @returns {any} null where there is none, or half of one */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} root the project's folder
 * @param {Machine} [machine]
 * @returns {string | null} why npm has to be asked, null where everything is there
 */
export function whyInstall(root, machine = THIS_MACHINE) {
  const own = readJson(join(root, "package.json"));
  /** @type {Record<string, Locked> | undefined} */
  const locked = readJson(join(root, "package-lock.json"))?.packages;
  /** @type {Record<string, Locked> | undefined} */
  const installed = readJson(join(root, INSTALLED_FILE))?.packages;
  if (own === null || locked === undefined) return "there is no lock file to go by";
  if (installed === undefined) return "nothing is installed, or not to the end";
  const { "": project, ...packages } = locked;
  if (KINDS.some((kind) => !isDeepStrictEqual(own[kind] ?? {}, /** @type {any} */ (project)?.[kind] ?? {})))
    return "package.json asks for what the lock file does not have";
  for (const [path, one] of Object.entries(packages)) {
    const there = installed[path];
    if (there === undefined ? isNeeded(one, machine) : there.version !== one.version)
      return `${path} ${one.version} is ${there === undefined ? "missing" : `${there.version} here`}`;
  }
  const gone = Object.keys(installed).find((path) => !existsSync(join(root, path, "package.json")));
  if (gone !== undefined) return `${gone} is gone`;
  const extra = Object.keys(installed).find((path) => packages[path] === undefined);
  return extra === undefined ? null : `${extra} does not belong here`;
}
