// Pixi's renderer by WebGL, with what lets it be under a page's policy. Fetched where it is what draws.
import "pixi.js/unsafe-eval";
import { type Renderer, WebGLRenderer } from "pixi.js";

export function createRenderer(): Renderer {
  return new WebGLRenderer();
}
