// What a host's log says of rounds.
import { expect, test } from "vitest";
import { enter, runTicks } from "../../../shared/room/room.stage.ts";
import { TEST_OPTIONS } from "../host.stage.ts";
import { openHostRoom } from "./hostRoom.ts";
import { createHostRounds, logRounds } from "./hostRounds.ts";

test.each([
  [0, "«Ola» won"],
  [2, "team 1 won"],
])("a round that begins and ends has two lines, with who won, teams: %i", (teams, won) => {
  const log: string[] = [];
  const options = { ...TEST_OPTIONS, ruleset: "quick", rules: { teams } } as const;
  const room = openHostRoom(options, {
    onRound: logRounds((level, text) => void log.push(`${level}: ${text}`)),
  });
  const rounds = createHostRounds(room);
  enter(room, { name: "Ola" });
  runTicks(room, 2);
  expect(rounds.end()).toBe(false);
  expect(rounds.start()).toBe(true);
  runTicks(room, 100);
  room.pause(true);
  expect(rounds.end()).toBe(true);
  runTicks(room, 1);
  expect(log).toEqual(["info: round 1 begins", `info: round 1 is over: ${won}`]);
});
