// Links lead to what an installer put there.
import { expect, test } from "vitest";
import { opensLinks } from "./opensLinks.ts";

const INSTALLED = { isPackaged: true, execPath: "/opt/Kulki/kulki", env: {} };
const MOUNTED = { APPIMAGE: "/home/ola/Kulki.AppImage", APPDIR: "/tmp/.mount_Kulki1" };

test.each([
  ["installed", INSTALLED, true],
  ["from its sources", { ...INSTALLED, isPackaged: false }, false],
  ["portable", { ...INSTALLED, env: { PORTABLE_EXECUTABLE_DIR: "D:\\" } }, false],
  ["an AppImage", { isPackaged: true, execPath: "/tmp/.mount_Kulki1/kulki", env: MOUNTED }, false],
  ["installed, started by somebody's AppImage", { ...INSTALLED, env: MOUNTED }, true],
])("%s", (_what, packing, expected) => expect(opensLinks(packing)).toBe(expected));
