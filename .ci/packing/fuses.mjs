// The fuses of Electron in the order of its wire, each decided; SECURITY.md says why. Reads and sets single bytes where
// electron-builder knows no name. Runs nothing.
import { readFileSync, writeFileSync } from "node:fs";

/** @type {readonly [name: string, isOn: boolean][]} */
export const FUSES = [
  ["RunAsNode", false],
  ["EnableCookieEncryption", false],
  ["EnableNodeOptionsEnvironmentVariable", false],
  ["EnableNodeCliInspectArguments", false],
  ["EnableEmbeddedAsarIntegrityValidation", true],
  ["OnlyLoadAppFromAsar", true],
  ["LoadBrowserProcessSpecificV8Snapshot", false],
  ["GrantFileProtocolExtraPrivileges", false],
  ["WasmTrapHandlers", true],
];

/** How many of them electron-builder.yml sets; electron-builder has no word for the others. */
export const SET_BY_BUILDER = 8;

/** The mark before the wire. After it come its version, its length, and a byte for each fuse. */
export const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const WIRE_VERSION = 1;
const ON = "1".charCodeAt(0);
const OFF = "0".charCodeAt(0);

/** @param {boolean} isOn @returns {number} a fuse's byte */
export const fuseByte = (isOn) => (isOn ? ON : OFF);

/** Where each wire's first fuse lies: a binary for two processors has two. @param {Buffer} binary */
function wiresOf(binary) {
  const starts = [];
  for (let at = binary.indexOf(SENTINEL); at >= 0; at = binary.indexOf(SENTINEL, at + 1)) {
    starts.push(at + SENTINEL.length + 2);
  }
  return starts;
}

/**
 * Sets the fuses that electron-builder cannot.
 * @param {string} path of the file that holds the wire
 * @throws where the wire is not the one the decisions are about: a new Electron wants a new decision
 */
export function setOtherFuses(path) {
  const binary = readFileSync(path);
  const wires = wiresOf(binary);
  if (wires.length === 0) throw new Error(`there are no fuses in ${path}`);
  for (const start of wires) {
    const [version, length] = [binary[start - 2], binary[start - 1]];
    if (version !== WIRE_VERSION || length !== FUSES.length) {
      throw new Error(`Electron has ${length} fuses (version ${version}), ${FUSES.length} are decided`);
    }
    for (const [i, [, isOn]] of FUSES.entries()) {
      if (i >= SET_BY_BUILDER) binary[start + i] = fuseByte(isOn);
    }
  }
  writeFileSync(path, binary);
}
