// The canvases that pictures are painted on.

/** A context whose pixels are kept in memory, from where the canvas renderer and the graphics card take them. Throws
 *  where the browser gives no 2D context. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("this engine gives no 2d canvas context");
  return context;
}
