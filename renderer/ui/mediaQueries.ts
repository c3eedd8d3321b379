// What the page asks its browser about its person and their screen, as media queries. Styles ask the same in their own
// words (@media).

/** Less motion is wished. */
export const CALM = "(prefers-reduced-motion: reduce)";
/** Fingers are the way to point. */
export const FINGERS = "(pointer: coarse)";
