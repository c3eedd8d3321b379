// One atlas of white circles, tinted when drawn: discs in three sizes, the own cell's ring, the ball; and the ground.
// Plain 2D canvas work, so the canvas renderer can draw all of it.
import { ImageSource, Rectangle, Texture } from "pixi.js";
import { cssColor } from "../marbles/cssColor.ts";
import { THEME } from "./theme.ts";

/** A round picture: `scale` times a body's radius gives the sprite's scale. */
export type DiscTexture = { texture: Texture; scale: number };

/** Three sizes of one picture, smallest first: radius in device pixels decides. */
export type DiscTiers = readonly { maxPixels: number; disc: DiscTexture }[];

export type Textures = {
  cells: DiscTiers;
  rings: DiscTiers;
  ball: DiscTiers;
  viruses: DiscTiers;
  /** To be stretched over the arena. */
  ground: Texture;
  dispose(): void;
};

/** Edge lengths of the disc pictures: sharp from radius 3 to a circle that fills a 4K screen. */
const TIER_SIZES = [64, 256, 1024] as const;
const BALL_SIZE = 128;
const VIRUS_SIZE = 512;

/** Radius of the disc within its picture, as a part of half the edge; the rest is its glow. */
const CELL_PART = 0.86;
const BALL_PART = 0.56;
/** The tips of its spikes reach a little farther. */
const VIRUS_PART = 0.9;
const SPIKES = 28;

type Painter = (context: CanvasRenderingContext2D, half: number) => void;

function fillRadial(
  context: CanvasRenderingContext2D,
  radius: number,
  stops: readonly (readonly [at: number, grey: number, alpha: number])[],
): void {
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius);
  for (const [at, grey, alpha] of stops) gradient.addColorStop(at, `rgba(${grey},${grey},${grey},${alpha})`);
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fill();
}

/** A disc lit from its middle, a darker rim of the same hue once tinted, and a short glow outside. */
function paintCell(context: CanvasRenderingContext2D, half: number): void {
  const radius = half * CELL_PART;
  fillRadial(context, half, [
    [CELL_PART * 0.9, 255, 0.26],
    [CELL_PART + (1 - CELL_PART) * 0.4, 255, 0.08],
    [1, 255, 0],
  ]);
  fillRadial(context, radius, [
    [0, 150, 1],
    [1, 150, 1],
  ]);
  fillRadial(context, radius * 0.91, [
    [0, 255, 1],
    [0.55, 246, 1],
    [0.975, 222, 1],
    [1, 200, 1],
  ]);
}

function paintRing(context: CanvasRenderingContext2D, half: number): void {
  const radius = half * CELL_PART;
  context.strokeStyle = "#fff";
  context.lineWidth = radius * 0.05;
  context.beginPath();
  context.arc(0, 0, radius * 0.935, 0, 2 * Math.PI);
  context.stroke();
}

function paintBall(context: CanvasRenderingContext2D, half: number): void {
  fillRadial(context, half, [
    [BALL_PART * 0.8, 255, 0.42],
    [BALL_PART + (1 - BALL_PART) * 0.45, 255, 0.1],
    [1, 255, 0],
  ]);
  fillRadial(context, half * BALL_PART, [
    [0, 255, 1],
    [0.6, 240, 1],
    [0.93, 205, 1],
    [1, 190, 0.9],
  ]);
}

/** A spiky disc, dark within its rim, so that it is told from a player at a glance and without its colour. */
function paintVirus(context: CanvasRenderingContext2D, half: number): void {
  const star = (outer: number, inner: number) => {
    context.beginPath();
    for (let i = 0; i < 2 * SPIKES; i++) {
      const radius = i % 2 === 0 ? outer : inner;
      const angle = (i * Math.PI) / SPIKES;
      context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
    }
    context.closePath();
    context.fill();
  };
  const radius = half * VIRUS_PART;
  context.fillStyle = "rgba(255,255,255,1)";
  star(radius * 1.06, radius * 0.95);
  context.fillStyle = "rgba(120,120,120,1)";
  star(radius * 0.97, radius * 0.87);
}

/**
 * The arena's ground with its soft lights: a small picture of its own without mipmaps, stretched when drawn. Lights
 * blended in the size of the screen would cost a software renderer more than all the circles.
 */
