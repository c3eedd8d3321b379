// The window's edges in a soft light or shade, darkest in the corners. Knows no moments.
import type { Screen } from "../camera.ts";
import { ROUND, type ShapeMatrix } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";

/** How far it reaches into the window, as a part of the window's length along that axis. */
const REACH = 0.34;
/** How far it goes along an edge from the middle: past the corners. */
const ALONG = 1.3;
/** Radius for which the soft picture is chosen, CSS pixels. */
const SOFT_PIXELS = 40;

export type Vignette = {
  /** @param painting of a soft spot @param reach in times of the usual */
  draw(brush: Brush, painting: number, screen: Screen, alpha: number, reach?: number): void;
};

export function createVignette(): Vignette {
  const shape: ShapeMatrix = { ...ROUND };
  const drawEdge = (
    brush: Brush,
    painting: number,
    x: number,
    y: number,
    halfWidth: number,
    halfHeight: number,
    alpha: number,
  ) => {
    shape.xx = halfWidth;
    shape.yy = halfHeight;
    brush.putShaped(painting, x, y, 1, shape, alpha, SOFT_PIXELS);
  };
  return {
    draw(brush, painting, { width, height }, alpha, reach = 1) {
      const wide = width * REACH * reach;
      const high = height * REACH * reach;
      drawEdge(brush, painting, width / 2, 0, width * ALONG, high, alpha);
      drawEdge(brush, painting, width / 2, height, width * ALONG, high, alpha);
      drawEdge(brush, painting, 0, height / 2, wide, height * ALONG, alpha);
      drawEdge(brush, painting, width, height / 2, wide, height * ALONG, alpha);
    },
  };
}
