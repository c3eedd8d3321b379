// One glass marble as the arena shows it, painted once for each look it gets. Has no words of its own.
import { useLayoutEffect, useRef } from "preact/hooks";
import { paintFace } from "../../marbles/paintFace.ts";
import { type Marble, paintMarble } from "../../marbles/paintMarble.ts";

/** Pixels of the picture's side, enough for a big one on a sharp screen; styles make it as large as it is seen. */
const SIDE = 192;
/** Of the one that fills the middle of the home screen. */
export const LARGE_SIDE = 512;

export type Face = {
  /** Down from its usual place, as a part of the marble's radius. */
  offsetY: number;
  /** Where it looks, each -1..1. */
  gazeX: number;
  gazeY: number;
};

type PictureProps = Marble & { face: Face | null; side?: number };

/** @param face null: a marble that is nobody, or whose face lies over it @param side of the picture, pixels */
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
