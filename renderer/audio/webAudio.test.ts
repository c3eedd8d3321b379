// What reaches Web Audio, told by nodes that only write down; that browsers make sound of it is tried end to end.
import { expect, test, vi } from "vitest";
import type { SoundBackend } from "./backend.ts";
import { RECIPES } from "./recipes.ts";
import { createWebAudio } from "./webAudio.ts";

const CENTRE = { gain: 1, pan: 0, rate: 1 };

function param(value: number) {
  const calls: (string | number)[][] = [];
  return {
    value,
    calls,
    cancelScheduledValues: (atS: number) => calls.push(["cancel", atS]),
    setTargetAtTime: (to: number, atS: number) => calls.push(["target", to, atS]),
  };
}

type FakeNode = {
  kind: string;
  to: FakeNode | null;
  startedAtS: number;
  stoppedAtS: number;
  gain: ReturnType<typeof param>;
  pan: { value: number };
  playbackRate: { value: number };
};

function fakeNode(kind: string) {
  const node: FakeNode & Record<string, unknown> = {
    kind,
    gain: param(1),
    pan: param(0),
    playbackRate: param(1),
    threshold: param(0),
    knee: param(0),
    ratio: param(0),
    attack: param(0),
    release: param(0),
    buffer: null,
    to: null,
    stoppedAtS: Infinity,
    connect: (next: FakeNode) => {
      node.to = next;
      return next;
    },
    startedAtS: -1,
    start: (atS: number) => {
      node.startedAtS = atS;
    },
    stop: (atS: number) => {
      node.stoppedAtS = atS;
    },
  };
  return node;
}

function fakeContext(state: AudioContextState) {
  const nodes: FakeNode[] = [];
  const create = (kind: string) => () => {
    const node = fakeNode(kind);
    nodes.push(node);
    return node;
  };
  const sizes: number[] = [];
  const context = {
    state,
    currentTime: 5,
    sampleRate: 8000,
    destination: fakeNode("destination"),
    resume: vi.fn(() => Promise.resolve()),
    createGain: create("gain"),
    createDynamicsCompressor: create("compressor"),
    createBufferSource: create("source"),
    createStereoPanner: create("panner"),
    createBuffer: (_channels: number, length: number) => {
      sizes.push(length);
      return { copyToChannel: () => undefined };
    },
  };
  const all = (kind: string) => nodes.filter((node) => node.kind === kind);
  return { context, all, sizes };
}

function stageAudio(state: AudioContextState = "running") {
  const fake = fakeContext(state);
  const makeContext = vi.fn(() => fake.context as unknown as AudioContext);
  const tasks: (() => void)[] = [];
  const warn = vi.fn();
  const audio = createWebAudio({ makeContext, later: (task) => void tasks.push(task), warn });
  return { ...fake, audio, makeContext, tasks, warn };
}

function chainOf(node: FakeNode | null): string[] {
  return node ? [node.kind, ...chainOf(node.to)] : [];
}

test("there is no context before a person has touched the page, and one for good after", () => {
  const { audio, makeContext, all } = stageAudio();
  audio.start(0, "eat", CENTRE, 0);
  audio.setLevel("master", 0.25);
  audio.duck(0.5, 1);
  expect(makeContext).not.toHaveBeenCalled();
  audio.wake();
  audio.wake();
  expect(makeContext).toHaveBeenCalledTimes(1);
  expect(all("gain").map(({ gain }) => gain.value)).toContain(0.25);
});

test("a sound goes through its place, its bus and the compressor; small ones through the bus that gives way", () => {
  const { audio, all } = stageAudio();
  audio.wake();
  audio.start(0, "pop", { gain: 0.5, pan: -1, rate: 2 }, 0);
  audio.start(1, "eat", CENTRE, 0);
  const [pop, eat] = all("source");
  const out = ["gain", "compressor", "destination"];
  expect(chainOf(pop!)).toEqual(["source", "gain", "panner", "gain", ...out]);
  expect(chainOf(eat!)).toEqual(["source", "gain", "panner", "gain", "gain", ...out]);
  expect([pop!.playbackRate.value, pop!.to!.gain.value, pop!.to!.to!.pan.value]).toEqual([2, 0.5, -1]);
});

