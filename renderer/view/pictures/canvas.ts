// The canvases that pictures are painted on.

/**
 * Its pixels lie in memory: from there the canvas renderer draws them and the graphics card takes them. Throws where the
 * engine gives no 2d context.
 */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("this engine gives no 2d canvas context");
  return context;
}
