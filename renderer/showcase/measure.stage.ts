// What a frame costs, measured at the display's own pace: milliseconds of JavaScript, ours and Pixi's, frames a second,
// and bytes allocated above those of an empty stage of the same run.
import type { ArenaView } from "../view/arenaView.ts";
import type { PixiApp } from "../view/pixiApp.ts";
import type { Scene } from "./scene.stage.ts";
import { BEFORE_MS, type Theatre } from "./theatre.stage.ts";

/** Medians of a frame; bytes are means: of all, and of ours alone, both above an empty stage's. NaN: not told. */
export type FrameFigures = {
  fps: number;
  frames: number;
  oursMs: number;
  renderMs: number;
  bytes: number;
  oursBytes: number;
};

/** A scene on a page's canvas. */
export type Show = { app: PixiApp; view: ArenaView; theatre: Theatre; scene: Scene };

type Run = {
  app: PixiApp;
  /** Frames before the measurement: pictures are painted and code is compiled. */
  warmMs: number;
  spanMs: number;
  /** Called before each frame, not measured: messages of the host arrive here. */
  prepare(ms: number): void;
};

/** Frames with an empty stage, to know what that allocates. */
const EMPTY_FRAMES = 60;

function heapBytes(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? Number.NaN;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Frames in which the garbage collector ran are left out. */
function meanBytes(deltas: number[]): number {
  const grown = deltas.filter((bytes) => bytes >= 0);
  return grown.reduce((sum, bytes) => sum + bytes, 0) / grown.length;
}

/** Calls `onRefresh` before each display refresh until it says that it is enough. */
function eachRefresh(onRefresh: (ms: number) => boolean): Promise<void> {
  return new Promise((done) => {
    const startMs = performance.now();
    const refresh = () => {
      if (onRefresh(performance.now() - startMs)) requestAnimationFrame(refresh);
      else done();
    };
    requestAnimationFrame(refresh);
  });
}

/** @returns bytes a frame in which nothing is drawn */
async function measureEmpty(app: PixiApp): Promise<number> {
  const full = app.stage.children.slice();
  app.stage.removeChildren();
  const deltas: number[] = [];
  await eachRefresh(() => {
    const before = heapBytes();
    app.render();
    deltas.push(heapBytes() - before);
    return deltas.length < EMPTY_FRAMES;
  });
  app.stage.removeChildren();
  app.stage.addChild(...full);
  return meanBytes(deltas.slice(EMPTY_FRAMES / 3));
}

type Cost = { ms: number; bytes: number };

function costOf(work: () => void): Cost {
  const heap = heapBytes();
  const startMs = performance.now();
  work();
  const ms = performance.now() - startMs;
  return { ms, bytes: heapBytes() - heap };
}

/** From now on the costs of Pixi's part of a frame are recorded. */
function watchRender(app: PixiApp): Cost & { end(): void } {
  const { render } = app;
  const watch = { ms: 0, bytes: 0, end: () => void Object.assign(app, { render }) };
  app.render = () => void Object.assign(watch, costOf(render));
  return watch;
}

/** @param draw all of a frame, Pixi's part in it */
export async function measureFrames(run: Run, draw: (ms: number) => void): Promise<FrameFigures> {
  const { app, warmMs, spanMs, prepare } = run;
  const render = watchRender(app);
  const costs: { all: Cost; render: Cost }[] = [];
  let fromMs = 0;
  let lastMs = 0;
  await eachRefresh((ms) => {
    prepare(ms);
    const all = costOf(() => draw(ms));
    lastMs = ms;
    if (ms < warmMs) fromMs = ms;
    else costs.push({ all, render: { ms: render.ms, bytes: render.bytes } });
    return ms < warmMs + spanMs;
  });
  render.end();
  return {
    fps: (1000 * costs.length) / (lastMs - fromMs),
    frames: costs.length,
    oursMs: median(costs.map((cost) => cost.all.ms - cost.render.ms)),
    renderMs: median(costs.map((cost) => cost.render.ms)),
    bytes: meanBytes(costs.map(({ all }) => all.bytes)) - (await measureEmpty(app)),
    oursBytes: meanBytes(costs.map((cost) => cost.all.bytes - cost.render.bytes)),
  };
}

/** The scene from before its 0 on; all its ticks are made before. */
export function measureShow({ app, view, theatre, scene }: Show, spanMs: number): Promise<FrameFigures> {
  theatre.play(scene.lengthMs);
  const run: Run = {
    app,
    warmMs: BEFORE_MS + (scene.warmMs ?? 3000),
    spanMs,
    prepare: (ms) => theatre.deliver(ms - BEFORE_MS),
  };
  return measureFrames(run, (ms) => view.draw(theatre.sampleFrame(ms - BEFORE_MS), ms));
}
