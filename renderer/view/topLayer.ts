// What lies above all else of the arena's picture, in CSS pixels of the screen. Its code comes after the picture's.
import type { Container } from "pixi.js";
import type { Shot } from "./effects/shot.ts";

export type TopLayer = {
  readonly container: Container;
  /** Draws a frame, after all else of it. */
  draw(shot: Shot): void;
  /** Paints words anew, as letters of their font were loaded that were written in another one until now. */
  renewWords(): void;
  dispose(): void;
};

/** Throws where the browser gives no 2D context. */
export type MakeTopLayer = (createCanvas: () => HTMLCanvasElement) => TopLayer;
