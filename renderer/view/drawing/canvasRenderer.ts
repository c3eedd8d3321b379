// Pixi's renderer on a 2D canvas, without code that the page's policy forbids. Fetched only where it is used.
import "pixi.js/unsafe-eval";
import { CanvasRenderer, type Renderer } from "pixi.js";
import { answerPixi } from "./shaderPrecision.ts";

export function createCanvasRenderer(): Renderer {
  answerPixi(null);
  return new CanvasRenderer();
}
