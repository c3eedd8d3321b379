// The layer of bubbles, above everything else of the arena: each follows the biggest circle of its speaker. In screen
// units. Knows frames, not who may speak.
import { Container, Sprite } from "pixi.js";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import { isInWindow, worldToScreen } from "../camera.ts";
import { followPart } from "../effects/curves.ts";
import type { Shot } from "../effects/shot.ts";
import type { TopLayer } from "../topLayer.ts";
import {
  type Bubble,
  type BubbleLook,
  type BubblePlace,
  bubbleLookAt,
  LARGEST,
  placeBubble,
  scaleFor,
} from "./bubble.ts";
import { type BubblePicture, type BubblePictures, createBubblePictures, TAIL } from "./bubblePictures.ts";

/** Another circle of a speaker must be so many times bigger to have the bubble. */
const CLEARLY = 1.15;
/** Time in which a bubble goes 63 % of its way to another circle, milliseconds. */
const SLIDE_MS = 90;
/** How far its tail begins within the bubble, so that the rim between them is hidden, CSS pixels. */
const OVERLAP = 2.5;

/** cellId: the circle that it is over; last: where that was in the last frame; slide: how far the bubble still is from
 *  it, world units. */
type Drawn = {
  body: Sprite;
  tail: Sprite;
  cellId: number;
  lastX: number;
  lastY: number;
  slideX: number;
  slideY: number;
};

export class BubbleLayer implements TopLayer {
  readonly container = new Container();
  readonly #said: () => readonly Bubble[];
  readonly #pictures: BubblePictures;
  readonly #drawn = new Map<Bubble, Drawn>();
  readonly #place: BubblePlace = { x: 0, y: 0, tailX: 0, tailY: 0, hasTail: false };
  readonly #look: BubbleLook = { alpha: 0, scale: 1, drop: 0 };
  readonly #at = { x: 0, y: 0 };
  #lastMs = 0;

  /** @param said newest last; the layer writes isSeen. Throws where the browser gives no 2D context. */
  constructor(createCanvas: () => HTMLCanvasElement, said: () => readonly Bubble[]) {
    this.#pictures = createBubblePictures(createCanvas);
    this.#said = said;
  }

  draw(shot: Shot): void {
    this.#pictures.setRatio(LARGEST * shot.screen.pixelRatio);
    const said = this.#said();
    for (const bubble of said) this.#draw(bubble, shot);
    for (const bubble of this.#drawn.keys()) if (!said.includes(bubble)) this.#remove(bubble);
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

  #draw(bubble: Bubble, shot: Shot): void {
    const known = this.#drawn.get(bubble);
    const cell = pickCell(shot.frame, bubble.playerId, known?.cellId ?? 0);
    bubble.isSeen =
      cell !== null &&
      shot.nowMs < bubble.untilMs &&
      isInWindow(shot.camera, shot.screen, cell.x, cell.y, cell.radius);
    if (known) known.body.visible = known.tail.visible = bubble.isSeen;
    if (cell === null || !bubble.isSeen) return;
    const drawn = known ?? this.#add(bubble);
    bubbleLookAt(bubble, shot.nowMs, shot.isCalm, this.#look);
    const isAtOnce = known === undefined || shot.isCalm;
    follow(drawn, cell, isAtOnce ? 1 : followPart(shot.nowMs - this.#lastMs, SLIDE_MS));
    this.#put(drawn, cell, bubble, shot);
  }

  #put(drawn: Drawn, cell: FrameMover, { text, color, playerId }: Bubble, shot: Shot): void {
    const { camera, screen, frame } = shot;
    const radius = cell.radius * camera.scale;
    const scale = scaleFor(radius) * this.#look.scale;
    const body = this.#pictures.body(text, color);
    const tail = this.#pictures.tail(color);
    const [width, height] = [body.width * scale, body.height * scale];
    const tailSize = { width: TAIL.width * scale, height: (TAIL.height - OVERLAP) * scale };
    const at = worldToScreen(camera, cell.x - drawn.slideX, cell.y - drawn.slideY, this.#at);
    const speaking = { x: at.x, y: at.y, radius, wearsCrown: frame.leaderId === playerId };
    const place = placeBubble(speaking, { width, height }, tailSize, screen, this.#place);
    const y = place.y + this.#look.drop;
    show(drawn.body, body, place.x - width / 2, y - height / 2, scale, screen.pixelRatio);
    const tailY = y + height / 2 - OVERLAP * scale;
    show(drawn.tail, tail, place.tailX - tailSize.width / 2, tailY, scale, screen.pixelRatio);
    drawn.tail.visible = place.hasTail;
    drawn.body.alpha = drawn.tail.alpha = this.#look.alpha;
  }

  #add(bubble: Bubble): Drawn {
    const [body, tail] = [new Sprite(), new Sprite()];
    this.container.addChild(body, tail);
    const drawn = { body, tail, cellId: 0, lastX: 0, lastY: 0, slideX: 0, slideY: 0 };
    this.#drawn.set(bubble, drawn);
    return drawn;
  }

  #remove(bubble: Bubble): void {
    const drawn = this.#drawn.get(bubble);
    drawn?.body.destroy();
    drawn?.tail.destroy();
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

/** @param x @param y upper left corner of what is seen, CSS pixels */
function show(
  sprite: Sprite,
  { texture, margin }: BubblePicture,
  x: number,
  y: number,
  scale: number,
  pixelRatio: number,
): void {
  sprite.texture = texture;
  sprite.scale.set(scale / (LARGEST * pixelRatio));
  sprite.position.set(x - margin * scale, y - margin * scale);
}
