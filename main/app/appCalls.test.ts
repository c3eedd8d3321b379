// What a page may ask for: the methods of AppApi with arguments of their own, and nothing else.

import { fc, test as prop } from "@fast-check/vitest";
import { expect, test, vi } from "vitest";
import type { AppApi, HostRequest } from "../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { callApp } from "./appCalls.ts";
import { REQUEST as ALONE } from "./hosting/hostControl.stage.ts";

const METHODS: (keyof AppApi)[] = [
  "getAppInfo",
  "loadSettings",
  "saveSettings",
  "listAddresses",
  "checkHost",
  "cancelCheck",
  "startHost",
  "stopHost",
  "askHost",
  "getHost",
  "setFullscreen",
  "readLog",
  "openLogFolder",
  "copyText",
  "savePicture",
  "holdQuit",
  "quit",
];

const REQUEST: HostRequest = { ...ALONE, scope: { kind: "network" } };

function openApi() {
  const spy = vi.fn(async (method: string, args: unknown[]) => ({ method, args }));
  const entries = [...METHODS, "dispose"].map((method) => [
    method,
    (...args: unknown[]) => spy(method, args),
  ]);
  return { api: Object.fromEntries(entries) as AppApi, spy };
}

test("each method without arguments can be called", async () => {
  const { api } = openApi();
  for (const method of ["getAppInfo", "loadSettings", "listAddresses", "cancelCheck", "getHost", "readLog"]) {
    expect(await callApp(api, method, [])).toEqual({ method, args: [] });
    await expect(callApp(api, method, [1])).rejects.toThrow(TypeError);
  }
});

test("arguments arrive cleaned", async () => {
  const { api } = openApi();
  const called = (method: string, ...args: unknown[]) => callApp(api, method, args);
  expect(await called("checkHost", " 10.0.0.1 ")).toMatchObject({ args: [" 10.0.0.1 "] });
  for (const asked of [
    ["sampleWire", 7],
    ["sampleWire", null],
    ["allowName", "laptop.fritz.box"],
    ["report", null],
  ])
    expect(await called("askHost", ...asked)).toEqual({ method: "askHost", args: asked });
  expect(await called("setFullscreen", true)).toMatchObject({ args: [true] });
  expect(await called("saveSettings", { ...PLAIN_SETTINGS, name: "  Ania\u200b ", evil: 1 })).toMatchObject({
    args: [{ ...PLAIN_SETTINGS, name: "Ania" }],
  });
  expect(await called("saveSettings", { name: " Ania ", evil: 1 })).toMatchObject({
    args: [{ name: "Ania" }],
  });
  expect(await called("startHost", { ...REQUEST, name: "x".repeat(100) })).toEqual({
    method: "startHost",
    args: [{ ...REQUEST, name: "x".repeat(40) }],
  });
  expect(await called("startHost", { ...REQUEST, name: " \u200b", port: -5 })).toMatchObject({
    args: [{ name: "Kulki", port: -5 }],
  });
});

test.each<[string, unknown[]]>([
  ["checkHost", []],
  ["checkHost", [5]],
  ["checkHost", ["a".repeat(5000)]],
  ["setFullscreen", ["yes"]],
  ["askHost", []],
  ["askHost", ["sampleWire"]],
  ["askHost", ["sampleWire", "1"]],
  ["askHost", ["sampleWire", 0]],
  ["askHost", ["sampleWire", 1.5]],
  ["askHost", ["sampleWire", 1, 2]],
  ["askHost", ["allowName"]],
  ["askHost", ["allowName", "10.0.0.1"]],
  ["askHost", ["allowName", "Laptop.fritz.box"]],
  ["askHost", ["allowName", "a b"]],
  ["askHost", ["report", 1]],
  ["askHost", ["stop", null]],
  ["askHost", ["__proto__", null]],
  ["askHost", ["constructor", null]],
  ["askHost", [["report"], null]],
  ["copyText", [{}]],
  ["savePicture", ["../evil.png", new Uint8Array()]],
  ["savePicture", ["Kulki 2026-11-26 15.04.05.png", new Uint8Array(20)]],
  ["saveSettings", [{}]],
  ["saveSettings", [{ evil: 1 }]],
  ["saveSettings", [{ name: undefined }]],
  ["saveSettings", [{ ...PLAIN_SETTINGS, color: 500 }]],
  ["startHost", [null]],
  ["startHost", [{ ...REQUEST, maxPlayers: 1 }]],
  ["startHost", [{ ...REQUEST, maxPlayers: 65 }]],
  ["startHost", [{ ...REQUEST, backlog: 0 }]],
  ["startHost", [{ ...REQUEST, ruleset: "nope" }]],
  ["startHost", [{ ...REQUEST, scope: { kind: "everything" } }]],
  ["startHost", [{ ...REQUEST, port: "8999" }]],
  ["startHost", [REQUEST, REQUEST]],
])("%s with %j is refused and not called", async (method, args) => {
  const { api, spy } = openApi();
  await expect(callApp(api, method, args)).rejects.toThrow(TypeError);
  expect(spy).not.toHaveBeenCalled();
});

test.each([
  "dispose",
  "constructor",
  "toString",
  "__proto__",
  "hasOwnProperty",
  "",
  "nope",
  null,
  5,
  ["quit"],
])("%j is no method", async (method) => {
  const { api, spy } = openApi();
  await expect(callApp(api, method, [])).rejects.toThrow(TypeError);
  expect(spy).not.toHaveBeenCalled();
});

prop.prop([fc.constantFrom(...METHODS, "nope"), fc.anything()], { seed: 5, numRuns: 300 })(
  "whatever a page sends, it is answered or refused with TypeError",
  async (method, args) => {
    const { api } = openApi();
    await callApp(api, method, args).catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
  },
);
