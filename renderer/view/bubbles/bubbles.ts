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
  LARGEST,
  lookAt,
  placeBubble,
  scaleFor,
} from "./bubble.ts";
import { type BubblePicture, createBubblePictures, TAIL } from "./bubblePictures.ts";

/** Another circle of a speaker must be so many times bigger to have the bubble. */
const CLEARLY = 1.15;
/** Time in which a bubble goes 63 % of its way to another circle, milliseconds. */
const SLIDE_MS = 90;
/** Under it a bubble's rim is hidden, CSS pixels. */
const OVERLAP = 2.5;

/** cellId: the circle that it is over. x, y: of that circle's top in the world, as drawn; slide: how far it is from
 *  there yet. */
type Drawn = {
  body: Sprite;
  tail: Sprite;
  cellId: number;
  lastX: number;
  lastY: number;
  slideX: number;
  slideY: number;
};

/** @param said newest last; the layer writes isSeen. Throws where the browser gives no 2D context. */
export function createBubbles(
  createCanvas: () => HTMLCanvasElement,
  said: () => readonly Bubble[],
): TopLayer {
  const container = new Container();
  const pictures = createBubblePictures(createCanvas);
  const drawn = new Map<Bubble, Drawn>();
  const place: BubblePlace = { x: 0, y: 0, tailX: 0, tailY: 0, hasTail: false };
  const look: BubbleLook = { alpha: 0, scale: 1, drop: 0 };
  let lastMs = 0;

  const drawOne = (bubble: Bubble, shot: Shot): boolean => {
    const known = drawn.get(bubble);
    const cell = pickCell(shot.frame, bubble.playerId, known?.cellId ?? 0);
    if (cell === null || !isInWindow(shot.camera, shot.screen, cell.x, cell.y, cell.radius)) return false;
    const one = known ?? add(bubble, container);
    drawn.set(bubble, one);
    lookAt(bubble, shot.nowMs, shot.isCalm, look);
    follow(one, cell, known === undefined || shot.isCalm ? 1 : followPart(shot.nowMs - lastMs, SLIDE_MS));
    put(one, cell, bubble, shot);
    return true;
  };

  const put = (one: Drawn, cell: FrameMover, { text, color, playerId }: Bubble, shot: Shot): void => {
    const { camera, screen, frame } = shot;
    const radius = cell.radius * camera.scale;
    const scale = scaleFor(radius) * look.scale;
    const body = pictures.body(text, color);
    const tail = pictures.tail(color);
    const at = worldToScreen(camera, cell.x - one.slideX, cell.y - one.slideY, { x: 0, y: 0 });
    const size = { width: body.width * scale, height: body.height * scale };
    const tailSize = { width: TAIL.width * scale, height: (TAIL.height - OVERLAP) * scale };
    placeBubble({ ...at, radius, wearsCrown: frame.leaderId === playerId }, size, tailSize, screen, place);
    const y = place.y + look.drop;
    show(one.body, body, place.x - size.width / 2, y - size.height / 2, scale, screen.pixelRatio);
    const tailX = place.tailX - (tail.width / 2) * scale;
    show(one.tail, tail, tailX, y + size.height / 2 - OVERLAP * scale, scale, screen.pixelRatio);
    one.tail.visible = place.hasTail;
    one.body.alpha = one.tail.alpha = look.alpha;
  };

  return {
    container,
    draw(shot) {
      pictures.setRatio(LARGEST * shot.screen.pixelRatio);
      const all = said();
      for (const bubble of all) {
        bubble.isSeen = shot.nowMs < bubble.untilMs && drawOne(bubble, shot);
        const one = drawn.get(bubble);
        if (one) one.body.visible = bubble.isSeen;
        if (one && !bubble.isSeen) one.tail.visible = false;
      }
      for (const [bubble, one] of drawn) if (!all.includes(bubble)) remove(drawn, bubble, one);
      lastMs = shot.nowMs;
      pictures.endFrame();
    },
    renewWords: pictures.clear,
    dispose() {
      for (const [bubble, one] of drawn) remove(drawn, bubble, one);
      pictures.clear();
    },
  };
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

function add(_bubble: Bubble, container: Container): Drawn {
  const [body, tail] = [new Sprite(), new Sprite()];
  container.addChild(body, tail);
  return { body, tail, cellId: 0, lastX: 0, lastY: 0, slideX: 0, slideY: 0 };
}

function remove(drawn: Map<Bubble, Drawn>, bubble: Bubble, { body, tail }: Drawn): void {
  body.destroy();
  tail.destroy();
  drawn.delete(bubble);
}

/** Goes to its circle: at once if that is the one of before, else bit by bit. */
function follow(one: Drawn, { id, x, y }: FrameMover, part: number): void {
  if (one.cellId !== 0 && one.cellId !== id) {
    one.slideX += x - one.lastX;
    one.slideY += y - one.lastY;
  }
  one.cellId = id;
  one.lastX = x;
  one.lastY = y;
  one.slideX *= 1 - part;
  one.slideY *= 1 - part;
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
