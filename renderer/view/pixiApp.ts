// Starts Pixi's renderer on a canvas: WebGL where there is one, else Pixi's own canvas renderer. Knows no match.
import { Container } from "pixi.js";
import { ARENA_THEMES, type ArenaTheme } from "./theme.ts";

export type PixiApp = {
  stage: Container;
  /** WebGL drawn by the processor: each layer as large as the screen costs more than all circles. */
  isFrugal: boolean;
  /** The graphics card took the canvas away: nothing can be drawn until it gives it back, which may be never. */
  isLost(): boolean;
  /** What is drawn where nothing is. */
  setTheme(theme: ArenaTheme): void;
  /** Draws the stage once. */
  render(): void;
  /** The stage as a PNG of the canvas's own pixels; null where the engine gives none. */
  takePicture(): Promise<Blob | null>;
  /** Sizes in CSS pixels; pixelRatio is device pixels per CSS pixel. */
  resize(width: number, height: number, pixelRatio: number): void;
  dispose(): void;
};

/** context: a context to ask, not to draw on; null where there is none, or none is wanted. */
type Webgl = { context: WebGL2RenderingContext | null; isSoftware: boolean };

const NO_WEBGL: Webgl = { context: null, isSoftware: false };

/** @returns whether the canvas is lost now @param onRestored called after Pixi's own listeners */
function watchLoss(canvas: HTMLCanvasElement, onRestored: () => void): () => boolean {
  let isLost = false;
  canvas.addEventListener("webglcontextlost", () => {
    isLost = true;
  });
  canvas.addEventListener("webglcontextrestored", () => {
    isLost = false;
    onRestored();
  });
  return () => isLost;
}

/** Engines allow few contexts at once. */
function giveBack(context: WebGL2RenderingContext): void {
  context.getExtension("WEBGL_lose_context")?.loseContext();
}

/** Whether this engine gives a WebGL context, and whether that is drawn by the processor. */
function askWebgl(createCanvas: () => HTMLCanvasElement): Webgl {
  const gl = createCanvas().getContext("webgl2");
  if (gl === null) return NO_WEBGL;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  return { context: gl, isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) };
}

/**
 * "best": by the graphics card, else on a 2d canvas: that is up to twice as fast as a WebGL drawn in software.
 * "webgl": also by such a one. "processor": not by WebGL, even where there is one.
 */
export type DrawnBy = "best" | "webgl" | "processor";

function chooseWebgl(createCanvas: () => HTMLCanvasElement, drawnBy: DrawnBy): Webgl {
  if (drawnBy === "processor") return NO_WEBGL;
  const webgl = askWebgl(createCanvas);
  if (webgl.context === null || !webgl.isSoftware || drawnBy !== "best") return webgl;
  giveBack(webgl.context);
  return NO_WEBGL;
}

// Each alone: of Pixi's own choice all three would be fetched, one of them never used. In one expression the bundler would
// have what either needs fetched for both.
const bringCanvas = () => import("./drawing/canvas.ts");
const bringWebgl = () => import("./drawing/webgl.ts");

/**
 * Takes `canvas` over. A canvas drawn by the processor is read and written in memory, which
 * `willReadFrequently` asks for: 60 frames a second instead of 48; the first context made decides.
 */
export async function createPixiApp(
  canvas: HTMLCanvasElement,
  createCanvas: () => HTMLCanvasElement,
  drawnBy: DrawnBy,
): Promise<PixiApp> {
  const { context, isSoftware } = chooseWebgl(createCanvas, drawnBy);
  if (context === null) canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  const { createRenderer } = await (context === null ? bringCanvas() : bringWebgl());
  const renderer = createRenderer(context);
  if (context !== null) giveBack(context);
  await renderer.init({
    canvas,
    autoDensity: true,
    antialias: false,
    backgroundColor: ARENA_THEMES.dark.backdrop,
    // No pointer events, accessibility layer or DOM mirror on the picture: menus are real elements above it.
    skipExtensionImports: true,
  });
  const limit = () => {
    // Choosing among many textures for each pixel is what a software GL is slowest at.
    if (isSoftware) renderer.limits.maxBatchableTextures = 1;
  };
  limit();
  const stage = new Container({ eventMode: "none" });
  return {
    stage,
    isFrugal: isSoftware,
    // Pixi makes everything anew by then, its limits too.
    isLost: watchLoss(canvas, limit),
    setTheme({ arena, backdrop }) {
      renderer.background.color = isSoftware ? arena : backdrop;
    },
    render: () => renderer.render(stage),
    takePicture() {
      // WebGL forgets what it drew once the page's turn is over.
      renderer.render(stage);
      return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    },
    resize: (width, height, pixelRatio) => renderer.resize(width, height, pixelRatio),
    dispose() {
      stage.destroy({ children: true });
      renderer.destroy();
    },
  };
}
