// The app's name and ids: each decided once, and the same wherever a system looks.
import { readFileSync } from "node:fs";
import { basename, win32 } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "../../main/app/files/dataFolder.ts";
import { APP_ID } from "../../main/shell/electron/appId.ts";
import { ROOT } from "../project.mjs";

const metadata = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8"));
const config = readFileSync(`${ROOT}/electron-builder.yml`, "utf8");

/** The value of a key of the installers' configuration, wherever it stands. */
const configured = (key: string) => new RegExp(`^ *${key}: (.*)$`, "m").exec(config)?.[1];

test("the installers' id is the one the running app gives itself", () => {
  expect(configured("appId")).toBe(APP_ID);
});

test("every door keeps settings and log in the folder that Electron names after the product", () => {
  const folderOn = (platform: NodeJS.Platform) =>
    dataFolder({ platform, env: { XDG_CONFIG_HOME: "/config" }, home: "/home/ola" }, null);
  expect(metadata.productName).toBe("Kulki");
  for (const platform of ["linux", "darwin"] as const) {
    expect(basename(folderOn(platform))).toBe(metadata.productName);
  }
  expect(win32.basename(folderOn("win32"))).toBe(metadata.productName);
});

test("a window on Linux finds its entry: Electron, the entry's file and the binary have one name", () => {
  expect(metadata.desktopName).toBe(`${configured("executableName")}.desktop`);
  expect(configured("syncDesktopName")).toBe("true");
});

test("homepage, maintainer and product name stand in package.json alone", () => {
  expect(new URL(metadata.homepage).protocol).toBe("https:");
  expect(metadata.author).toMatch(/^.+ <.+@.+>$/);
  for (const key of ["homepage", "maintainer", "vendor", "productName"]) {
    expect([key, configured(key)]).toEqual([key, undefined]);
  }
});
