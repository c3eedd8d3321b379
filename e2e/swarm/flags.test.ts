// The swarm's command line, as a person types it. Knows the flags alone.
import { expect, test } from "vitest";
import { parseSwarmFlags } from "./flags.ts";

function wrongLine(...argv: string[]): string {
  const result = parseSwarmFlags(argv);
  return result.kind === "wrong" ? result.line : `not wrong: ${result.kind}`;
}

test("the documented call is read", () => {
  expect(
    parseSwarmFlags(["--url", "http://127.0.0.1:8999", "--players", "200", "--seconds", "20", "--json"]),
  ).toEqual({
    kind: "run",
    flags: {
      url: "http://127.0.0.1:8999",
      players: 200,
      seconds: 20,
      json: true,
      link: null,
      ruleset: "classic",
      pin: false,
      echo: false,
      seed: 1,
    },
  });
});

test("one link flag is enough for a bad link, and the rest of it is good", () => {
  const result = parseSwarmFlags(["--lag", "80", "--jitter", "30"]);
  expect(result.kind === "run" && result.flags.link).toMatchObject({
    lagMs: 80,
    jitterMs: 30,
    stallMs: 0,
    bandwidthKbps: 0,
  });
});

test.each(["http://localhost:8999", "http://127.8.0.1:1", "http://[::1]:8999", "http://127.0.0.1"])(
  "%s is this machine",
  (url) => expect(parseSwarmFlags(["--url", url])).toMatchObject({ kind: "run", flags: { url } }),
);

test.each([
  "http://192.168.0.10:8999",
  "http://kulki.example",
  "http://127.0.0.1.example",
  "http://localhost.example",
  "http://[::2]:8999",
  "http://127.0.0.1@10.0.0.1/",
  "http://[::ffff:10.0.0.1]/",
])("%s is refused: only this machine may be loaded", (url) => {
  expect(wrongLine("--url", url)).toMatch(/^--url takes a loopback address only, not /);
});

test.each(["8999", "ws://127.0.0.1:8999", "https://127.0.0.1", ""])("%j is no address of a host", (url) => {
  expect(wrongLine("--url", url)).toMatch(/^--url takes an address like http:/);
});

test.each([
  ["--players", "0"],
  ["--players", "2001"],
  ["--players", "ten"],
  ["--seconds", "301"],
  ["--seconds", "1.5"],
  ["--lag", "-1"],
  ["--bandwidth", "0"],
  ["--stall", "5000"],
  ["--seed", "4294967296"],
])("%s %s is out of bounds", (flag, value) => {
  expect(parseSwarmFlags([`${flag}=${value}`])).toMatchObject({
    kind: "wrong",
    line: expect.stringMatching(
      new RegExp(`^${flag} takes a whole number from \\d+ to \\d+, not "${value}"`),
    ),
  });
});

test("worlds and rulesets to come are named as such", () => {
  expect(wrongLine("--world", "5k")).toMatch(/^--world 5k is not there yet/);
  expect(wrongLine("--ruleset", "arena")).toMatch(/^--ruleset arena is not there yet; there is classic/);
});

test("an unknown flag is one line", () => {
  expect(wrongLine("--player", "3")).toBe("Unknown option '--player'. See --help.");
});