function paintGround(canvas: HTMLCanvasElement): void {
  const { width, height } = GROUND_SIZE;
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  context.fillStyle = cssColor(THEME.arena);
  context.fillRect(0, 0, width, height);
  for (const light of THEME.lights) {
    const [x, y] = [light.x * width, light.y * height];
    const gradient = context.createRadialGradient(x, y, 0, x, y, light.radius * width);
    for (const [at, part] of LIGHT_STOPS)
      gradient.addColorStop(at, cssColor(light.color, light.alpha * part));
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  }
}

const GROUND_SIZE = { width: 320, height: 180 };

const LIGHT_STOPS = [
  [0, 1],
  [0.25, 0.72],
  [0.5, 0.34],
  [0.75, 0.09],
  [1, 0],
] as const;

const PICTURES: readonly { x: number; y: number; size: number; paint: Painter }[] = [
  { x: 0, y: 0, size: TIER_SIZES[2], paint: paintCell },
  { x: 1024, y: 0, size: TIER_SIZES[2], paint: paintRing },
  { x: 0, y: 1024, size: TIER_SIZES[1], paint: paintCell },
  { x: 256, y: 1024, size: TIER_SIZES[1], paint: paintRing },
  { x: 512, y: 1024, size: TIER_SIZES[0], paint: paintCell },
  { x: 576, y: 1024, size: TIER_SIZES[0], paint: paintRing },
  { x: 640, y: 1024, size: BALL_SIZE, paint: paintBall },
  { x: 1024, y: 1024, size: VIRUS_SIZE, paint: paintVirus },
];

/** Throws where the engine gives none. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this engine gives no 2d canvas context");
  return context;
}

function paintAtlas(canvas: HTMLCanvasElement): void {
  canvas.width = 2048;
  canvas.height = 1536;
  const context = contextOf(canvas);
  for (const { x, y, size, paint } of PICTURES) {
    context.setTransform(1, 0, 0, 1, x + size / 2, y + size / 2);
    paint(context, size / 2);
  }
}

/** Draws the atlas. Throws where the engine gives no 2d context. */
export function createTextures(createCanvas: () => HTMLCanvasElement): Textures {
  const canvas = createCanvas();
  paintAtlas(canvas);
  const source = new ImageSource({ resource: canvas, autoGenerateMipmaps: true, scaleMode: "linear" });
  const made: Texture[] = [];
  const cut = (index: number, part: number): DiscTexture => {
    const { x, y, size } = PICTURES[index]!;
    const texture = new Texture({
      source,
      frame: new Rectangle(x, y, size, size),
      defaultAnchor: { x: 0.5, y: 0.5 },
    });
    made.push(texture);
    return { texture, scale: 2 / (size * part) };
  };
  const tiers = (small: number, middle: number, large: number): DiscTiers => [
    { maxPixels: TIER_SIZES[0] / 2, disc: cut(small, CELL_PART) },
    { maxPixels: TIER_SIZES[1] / 2, disc: cut(middle, CELL_PART) },
    { maxPixels: Number.POSITIVE_INFINITY, disc: cut(large, CELL_PART) },
  ];
  const cells = tiers(4, 2, 0);
  const rings = tiers(5, 3, 1);
  const ball = [{ maxPixels: Number.POSITIVE_INFINITY, disc: cut(6, BALL_PART) }];
  const viruses = [{ maxPixels: Number.POSITIVE_INFINITY, disc: cut(7, VIRUS_PART) }];
  const groundCanvas = createCanvas();
  paintGround(groundCanvas);
  const ground = new Texture({ source: new ImageSource({ resource: groundCanvas, scaleMode: "linear" }) });
  return {
    cells,
    rings,
    ball,
    viruses,
    ground,
    dispose() {
      for (const texture of made) texture.destroy(false);
      source.destroy();
      ground.destroy(true);
    },
  };
}

/** The picture for a circle of this radius on the screen, in device pixels. */
export function pickDisc(tiers: DiscTiers, radiusPixels: number): DiscTexture {
  for (const tier of tiers) if (radiusPixels <= tier.maxPixels) return tier.disc;
  return tiers[tiers.length - 1]!.disc;
}
