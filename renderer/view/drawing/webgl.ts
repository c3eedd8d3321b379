// Pixi's renderer by WebGL, with what lets it be under a page's policy. Fetched where it is what draws.
import "pixi.js/unsafe-eval";
import { type Renderer, WebGLRenderer } from "pixi.js";
import { answerPixi } from "./shaderPrecision.ts";

/** @param asked a context of this engine, to be asked and then given back */
export function createRenderer(asked: WebGL2RenderingContext | null): Renderer {
  answerPixi(asked);
  return new WebGLRenderer();
}
