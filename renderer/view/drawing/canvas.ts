// Pixi's renderer on a 2d canvas, with what keeps it from trying what a page's policy forbids. Fetched where it is what
// draws.
import "pixi.js/unsafe-eval";
import { CanvasRenderer, type Renderer } from "pixi.js";
import { answerPixi } from "./shaderPrecision.ts";

export function createRenderer(): Renderer {
  answerPixi(null);
  return new CanvasRenderer();
}
