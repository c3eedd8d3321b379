// What a picture of the arena is for the code that draws it.
import type { Texture } from "pixi.js";

/** A picture with its anchor in the middle. `scale` times the radius of what it shows is the sprite's scale. */
export type DiscTexture = { texture: Texture; scale: number };

/** Paints about (0, 0). @param radius of what is shown, pixels */
export type Painter = (context: CanvasRenderingContext2D, radius: number) => void;
