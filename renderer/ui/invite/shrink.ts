// Shrinks the card into the chip (first, last, invert, play). Knows two elements, no store.

type Box = { left: number; top: number; width: number; height: number };

const SHRINK_MS = 350;
const FADE_MS = 150;
const BOUNCE_MS = 420;
/** The chip grows quickly, a little too far, and back. */
const BOUNCE = [1, 1.16, 0.96, 1].map((scale) => ({ transform: `scale(${scale})` }));

/** The transform from a card's place to a chip's, with the upper left corner as the origin. */
export function intoChip(card: Box, chip: Box): string {
  const [x, y] = [chip.left - card.left, chip.top - card.top];
  return `translate(${x}px, ${y}px) scale(${chip.width / card.width}, ${chip.height / card.height})`;
}

/** Resolves when the card is out of sight.
 *  @param chip null: there is none @param isCalm less motion is wished: it fades */
export async function shrinkInto(
  card: HTMLElement,
  chip: HTMLElement | null,
  isCalm: boolean,
): Promise<void> {
  if (isCalm || chip === null) {
    await card.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: "forwards" }).finished;
    return;
  }
  const transform = intoChip(card.getBoundingClientRect(), chip.getBoundingClientRect());
  const frames = [
    { transform: "none", transformOrigin: "0 0", opacity: 1 },
    { transform, transformOrigin: "0 0", opacity: 0.3 },
  ];
  const options: KeyframeAnimationOptions = {
    duration: SHRINK_MS,
    easing: "cubic-bezier(0.5, 0, 0.75, 0.6)",
    fill: "forwards",
  };
  await card.animate(frames, options).finished;
  chip.animate(BOUNCE, { duration: BOUNCE_MS, easing: "ease-out" });
}
