// One's own marble, large: it looks at the pointer, blinks, and opens the choice of its look when pressed. Knows no
// match.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { FACE, paintEyes, paintMouth, paintPupils } from "../../marbles/paintFace.ts";
import { CALM } from "../mediaQueries.ts";
import { LARGE_SIDE, MarblePicture } from "../parts/MarblePicture.tsx";
import { useUi } from "../uiContext.ts";
import { BrushIcon } from "./choiceIcons.tsx";

type Part = "eyes" | "pupils" | "mouth";

function paintPart(context: CanvasRenderingContext2D, part: Part, radius: number): void {
  if (part === "eyes") paintEyes(context, radius, 1);
  else if (part === "pupils") paintPupils(context, radius);
  else paintMouth(context, radius);
}

/** A part of a face as its own picture, so that styles can move it. */
function FacePart({ part }: { part: Part }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const radius = LARGE_SIDE / 2;
    context.resetTransform();
    context.clearRect(0, 0, LARGE_SIDE, LARGE_SIDE);
    context.translate(radius, radius + (part === "mouth" ? FACE.mouthY : FACE.eyeY) * radius);
    paintPart(context, part, radius);
  }, [part]);
  return <canvas ref={canvas} class={`face-${part}`} width={LARGE_SIDE} height={LARGE_SIDE} />;
}

/** At this distance eyes are turned all the way, in the marble's radii; less for something nearer. */
const FULL_GAZE_RADII = 1.6;

/** Tells styles where the pointer is, seen from the marble, each -1..1; nothing where less motion is wished. */
function useGaze(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (matchMedia(CALM).matches) return;
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      const marble = element.current;
      if (marble === null) return;
      const { left, top, width, height } = marble.getBoundingClientRect();
      const [x, y] = [clientX - left - width / 2, clientY - top - height / 2];
      const full = Math.max(Math.hypot(x, y), (FULL_GAZE_RADII * width) / 2, 1);
      marble.style.setProperty("--gaze-x", String(x / full));
      marble.style.setProperty("--gaze-y", String(y / full));
    };
    window.addEventListener("pointermove", onPointer);
    window.addEventListener("pointerdown", onPointer);
    return () => {
      window.removeEventListener("pointermove", onPointer);
      window.removeEventListener("pointerdown", onPointer);
    };
  }, [element]);
}

type OwnMarbleProps = { marble: RefObject<HTMLButtonElement>; isOpen: boolean; onToggle: () => void };

/** @param marble its element, to give it the focus back */
export function OwnMarble({ marble, isOpen, onToggle }: OwnMarbleProps) {
  const { store, texts } = useUi();
  const { color, skin } = store.settings.value;
  useGaze(marble);
  const colour = texts.home.colours[color] ?? "";
  const pattern = texts.skins.names[skin] ?? "";
  return (
    <button
      ref={marble}
      type="button"
      class="home-marble"
      aria-expanded={isOpen}
      aria-label={texts.welcome.look(colour.toLowerCase(), pattern.toLowerCase())}
      onClick={onToggle}
    >
      {/* A new element for each look, so that it hops as it appears. */}
      <span key={`${color} ${skin}`} class="home-marble-body">
        <MarblePicture color={color} skin={skin} face={null} side={LARGE_SIDE} />
        <FacePart part="mouth" />
        <span class="home-marble-eyes">
          <FacePart part="eyes" />
          <FacePart part="pupils" />
        </span>
      </span>
      <span class="home-marble-brush">
        <BrushIcon />
      </span>
    </button>
  );
}
