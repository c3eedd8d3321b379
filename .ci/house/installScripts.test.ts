// Which packages may run a script of their own while they are installed: decided, so that npm has nothing to warn of.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROOT } from "../project.mjs";

const readJson = (name: string) => JSON.parse(readFileSync(`${ROOT}/${name}`, "utf8"));

test("every install script is decided, and none is needed", () => {
  const packages: Record<string, { hasInstallScript?: boolean }> = readJson("package-lock.json").packages;
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  const decided: Record<string, boolean> = readJson("package.json").allowScripts;
  expect(Object.keys(decided).sort()).toEqual([...new Set(withScript)].sort());
  // electron-winstaller makes installers of a kind that is not made here; its script chooses a tool for them.
  expect(decided).toEqual({ "electron-winstaller": false });
});
