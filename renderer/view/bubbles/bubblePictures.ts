// Bubbles as pictures: each painted once for its words and its colour, and dropped when nobody has used it for a while.
// Plain 2D canvas work.
import { ImageSource, Texture } from "pixi.js";
import { cssColor } from "../../marbles/cssColor.ts";
import { cssTone, mixColors, type Tones, tonesOf } from "../../marbles/tones.ts";
import { THEME } from "../arenaTheme.ts";
import { contextOf } from "../pictures/canvas.ts";
import { KEPT_FRAMES } from "../pictures/sheet.ts";

/** width, height: of what is seen, in CSS pixels, at scale 1. ratio: pixels of the picture to one of those. margin:
 *  around it, in CSS pixels. */
export type BubblePicture = { texture: Texture; width: number; height: number; margin: number };

export type BubblePictures = {
  body(text: string, color: number): BubblePicture;
  /** It is laid over its bubble, and the rim between them is open. */
  tail(color: number): BubblePicture;
  /** One that is drawn out. It begins behind its bubble. */
  longTail(color: number): BubblePicture;
  /** Call after each frame, and before if the screen's pixels have another size now. */
  endFrame(): void;
  /** @param ratio pixels of the pictures to one CSS pixel */
  setRatio(ratio: number): void;
  clear(): void;
};

/** CSS pixels. */
const LETTERS = 16;
const PADDING = { x: 13, y: 7 };
const LINE = 21;
const BASE = 0.35;
const RIM = 2.5;
/** For the shadow. */
const MARGIN = 8;
const SHADOW = "rgba(5,8,28,0.34)";
export const TAIL = { width: 16, height: 9 };
const LONG_TAIL = { width: 16, height: 60 };

const WHITE = 0xffffff;
const paperOf = ({ own }: Tones) => cssColor(mixColors(own, WHITE, 0.88));

type Painted = BubblePicture & { frame: number };

/** Throws where the browser gives no 2D context. */
export function createBubblePictures(createCanvas: () => HTMLCanvasElement): BubblePictures {
  const kept = new Map<string, Painted>();
  const ruler = contextOf(createCanvas());
  let ratio = 1;
  let frame = 0;

  const forget = (key: string, { texture }: Painted) => {
    texture.destroy(true);
    kept.delete(key);
  };
  const clear = () => {
    for (const [key, painted] of kept) forget(key, painted);
  };
  const find = (key: string, width: () => number, height: number, paint: Paint, color: number): Painted => {
    const known = kept.get(key);
    if (known !== undefined) {
      known.frame = frame;
      return known;
    }
    const size = { width: width(), height };
    const texture = paintPicture(createCanvas(), size, ratio, paint, tonesOf(color));
    const painted = { texture, ...size, margin: MARGIN, frame };
    kept.set(key, painted);
    return painted;
  };
  return {
    body: (text, color) =>
      find(
        `${color} ${text}`,
        () => widthOf(ruler, text),
        LINE + 2 * PADDING.y,
        (context, size, tones) => paintBody(context, size, tones, text),
        color,
      ),
    tail: (color) => find(`${color}`, () => TAIL.width, TAIL.height, paintTail, color),
    longTail: (color) => find(`long ${color}`, () => LONG_TAIL.width, LONG_TAIL.height, paintSpike, color),
    endFrame() {
      frame++;
      for (const [key, painted] of kept) if (frame - painted.frame > KEPT_FRAMES) forget(key, painted);
    },
    setRatio(now) {
      if (now !== ratio) clear();
      ratio = now;
    },
    clear,
  };
}

type Size = { width: number; height: number };
type Paint = (context: CanvasRenderingContext2D, size: Size, tones: Tones) => void;

const FONT = `800 ${LETTERS}px "${THEME.nameFont}", system-ui, sans-serif`;

function widthOf(ruler: CanvasRenderingContext2D, text: string): number {
  ruler.font = FONT;
  return Math.ceil(ruler.measureText(text).width) + 2 * PADDING.x;
}

function paintPicture(
  canvas: HTMLCanvasElement,
  size: Size,
  ratio: number,
  paint: Paint,
  tones: Tones,
): Texture {
  canvas.width = Math.ceil((size.width + 2 * MARGIN) * ratio);
  canvas.height = Math.ceil((size.height + 2 * MARGIN) * ratio);
  const context = contextOf(canvas);
  context.scale(ratio, ratio);
  context.translate(MARGIN, MARGIN);
  paint(context, size, tones);
  return new Texture({ source: new ImageSource({ resource: canvas, scaleMode: "linear" }) });
}

function paintBody(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  tones: Tones,
  text: string,
): void {
  context.beginPath();
  context.roundRect(RIM / 2, RIM / 2, width - RIM, height - RIM, height / 2);
  context.fillStyle = paperOf(tones);
  context.shadowColor = SHADOW;
  context.shadowBlur = MARGIN * 0.8;
  context.shadowOffsetY = 2;
  context.fill();
  context.shadowColor = "transparent";
  context.lineWidth = RIM;
  context.strokeStyle = cssTone(tones, "own");
  context.stroke();
  context.font = FONT;
  context.textAlign = "center";
  context.fillStyle = cssTone(tones, "deep");
  context.fillText(text, width / 2, height / 2 + BASE * LETTERS);
}

/** It begins within the bubble's rim, so that the two are one. */
function paintTail(context: CanvasRenderingContext2D, size: Size, tones: Tones): void {
  paintSpike(context, size, tones);
  // The rim above is open.
  context.fillRect(RIM, -RIM, size.width - 2 * RIM, RIM + 0.5);
}

function paintSpike(context: CanvasRenderingContext2D, { width, height }: Size, tones: Tones): void {
  context.beginPath();
  context.moveTo(RIM / 2, 0);
  context.quadraticCurveTo(width * 0.36, height * 0.3, width / 2, height - RIM / 2);
  context.quadraticCurveTo(width * 0.64, height * 0.3, width - RIM / 2, 0);
  context.fillStyle = paperOf(tones);
  context.fill();
  context.lineWidth = RIM;
  context.lineJoin = "round";
  context.strokeStyle = cssTone(tones, "own");
  context.stroke();
}
