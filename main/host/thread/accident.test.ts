// An accident of the host's own: the step throws. Its guests are told, and it ends cleanly.
import { expect, onTestFinished, test, vi } from "vitest";
import { joinGuest } from "../guest.stage.ts";
import { startTestHost } from "../host.stage.ts";

const step = vi.hoisted(() => ({ isBroken: false }));

vi.mock("../../../shared/sim/step.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../../shared/sim/step.ts")>();
  return {
    stepWorld(world: Parameters<typeof original.stepWorld>[0]) {
      if (step.isBroken) throw new Error("broken step");
      original.stepWorld(world);
    },
  };
});

test("P13 a tick that breaks ends the host: the guests hear hostFailed, the log has the error", async () => {
  const { host, port, log } = await startTestHost(onTestFinished);
  const guest = await joinGuest(port);
  step.isBroken = true;
  expect(await host.ended).toBe("hostFailed");
  await guest.gone();
  expect(guest.closeReason).toBe("hostFailed");
  expect(log.filter((line) => line.includes("broken step"))).toHaveLength(1);
  step.isBroken = false;
  expect((await startTestHost(onTestFinished, { port })).port).toBe(port);
});
