// The picture of the stick under a finger: a ring and a knob above the arena and below the HUD. Knows no match; its
// look is in styles.
import type { Stick } from "./stick.ts";

type Shown = { ring: HTMLElement; knob: HTMLElement };

/** Builds the picture. It fades where it covers the own circle, like the HUD (app/match/steppingBack.ts). */
function build(surface: HTMLElement): Shown {
  const ring = surface.ownerDocument.createElement("div");
  const knob = surface.ownerDocument.createElement("div");
  ring.className = "stick hud-block";
  knob.className = "stick-knob";
  ring.setAttribute("aria-hidden", "true");
  ring.append(knob);
  surface.after(ring);
  return { ring, knob };
}

const at = (x: number, y: number) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;

/** @returns a function that shows the stick, made with the first finger; with null it fades out */
export function createStickPicture(surface: HTMLElement): (stick: Readonly<Stick> | null) => void {
  let shown: Shown | null = null;
  return (stick) => {
    if (stick === null) {
      shown?.ring.classList.remove("shown");
      return;
    }
    shown ??= build(surface);
    shown.ring.style.transform = at(stick.originX, stick.originY);
    shown.knob.style.transform = at(stick.x - stick.originX, stick.y - stick.originY);
    shown.ring.classList.add("shown");
  };
}
