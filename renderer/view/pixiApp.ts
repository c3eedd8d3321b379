// Starts Pixi's renderer on a canvas: WebGL where there is one, else Pixi's own canvas renderer. Knows no match.
import { Container } from "pixi.js";
import { ARENA_THEMES, type ArenaTheme } from "./arenaTheme.ts";

export type PixiApp = {
  stage: Container;
  /** Whether WebGL is drawn by the processor: each layer as large as the screen then costs more than all circles. */
  isFrugal: boolean;
  /** Whether the graphics card took the canvas away: nothing can be drawn until it gives it back, which may be
   *  never. */
  isLost(): boolean;
  /** Sets the background's colour. */
  setTheme(theme: ArenaTheme): void;
  /** Draws the stage once. */
  render(): void;
  /** The stage as a PNG in the canvas's own pixels; null where the browser gives none. */
  takePicture(): Promise<Blob | null>;
  /** Sizes in CSS pixels; pixelRatio is device pixels per CSS pixel. */
  resize(width: number, height: number, pixelRatio: number): void;
  dispose(): void;
};

/** context: one to ask for its abilities, not to draw on; null: there is none, or none is wanted. */
type Webgl = { context: WebGL2RenderingContext | null; isSoftware: boolean };

const NO_WEBGL: Webgl = { context: null, isSoftware: false };

/** Watches for loss of the canvas.
 *  @param onRestored called after Pixi's own listeners @returns a function that says whether it is lost now */
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

/** Gives a context back, as browsers allow few at once. */
function giveBack(context: WebGL2RenderingContext): void {
  context.getExtension("WEBGL_lose_context")?.loseContext();
}

/** Whether the browser gives a WebGL context, and whether the processor draws it. */
function askWebgl(createCanvas: () => HTMLCanvasElement): Webgl {
  const gl = createCanvas().getContext("webgl2");
  if (gl === null) return NO_WEBGL;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  return { context: gl, isSoftware: /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) };
}

/** "best": by the graphics card, else on a 2D canvas, which is up to twice as fast as WebGL in software. "webgl":
 *  also by WebGL in software. "processor": never by WebGL. */
export type DrawnBy = "best" | "webgl" | "processor";

function chooseWebgl(createCanvas: () => HTMLCanvasElement, drawnBy: DrawnBy): Webgl {
  if (drawnBy === "processor") return NO_WEBGL;
  const webgl = askWebgl(createCanvas);
  if (webgl.context === null || !webgl.isSoftware || drawnBy !== "best") return webgl;
  giveBack(webgl.context);
  return NO_WEBGL;
}

// Imported one by one: Pixi's own choice would fetch all three renderers. In one expression the bundler would fetch for
// both what either needs.
const bringCanvas = async () => (await import("./drawing/canvasRenderer.ts")).createCanvasRenderer();
const bringWebgl = async (asked: WebGL2RenderingContext) =>
  (await import("./drawing/webglRenderer.ts")).createWebglRenderer(asked);

/** Starts Pixi on `canvas`. A canvas drawn by the processor is kept in memory by `willReadFrequently`: 60 frames a
 *  second instead of 48. The first context made decides. */
export async function createPixiApp(
  canvas: HTMLCanvasElement,
  createCanvas: () => HTMLCanvasElement,
  drawnBy: DrawnBy,
): Promise<PixiApp> {
  const { context, isSoftware } = chooseWebgl(createCanvas, drawnBy);
  // It is opaque: black until its first picture.
  canvas.style.visibility = "hidden";
  if (context === null) canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  const renderer = await (context === null ? bringCanvas() : bringWebgl(context));
  if (context !== null) giveBack(context);
  await renderer.init({
    canvas,
    autoDensity: true,
    antialias: false,
    backgroundColor: ARENA_THEMES.dark.backdrop,
    // Without pointer events, accessibility layer and DOM mirror: menus are real elements above the picture.
    skipExtensionImports: true,
  });
  const limit = () => {
    // Software WebGL is slowest at choosing among many textures for each pixel.
    if (isSoftware) renderer.limits.maxBatchableTextures = 1;
  };
  limit();
  const stage = new Container({ eventMode: "none" });
  return {
    stage,
    isFrugal: isSoftware,
    // By then Pixi has made everything anew, also its limits.
    isLost: watchLoss(canvas, limit),
    setTheme({ arena, backdrop }) {
      renderer.background.color = isSoftware ? arena : backdrop;
    },
    render() {
      renderer.render(stage);
      canvas.style.visibility = "";
    },
    takePicture() {
      // Drawn again, as WebGL forgets its picture after each turn of the page.
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
