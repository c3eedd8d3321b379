// The project's folder under a name that the bundler takes: it cuts paths at "#" and "?", decodes "%", and reads other
// signs as patterns. A folder called otherwise is reached by a link, which goes when the process ends.
import { mkdtempSync, realpathSync, rmdirSync, symlinkSync, unlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, parse, sep } from "node:path";
import { plainFolder } from "../launch/doors.mjs";
import { ROOT } from "../project.mjs";

const PLAIN_NAME = /^[\p{L}\p{M}\p{N} ._-]*$/u;

/** @param {string} path absolute */
export function isPlain(path) {
  return path
    .slice(parse(path).root.length)
    .split(sep)
    .every((name) => PLAIN_NAME.test(name));
}

/** Never removes recursively: behind the link is the project. @param {string} link @param {string} own */
function removeLink(link, own) {
  try {
    unlinkSync(link);
    rmdirSync(own);
  } catch {
    // Already removed, or not removable: then only a folder with a link stays behind.
  }
}

/**
 * @param {string} folder absolute
 * @param {readonly string[]} places where a link may be put, best first
 * @returns {string} `folder`, or a link to it
 * @throws Error with one line where there is no place for one
 */
export function plainPath(folder, places) {
  if (isPlain(folder)) return folder;
  for (const place of places.filter(isPlain)) {
    try {
      // A folder of our own, so that in a shared place nobody else can change the link.
      const own = mkdtempSync(join(place, "kulki-"));
      const link = join(own, "kulki");
      process.once("exit", () => removeLink(link, own));
      symlinkSync(folder, link, "junction");
      return link;
    } catch {
      // Read-only, or a file system without links: the next place.
    }
  }
  throw new Error(
    `Kulki cannot be built in ${folder}: rename the folder to letters, digits, spaces, points and hyphens`,
  );
}

/** @type {string | null} */
let known = null;

/** @returns {string} absolute, without a separator at its end */
export function plainRoot() {
  const root = plainFolder(ROOT);
  known ??= plainPath(root, [tmpdir(), homedir(), parse(root).root].map(realOrSame));
  return known;
}

/** @param {string} path */
function realOrSame(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
