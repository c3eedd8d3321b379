// One glass marble as the arena shows it, painted once for each look it gets. Has no words of its own.
import { useLayoutEffect, useRef } from "preact/hooks";
import { paintFace } from "../../marbles/paintFace.ts";
import { type Marble, paintMarble } from "../../marbles/paintMarble.ts";

/** Pixels of the picture's side, enough for a big one on a sharp screen; styles make it as large as it is seen. */
const SIDE = 192;

export type Face = {
  /** Down from its usual place, as a part of the marble's radius. */
  offsetY: number;
  /** Where it looks, each -1..1. */
  gazeX: number;
  gazeY: number;
};

/** @param face null: a marble that is nobody */
export function MarblePicture({ color, skin, face }: Marble & { face: Face | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.resetTransform();
    context.clearRect(0, 0, SIDE, SIDE);
    context.translate(SIDE / 2, SIDE / 2);
    paintMarble(context, { color, skin }, SIDE / 2);
    if (face === null) return;
    context.translate(0, (face.offsetY * SIDE) / 2);
    paintFace(context, SIDE / 2, face.gazeX, face.gazeY);
  }, [color, skin, face]);
  return <canvas ref={canvas} class="marble-picture" width={SIDE} height={SIDE} />;
}
