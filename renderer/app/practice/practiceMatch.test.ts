// A match within the page behaves as one over a network: who enters lives, steers, is told, watches, plays again, and
// leaves nothing behind.

import { beforeEach, describe, expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { STRANGER } from "../../../shared/net/events/join.stage.ts";
import { encodeInput } from "../../../shared/net/inputCodec.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import type { OfferedRuleset } from "../../../shared/rules.ts";
import { BUTTON_PLAY } from "../../../shared/sim/playerInput.ts";
import type { OpenResult } from "../../net/connection.ts";
import { createMatchState, type MatchState } from "../../net/matchState.ts";
import { createPracticeMatch } from "./practiceMatch.ts";
import { createTestClock } from "./testClock.stage.ts";

const TICK_MS = 1000 / 30;

let clock: ReturnType<typeof createTestClock>;
let isHeld: boolean;

beforeEach(() => {
  clock = createTestClock();
  isHeld = false;
});

type Guest = { state: MatchState; result: Extract<OpenResult, { ok: true }>; ended: string[] };

async function enter(ruleset: OfferedRuleset, watch = false): Promise<Guest> {
  const ended: string[] = [];
  let state: MatchState | null = null;
  const open = createPracticeMatch({ ruleset, name: "Practice", seed: 7, clock, isHeld: () => isHeld });
  const result = await open({
    request: {
      protocol: PROTOCOL_VERSION,
      version: "1.2.3",
      profile: { ...PLAIN_PROFILE, name: " Ola ", color: 3 },
      watch,
      claim: null,
      ...STRANGER,
    },
    handlers: {
      onSnapshot: (bytes) => void state?.onSnapshot(bytes, clock.now()),
      onClosed: (reason) => void ended.push(reason),
      onTold: () => undefined,
    },
  });
  if (!result.ok) throw new Error(result.reason);
  state = createMatchState(result.accepted);
  // What is heard is held back until the next task.
  await new Promise((resolve) => setTimeout(resolve));
  return { state, result, ended };
}

/** The world's own time goes on by as many steps. */
const run = (ticks: number) => clock.run(ticks * TICK_MS + 1);

function steer({ state, result }: Guest, moveX: number, buttons = 0): void {
  const input = { tick: state.tick + 1, moveX, moveY: 0, buttons };
  result.connection.send("input", encodeInput(input));
}

describe("who enters", () => {
  test("is alive at once, among as many as hosting fills up to, under its own name", async () => {
    const guest = await enter("classic");
    run(1);
    expect(guest.result.accepted).toMatchObject({ name: "Ola", hostName: "Practice", maxPlayers: 16 });
    expect(guest.state.isAlive).toBe(true);
    expect([...guest.state.roster.values()].map(({ role }) => role)).toEqual([
      ...Array.from({ length: 7 }, () => "bot"),
      undefined,
    ]);
  });

  test("moves where it steers, a snapshot a tick and no time on the way", async () => {
    const guest = await enter("arena");
    run(10);
    const before = guest.state.own()!.x;
    for (let i = 0; i < 30; i++) {
      steer(guest, 500);
      run(1);
    }
    expect(guest.state.own()!.x - before).toBeGreaterThan(200);
    expect(guest.state.rttMs).toBe(0);
    expect(guest.result.connection.counters.snapshots).toBe(guest.state.tick);
  });

  test("is called and coloured otherwise as soon as it likes", async () => {
    const guest = await enter("quick");
    run(1);
    guest.result.connection.send("profile", { ...PLAIN_PROFILE, name: "Ewa", color: 5 });
    run(1);
    const { playerId } = guest.result.accepted;
    expect(guest.state.roster.get(playerId)).toMatchObject({ name: "Ewa", color: 5 });
  });

  test("watches instead, and has its next life once it asks", async () => {
    const guest = await enter("quick");
    run(5);
    guest.result.connection.send("watch", { kind: "leader" });
    run(5);
    guest.state.sampleFrame(clock.now());
    expect([guest.state.isAlive, guest.state.watch !== null]).toEqual([false, true]);
    guest.result.connection.send("play");
    for (let i = 0; i < 60 && !guest.state.isAlive; i++) {
      steer(guest, 0, BUTTON_PLAY);
      run(1);
    }
    guest.state.sampleFrame(clock.now());
    expect([guest.state.isAlive, guest.state.watch]).toEqual([true, null]);
  });

  test("is told all of it again when it has lost its place", async () => {
    const guest = await enter("quick");
    run(5);
    const bytesBefore = guest.result.connection.counters.bytesIn;
    run(1);
    const delta = guest.result.connection.counters.bytesIn - bytesBefore;
    guest.result.connection.send("resync");
    run(1);
    const full = guest.result.connection.counters.bytesIn - bytesBefore - delta;
    expect(full).toBeGreaterThan(3 * delta);
  });
});

describe("while it is held", () => {
  test("nothing in the arena moves, and afterwards nothing is made up for", async () => {
    const guest = await enter("arena");
    run(30);
    isHeld = true;
    run(1);
    const { worldTick } = guest.state.newest!;
    const tick = guest.state.tick;
    run(90);
    expect(guest.state.newest!.worldTick).toBe(worldTick);
    expect(guest.state.tick).toBe(tick + 90);
    isHeld = false;
    run(2);
    expect(guest.state.newest!.worldTick).toBeLessThanOrEqual(worldTick + 2);
    run(30);
    expect(guest.state.newest!.worldTick).toBeGreaterThanOrEqual(worldTick + 29);
  });

  test("a page woken once a second stands as long as it is hidden, and its ticks keep time", async () => {
    const guest = await enter("arena");
    run(30);
    isHeld = true;
    const { worldTick } = guest.state.newest!;
    clock.sleep(1000);
    clock.sleep(1000);
    isHeld = false;
    clock.sleep(1000);
    expect(guest.state.newest!.worldTick).toBe(worldTick);
    expect(guest.state.tick).toBe(120);
    run(3);
    expect(guest.state.newest!.worldTick).toBeGreaterThan(worldTick);
  });
});

test("after a page that was busy for a second the match has not run on without its person", async () => {
  const guest = await enter("arena");
  run(30);
  const { worldTick } = guest.state.newest!;
  clock.sleep(1000);
  expect(guest.state.newest!.worldTick).toBeLessThanOrEqual(worldTick + 4);
});

test("who leaves ends it: no timer is left, nothing more is heard or done", async () => {
  const guest = await enter("arena");
  run(5);
  const { connection } = guest.result;
  connection.close();
  const { snapshots } = connection.counters;
  expect(clock.waiting()).toBe(0);
  run(10);
  connection.send("play");
  expect([connection.counters.snapshots, clock.waiting(), guest.ended]).toEqual([snapshots, 0, []]);
});
