// How large the window is and how many device pixels one of its pixels has. The second can change alone: another screen,
// another zoom on a window that the system keeps as it is. Knows not what is drawn.

type OnSize = (width: number, height: number, pixelRatio: number) => void;

export type WindowSize = {
  /** Call each frame, as not every browser has an event for a change of the pixel density alone. */
  look(): void;
  /** Tells the size again. */
  tell(): void;
  dispose(): void;
};

/** Tells at once and with each change; sizes in CSS pixels. */
export function watchWindowSize(page: Window, onSize: OnSize): WindowSize {
  let pixelRatio = 0;
  const tell = () => {
    pixelRatio = page.devicePixelRatio;
    onSize(page.innerWidth, page.innerHeight, pixelRatio);
  };
  page.addEventListener("resize", tell);
  tell();
  return {
    tell,
    look() {
      if (page.devicePixelRatio !== pixelRatio) tell();
    },
    dispose: () => page.removeEventListener("resize", tell),
  };
}
