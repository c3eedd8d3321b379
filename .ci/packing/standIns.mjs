// What electron-builder would download, as stand-ins that keep what they are given: Electron for Linux, and the tools
// that make AppImage and deb. Shell scripts: the tools run where there is a shell.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FUSES, fuseByte, SENTINEL } from "./fuses.mjs";

/** Makes a folder that looks like an unpacked Electron for Linux. The fuses start out against our wishes.
 *  @param {string} folder made */
export function makeElectron(folder) {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  const wire = FUSES.map(([, isOn]) => fuseByte(!isOn));
  const binary = Buffer.concat([
    Buffer.from(`stand-in for Electron\n${SENTINEL}`),
    Buffer.from([1, wire.length, ...wire]),
  ]);
  writeFileSync(join(folder, "electron"), binary, { mode: 0o755 });
  writeFileSync(join(folder, "version"), "45.0.0");
  writeFileSync(join(folder, "LICENSE"), "stand-in");
  for (const language of ["de", "en-US", "pl"]) writeFileSync(join(folder, "locales", `${language}.pak`), "");
  writeFileSync(join(folder, "resources", "default_app.asar"), emptyAsar());
}

/** The smallest valid archive: a pickled header that names no file. */
function emptyAsar() {
  const json = Buffer.from('{"files":{}}');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + json.length, 4);
  head.writeUInt32LE(4 + json.length, 8);
  head.writeUInt32LE(json.length, 12);
  return Buffer.concat([head, json]);
}

/** A program of a few lines of shell. @param {string} path @param {string} script */
export function writeScript(path, script) {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

/** What the AppImage of the stand-in tools begins with: the runtime that needs no library of the system. */
export const STATIC_RUNTIME = "stand-in for the static runtime";

/**
 * @param {string} folder made; filled while electron-builder runs
 * @returns {{ env: Record<string, string>, appDir: string, debArguments: string, debEntry: string, debSetUp: string }}
 *   variables for electron-builder, and where to read what the tools were given
 */
export function makeLinuxTools(folder) {
  const tools = join(folder, "appimage");
  mkdirSync(join(tools, "runtimes"), { recursive: true });
  mkdirSync(join(tools, "lib", "x64"), { recursive: true });
  const [appDir, debArguments] = [join(folder, "AppDir"), join(folder, "fpm.arguments")];
  const [debEntry, debSetUp] = [join(folder, "deb.desktop"), join(folder, "deb.postinst")];
  writeFileSync(join(tools, "runtimes", "runtime-x64"), STATIC_RUNTIME);
  writeScript(join(tools, "desktop-file-validate"), "exit 0");
  writeScript(join(tools, "mksquashfs"), `cp -R "$1" '${appDir}' && : > "$2"`);
  const fpm = join(folder, "fpm");
  writeScript(
    fpm,
    `printf '%s\\n' "$@" > '${debArguments}'
while [ $# -gt 0 ]; do
  case "$1" in
    --package) : > "$2" ;;
    --after-install) cp "$2" '${debSetUp}' ;;
    *.desktop) cp "\${1%%=*}" '${debEntry}' ;;
  esac
  shift
done`,
  );
  return {
    env: { APPIMAGE_TOOLS_PATH: tools, CUSTOM_FPM_PATH: fpm },
    appDir,
    debArguments,
    debEntry,
    debSetUp,
  };
}
