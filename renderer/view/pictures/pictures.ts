// The pictures of all that is drawn, painted when first needed in a size, and forgotten when not used for long: small
// ones on the one sheet, large ones as textures of their own within a budget. A frame paints only so much; until a
// picture is painted, the next best size is used.
import { ImageSource, Texture } from "pixi.js";
import type { ArenaTheme } from "../arenaTheme.ts";
import { contextOf } from "./canvas.ts";
import type { DiscTexture } from "./disc.ts";
import { PAINTINGS } from "./paintings.ts";
import { createSheet, KEPT_FRAMES, type Sheet, type SheetDisc } from "./sheet.ts";
import { bytesOf, COSTS, HALVES, pickTier, SHEET_TIERS, TIERS } from "./tiers.ts";

export type Pictures = {
  /** The picture for something with this radius on the screen, device pixels. Ask again each frame. */
  pick(painting: number, radiusPixels: number): DiscTexture;
  sheet: Sheet;
  /** Call before the frame is shown. */
  endFrame(): void;
  /** Forgets all pictures; each is painted anew when it is next asked for. */
  clear(theme: ArenaTheme): void;
  dispose(): void;
};

/** Most memory for textures of their own, bytes. */
export const LARGE_BYTES = 24 * 1024 * 1024;
/** Time that a frame may paint, in hundredths of a millisecond; the first painting is always allowed. */
const PAINT_BUDGET = 400;

/** slot null: it is a texture of its own. */
type Made = SheetDisc | { disc: DiscTexture; slot: null };

/** made, seen: by painting and tier (see keyOf); seen has the frame of the last use. */
type Store = {
  readonly createCanvas: () => HTMLCanvasElement;
  readonly sheet: Sheet;
  readonly made: (Made | null)[];
  readonly seen: Int32Array;
  theme: ArenaTheme;
  frame: number;
  /** How much of this frame's budget is used. */
  spent: number;
  largeBytes: number;
};

const keyOf = (painting: number, tier: number) => painting * TIERS + tier;

function forget(store: Store, key: number): void {
  const gone = store.made[key];
  if (gone === null || gone === undefined) return;
  store.made[key] = null;
  if (gone.slot !== null) return void store.sheet.remove(gone);
  store.largeBytes -= bytesOf(key % TIERS);
  gone.disc.texture.destroy(true);
}

function forgetAll(store: Store): void {
  for (let key = 0; key < store.made.length; key++) forget(store, key);
}

/** Forgets the picture of some tiers that was not used for longest.
 *  @returns whether there was one unused since `before` */
function makeRoom(store: Store, isWanted: (tier: number) => boolean, before: number): boolean {
  const { made, seen } = store;
  let oldest = -1;
  for (let key = 0; key < made.length; key++) {
    if (made[key] === null || !isWanted(key % TIERS) || seen[key]! >= before) continue;
    if (oldest < 0 || seen[key]! < seen[oldest]!) oldest = key;
  }
  if (oldest >= 0) forget(store, oldest);
  return oldest >= 0;
}

function makeSmall(store: Store, painting: number, tier: number): Made | null {
  const { reach, paint } = PAINTINGS[painting]!;
  const add = () =>
    store.sheet.add(HALVES[tier]!, reach, (context, radius) => paint(context, radius, store.theme));
  const placed = add();
  if (placed !== null) return placed;
  return makeRoom(store, (other) => other === tier, store.frame - KEPT_FRAMES) ? add() : null;
}

function makeLarge(store: Store, painting: number, tier: number): Made | null {
  while (store.largeBytes + bytesOf(tier) > LARGE_BYTES)
    // Pictures that the last frame used will be needed again.
    if (!makeRoom(store, (other) => other >= SHEET_TIERS, store.frame - 1)) return null;
  store.largeBytes += bytesOf(tier);
  const { reach, paint } = PAINTINGS[painting]!;
  const half = HALVES[tier]!;
  const canvas = store.createCanvas();
  canvas.width = half * 2;
  canvas.height = half * 2;
  const context = contextOf(canvas);
  context.translate(half, half);
  paint(context, half / reach, store.theme);
  const source = new ImageSource({ resource: canvas, scaleMode: "linear" });
  const texture = new Texture({ source, defaultAnchor: { x: 0.5, y: 0.5 } });
  return { disc: { texture, scale: reach / half }, slot: null };
}

function make(store: Store, painting: number, tier: number): Made | null {
  store.spent += COSTS[tier]!;
  const picture = tier < SHEET_TIERS ? makeSmall(store, painting, tier) : makeLarge(store, painting, tier);
  store.made[keyOf(painting, tier)] = picture;
  return picture;
}

const NOTHING: DiscTexture = { texture: Texture.EMPTY, scale: 1 };

/** The picture to use while one is not painted yet: the nearest in size. */
function standIn(store: Store, painting: number, tier: number): DiscTexture {
  for (let away = 1; away < TIERS; away++)
    for (const other of [tier - away, tier + away]) {
      if (other < 0 || other >= TIERS) continue;
      const key = keyOf(painting, other);
      const present = store.made[key]!;
      if (present === null) continue;
      store.seen[key] = store.frame;
      return present.disc;
    }
  return make(store, painting, 0)?.disc ?? NOTHING;
}

function pick(store: Store, painting: number, radiusPixels: number): DiscTexture {
  const tier = pickTier(radiusPixels * PAINTINGS[painting]!.reach);
  const key = keyOf(painting, tier);
  store.seen[key] = store.frame;
  const present = store.made[key]!;
  if (present !== null) return present.disc;
  const isAllowed = store.spent === 0 || store.spent + COSTS[tier]! <= PAINT_BUDGET;
  const painted = isAllowed ? make(store, painting, tier) : null;
  return painted?.disc ?? standIn(store, painting, tier);
}

export function createPictures(createCanvas: () => HTMLCanvasElement, theme: ArenaTheme): Pictures {
  const sheet = createSheet(createCanvas);
  const count = PAINTINGS.length * TIERS;
  const store: Store = {
    ...{ createCanvas, sheet, theme, frame: 2, spent: 0, largeBytes: 0 },
    made: new Array(count).fill(null),
    seen: new Int32Array(count),
  };
  return {
    sheet,
    pick: (painting, radiusPixels) => pick(store, painting, radiusPixels),
    endFrame() {
      store.frame += 1;
      store.spent = 0;
      sheet.update();
    },
    clear(now) {
      store.theme = now;
      forgetAll(store);
    },
    dispose() {
      store.seen.fill(0);
      forgetAll(store);
      sheet.dispose();
    },
  };
}
