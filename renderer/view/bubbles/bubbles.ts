// The layer of bubbles, above everything else of the arena: each follows the biggest circle of its speaker. In screen
// units. Knows frames, not who may speak.
import { Container, Sprite } from "pixi.js";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import { isInWindow, worldToScreen } from "../camera.ts";
import { followPart } from "../effects/curves.ts";
import type { Shot } from "../effects/shot.ts";
import type { TopLayer } from "../topLayer.ts";
import { type BubbleSpot, createSpot, placeApart } from "./apart.ts";
import {
  type Bubble,
  type BubbleLook,
  bubbleLookAt,
  LARGEST,
  placeBubble,
  placeTail,
  type Speaking,
  scaleFor,
  type Tail,
} from "./bubble.ts";
import { type BubblePicture, type BubblePictures, createBubblePictures, TAIL } from "./bubblePictures.ts";

/** Another circle of a speaker must be so many times bigger to have the bubble. */
const CLEARLY = 1.15;
/** Time in which a bubble goes 63 % of its way to another circle or place, milliseconds. */
const SLIDE_MS = 90;
/** How far its tail begins within the bubble, so that the rim between them is hidden, CSS pixels. */
const OVERLAP = 2.5;
/** A tail that is so many times as long as where the bubble is alone is a long one. */
const DRAWN_OUT = 1.25;

/** cellId: the circle that it is over, 0: none yet; last: where that was in the last frame; slide: how far the bubble
 *  still is from it, world units. speaking: that circle on the screen; picture, spot and scale: of this frame. */
type Drawn = {
  body: Sprite;
  tail: Sprite;
  longTail: Sprite;
  cellId: number;
  lastX: number;
  lastY: number;
  slideX: number;
  slideY: number;
  speaking: Speaking;
  picture: BubblePicture | null;
  spot: BubbleSpot;
  scale: number;
};

export class BubbleLayer implements TopLayer {
  readonly container = new Container();
  /** Below all bubbles, as they may cross other ones. */
  readonly #longTails = new Container();
  readonly #bubbles = new Container();
  readonly #said: () => readonly Bubble[];
  readonly #pictures: BubblePictures;
  /** Oldest first. */
  readonly #drawn = new Map<Bubble, Drawn>();
  /** Of those that are seen in this frame. */
  readonly #spots: BubbleSpot[] = [];
  readonly #look: BubbleLook = { alpha: 0, scale: 1, drop: 0 };
  readonly #tail: Tail = { x: 0, y: 0, leanX: 0, length: 0 };
  readonly #at = { x: 0, y: 0 };
  readonly #tailSize = { width: 0, height: 0 };
  #lastMs = 0;

