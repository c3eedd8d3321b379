// Names as pictures: painted once for each name and size, and dropped when nobody has used them for a while. Plain 2D
// canvas work. Knows no cells.
import { ImageSource, Texture } from "pixi.js";
import { cssColor } from "../marbles/cssColor.ts";
import { type ArenaTheme, THEME } from "./arenaTheme.ts";
import { contextOf } from "./pictures/canvas.ts";
import { KEPT_FRAMES, type Sheet, type SheetBox } from "./pictures/sheet.ts";

/** letterPixels: size of the letters in the picture. box null: it is a texture of its own. */
export type NamePicture = { texture: Texture; letterPixels: number; box: SheetBox | null };

export type NameTextures = {
  /** Width of a name, divided by the size of its letters. */
  aspectOf(name: string): number;
  /** The size step for letters of this many device pixels; the present one is kept while it looks sharp. */
  pickStep(pixels: number, present: number): number;
  paint(name: string, step: number): NamePicture;
  /** Call after each frame: drops names that the last KEPT_FRAMES did not use. */
  endFrame(): void;
  /** Sets the theme; names are painted anew when they are next used. */
  setTheme(theme: ArenaTheme): void;
  dispose(): void;
};

type Painted = { aspect: number; steps: (NamePicture | undefined)[]; frame: number };

/** Sizes of letters that are painted, device pixels. The largest is the largest on the screen, at three to a CSS pixel. */
const STEPS = [18, 36, 72, 144] as const;
/** The first steps lie on the sheet of the marbles, where a change of picture costs nothing. */
const SHEET_STEPS = 2;
/** A name drawn smaller than this part of its picture would sparkle. */
const SMALLEST = 0.45;
/** Width of the outline, in times of the letters' size; half of it lies outside them. */
const OUTLINE = 0.16;
/** Height of a line, in times of the letters' size. */
const LINE = 1.5;
/** How far its letters' baseline lies below its middle, in the same. */
const BASE = 0.34;
/** A name that is wider than this is squeezed, in times of the letters' size: one sign can be as wide as a sentence. */
const WIDEST = 14;

const fontOf = (pixels: number) => `800 ${pixels}px "${THEME.nameFont}", system-ui, sans-serif`;

/** Paints a name into a box of sizeOf; (0, 0) is its upper left corner. */
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

/** Paints a name as a texture of its own. */
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

/** Width of a name, in times of the letters' size. */
function measure(ruler: CanvasRenderingContext2D, name: string): number {
  ruler.font = fontOf(STEPS[2]);
  return Math.min(ruler.measureText(name).width / STEPS[2], WIDEST);
}

function pickStep(pixels: number, present: number): number {
  if (pixels <= STEPS[present]! && pixels > STEPS[present]! * SMALLEST) return present;
  const step = STEPS.findIndex((size) => pixels <= size);
  return step < 0 ? STEPS.length - 1 : step;
}

/** Throws where the browser gives no 2D context. */
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
