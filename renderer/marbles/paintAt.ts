// Pictures are painted about (0,0): this puts one elsewhere on a 2D canvas.

/** What `paint` changes of the context is as before afterwards. */
export function paintAt(context: CanvasRenderingContext2D, x: number, y: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  paint();
  context.restore();
}
