// An evening of thirty guests and a host who do whatever they like, written down: played again it is the same.
import { expect, test } from "vitest";
import { nextInt } from "../../../shared/math/rng.ts";
import { readReplay } from "../../../shared/replay/replayReader.ts";
import { verifyReplay } from "../../../shared/replay/replayVerify.ts";
import { ReplayWriter } from "../../../shared/replay/replayWriter.ts";
import { SMALL_ROUND, WildEvening } from "../../../shared/room/rounds/wildEvening.stage.ts";
import { endlessRules } from "../../../shared/rulesets/rounds.ts";
import type { Command } from "../../../shared/sim/listeners.ts";

test("kicks, teams, names and bots in the middle of rounds verify", { timeout: 180_000 }, () => {
  const seed = 5;
  const chunks: Uint8Array[] = [];
  const kinds = new Set<Command["kind"]>();
  class NotingWriter extends ReplayWriter {
    override onCommand(command: Command): void {
      kinds.add(command.kind);
      super.onCommand(command);
    }
  }
  const header = { appVersion: "1.2.3", gameName: "Sala 12", startedAtS: 0, seed };
  const recorder = new NotingWriter(header, endlessRules(SMALL_ROUND), (bytes) => void chunks.push(bytes));
  const evening = new WildEvening(seed, recorder);
  for (let tick = 1; tick <= 2000; tick++) {
    if (nextInt(evening.rng, 4) === 0) evening.act();
    evening.tick();
  }
  recorder.end();
  const verdict = verifyReplay(readReplay(new Uint8Array(Buffer.concat(chunks))));
  expect(verdict).toMatchObject({ outcome: "same", detail: "" });
  expect([...kinds].filter((kind) => kind !== "end").sort()).toEqual([
    "pause",
    "remove",
    "rename",
    "start",
    "team",
  ]);
});
