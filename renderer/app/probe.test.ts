// The shape tests rely on: plain copies in the words of the model.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { MatchEvents } from "../net/events/matchEvents.ts";
import { frameMoverWith, frameWith } from "../net/frame.stage.ts";
import type { Frame } from "../net/frame.ts";
import { createRoundSignals } from "../ui/roundSignals.ts";
import { createVoiceSignals } from "../ui/voices/voiceSignals.ts";
import { createProbe, type ProbeSource, wantsProbe } from "./probe.ts";
import { createRoundEar } from "./roundEar.ts";

const NO_ROUNDS: Pick<ProbeSource, "store" | "heard"> = {
  store: { ...createRoundSignals(), ...createVoiceSignals() },
  heard: [],
};
const rates = { bytesInPerS: 900, bytesOutPerS: 30, snapshotsPerS: 30 };

function createSource(cells: Frame["movers"]): ProbeSource {
  const frame = frameWith({
    balls: [{ id: 9, x: 1, y: 2, radius: 5, color: 3 }],
    movers: cells,
    roster: new Map([
      [1, { ...PLAIN_PROFILE, playerId: 1, name: "Ola", color: 4, skin: 9 }],
      [2, { ...PLAIN_PROFILE, playerId: 2, name: "Jan", color: 0 }],
    ]),
  });
  const toScreen = (x: number, y: number, out: { x: number; y: number }) =>
    Object.assign(out, { x: 2 * x, y: y + 1 });
  return {
    ...NO_ROUNDS,
    fps: () => 60,
    toScreen,
    match: () => ({ tick: 77, rules: CLASSIC, frame, rttMs: 3, jitterMs: 1, rates }),
  };
}

const OLA = frameMoverWith({ id: 5, playerId: 1, x: 100, y: 200, radius: 14 });
const JAN = frameMoverWith({ id: 6, playerId: 2, x: 300, y: 400, radius: 10 });

test("a match is told as the model speaks of it, and survives JSON", () => {
  const blob = { ...OLA, id: 7, kind: "blob" as const, x: 500 };
  const probe = createProbe(createSource([JAN, OLA, blob]));
  const ola = {
    id: 1,
    name: "Ola",
    color: 4,
    skin: 9,
    x: 100,
    y: 200,
    radius: 14,
    score: 4,
    cells: [{ id: 5, x: 100, y: 200, radius: 14 }],
  };
  const told = JSON.parse(JSON.stringify(probe));
  expect(told.tick).toBe(77);
  expect(told.own).toEqual(ola);
  expect(told.players).toEqual([ola, expect.objectContaining({ name: "Jan", radius: 10, score: 0 })]);
  expect(told.balls).toEqual([{ id: 9, x: 1, y: 2, radius: 5, color: 3 }]);
  expect(told.fps).toBe(60);
  expect(probe.place(100, 200)).toEqual({ x: 200, y: 201 });
  expect(told.net).toEqual({ rttMs: 3, jitterMs: 1, ...rates });
});

test("an eaten player is still there, with radius 0", () => {
  expect(createProbe(createSource([JAN])).own).toMatchObject({ name: "Ola", radius: 0, score: 0 });
});

test("copies: what a test does with them changes nothing", () => {
  const probe = createProbe(createSource([OLA]));
  probe.balls[0]!.x = 999;
  probe.own!.cells[0]!.x = 999;
  expect(probe.balls[0]!.x).toBe(1);
  expect(probe.own!.x).toBe(100);
});

test("what a window heard of its rounds is kept in order, over matches, until it stops following", () => {
  const [events, nextEvents] = [new MatchEvents(), new MatchEvents()];
  const { heard, follow } = createRoundEar();
  const followed = (own: MatchEvents) => follow({ state: { events: own } } as Parameters<typeof follow>[0]);
  const first = followed(events);
  events.tell({ kind: "roundPhase", phase: "countdown", before: "lobby", tick: 70, atMs: 0 });
  events.tell({ kind: "roundCount", leftS: 3, tick: 70, atMs: 0 });
  events.tell({ kind: "leaderChanged", playerId: 1, beforePlayerId: 0, tick: 71, atMs: 0 });
  first.end();
  events.tell({ kind: "roundCount", leftS: 2, tick: 100, atMs: 0 });
  followed(nextEvents);
  nextEvents.tell({ kind: "roundPause", isPaused: true, tick: 101, atMs: 0 });
  expect(heard).toEqual([
    { kind: "roundPhase", tick: 70, what: "countdown" },
    { kind: "roundCount", tick: 70, what: 3 },
    { kind: "roundPause", tick: 101, what: true },
  ]);
});

test("outside a match there is nobody", () => {
  const probe = createProbe({
    ...NO_ROUNDS,
    fps: () => 60,
    toScreen: (_x, _y, out) => out,
    match: () => null,
  });
  expect(probe).toMatchObject({ tick: 0, own: null, players: [], balls: [] });
});

test("only the flag in the fragment asks for the probe", () => {
  expect(["#probe", "#code=abc&probe", "probe"].map(wantsProbe)).toEqual([true, true, true]);
  expect(["", "#", "#code=probe", "#probes"].map(wantsProbe)).toEqual([false, false, false, false]);
});