test("a voice that is taken fades before it stops", () => {
  const { audio, all } = stageAudio();
  audio.wake();
  audio.start(3, "fanfare", CENTRE, 0);
  audio.start(3, "death", CENTRE, 0.02);
  const [fanfare, death] = all("source");
  expect(fanfare!.to!.gain.calls).toContainEqual(["target", 0, 5]);
  expect(fanfare!.stoppedAtS).toBeGreaterThanOrEqual(5.02);
  expect([death!.startedAtS, death!.stoppedAtS]).toEqual([5.02, Infinity]);
  audio.stop(3);
  expect(death!.stoppedAtS).toBeGreaterThanOrEqual(5.02);
});

test("volumes and those that give way move smoothly, and the latter come back", () => {
  const { audio, all } = stageAudio();
  audio.wake();
  audio.setLevel("effects", 0.3);
  audio.duck(0.4, 2);
  const moves = all("gain").flatMap(({ gain }) => gain.calls);
  expect(moves).toEqual([
    ["cancel", 5],
    ["target", 0.3, 5],
    ["cancel", 5],
    ["target", 0.4, 5],
    ["target", 1, 7],
  ]);
});

test("asleep, only the press that wakes it is heard: what comes meanwhile is not heard all at once later", () => {
  const { audio, all, context } = stageAudio("suspended");
  audio.wake();
  audio.start(0, "press", CENTRE, 0);
  for (let slot = 1; slot < 12; slot++) audio.start(slot, "eat", CENTRE, 0);
  // Taps on a phone that rings wake nothing yet.
  audio.wake();
  audio.start(0, "press", CENTRE, 0);
  expect(all("source")).toHaveLength(1);
  expect(context.resume).toHaveBeenCalledTimes(2);
  context.state = "running";
  audio.wake();
  audio.start(1, "eat", CENTRE, 0);
  expect(all("source")).toHaveLength(2);
  expect(context.resume).toHaveBeenCalledTimes(2);
});

test("each sound is made once, when it is asked for or ahead of that in more steps than it has partials", () => {
  const { audio, tasks, sizes } = stageAudio();
  audio.wake();
  audio.start(0, "death", CENTRE, 0);
  audio.start(1, "death", CENTRE, 0);
  expect(sizes).toEqual([Math.ceil(RECIPES.death.lengthS * 8000)]);
  let steps = 0;
  for (; tasks.length > 0; steps++) {
    tasks.shift()!();
    // Asked for in the middle of being made ahead.
    if (steps === 2) audio.start(2, "eat", CENTRE, 0);
  }
  expect(sizes).toHaveLength(Object.keys(RECIPES).length);
  const { death, ...others } = RECIPES;
  const partials = Object.values(others).reduce(
    (sum, { tones, airs = [] }) => sum + tones.length + airs.length,
    0,
  );
  expect(steps).toBeGreaterThan(partials);
});

test("without Web Audio, and where the system refuses it, all is silent, told once, and nothing breaks", () => {
  const use = (audio: SoundBackend) => {
    for (let i = 0; i < 2; i++) {
      audio.wake();
      audio.start(0, "eat", CENTRE, 0);
      audio.setLevel("master", 0);
      audio.duck(0.5, 1);
    }
  };
  const warn = vi.fn();
  const later = vi.fn();
  use(createWebAudio({ makeContext: () => null, later, warn }));
  expect(warn).not.toHaveBeenCalled();
  const makeContext = vi.fn(() => {
    throw new Error("no device");
  });
  use(createWebAudio({ makeContext, later, warn }));
  expect(warn.mock.calls).toEqual([["There will be no sound: Error: no device"]]);
  expect(makeContext).toHaveBeenCalledTimes(1);
});

test("a system that gives no sound back is told to the log", async () => {
  const { audio, context, warn } = stageAudio("suspended");
  context.resume = vi.fn(() => Promise.reject(new Error("busy")));
  audio.wake();
  await vi.waitFor(() => expect(warn).toHaveBeenCalledWith("Sound did not come back: Error: busy"));
});
