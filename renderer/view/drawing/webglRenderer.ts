// Pixi's renderer by WebGL, in a form that the page's policy allows. Fetched only where it is used.
import "pixi.js/unsafe-eval";
import { type Renderer, WebGLRenderer } from "pixi.js";
import { answerPixi } from "./shaderPrecision.ts";

/** @param asked a WebGL context to ask for its abilities, then given back */
export function createWebglRenderer(asked: WebGL2RenderingContext): Renderer {
  answerPixi(asked);
  return new WebGLRenderer();
}
