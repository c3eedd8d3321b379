// The command line of the recovery's bench, as a person types it.
import { expect, test } from "vitest";
import { flagReader } from "../flagReader.stage.ts";
import { RECOVER, recoverFlags } from "./flags.ts";

const { read, wrong } = flagReader(RECOVER, recoverFlags);

test("without flags twenty players see a host broken in every way", () => {
  expect(read()).toEqual({ players: 20, breaks: ["crash", "hang", "memory", "kill"], seed: 1, json: false });
});

test("more players, some breaks", () => {
  expect(read("--players", "200", "--only", "kill,crash", "--json")).toMatchObject({
    players: 200,
    breaks: ["kill", "crash"],
    json: true,
  });
});

test("what is wrong is one line", () => {
  expect(wrong("--players", "0")).toBe('--players takes a whole number from 1 to 500, not "0". See --help.');
  expect(wrong("--only", "kill,burn")).toBe(
    '--only takes crash, hang, memory, kill, several with commas, not "kill,burn". See --help.',
  );
});
