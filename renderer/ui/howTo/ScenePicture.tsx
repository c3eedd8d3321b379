// A picture of something that can happen, with words under it. Decoration: the words say it all.
import { useLayoutEffect, useRef } from "preact/hooks";
import { useUi } from "../uiContext.ts";
import type { SceneName } from "./howToRules.ts";
import { HOW_TO_HEIGHT, HOW_TO_WIDTH, paintHowTo, type RingColors } from "./scenes.ts";

/** Pixels for each unit of a scene, enough for a sharp screen. */
const SHARPNESS = 3;

/** The theme's colours of rings. */
function ringColorsOf(element: Element): RingColors {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    danger: color("--danger-ring"),
    prey: color("--good"),
    mate: color("--focus"),
    own: color("--ring"),
  };
}

export function ScenePicture({ name }: { name: SceneName }) {
  const { store, texts } = useUi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { theme, ...wished } = store.settings.value;
  const { skin } = store.given.value ?? wished;
  const color = store.given.value?.color ?? wished.color;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    context.resetTransform();
    context.clearRect(0, 0, HOW_TO_WIDTH * SHARPNESS, HOW_TO_HEIGHT * SHARPNESS);
    context.scale(SHARPNESS, SHARPNESS);
    paintHowTo(context, name, { color, skin }, ringColorsOf(canvas.current));
  }, [name, color, skin, theme]);
  return (
    <li>
      <canvas ref={canvas} width={HOW_TO_WIDTH * SHARPNESS} height={HOW_TO_HEIGHT * SHARPNESS} />
      <p>{texts.howTo.scenes[name]}</p>
    </li>
  );
}
