// A page for tests, film strips and benches, never part of the app: scenes drawn by the game's own view, with a clock
// moved on from outside through `window.showcase`.
import "../styles/main.css";
import { createAmbient } from "../app/stage/ambient.ts";
import { loadNameFont } from "../app/stage/nameFont.ts";
import { ArenaView } from "../view/arenaView.ts";
import { createPixiApp } from "../view/pixiApp.ts";
import * as acts from "./acts.stage.ts";
import * as crowds from "./crowds.stage.ts";
import { openHud, recordHud } from "./hudMoments.stage.tsx";
import { type FrameFigures, measureFrames, measureShow, type Show } from "./measure.stage.ts";
import * as rounds from "./rounds.stage.ts";
import type { Scene } from "./scene.stage.ts";
import { failHost, openScreen } from "./screens.stage.tsx";
import { BEFORE_MS, createTheatre } from "./theatre.stage.ts";

const SCENES: Readonly<Record<string, Scene>> = { ...acts, ...crowds, ...rounds };

export type ShowcaseOptions = {
  scene: string;
  renderer: "canvas" | "webgl";
  theme?: "dark" | "light";
  /** CSS pixels. */
  width?: number;
  height?: number;
  pixelRatio?: number;
  isCalm?: boolean;
  /** Of what everybody sees whole: by a quarter. */
  isTurned?: boolean;
};

/** Milliseconds from one frame to the next while a scene is only played forward. */
const FRAME_MS = 1000 / 60;

type OpenShow = Show & { isCalm: boolean; ms: number };
let show: OpenShow | null = null;

async function openView(options: ShowcaseOptions) {
  const { renderer, theme, width = 1280, height = 720, pixelRatio = 1, isTurned } = options;
  const createCanvas = () => document.createElement("canvas");
  const canvas = createCanvas();
  const app = await createPixiApp(canvas, createCanvas, renderer === "webgl" ? "webgl" : "processor");
  await loadNameFont(document);
  const view = new ArenaView(app, createCanvas);
  document.getElementById("arena")!.replaceChildren(canvas);
  view.setTheme(theme ?? "dark");
  view.resize(width, height, pixelRatio, isTurned);
  return { app, view };
}

async function stage(options: ShowcaseOptions): Promise<OpenShow> {
  const scene = SCENES[options.scene];
  if (scene === undefined)
    throw new Error(`there is no scene ${options.scene}: ${Object.keys(SCENES).join(", ")}`);
  document.documentElement.dataset.theme = options.theme ?? "dark";
  show?.view.dispose();
  const { app, view } = await openView(options);
  const theatre = createTheatre(scene, (event) => view.onEvent(event));
  show = { app, view, theatre, scene, isCalm: options.isCalm ?? false, ms: -BEFORE_MS };
  return show;
}

async function open(options: ShowcaseOptions): Promise<{ momentMs: number; lengthMs: number }> {
  const { scene } = await stage(options);
  drawAt(0);
  return { momentMs: scene.momentMs, lengthMs: scene.lengthMs };
}

function draw({ view, theatre, isCalm }: OpenShow, ms: number): void {
  theatre.play(ms);
  theatre.deliver(ms);
  view.draw(theatre.sampleFrame(ms), BEFORE_MS + ms, 1, isCalm);
}

/** Draws all frames up to a time, so that animations run as in a match. */
function drawAt(ms: number): void {
  if (show === null) throw new Error("no scene is open");
  if (ms < show.ms) throw new Error("time never goes back: open the scene again");
  for (let next = show.ms + FRAME_MS; next < ms; next += FRAME_MS) draw(show, next);
  draw(show, ms);
  show.ms = ms;
}

/** The place of the scene's event on the screen, CSS pixels, as last drawn. */
function focus(): { x: number; y: number } {
  if (show === null) throw new Error("no scene is open");
  const { view, scene } = show;
  const { x: width, y: height } = view.size({ x: 0, y: 0 });
  if (scene.focus === undefined) return { x: width / 2, y: height / 2 };
  const corner = view.toWorld(0, 0, { x: 0, y: 0 });
  const end = view.toWorld(width, height, { x: 0, y: 0 });
  const x = ((scene.focus.x - corner.x) / (end.x - corner.x)) * width;
  const y = ((scene.focus.y - corner.y) / (end.y - corner.y)) * height;
  return { x, y };
}

/** Draws a scene at the display's own pace and measures it. */
async function measure(options: ShowcaseOptions, spanMs: number): Promise<FrameFigures> {
  return measureShow(await stage(options), spanMs);
}

/** The quiet picture behind the menus. */
async function measureHome(options: ShowcaseOptions, spanMs: number): Promise<FrameFigures> {
  show?.view.dispose();
  show = null;
  const { app, view } = await openView(options);
  const ambient = createAmbient(7, () => false);
  const figures = await measureFrames({ app, warmMs: 1500, spanMs, prepare: () => undefined }, (ms) =>
    view.draw(ambient.sampleFrame(ms), ms),
  );
  view.dispose();
  return figures;
}

const showcase = {
  open,
  drawAt,
  focus,
  measure,
  measureHome,
  openHud,
  recordHud,
  openScreen,
  failHost,
  scenes: () => Object.keys(SCENES),
};
export type Showcase = typeof showcase;

declare global {
  interface Window {
    showcase?: Showcase;
  }
}
window.showcase = showcase;
