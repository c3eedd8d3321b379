// Which front door `npm start` opens, and why: the decisions alone. Runs nothing, reads no environment itself.
import { parseArgs } from "node:util";
import { OptionError, wrongLine } from "../tools/options.mjs";

const OPTIONS = /** @type {const} */ ({
  door: { type: "string" },
  "no-open": { type: "boolean" },
  json: { type: "boolean" },
  "data-dir": { type: "string" },
  probe: { type: "boolean" },
  resolve: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
});

export const START_HELP = `npm start -- [flags] [kulki://join/...]

  --door electron|web  the desktop window, or the default browser (the window, where it can be opened)
  --no-open            browser: only print the link
  --json               say what happens as JSON, one object a line
  --data-dir DIR       keep settings and log there
  --probe              offer window.kulkiProbe to the page, for tests
  --resolve NAME=IP    look names up in this table alone, for tests
  --help               this text
`;

/**
 * What was asked for: all of it may be left out.
 * @typedef {object} Start
 * @property {"electron" | "web" | undefined} [door]
 * @property {boolean | undefined} [no-open]
 * @property {boolean | undefined} [json]
 * @property {string | undefined} [data-dir]
 * @property {boolean | undefined} [probe]
 * @property {string[] | undefined} [resolve]
 * @property {boolean | undefined} [help]
 * @property {string | undefined} [link]
 */

/**
 * Reads the launcher's arguments.
 * @param {readonly string[]} argv
 * @returns {{ values: Start, wrong?: undefined } | { wrong: string, values?: undefined }} wrong: the line to show
 */
export function parseStart(argv) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [link, ...more] = positionals;
    if (more.length > 0 || (link !== undefined && !/^kulki:\/\//i.test(link))) {
      throw new OptionError(`"${more[0] ?? link}" is neither a flag nor the one kulki:// link there may be`);
    }
    const { door } = values;
    if (door !== undefined && door !== "electron" && door !== "web") {
      throw new OptionError(`--door takes electron or web, not "${door}"`);
    }
    return { values: { ...values, door, link } };
  } catch (error) {
    const wrong = wrongLine(error);
    if (wrong === null) throw error;
    return { wrong };
  }
}

/**
 * Why no window can be opened here at all, in plain words; null where it can be tried.
 * @param {{ platform: string, env: Record<string, string | undefined>, uid: number | undefined }} system
 */
export function whyNoWindow({ platform, env, uid }) {
  if (uid === 0) return "Electron does not run as root";
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return "there is no display";
  return null;
}

/**
 * A folder's path without separators at its end: on Windows a last backslash would take the quote behind it along, and all
 * arguments that follow.
 * @param {string} path
 */
export function plainFolder(path) {
  const plain = path.replace(/[\\/]+$/, "");
  return plain === "" || plain.endsWith(":") ? path : plain;
}

/** @param {string[] | undefined} entries */
function resolveArguments(entries = []) {
  return entries.flatMap((entry) => ["--resolve", entry]);
}

/** The browser door's arguments. @param {Start} values */
export function webArguments(values) {
  return [
    ...(values["no-open"] ? ["--no-open"] : []),
    ...(values.json ? ["--json"] : []),
    ...(values.probe ? ["--probe"] : []),
    ...(values["data-dir"] ? ["--data-dir", plainFolder(values["data-dir"])] : []),
    ...resolveArguments(values.resolve),
    ...(values.link ? [values.link] : []),
  ];
}

/** Electron's arguments; the folder is Chromium's own switch. @param {Start} values */
export function electronArguments(values) {
  return [
    ...(values["data-dir"] ? [`--user-data-dir=${plainFolder(values["data-dir"])}`] : []),
    ...(values.probe ? ["--probe"] : []),
    ...resolveArguments(values.resolve),
    ...(values.link ? [values.link] : []),
  ];
}

/**
 * The line of a program's errors that says most: the last that names an error, else the last that is no stack frame.
 * @param {string} text
 */
export function tellingLine(text) {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^at |^[{}\]]|^Node\.js v/.test(line));
  const named = lines.filter((line) => /error|cannot|failed|missing/i.test(line));
  const best = named.at(-1) ?? lines.at(-1) ?? "";
  return best
    .replace(/^\[cause\]: /, "")
    .replace(/\s*\{$/, "")
    .slice(0, 300);
}

/**
 * What to do where a Linux lets no ordinary program build Electron's sandbox, as Ubuntu does since 24.04; null for any other
 * failure. Chromium's own line is long, and its remedy stands at the end of it or is to run without a sandbox.
 * @param {string} errors
 */
export function sandboxRemedy(errors) {
  if (!/SUID sandbox helper|No usable sandbox/i.test(errors)) return null;
  const helper = /make sure that (.+chrome-sandbox) is/.exec(errors)?.[1];
  const once =
    helper === undefined
      ? ""
      : ` or, for good: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
  return `this system keeps it from building its sandbox. Until the next restart: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0${once}`;
}

/**
 * Where the Electron binary is once it is installed.
 * @param {{ packageDir: string, platform: string, overrideDir: string | undefined, join: (...parts: string[]) => string }} where
 */
export function electronBinary({ packageDir, platform, overrideDir, join }) {
  const names = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };
  const name = platform === "darwin" ? names.darwin : platform === "win32" ? names.win32 : "electron";
  return join(overrideDir || join(packageDir, "dist"), name);
}
