// A glass marble as in the arena, painted once for each look. Has no words of its own.
import { useLayoutEffect, useRef } from "preact/hooks";
import { paintFace } from "../../marbles/paintFace.ts";
import { type Marble, paintMarble } from "../../marbles/paintMarble.ts";

/** Side of the picture, pixels, enough for a big marble on a sharp screen; styles set its size on screen. */
const SIDE = 192;
/** The same for those in lists. */
export const SMALL_SIDE = 72;
/** The same for the one in the middle of the home screen. */
export const LARGE_SIDE = 512;

export type Face = {
  /** Down from its usual place, as a part of the marble's radius. */
  offsetY: number;
  /** Where it looks, each -1..1. */
  gazeX: number;
  gazeY: number;
};

type PictureProps = Marble & { face: Face | null; side?: number };

/** @param face null: no face is painted, as the marble is nobody or its face is another element
 *  @param side the picture's, pixels */
export function MarblePicture({ color, skin, face, side = SIDE }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.resetTransform();
    context.clearRect(0, 0, side, side);
    context.translate(side / 2, side / 2);
    paintMarble(context, { color, skin }, side / 2);
    if (face === null) return;
    context.translate(0, (face.offsetY * side) / 2);
    paintFace(context, side / 2, face.gazeX, face.gazeY);
  }, [color, skin, face, side]);
  return <canvas ref={canvas} class="marble-picture" width={side} height={side} />;
}
