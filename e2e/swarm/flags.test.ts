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
      ruleset: "bench5k",
      round: "endless",
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

test.each([
  [[], "bench5k"],
  [["--ruleset", "bench"], "bench5k"],
  [["--world", "14k"], "bench14k"],
  [["--ruleset", "bench", "--world", "5k"], "bench5k"],
  [["--ruleset", "classic"], "classic"],
])("%j is the host's ruleset %s", (argv, ruleset) => {
  expect(parseSwarmFlags(argv)).toMatchObject({ kind: "run", flags: { ruleset } });
});

test("a ruleset or world there is not, and a world of Classic, are refused", () => {
  expect(wrongLine("--ruleset", "arena")).toBe('--ruleset takes classic, bench, not "arena". See --help.');
  expect(wrongLine("--world", "9k")).toBe('--world takes 5k, 14k, not "9k". See --help.');
  expect(wrongLine("--ruleset", "classic", "--world", "5k")).toBe(
    "--world is for --ruleset bench. See --help.",
  );
});

test("a round of any kind may be measured in any world", () => {
  const flags = { ruleset: "bench14k", round: "lastStanding" };
  expect(parseSwarmFlags(["--world", "14k", "--round", "lastStanding"])).toMatchObject({ flags });
  expect(wrongLine("--round", "long")).toBe(
    '--round takes endless, timed, firstTo, lastStanding, not "long". See --help.',
  );
});

test("an unknown flag is one line", () => {
  expect(wrongLine("--player", "3")).toBe("Unknown option '--player'. See --help.");
});
