// Command lines of the tools: what is wrong is told in one line with code 2 before anything is done, and no file is lost.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { ROOT } from "../project.mjs";
import {
  anyText,
  helpOf,
  number,
  oneOf,
  readOptions,
  type Spec,
  wholeNumber,
  wrongLine,
} from "../tools/options.mjs";
import { whyNotWritten, writeOutput } from "../tools/outputFile.mjs";

const SPEC: Spec = {
  usage: "npm run tool",
  file: "FILE",
  flags: {
    bots: { read: wholeNumber(1, 64), takes: "N", says: "how many", fallback: 30 },
    minutes: { read: number(0.01, 600), says: "how long", fallback: 10 },
    level: { read: oneOf(["calm", "keen"]), says: "how well", fallback: "calm" },
    title: { read: anyText, says: "called" },
    force: { says: "really" },
  },
};

function lineFor(...argv: string[]): string | null {
  try {
    readOptions(SPEC, argv);
    return null;
  } catch (error) {
    return wrongLine(error);
  }
}

test("what is given is read, and what is not has its fallback", () => {
  const values = { bots: 5, minutes: 0.5, level: "keen", title: undefined, force: true };
  expect(
    readOptions(SPEC, ["--bots=5", "a.kulki", "--minutes", "0.5", "--level", "keen", "--force"]),
  ).toEqual({
    help: false,
    values,
    file: "a.kulki",
  });
  const fallbacks = { bots: 30, minutes: 10, level: "calm", title: undefined, force: false };
  expect(readOptions(SPEC, ["a"])).toEqual({ help: false, values: fallbacks, file: "a" });
  expect(readOptions(SPEC, ["--help"])).toEqual({ help: true });
  for (const flag of [...Object.keys(SPEC.flags), "help"]) expect(helpOf(SPEC)).toContain(`--${flag}`);
});

test.each([
  [["--bots", "abc", "a"], '--bots takes a whole number from 1 to 64, not "abc". See --help.'],
  [["--bots", "65", "a"], "1 to 64"],
  [["--bots", "0", "a"], "1 to 64"],
  [["--bots", "1.5", "a"], "1 to 64"],
  [["--bots", "0x10", "a"], "1 to 64"],
  [["--bots", "", "a"], "1 to 64"],
  [["--minutes", "abc", "a"], '--minutes takes a number from 0.01 to 600, not "abc". See --help.'],
  [["--minutes", "-1", "a"], "--minutes"],
  [["--minutes=-1", "a"], "0.01 to 600"],
  [["--minutes", "1e3", "a"], "0.01 to 600"],
  [["--minutes", "Infinity", "a"], "0.01 to 600"],
  [["--level", "Calm", "a"], '--level takes calm, keen, not "Calm". See --help.'],
  [["--title", "", "a"], "--title takes a text"],
  [["--bot", "5", "a"], "Unknown option '--bot'"],
  [["--force=yes", "a"], "--force"],
  [["--bots"], "--bots"],
  [[], "FILE is missing. See --help."],
  [["a", "b"], 'there is one FILE, not also "b". See --help.'],
])("%j is wrong in one line", (argv, line) => {
  expect(lineFor(...argv)).toContain(line);
  expect(lineFor(...argv)).not.toContain("\n");
});

test("another error is none of a command line", () => {
  expect(wrongLine(new Error("EIO"))).toBeNull();
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kulki-tool-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const write = (path: string, isForced: boolean, text: string) =>
  writeOutput(path, isForced, (take) => {
    for (const char of text) take(Buffer.from(char));
  });

test("a file that is there is kept, also one that came meanwhile, unless it is to be replaced", () => {
  const path = join(folder, "a.kulki");
  expect(whyNotWritten(path, false)).toBeNull();
  write(path, false, "first");
  expect(whyNotWritten(path, false)).toBe(`${path} is there already: --force replaces it.`);
  expect(() => write(path, false, "second")).toThrow("EEXIST");
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["first", ["a.kulki"]]);
  expect(whyNotWritten(path, true)).toBeNull();
  write(path, true, "second");
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["second", ["a.kulki"]]);
});

test("work that fails leaves what was there, and nothing beside it", () => {
  const path = join(folder, "a.kulki");
  write(path, false, "first");
  const fail = () => {
    throw new Error("no such match");
  };
  expect(() => writeOutput(path, true, fail)).toThrow("no such match");
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["first", ["a.kulki"]]);
});

test.skipIf(process.platform === "win32")(
  "a folder, a link and a missing folder are no place, even by force",
  () => {
    mkdirSync(join(folder, "inner"));
    symlinkSync(join(folder, "nowhere"), join(folder, "link"));
    expect(whyNotWritten(join(folder, "inner"), true)).toMatch(/is a folder\.$/);
    expect(whyNotWritten(join(folder, "link"), true)).toMatch(/is no plain file\.$/);
    expect(whyNotWritten(join(folder, "no", "a"), true)).toMatch(/^There is no folder/);
  },
);

/** Every tool that a script of npm runs with arguments of a person. */
test.each([
  ["tools/replayRecord", ["--ruleset", "Arena", "old.kulki"], "--ruleset takes classic"],
  ["tools/replayRecord", ["--minutes", "abc", "old.kulki"], "--minutes takes a number"],
  ["tools/replayRecord", ["old.kulki"], "--force replaces it"],
  ["tools/replayVerify", [], "FILE is missing"],
  ["tools/replayVerify", ["--jsn", "old.kulki"], "Unknown option '--jsn'"],
  ["tools/replayVerify", ["missing.kulki"], "cannot be read"],
  ["tools/bots", ["--matches", "0"], "--matches takes a whole number"],
  ["tools/bench", ["--filtr", "x"], "Unknown option '--filtr'"],
  ["tools/benchRecover", ["--only", "burn"], "--only takes crash, hang, memory, kill"],
  ["tools/benchFlood", ["--kind", "rain"], "--kind takes passing, held, upgraded"],
  ["tools/laws", ["arena"], "Unexpected argument 'arena'"],
  ["packing/distCheck", ["--report", ""], "--report takes a text"],
  ["tools/picture/soundSheet", ["--wav", "", "new.png"], "--wav takes a text"],
  ["tools/picture/soundSheet", ["--wav", "missing", "new.png"], "There is no folder"],
  ["house/test", ["--only", "x"], "Unknown option '--only'"],
  ["launch/start", ["--door", "window"], "--door takes electron or web"],
])(
  "%s %j ends with code 2 and one line, and an old file is as it was",
  { timeout: 60_000 },
  (tool, argv, line) => {
    const old = join(folder, "old.kulki");
    writeFileSync(old, "old");
    const env = { ...process.env, INIT_CWD: folder };
    const script = join(ROOT, ".ci", `${tool}.mjs`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
      cwd: ROOT,
      env,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(line)]);
    expect([readFileSync(old, "utf8"), readdirSync(folder)]).toEqual(["old", ["old.kulki"]]);
  },
);
