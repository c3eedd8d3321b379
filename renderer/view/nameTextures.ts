// Names as pictures: painted once for each name and size, whoever bears it, and thrown away when nobody has for a while.
// Plain 2D canvas work. Knows no cells.
import { ImageSource, Texture } from "pixi.js";
import { cssColor } from "../marbles/cssColor.ts";
import { contextOf } from "./pictures/canvas.ts";
import { type Box, KEPT_FRAMES, type Sheet } from "./pictures/sheet.ts";
import { type ArenaTheme, THEME } from "./theme.ts";

/** letterPixels: size of the letters in the picture. box null: a texture of its own. */
export type NamePicture = { texture: Texture; letterPixels: number; box: Box | null };

export type NameTextures = {
  /** Width of a name, divided by the size of its letters. */
  aspectOf(name: string): number;
  /** The step for letters of this many device pixels; the present one is kept while it looks sharp. */
  pickStep(pixels: number, present: number): number;
  paint(name: string, step: number): NamePicture;
  /** After each frame: throws away what was not asked for in the last few hundred. */
  endFrame(): void;
  /** Every name is painted anew as it is asked for. */
  setTheme(theme: ArenaTheme): void;
  dispose(): void;
};

type Painted = { aspect: number; steps: (NamePicture | undefined)[]; frame: number };

/** Sizes of letters that are painted, device pixels. The largest is the largest on the screen, at three to a CSS pixel. */
const STEPS = [18, 36, 72, 144] as const;
/** So many of them lie on the sheet of the marbles, where changing from one to the other costs nothing. */
const SHEET_STEPS = 2;
/** Smaller than this part of its picture a name would sparkle. */
const SMALLEST = 0.45;
/** Of the outline, in times of the letters' size: half of it lies outside them. */
const OUTLINE = 0.16;
/** A line's height, and where its letters stand below its middle. */
const LINE = 1.5;
const BASE = 0.34;
/** Wider than this a name is pressed together: one sign can be as wide as a sentence. */
const WIDEST = 14;

const fontOf = (pixels: number) => `800 ${pixels}px "${THEME.nameFont}", system-ui, sans-serif`;

/** Within the box of sizeOf, about its upper left corner. */
function paintName(
  context: CanvasRenderingContext2D,
  name: string,
  pixels: number,
  aspect: number,
  theme: ArenaTheme,
): void {
  const { width, height } = sizeOf(pixels, aspect);
  context.font = fontOf(pixels);
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = OUTLINE * pixels;
  context.strokeStyle = cssColor(theme.nameOutline);
  context.fillStyle = cssColor(theme.nameFill);
  const place = [width / 2, height / 2 + BASE * pixels, aspect * pixels] as const;
  context.strokeText(name, ...place);
  context.fillText(name, ...place);
}

function sizeOf(pixels: number, aspect: number): { width: number; height: number } {
  return { width: Math.ceil((aspect + 2 * OUTLINE) * pixels), height: Math.ceil(LINE * pixels) };
}

/** A texture of its own. */
function paintAlone(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
): Texture {
  Object.assign(canvas, { width, height });
  paint(contextOf(canvas));
  return new Texture({ source: new ImageSource({ resource: canvas, scaleMode: "linear" }) });
}

/** Its width, in times of the letters' size. */
function measure(ruler: CanvasRenderingContext2D, name: string): number {
  ruler.font = fontOf(STEPS[2]);
  return Math.min(ruler.measureText(name).width / STEPS[2], WIDEST);
}

function pickStep(pixels: number, present: number): number {
  if (pixels <= STEPS[present]! && pixels > STEPS[present]! * SMALLEST) return present;
  const step = STEPS.findIndex((size) => pixels <= size);
  return step < 0 ? STEPS.length - 1 : step;
}

/** Throws where the engine gives no 2d context. */
export function createNameTextures(
  createCanvas: () => HTMLCanvasElement,
  sheet: Pick<Sheet, "addBox" | "remove">,
  firstTheme: ArenaTheme,
): NameTextures {
  let theme = firstTheme;
  const ruler = contextOf(createCanvas());
  const names = new Map<string, Painted>();
  let frame = 0;

  const find = (name: string): Painted => {
    let painted = names.get(name);
    if (painted === undefined) {
      painted = { aspect: measure(ruler, name), steps: [], frame };
      names.set(name, painted);
    }
    painted.frame = frame;
    return painted;
  };
  const forget = (name: string, { steps }: Painted): void => {
    for (const picture of steps) {
      if (picture?.box) sheet.remove(picture.box);
      else picture?.texture.destroy(true);
    }
    names.delete(name);
  };
  const forgetAll = (): void => {
    for (const [name, painted] of names) forget(name, painted);
  };
  return {
    aspectOf: (name) => find(name).aspect,
    pickStep,
    paint(name, step) {
      const { aspect, steps } = find(name);
      const letterPixels = STEPS[step]!;
      const present = steps[step];
      if (present !== undefined) return present;
      const { width, height } = sizeOf(letterPixels, aspect);
      const paint = (context: CanvasRenderingContext2D) =>
        paintName(context, name, letterPixels, aspect, theme);
      const box = step < SHEET_STEPS ? sheet.addBox(width, height, paint) : null;
      const texture = box?.texture ?? paintAlone(createCanvas(), width, height, paint);
      const picture = { texture, letterPixels, box };
      steps[step] = picture;
      return picture;
    },
    endFrame() {
      frame += 1;
      for (const [name, painted] of names) if (frame - painted.frame > KEPT_FRAMES) forget(name, painted);
    },
    setTheme(now) {
      theme = now;
      forgetAll();
    },
    dispose: forgetAll,
  };
}
