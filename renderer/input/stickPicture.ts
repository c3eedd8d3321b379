// The stick under a finger, as it is seen: a ring and a knob over the arena and under the HUD. Knows no match; styles/touch.css
// has its look.
import type { Stick } from "./stick.ts";

type Shown = { ring: HTMLElement; knob: HTMLElement };

/** It steps back where the own circle is under it, as the HUD does (app/match/steppingBack.ts). */
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

/** @returns what shows it, made with the first finger; null: it fades where it was */
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
