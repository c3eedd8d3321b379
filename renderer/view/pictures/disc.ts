// What a picture of the arena is to whoever draws it.
import type { Texture } from "pixi.js";

/** A picture about its middle: `scale` times the radius of what it shows gives the sprite's scale. */
export type DiscTexture = { texture: Texture; scale: number };

/** About (0,0). @param radius of what is shown, pixels */
export type Painter = (context: CanvasRenderingContext2D, radius: number) => void;
