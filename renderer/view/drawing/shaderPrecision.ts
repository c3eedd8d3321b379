// How exactly shaders can count: Pixi makes a WebGL context of its own to ask that, also where it draws without any. It takes
// 60 ms in software, four times that on a phone's processor, and stands between a guest and the first picture.
import { DOMAdapter, getMaxFragmentPrecision } from "pixi.js";

/** Before Pixi's first program: it asks once and keeps the answer. @param context null where nothing is drawn by WebGL */
export function answerPixi(context: WebGL2RenderingContext | null): void {
  const adapter = DOMAdapter.get();
  const canvas = { getContext: () => context } as unknown as HTMLCanvasElement;
  DOMAdapter.set({ ...adapter, createCanvas: () => canvas });
  getMaxFragmentPrecision();
  DOMAdapter.set(adapter);
}
