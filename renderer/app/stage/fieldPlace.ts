// Keeps the canvas in its part of the window: all of it, or the field beside the strip of a match in which everybody
// sees the whole arena. Decides anew with each match and each size of the window. Does not know what is drawn.
import type { Frame } from "../../net/frame.ts";
import type { Field } from "../../ui/store.ts";
import { type Insets, layField, NO_INSETS } from "./field.ts";

type ResizeView = (width: number, height: number, pixelRatio: number, isTurned: boolean) => void;

export type FieldPlace = {
  /** The field; null: the arena fills the window. */
  readonly field: Field | null;
  /** Takes the window's new size, CSS pixels. */
  resize(width: number, height: number, pixelRatio: number): void;
  /** Call before a frame is drawn. */
  look(frame: Frame): void;
};

/** CSS pixels of a rem: the person's own size of text, and larger on large screens. */
function readRem({ document }: Window): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** The insets as the styles have them (styles/tokens.css). */
function readInsets({ document }: Window): Insets {
  const style = getComputedStyle(document.documentElement);
  const read = (side: keyof Insets) => Number.parseFloat(style.getPropertyValue(`--inset-${side}`)) || 0;
  return { top: read("top"), right: read("right"), bottom: read("bottom"), left: read("left") };
}

const isSame = (a: Insets, b: Insets) =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;

/** Frames from one look at the insets to the next, as no event tells of their changes. */
const LOOKS = 30;

/** @param onField called with each change */
export function createFieldPlace(
  page: Window,
  canvas: HTMLElement,
  resizeView: ResizeView,
  onField: (field: Field | null) => void,
): FieldPlace {
  const window = { width: 1, height: 1 };
  let ratio = 1;
  let shown: Frame | null = null;
  let field: Field | null = null;
  let insets = NO_INSETS;
  let looks = 0;
  const place = () => {
    insets = readInsets(page);
    const isWhole = shown !== null && shown.ownPlayerId !== 0 && shown.viewport === null;
    field = isWhole ? layField(shown as Frame, window, readRem(page), insets) : null;
    const { top, right, bottom, left } = field ?? { top: 0, right: 0, bottom: 0, left: 0 };
    canvas.style.margin = `${top}px 0 0 ${left}px`;
    resizeView(window.width - left - right, window.height - top - bottom, ratio, field?.isTurned ?? false);
    onField(field);
  };
  return {
    get field() {
      return field;
    },
    resize(width, height, pixelRatio) {
      window.width = width;
      window.height = height;
      ratio = pixelRatio;
      place();
    },
    look(frame) {
      looks = (looks + 1) % LOOKS;
      const isMoved = field !== null && looks === 0 && !isSame(insets, readInsets(page));
      if (frame === shown && !isMoved) return;
      shown = frame;
      place();
    },
  };
}
