// One canvas with many small pictures, painted when they are first asked for, so that all of them can be drawn without
// changing textures. Knows no cells.
import { Rectangle, Texture } from "pixi.js";
import { contextOf } from "./canvas.ts";
import type { DiscTexture, Painter } from "./disc.ts";
import { SheetSource } from "./sheetSource.ts";
import { createSlots, GAP, type Slot } from "./slots.ts";

export type Sheet = {
  /** Paints a picture. @param half half of its edge, pixels @returns null where there is no room */
  add(half: number, reach: number, paint: Painter): SheetDisc | null;
  /** Paints into a box of any size.
   *  @param paint paints about its upper left corner @returns null where there is no room */
  addBox(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): SheetBox | null;
  remove(box: SheetBox): void;
  /** Textures to be stretched: all white; a strip that fades downwards to nothing; a light that fades to its rim. */
  white: Texture;
  fade: Texture;
  light: Texture;
  /** Hands the graphics card what was painted since the last call. */
  update(): void;
  dispose(): void;
};

export type SheetBox = { texture: Texture; slot: Slot };
export type SheetDisc = SheetBox & { disc: DiscTexture };

/** Edge of the sheet, pixels: every graphics card takes it. */
export const SHEET_SIZE = 2048;
/** Height of the strip above the slots, with the pictures to be stretched, pixels. */
const TOP = 72;
/** Boxes end here and leave the rest to the marbles. */
const BOXES_END = SHEET_SIZE * 0.6;
/** Frames for which the unseen is kept: whoever left may come back. */
export const KEPT_FRAMES = 600;
/** Widths of boxes are multiples of this, so that others fit where one was, pixels. */
const BOX_STEP = 32;

function paintStretched(context: CanvasRenderingContext2D): void {
  context.fillStyle = "#fff";
  context.fillRect(0, 0, 16, 16);
  const gradient = context.createLinearGradient(0, 2, 0, 66);
  for (const [at, alpha] of [
    [0, 1],
    [0.25, 0.56],
    [0.5, 0.25],
    [0.75, 0.06],
    [1, 0],
  ] as const)
    gradient.addColorStop(at, `rgba(255,255,255,${alpha})`);
  context.fillStyle = gradient;
  context.fillRect(32, 0, 16, 68);
  const light = context.createRadialGradient(96, 34, 0, 96, 34, 31);
  for (const [at, alpha] of [
    [0, 1],
    [0.2, 0.8],
    [0.45, 0.38],
    [0.7, 0.1],
    [0.88, 0.02],
    [1, 0],
  ] as const)
    light.addColorStop(at, `rgba(255,255,255,${alpha})`);
  context.fillStyle = light;
  context.fillRect(64, 2, 64, 64);
}

export function createSheet(createCanvas: () => HTMLCanvasElement): Sheet {
  const canvas = createCanvas();
  canvas.width = SHEET_SIZE;
  canvas.height = SHEET_SIZE;
  const context = contextOf(canvas);
  paintStretched(context);
  const source = new SheetSource({ resource: canvas, scaleMode: "linear" });
  const slots = createSlots(SHEET_SIZE, TOP);

  const paintAt = (slot: Slot, paint: (context: CanvasRenderingContext2D) => void): void => {
    const { x, y, width, height } = slot;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(x - GAP / 2, y - GAP / 2, width + GAP, height + GAP);
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.translate(x, y);
    paint(context);
    context.restore();
    source.change(y - GAP / 2, y + height + GAP / 2);
  };
  const cut = (x: number, y: number, width: number, height: number) =>
    new Texture({ source, frame: new Rectangle(x, y, width, height), defaultAnchor: { x: 0.5, y: 0.5 } });
  return {
    white: cut(4, 4, 8, 8),
    fade: cut(36, 2, 8, 64),
    light: cut(64, 2, 64, 64),
    add(half, reach, paint) {
      const slot = slots.take(half * 2, half * 2, SHEET_SIZE);
      if (slot === null) return null;
      const radius = half / reach;
      paintAt(slot, (onSheet) => {
        onSheet.translate(half, half);
        paint(onSheet, radius);
      });
      const texture = cut(slot.x, slot.y, half * 2, half * 2);
      return { texture, slot, disc: { texture, scale: 1 / radius } };
    },
    addBox(width, height, paint) {
      const slot = slots.take(Math.ceil(width / BOX_STEP) * BOX_STEP, height, BOXES_END);
      if (slot === null) return null;
      paintAt(slot, paint);
      return { texture: cut(slot.x, slot.y, width, height), slot };
    },
    remove({ texture, slot }) {
      texture.destroy(false);
      slots.give(slot);
    },
    update: () => source.show(),
    dispose: () => source.destroy(),
  };
}
