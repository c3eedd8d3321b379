// A room that goes on by other rules: the window begins anew with them on the same connection, and nobody sees a gap.
import { effect } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { ARENA } from "../../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../../shared/rulesets/classic.ts";
import type { Frame } from "../../../net/frame.ts";
import type { Follow } from "../follower.ts";
import { createMatchGate, type MatchGate } from "../matchGate.ts";
import { createMatchDeps, createMemoryDoor, createMemoryHost } from "../windowMatch.stage.ts";

const TICK_MS = 1000 / 30;

let door: ReturnType<typeof createMemoryDoor>;
let rig: ReturnType<typeof createMatchDeps>;
let gate: MatchGate;
let drawn: Frame[];
let followed: string[];

const follow: Follow = ({ accepted: { rules } }) => {
  followed.push(`begins ${rules.ruleset}`);
  return { onFrame: () => undefined, end: () => void followed.push(`ends ${rules.ruleset}`) };
};

beforeEach(async () => {
  door = createMemoryDoor();
  rig = createMatchDeps();
  drawn = [];
  followed = [];
  const view = { ...rig.deps.view, draw: (frame: Frame) => void drawn.push(frame) };
  const parts = { version: "1", openConnection: door.openConnection, followers: [follow], view };
  gate = createMatchGate({ ...rig.deps, ...parts });
  const entering = gate.enter("http://10.0.0.1:8999/");
  await door.attempts[0]!.accept();
  await entering;
});

/** A snapshot comes, and a frame is drawn. */
function hear(bytes: Uint8Array): void {
  rig.hands.nowMs += TICK_MS;
  door.attempts[0]!.options.handlers.onSnapshot(bytes);
  gate.match()!.drawFrame(rig.hands.nowMs);
}

const connection = () => door.attempts[0]!.connection;

test("arena, rules and HUD are the new ones with the very snapshot that tells them; the connection stays", () => {
  const { store } = rig;
  const classic = createMemoryHost();
  for (let i = 0; i < 60; i++) hear(classic.tell());
  expect(drawn.at(-1)).toMatchObject({ arenaWidth: CLASSIC.arenaWidth, viewport: null });
  expect([store.rules.value, store.isMassGame.value]).toEqual([CLASSIC, false]);
  const before = gate.match()!;
  const seen: unknown[] = [];
  const end = effect(() => void seen.push([store.screen.value, store.own.value !== null]));
  const arena = createMemoryHost(ARENA, 60);
  hear(arena.tell({ rules: ARENA }));
  end();
  // Nothing was gone for a moment, also of what is known only later.
  expect(seen).toEqual(seen.map(() => ["match", true]));
  expect(drawn.at(-1)).toMatchObject({
    arenaWidth: ARENA.arenaWidth,
    viewport: { left: expect.any(Number) },
  });
  expect([store.rules.value, store.isMassGame.value, store.hasActions.value]).toEqual([ARENA, true, true]);
  expect(gate.match()).not.toBe(before);
  expect(gate.match()!.accepted).toEqual({ ...before.accepted, rules: ARENA });
  expect(connection().isClosed).toBe(false);
  expect(followed).toEqual(["begins classic", "ends classic", "begins arena"]);
  for (let i = 0; i < 30; i++) hear(arena.tell());
  expect(gate.match()!.state.isAlive).toBe(true);
});

test("inputs go on with the ticks of the room, and what waits for its turn is still said", () => {
  rig.hands.input = { moveX: 500, moveY: 0, buttons: 0 };
  const classic = createMemoryHost();
  for (let i = 0; i < 60; i++) hear(classic.tell());
  connection().take("input");
  const { predictedTick } = gate.match()!.state;
  gate.match()!.wish("readiness", true);
  gate.match()!.wish("readiness", false);
  const arena = createMemoryHost(ARENA, 60);
  hear(arena.tell({ rules: ARENA }));
  rig.hands.input = { moveX: -500, moveY: 0, buttons: 0 };
  for (let i = 0; i < 30; i++) hear(arena.tell());
  const ticks = connection()
    .take("input")
    .map(([, input]) => (input as { tick: number }).tick);
  expect(Math.min(...ticks)).toBeGreaterThan(predictedTick);
  expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
  expect(connection().take("ready").at(-1)).toEqual(["ready", { isReady: false }]);
});

test("the same rules told again change nothing", () => {
  const classic = createMemoryHost();
  hear(classic.tell());
  const match = gate.match();
  hear(classic.tell({ rules: { ...CLASSIC } }));
  expect(gate.match()).toBe(match);
});
