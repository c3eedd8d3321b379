// Answers how exactly shaders can count. Pixi would make a WebGL context of its own to find that out, even where it
// draws without WebGL: 60 ms in software, four times that on a phone, before a guest's first picture.
import { DOMAdapter, getMaxFragmentPrecision } from "pixi.js";

/** Call before Pixi's first program, as it asks once and keeps the answer. @param context null: WebGL is not used */
export function answerPixi(context: WebGL2RenderingContext | null): void {
  const adapter = DOMAdapter.get();
  const canvas = { getContext: () => context } as unknown as HTMLCanvasElement;
  DOMAdapter.set({ ...adapter, createCanvas: () => canvas });
  getMaxFragmentPrecision();
  DOMAdapter.set(adapter);
}
