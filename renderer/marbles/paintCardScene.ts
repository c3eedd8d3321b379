// Paints small scenes of play: marbles with faces, balls, viruses, and bounds. Plain 2D canvas work; scenes are plain
// data and know no rules.
import { FULL_TURN } from "../../shared/math/angles.ts";
import { paintAt } from "./paintAt.ts";
import { paintBead } from "./paintBead.ts";
import { FACE, paintFace, paintMouth } from "./paintFace.ts";
import { paintMarble } from "./paintMarble.ts";
import { paintVirus } from "./paintVirus.ts";

/** Width of a scene, in whose units everything in it is given. */
export const CARD_WIDTH = 320;
export const CARD_HEIGHT = 176;

/** A marble in a scene. @see Marble, MarblePicture's Face */
export type SceneMarble = {
  x: number;
  y: number;
  radius: number;
  color: number;
  skin?: number;
  gaze: readonly [x: number, y: number];
  isHungry?: boolean;
};

export type CardScene = {
  /** screen: a frame around all. ring: a round wall. wide: lines that go on beyond the picture. */
  bounds: "screen" | "ring" | "wide";
  beads: readonly (readonly [x: number, y: number, color: number])[];
  burrs: readonly (readonly [x: number, y: number, radius: number])[];
  marbles: readonly SceneMarble[];
};

const BEAD_RADIUS = 5.5;
/** A line that can be seen on dark and light backgrounds. */
const LINE = "rgba(125,142,205,0.55)";
const THIN_LINE = "rgba(125,142,205,0.22)";
const GRID_STEP = 32;

function paintGrid(context: CanvasRenderingContext2D): void {
  context.strokeStyle = THIN_LINE;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let x = GRID_STEP / 2; x < CARD_WIDTH; x += GRID_STEP) {
    context.moveTo(x, 0);
    context.lineTo(x, CARD_HEIGHT);
  }
  for (let y = GRID_STEP / 2; y < CARD_HEIGHT; y += GRID_STEP) {
    context.moveTo(0, y);
    context.lineTo(CARD_WIDTH, y);
  }
  context.stroke();
}

function paintBounds(context: CanvasRenderingContext2D, bounds: CardScene["bounds"]): void {
  if (bounds === "wide") {
    paintGrid(context);
    return;
  }
  context.strokeStyle = LINE;
  context.lineWidth = 4;
  context.beginPath();
  if (bounds === "ring") context.arc(CARD_WIDTH / 2, CARD_HEIGHT / 2, 81, 0, FULL_TURN);
  else context.roundRect(12, 10, CARD_WIDTH - 24, CARD_HEIGHT - 20, 10);
  context.stroke();
}

function paintSomebody(context: CanvasRenderingContext2D, marble: SceneMarble): void {
  const { x, y, radius, color, skin = 0, gaze, isHungry = false } = marble;
  paintAt(context, x, y, () => {
    paintMarble(context, { color, skin }, radius);
    paintFace(context, radius, gaze[0], gaze[1]);
    if (isHungry) {
      context.translate(0, (FACE.mouthY + 0.28) * radius);
      paintMouth(context, radius);
    }
  });
}

/** Paints a scene over the whole canvas. @param width, height the canvas's, in pixels */
export function paintCardScene(
  context: CanvasRenderingContext2D,
  scene: CardScene,
  width: number,
  height: number,
): void {
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  context.scale(width / CARD_WIDTH, height / CARD_HEIGHT);
  paintBounds(context, scene.bounds);
  for (const [x, y, color] of scene.beads)
    paintAt(context, x, y, () => paintBead(context, color, BEAD_RADIUS));
  for (const [x, y, radius] of scene.burrs) paintAt(context, x, y, () => paintVirus(context, radius));
  for (const marble of scene.marbles) paintSomebody(context, marble);
}