  /** @param said newest last; the layer writes isSeen. Throws where the browser gives no 2D context. */
  constructor(createCanvas: () => HTMLCanvasElement, said: () => readonly Bubble[]) {
    this.#pictures = createBubblePictures(createCanvas);
    this.#said = said;
    this.container.addChild(this.#longTails, this.#bubbles);
  }

  draw(shot: Shot): void {
    this.#pictures.setRatio(LARGEST * shot.screen.pixelRatio);
    const said = this.#said();
    const part = shot.isCalm ? 1 : followPart(shot.nowMs - this.#lastMs, SLIDE_MS);
    this.#spots.length = 0;
    for (const bubble of said) this.#find(bubble, shot, part);
    for (const bubble of this.#drawn.keys()) if (!said.includes(bubble)) this.#remove(bubble);
    placeApart(this.#spots, shot.screen, part);
    for (const [bubble, drawn] of this.#drawn) if (bubble.isSeen) this.#put(drawn, bubble, shot);
    this.#lastMs = shot.nowMs;
    this.#pictures.endFrame();
  }

  renewWords(): void {
    this.#pictures.clear();
  }

  dispose(): void {
    for (const bubble of this.#drawn.keys()) this.#remove(bubble);
    this.#pictures.clear();
  }

  /** Finds its circle, and the place where the bubble is if it is alone. @param part of the way that is left, 0-1 */
  #find(bubble: Bubble, shot: Shot, part: number): void {
    const { frame, camera, screen } = shot;
    const drawn = this.#drawn.get(bubble) ?? this.#add(bubble);
    const cell = pickCell(frame, bubble.playerId, drawn.cellId);
    bubble.isSeen =
      cell !== null && shot.nowMs < bubble.untilMs && isInWindow(camera, screen, cell.x, cell.y, cell.radius);
    drawn.body.visible = bubble.isSeen;
    drawn.tail.visible = drawn.longTail.visible = false;
    const { spot, speaking } = drawn;
    if (cell === null || !bubble.isSeen) {
      spot.isKept = false;
      return;
    }
    follow(drawn, cell, spot.isKept ? part : 1);
    worldToScreen(camera, cell.x - drawn.slideX, cell.y - drawn.slideY, speaking);
    speaking.radius = cell.radius * camera.scale;
    speaking.wearsCrown = frame.leaderId === bubble.playerId;
    drawn.scale = scaleFor(speaking.radius);
    drawn.picture = this.#pictures.body(bubble.text, bubble.color);
    spot.width = drawn.picture.width * drawn.scale;
    spot.height = drawn.picture.height * drawn.scale;
    const home = placeBubble(speaking, spot, this.#sizeTail(drawn.scale), screen, this.#at);
    spot.homeX = home.x;
    spot.homeY = home.y;
    this.#spots.push(spot);
  }

  #put(drawn: Drawn, bubble: Bubble, shot: Shot): void {
    const { body, picture, scale, spot } = drawn;
    if (picture === null) return;
    const look = this.#look;
    bubbleLookAt(bubble, shot.nowMs, shot.isCalm, look);
    const ratio = LARGEST * shot.screen.pixelRatio;
    // It grows out of its tail.
    show(body, picture, ratio, picture.width / 2, picture.height);
    body.scale.set((scale * look.scale) / ratio);
    body.position.set(spot.x, spot.y + spot.height / 2 + look.drop);
    body.alpha = look.alpha;
    this.#putTail(drawn, bubble.color, ratio);
  }

  /** Draws it out to its circle. @param ratio pixels of the pictures to one CSS pixel */
  #putTail({ tail, longTail, scale, spot, speaking }: Drawn, color: number, ratio: number): void {
    const size = this.#sizeTail(scale);
    const { x, y, leanX, length } = placeTail(speaking, spot, spot, size, this.#tail);
    if (length === 0) return;
    const isLong = Math.abs(length) > DRAWN_OUT * size.height;
    const sprite = isLong ? longTail : tail;
    const picture = isLong ? this.#pictures.longTail(color) : this.#pictures.tail(color);
    const inside = OVERLAP * scale;
    const times = (Math.abs(length) + inside) / picture.height;
    show(sprite, picture, ratio, picture.width / 2, inside / times);
    // Sheared, not turned, so that it leaves the bubble in all of its width.
    sprite.skew.x = Math.atan2(leanX, length);
    sprite.scale.set(scale / ratio, (times * Math.hypot(1, leanX / length)) / ratio);
    sprite.position.set(x, y + this.#look.drop);
    sprite.alpha = this.#look.alpha;
    sprite.visible = true;
  }

  /** What of a tail is below its bubble. */
  #sizeTail(scale: number): { width: number; height: number } {
    this.#tailSize.width = TAIL.width * scale;
    this.#tailSize.height = (TAIL.height - OVERLAP) * scale;
    return this.#tailSize;
  }

  /** One that takes another one's place is where that was. */
  #add(bubble: Bubble): Drawn {
    const [body, tail, longTail] = [new Sprite(), new Sprite(), new Sprite()];
    this.#bubbles.addChild(body, tail);
    this.#longTails.addChild(longTail);
    const before = bubble.isMore ? this.#findOf(bubble.playerId) : undefined;
    const drawn: Drawn = {
      ...{ cellId: 0, lastX: 0, lastY: 0, slideX: 0, slideY: 0, picture: null, scale: 1 },
      speaking: { x: 0, y: 0, radius: 0, wearsCrown: false },
      spot: createSpot(bubble.playerId, bubble.sinceMs),
      ...before,
      ...{ body, tail, longTail },
    };
    this.#drawn.set(bubble, drawn);
    return drawn;
  }

  #findOf(playerId: number): Drawn | undefined {
    for (const [bubble, drawn] of this.#drawn) if (bubble.playerId === playerId) return drawn;
    return undefined;
  }

  #remove(bubble: Bubble): void {
    const drawn = this.#drawn.get(bubble);
    drawn?.body.destroy();
    drawn?.tail.destroy();
    drawn?.longTail.destroy();
    this.#drawn.delete(bubble);
  }
}

/** The biggest living circle of a player; of two of nearly the same size the one that has the bubble. */
function pickCell({ movers }: Frame, playerId: number, cellId: number): FrameMover | null {
  let biggest: FrameMover | null = null;
  let present: FrameMover | null = null;
  for (const mover of movers) {
    if (!isLivingOf(mover, playerId)) continue;
    if (biggest === null || mover.radius > biggest.radius) biggest = mover;
    if (mover.id === cellId) present = mover;
  }
  if (biggest === null || present === null) return biggest;
  return present.radius * CLEARLY >= biggest.radius ? present : biggest;
}

/** Goes with its circle; to another one bit by bit. @param part of the way that is left, 0-1 */
function follow(drawn: Drawn, { id, x, y }: FrameMover, part: number): void {
  if (drawn.cellId !== 0 && drawn.cellId !== id) {
    drawn.slideX += x - drawn.lastX;
    drawn.slideY += y - drawn.lastY;
  }
  drawn.cellId = id;
  drawn.lastX = x;
  drawn.lastY = y;
  drawn.slideX *= 1 - part;
  drawn.slideY *= 1 - part;
}

/** @param x @param y what of it is to be at its position, CSS pixels from the upper left corner of what is seen */
function show(sprite: Sprite, { texture, margin }: BubblePicture, ratio: number, x: number, y: number): void {
  sprite.texture = texture;
  sprite.pivot.set((margin + x) * ratio, (margin + y) * ratio);
}
