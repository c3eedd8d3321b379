// Which command opens the default browser on each system, and where none should.
import { expect, test } from "vitest";
import { browserCommand } from "./openBrowser.ts";

const URL = "http://127.0.0.1:1234/#code=x&probe";
const desk = (platform: NodeJS.Platform, env = {}, uid: number | undefined = 1000) => ({
  platform,
  env,
  uid,
});

test("each system has its own command", () => {
  const withDisplay = desk("linux", { DISPLAY: ":0" });
  expect(browserCommand(URL, withDisplay)).toMatchObject({ file: "xdg-open", args: [URL] });
  expect(browserCommand(URL, desk("linux", { WAYLAND_DISPLAY: "wayland-0" }))).toMatchObject({
    file: "xdg-open",
  });
  expect(browserCommand(URL, desk("darwin"))).toMatchObject({ file: "open", args: [URL] });
});

test("the shell of Windows gets the whole link", () => {
  const command = browserCommand(URL, desk("win32", {}, undefined));
  expect(command?.args.at(-1)).toBe("http://127.0.0.1:1234/#code=x^&probe");
});

test("as root, or without a display, the link is only printed", () => {
  expect(browserCommand(URL, desk("linux"))).toBeNull();
  expect(browserCommand(URL, desk("linux", { DISPLAY: ":0" }, 0))).toBeNull();
  expect(browserCommand(URL, desk("darwin", {}, 0))).toBeNull();
});
