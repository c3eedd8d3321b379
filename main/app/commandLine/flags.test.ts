// Command lines of the dedicated host and the browser door, right and wrong, and where data is kept.

import { expect, test } from "vitest";
import { writeRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { dataFolder } from "../files/dataFolder.ts";
import { parseHeadlessFlags } from "./flags.ts";
import { parseWebFlags } from "./webFlags.ts";

const DEFAULTS = {
  port: 8999,
  scope: { kind: "network" },
  name: "Kulki",
  ruleset: "classic",
  maxPlayers: 64,
  stillAfterS: 60,
  order: {},
  password: "",
  asksFirst: false,
  passwordFile: null,
  wordsFile: null,
  bansFile: null,
  bots: { fillTo: 0, level: "normal" },
  rules: {},
  record: false,
  announce: true,
  keepSeatS: 60,
  awayDriver: "nobody",
  stateDir: null,
  probe: false,
  recordDir: null,
  seed: null,
  backlog: 511,
  family: "both",
  control: null,
  allowedHostNames: [],
  qr: true,
  json: false,
};

test.each<[string, string[], object]>([
  ["nothing", [], {}],
  ["a port", ["--port", "0"], { port: 0 }],
  ["a bound address", ["--bind", "127.0.0.1"], { scope: { kind: "address", address: "127.0.0.1" } }],
  ["all addresses, as the lecture's ''", ["--bind", ""], {}],
  ["a name", ["--name", " Sala  12 "], { name: "Sala 12" }],
  [
    "numbers",
    [
      "--max-players=2000",
      "--max-per-address",
      "2",
      "--idle-after",
      "5",
      "--seed",
      "4294967295",
      "--backlog",
      "4",
    ],
    { maxPlayers: 2000, stillAfterS: 5, order: { maxPerAddress: 2 }, seed: 4294967295, backlog: 4 },
  ],
  [
    "a family and a control socket",
    ["--family", "ipv6", "--control", "/tmp/k"],
    { family: "ipv6", control: "/tmp/k" },
  ],
  [
    "allowed names",
    ["--allow-host", "Gry.Example", "--allow-host", "b.example"],
    { allowedHostNames: ["gry.example", "b.example"] },
  ],
  [
    "who gets in and what is said",
    ["--ask", "--locked", "--phrases", "slow", "--password-file", "/p", "--words", "/w", "--bans", "/b"],
    {
      asksFirst: true,
      order: { asksFirst: true, isLocked: true, talk: "slow" },
      ...{ passwordFile: "/p", wordsFile: "/w", bansFile: "/b" },
    },
  ],
  ["json", ["--json"], { json: true }],
  ["no QR code", ["--no-qr"], { qr: false }],
  ["a recording", ["--record", "/r"], { record: true, recordDir: "/r" }],
  [
    "a code of rules",
    ["--rules", writeRulesCode("quick", { teams: 2 })],
    { ruleset: "quick", rules: { teams: 2 } },
  ],
  [
    "rounds beside a code of rules",
    [
      ...[
        "--rules",
        writeRulesCode("quick", { teams: 2, roundKind: 1 }),
        "--round",
        "firstTo",
        "--goal",
        "500",
      ],
      ...["--best-of", "3", "--minutes", "10", "--lobby", "30", "--late-join", "off"],
    ],
    {
      ruleset: "quick",
      rules: { teams: 2, roundKind: 2, roundScore: 500, bestOf: 3, roundS: 600, lobbyS: 30, lateJoin: 0 },
    },
  ],
])("%s", (_what, argv, change) => {
  expect(parseHeadlessFlags(argv, "linux")).toEqual({ kind: "run", flags: { ...DEFAULTS, ...change } });
});

test.each([
  [["--prot", "1"], "--prot"],
  [["--rules", "arena-mt15-abc"], "mistyped"],
  [["--ruleset", "arena", "--rules", writeRulesCode("quick", { teams: 2 })], "changes quick"],
  [["--port", "65536"], "--port"],
  [["--port", "-1"], "--port"],
  [["--port", "8e3"], "--port"],
  [["--port", ""], "--port"],
  [["--port"], "--port"],
  [["--max-players", "0"], "--max-players"],
  [["--max-players", "2001"], "--max-players"],
  [["--seed", "4294967296"], "--seed"],
  [["--backlog", "0"], "--backlog"],
  [["--ruleset", "nope"], "--ruleset"],
  [["--round", "long"], "--round"],
  [["--minutes", "31"], "--minutes"],
  [["--minutes", "0.5"], "--minutes"],
  [["--goal", "9"], "--goal"],
  [["--goal", "500", "--round", "timed"], "--goal"],
  [["--best-of", "2"], "--best-of"],
  [["--late-join", "maybe"], "--late-join"],
  [["--family", "ipx"], "--family"],
  [["--allow-host", "a b"], "--allow-host"],
  [["--allow-host", "10.0.0.1"], "--allow-host"],
  [["--bind", "127.1"], "--bind"],
  [["--bind", "127.0.0.1:80"], "--bind"],
  [["--bind", "fe80::1%eth0"], "--bind"],
  [["--json=yes"], "--json"],
  [["classic"], "classic"],
])("%j is refused with one line that names %s", (argv, named) => {
  const result = parseHeadlessFlags(argv, "linux");
  expect(result.kind).toBe("wrong");
  if (result.kind !== "wrong") return;
  expect(result.line).toContain(named);
  expect(result.line).not.toContain("\n");
});

test("--help explains each flag", () => {
  const result = parseHeadlessFlags(["--help"], "linux");
  const flags =
    "port bind name ruleset round minutes goal best-of lobby late-join max-players bots bot-level rules record announce seed backlog family control allow-host no-qr json help".split(
      " ",
    );
  for (const flag of flags) expect(result.kind === "help" && result.text).toContain(`  --${flag}`);
});

test("the browser door's flags", () => {
  const none = { open: true, json: false, dataDir: null, probe: false, link: null, names: null };
  expect(parseWebFlags([])).toEqual({ kind: "run", flags: none });
  expect(parseWebFlags(["--no-open", "--json", "--data-dir", "/d", "--probe"])).toEqual({
    kind: "run",
    flags: { open: false, json: true, dataDir: "/d", probe: true, link: null, names: null },
  });
  expect(parseWebFlags(["--resolve", "Kulki.test=127.0.0.1"])).toMatchObject({
    flags: { names: new Map([["kulki.test", "127.0.0.1"]]) },
  });
  const link = "kulki://join/10.0.0.7";
  expect(parseWebFlags(["--json", link])).toMatchObject({ flags: { json: true, link } });
  // Behind "--" nothing is a flag.
  expect(parseWebFlags(["--", link])).toMatchObject({ flags: { link } });
  expect(parseWebFlags(["--", link, "--probe"])).toMatchObject({ kind: "wrong" });
  expect(parseWebFlags(["kulki://join/%00"])).toMatchObject({ kind: "wrong" });
  for (const wrong of [["--resolve", "x"], ["--resolve", "x=y"], ["--nope"], ["extra"]]) {
    expect(parseWebFlags(wrong)).toMatchObject({ kind: "wrong" });
  }
});

test("each system's own place for data, unless another is named", () => {
  const linux = { platform: "linux", env: {}, home: "/home/ania" } as const;
  expect(dataFolder(linux, null)).toBe("/home/ania/.config/Kulki");
  expect(dataFolder({ ...linux, env: { XDG_CONFIG_HOME: "/x" } }, null)).toBe("/x/Kulki");
  expect(dataFolder({ ...linux, env: { XDG_CONFIG_HOME: "x" } }, null)).toBe("/home/ania/.config/Kulki");
  expect(dataFolder({ ...linux, env: { KULKI_DATA_DIR: "/k" } }, null)).toBe("/k");
  expect(dataFolder({ ...linux, env: { KULKI_DATA_DIR: "/k" } }, "/d")).toBe("/d");
  expect(dataFolder({ platform: "darwin", env: {}, home: "/Users/a" }, null)).toBe(
    "/Users/a/Library/Application Support/Kulki",
  );
  const windows = { platform: "win32", env: { APPDATA: "C:\\U\\R" }, home: "C:\\U" } as const;
  expect(dataFolder(windows, null)).toBe("C:\\U\\R\\Kulki");
});

test.each<[NodeJS.Platform, string, string | null]>([
  ["linux", `/run/${"k".repeat(102)}`, null],
  ["linux", `/run/${"k".repeat(103)}`, "at most 107 bytes (this system's limit); this has 108"],
  ["linux", `/run/${"ż".repeat(52)}`, "at most 107 bytes (this system's limit); this has 109"],
  ["linux", `/run/${"👍".repeat(26)}`, "at most 107 bytes (this system's limit); this has 109"],
  ["darwin", `/run/${"k".repeat(98)}`, null],
  ["darwin", `/run/${"k".repeat(99)}`, "at most 103 bytes (this system's limit); this has 104"],
  ["win32", "\\\\.\\pipe\\kulki", null],
  ["win32", "C:\\kulki.sock", "\\\\.\\pipe\\NAME, not"],
])("on %s a control socket at %s: %s", (platform, path, fault) => {
  const result = parseHeadlessFlags(["--control", path], platform);
  if (fault === null) expect(result).toMatchObject({ kind: "run", flags: { control: path } });
  else expect(result).toEqual({ kind: "wrong", line: expect.stringContaining(fault) });
});

test.each([
  ["dedicated host", () => parseHeadlessFlags(["--help"], "linux"), 24, []],
  ["browser door", () => parseWebFlags(["-h"]), 23, []],
] as const)("the help of the %s has its explanations in one column", (_what, read, column, tooLong) => {
  const result = read();
  if (result.kind !== "help") throw new Error("no help");
  const lines = result.text.trimEnd().split("\n").slice(2);
  expect(lines.filter((line) => line.length <= column + 1)).toEqual(tooLong);
  for (const line of lines) {
    if (line.length > column + 1) expect(line.slice(column - 1, column + 1), line).toMatch(/^ \S$/);
  }
});
